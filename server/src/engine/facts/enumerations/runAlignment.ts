import { LAST } from './ordinals.ts';

/**
 * What stands between an ordinal and the one before it: nothing, a paragraph's end, something after which a run may
 * go on but rarely does, something that ends every run.
 */
export type Break = 'none' | 'passage' | 'soft' | 'hard';

/** An ordinal as its value and its place after the one before it. */
export interface Step {
  readonly value: number;
  /** False where it may be no ordinal at all. */
  readonly firm: boolean;
  readonly break: Break;
  /** True where 此外, 同时 … since the ordinal before it may stand for the numbers left out. */
  readonly added: boolean;
}

/** How a series behaves. */
export interface Habit {
  /** What it costs to take a 1 for a run of its own: high where a lone member is a fault. */
  readonly lone: number;
}

/**
 * What is wrong with a member, given the fewest faults that explain the whole series.
 *
 * - `gap`: numbers before it are left out. `start`: the run begins without its 1.
 * - `repeat`: its number is taken. `order`: it bears a number that belongs to another member.
 */
export type StepFault = 'gap' | 'start' | 'repeat' | 'order';

/** A member of a run: the index of its step, the number it should bear, and what is wrong with it. */
export interface RunMember {
  readonly step: number;
  readonly due: number;
  readonly fault: StepFault | undefined;
  /** Of an `order`: the index of the step that bears the number due here, where there is one. */
  readonly twin?: number;
}

/** Costs of what may be wrong. The cheapest reading of a series wins; ties go to the earlier line. */
const COST = {
  wrong: 1,
  skip: 1.1,
  further: 0.05,
  added: 0.5,
  repeat: 1.1,
  start: 1.15,
  again: 0.5,
  loose: 0.01,
} as const;
/** Beyond a paragraph's end a new run is likelier than a fault, within a paragraph it is the reverse. */
const BEYOND = { none: 0, passage: 0.25, soft: 0, hard: 0 } as const;
const START = { none: 0.5, passage: -0.1, soft: 0, hard: 0 } as const;
const BEAM = 12;
/** How far apart two members are looked at together. */
const NEAR = 12;

type Move = 'next' | 'begin' | 'wrong' | 'skip' | 'repeat' | 'start' | 'ignore';

interface State {
  /** Number of the last member; 0 before the first of all. */
  readonly last: number;
  /** True where the open run has one member, and that is its 1. */
  readonly lone: boolean;
  readonly cost: number;
  readonly move: Move;
  readonly previous: State | undefined;
}

/** Divides a series of ordinals of one form into runs that should go 1, 2, 3, … Linear in its length. */
export function alignRuns(steps: readonly Step[], habit: Habit): readonly (readonly RunMember[])[] {
  const faultless = readFaultless(steps);
  if (faultless) return faultless;
  let states: readonly State[] = [{ last: 0, lone: false, cost: 0, move: 'ignore', previous: undefined }];
  for (const step of steps) states = prune(states.flatMap((state) => successors(state, step, habit)));
  let state = states.toSorted((a, b) => closed(a, habit) - closed(b, habit))[0];
  const moves: State[] = [];
  for (; state?.previous; state = state.previous) moves.push(state);
  return readRuns(steps, moves.reverse());
}

/** The runs where nothing is wrong, which is how most series are; undefined where the readings have to be weighed. */
function readFaultless(steps: readonly Step[]): readonly (readonly RunMember[])[] | undefined {
  const runs: RunMember[][] = [];
  let run: RunMember[] = [];
  let last = 0;
  for (const [index, { value, firm, break: gap }] of steps.entries()) {
    const goesOn = last > 0 && gap !== 'hard' && (value === last + 1 || (value === LAST && last < LAST));
    if (!firm || (!goesOn && (value !== 1 || run.length === 1))) return undefined;
    if (!goesOn) {
      run = [];
      runs.push(run);
    }
    run.push({ step: index, due: run.length + 1, fault: undefined });
    last = value;
  }
  return run.length === 1 ? undefined : runs;
}

function closed(state: State, habit: Habit): number {
  return state.cost + (state.lone ? habit.lone : 0);
}

