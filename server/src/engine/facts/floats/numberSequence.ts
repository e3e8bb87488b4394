/**
 * What is wrong with a number in a run that should count 1, 2, 3. `start`: the run does not begin with 1. `gap`:
 * numbers are left out before it. `repeat`: it has been given. `order`: it stands before or after its place. `wrong`:
 * it alone is off.
 */
export type SequenceFault = 'start' | 'gap' | 'repeat' | 'order' | 'wrong';

/** One number of a run. */
export interface Judgement {
  /** What the number has to be for the run to count up without a gap. */
  readonly due: number;
  readonly fault: SequenceFault | undefined;
}

/** A number as it stands, undefined where it belongs to another run. */
export interface SequenceItem {
  readonly value: number | undefined;
  /** How many numbers before this one may be left out: figures that have lost their captions. */
  readonly excused: number;
}

/**
 * Judges a run of numbers. One disorder gives one fault: after it the numbers are judged as if it were mended.
 *
 * @param first what the first number has to be; undefined where the run may begin with any number.
 */
export function judgeSequence(
  items: readonly SequenceItem[],
  first: number | undefined,
): readonly Judgement[] {
  const last = new Map<number, number>();
  for (const [index, { value }] of items.entries()) if (value !== undefined) last.set(value, index);
  const given = new Set<number>();
  const judgements: Judgement[] = [];
  let expected = first ?? items[0]?.value ?? 1;
  let due = expected - 1;
  for (const [index, { value, excused }] of items.entries()) {
    while (given.has(expected)) expected++;
    const next = items[index + 1]?.value;
    const skipped =
      value !== undefined && value > expected && value - expected <= excused ? value - expected : 0;
    expected += skipped;
    due += 1 + skipped;
    const step = judgeOne(value, {
      expected,
      next,
      isFirst: index === 0,
      given,
      isLater: (n) => (last.get(n) ?? -1) > index,
    });
    judgements.push({ due, fault: step.fault });
    expected = step.expected;
    // What follows a repeat may repeat as well: 1, 2, 3, 2, 3, 4 is one disorder.
    if (step.fault === 'repeat') for (const number of given) if (number >= expected) given.delete(number);
    // A number that is not its own is not taken from its true bearer.
    if (value !== undefined && step.fault !== 'wrong') given.add(value);
  }
  return judgements;
}

interface Around {
  readonly expected: number;
  readonly next: number | undefined;
  readonly isFirst: boolean;
  readonly given: ReadonlySet<number>;
  /** The number comes again later in the run. */
  readonly isLater: (value: number) => boolean;
}

/** Far ahead of its place, a number is wrong rather than early. */
const FAR = 50;

function judgeOne(
  value: number | undefined,
  { expected, next, isFirst, given, isLater }: Around,
): { fault: SequenceFault | undefined; expected: number } {
  if (value === undefined) return { fault: undefined, expected: next === expected ? expected : expected + 1 };
  if (value === expected) return { fault: undefined, expected: expected + 1 };
  const repeated = given.has(value);
  // The next number goes on as if this one were right: it alone is off.
  if (next === expected + 1) return { fault: repeated ? 'repeat' : 'wrong', expected: expected + 1 };
  if (repeated) return { fault: 'repeat', expected: next === value + 1 ? value + 1 : expected + 1 };
  if (value < expected) return { fault: 'order', expected };
  // The next number is the one that should stand here: this one has been put before it.
  if (next === expected)
    return { fault: value - expected < FAR && !isLater(value) ? 'order' : 'wrong', expected };
  let allLater = value - expected < FAR;
  for (let missing = expected; allLater && missing < value; missing++) allLater = isLater(missing);
  if (allLater) return { fault: undefined, expected: value + 1 };
  return { fault: isFirst ? 'start' : 'gap', expected: value + 1 };
}
