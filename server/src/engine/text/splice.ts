/** More elements than this are not handed over as arguments: the stack ends somewhere beyond. */
const MANY = 1_000;

/** The list with other elements in the place of those from `from` up to `to`; one copy where they are few. */
export function splice<T>(list: readonly T[], from: number, to: number, fresh: readonly T[]): T[] {
  return fresh.length <= MANY
    ? list.toSpliced(from, to - from, ...fresh)
    : list.slice(0, from).concat(fresh, list.slice(to));
}

/** The same for places that are counted from the start: those behind the fresh ones are `by` further on. */
export function splicePlaces(
  places: readonly number[],
  from: number,
  to: number,
  fresh: readonly number[],
  by: number,
): number[] {
  const spliced = splice(places, from, to, fresh);
  if (by === 0) return spliced;
  for (let index = from + fresh.length; index < spliced.length; index++) {
    spliced[index] = (spliced[index] ?? 0) + by;
  }
  return spliced;
}

/** How a list came from the one before: its first and last elements are the same objects. */
export interface Splice {
  /** How many elements at the start are the same. */
  readonly head: number;
  /** How many at the end are the same. */
  readonly tail: number;
  /** How much further from the start those at the end are now. */
  readonly delta: number;
}

/** The longest common head and tail of two lists. */
export function spliceOf<T>(before: readonly T[], after: readonly T[]): Splice {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shortest - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  return { head, tail, delta: after.length - before.length };
}

/** Elements of a list that stand in the place of others. */
export interface Replacement {
  /** Index of the first one, in both lists. */
  readonly from: number;
  /** Index after the last one, in the list before. */
  readonly before: number;
  /** Index after the last one, in the list after. */
  readonly after: number;
}

/** What has changed between the head and the tail: one replacement, or as many as there are in lists of one length. */
export function replacementsIn<T>(
  before: readonly T[],
  after: readonly T[],
  { head, tail, delta }: Splice,
): readonly Replacement[] {
  const end = after.length - tail;
  if (delta !== 0) return [{ from: head, before: end - delta, after: end }];
  const found: Replacement[] = [];
  for (let index = head; index < end; index++) {
    if (before[index] === after[index]) continue;
    const from = index;
    while (index < end && before[index] !== after[index]) index++;
    found.push({ from, before: index, after: index });
  }
  return found;
}