function successors(state: State, step: Step, habit: Habit): State[] {
  const { value } = step;
  const expected = state.last + 1;
  const result: State[] = [];
  const go = (move: Move, last: number, cost: number, lone = false): void => {
    result.push({ last, lone, cost, move, previous: state });
  };
  const opening = closed(state, habit);
  if (!step.firm) {
    go('ignore', state.last, state.cost, state.lone);
    if (step.break === 'none' && state.last > 0 && value === expected)
      go('next', value, state.cost + COST.loose);
    if (value === 1) go('begin', 1, opening + COST.loose);
    return result;
  }
  const open = state.last > 0 && step.break !== 'hard';
  if (value === 1) go('begin', 1, opening + (state.lone && step.break === 'none' ? COST.again : 0), true);
  else if (value !== LAST) {
    go('start', value, opening + COST.start + START[step.break]);
    go('wrong', 1, opening + COST.wrong + START[step.break] + (step.break === 'passage' ? COST.further : 0));
  }
  if (open && (value === expected || (value === LAST && state.last < LAST))) go('next', value, state.cost);
  else if (value === LAST) go('start', value, opening + COST.start);
  else if (open && step.break !== 'soft') {
    const cost = state.cost + BEYOND[step.break];
    go('wrong', expected, cost + COST.wrong);
    if (value > expected) go('skip', value, cost + (step.added ? COST.added : skipCost(value - expected)));
    if (value === state.last) go('repeat', value, cost + COST.repeat);
  }
  return result;
}

function skipCost(missing: number): number {
  return COST.skip + COST.further * (missing - 1);
}

/** The cheapest state for each last number, cheapest first. */
function prune(states: readonly State[]): readonly State[] {
  const best = new Map<number, State>();
  for (const state of states) {
    const key = state.lone ? -state.last : state.last;
    const rival = best.get(key);
    if (!rival || state.cost < rival.cost) best.set(key, state);
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, BEAM);
}

/** A member with the number that the chosen reading gives it: `place` differs from `due` after a gap or a repeat. */
interface Placed extends RunMember {
  readonly place: number;
  readonly value: number;
}

function readRuns(steps: readonly Step[], moves: readonly State[]): readonly (readonly RunMember[])[] {
  const runs: Placed[][] = [];
  for (const [index, { move, last, previous }] of moves.entries()) {
    const step = steps[index];
    if (!step || move === 'ignore') continue;
    const opens = move === 'begin' || move === 'start' || (move === 'wrong' && last === 1) || !previous?.last;
    const run = opens ? [] : (runs.at(-1) ?? []);
    if (opens) runs.push(run);
    const fault = faultOf(move, step, last, run);
    run.push({ step: index, due: run.length + 1, fault, place: last, value: step.value });
  }
  return runs.map(joinTwins);
}

function faultOf(move: Move, step: Step, place: number, run: readonly Placed[]): StepFault | undefined {
  switch (move) {
    case 'next':
    case 'begin':
    case 'ignore':
      return undefined;
    case 'start':
      return 'start';
    case 'skip':
      return step.added ? undefined : 'gap';
    case 'repeat':
      return 'repeat';
    case 'wrong':
      if (run.length === 0) return 'start';
      if (step.value > place) return 'gap';
      return run.slice(-NEAR).some((member) => member.value === step.value) ? 'repeat' : 'order';
  }
}

/** Two members that bear each other's numbers are one fault, told at the first; a member that has moved and the gap it left, too. */
function joinTwins(run: readonly Placed[]): readonly RunMember[] {
  const joined = new Set<Placed>();
  const twins = new Map<Placed, Placed>();
  for (const [index, member] of run.entries()) {
    const { fault, place, value } = member;
    if (fault === undefined || place === value || joined.has(member)) continue;
    const twin = run
      .slice(index + 1, index + NEAR)
      .find((other) => other.fault && other.place === value && other.value === place);
    if (twin) twins.set(member, twin);
    const gap = run
      .slice(Math.max(0, index - NEAR), index)
      .find((other) => other.fault === 'gap' && other.place === value + 1);
    const settled = twin ?? (fault === 'order' ? gap : undefined);
    if (settled) joined.add(settled);
  }
  return run.map((member): RunMember => {
    const { step, due, fault } = member;
    const twin = twins.get(member);
    if (twin) return { step, due, fault: 'order', twin: twin.step };
    return { step, due, fault: joined.has(member) ? undefined : fault };
  });
}
