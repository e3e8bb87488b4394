/** A member, or a possible member, of a numbered sequence. */
export interface Entry {
  /** The number it bears; undefined where it bears none. */
  readonly value: number | undefined;
  /**
   * Of an entry without a number: what it costs to take it for none of the sequence, where taking it for a
   * member whose number is missing costs 1. Below 1 a gap has to prove that a number is missing.
   */
  readonly apart: number;
}

/**
 * What is wrong with an entry, given the fewest faults that explain the whole sequence. `number` is the one
 * it should bear.
 *
 * - `right`: bears its number. `apart`: has none and needs none.
 * - `missing`: has none, but is a member.
 * - `wrong`: bears another number than its place asks for, and its successors go on as if it were right.
 * - `skip`: numbers before it are left out, and its successors go on from it.
 * - `repeat`: falls back to a number that is taken, and its successors go on from there.
 * - `restart`: begins again at 1, and its successors go on from there.
 * - `moved`: bears a number that belongs elsewhere, and its successors ignore it.
 */
export type Verdict =
  | { readonly kind: 'right' | 'missing' | 'wrong' | 'repeat' | 'restart' | 'moved'; readonly number: number }
  | { readonly kind: 'apart' }
  | { readonly kind: 'skip'; readonly number: number; readonly expected: number };

/** Faults that one reading of the sequence explains; the cheapest reading wins. Ties go to the earlier line. */
const COST = { missing: 1, wrong: 1, skip: 1.1, repeat: 1.1, restart: 1.15, moved: 1.2 } as const;

/** Readings kept at each entry. A sequence with more simultaneous faults than this is judged less finely. */
const BEAM = 16;

interface State {
  /** Number of the last member; 0 before the first. */
  readonly last: number;
  readonly cost: number;
  readonly verdict: Verdict | undefined;
  readonly previous: State | undefined;
}

/** Judges a sequence that should run 1, 2, 3, … Linear in its length. */
export function alignNumbers(entries: readonly Entry[]): readonly Verdict[] {
  if (entries.every(({ value }, index) => value === index + 1)) {
    return entries.map((_, index) => ({ kind: 'right', number: index + 1 }));
  }
  let states: readonly State[] = [{ last: 0, cost: 0, verdict: undefined, previous: undefined }];
  for (const entry of entries) states = prune(states.flatMap((state) => successors(state, entry)));
  const verdicts: Verdict[] = [];
  for (let state = states[0]; state?.verdict; state = state.previous) verdicts.push(state.verdict);
  return verdicts.reverse();
}

function successors(state: State, entry: Entry): State[] {
  const expected = state.last + 1;
  const step = (last: number, cost: number, verdict: Verdict): State => ({
    last,
    cost: state.cost + cost,
    verdict,
    previous: state,
  });
  const { value } = entry;
  if (value === undefined) {
    return [
      step(expected, COST.missing, { kind: 'missing', number: expected }),
      step(state.last, entry.apart, { kind: 'apart' }),
    ];
  }
  if (value === expected) return [step(value, 0, { kind: 'right', number: value })];
  const next = [step(expected, COST.wrong, { kind: 'wrong', number: expected })];
  if (value > expected) next.push(step(value, COST.skip, { kind: 'skip', number: value, expected }));
  else if (value === 1) next.push(step(1, COST.restart, { kind: 'restart', number: 1 }));
  else next.push(step(value, COST.repeat, { kind: 'repeat', number: expected }));
  if (state.last > 0) next.push(step(state.last, COST.moved, { kind: 'moved', number: expected }));
  return next;
}

/** The cheapest state for each last number, cheapest first. */
function prune(states: readonly State[]): readonly State[] {
  const best = new Map<number, State>();
  for (const state of states) {
    const rival = best.get(state.last);
    if (!rival || state.cost < rival.cost) best.set(state.last, state);
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, BEAM);
}
