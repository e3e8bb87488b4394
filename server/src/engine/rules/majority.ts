/** How clear a majority has to be before the rest counts as faulty. */
export interface Margin {
  /** Fewer than this on the winning side prove nothing. */
  readonly least: number;
  /** The winning side's share of all, 0 to 1. */
  readonly share: number;
  /** By how many it leads the next; 1 where it is left out. */
  readonly lead?: number;
}

const CLEAR: Margin = { least: 3, share: 2 / 3 };

/** The value that clearly most have; undefined where no side wins by the margin. */
export function majorityOf<T>(values: readonly T[], margin: Margin = CLEAR): T | undefined {
  return majorityAmong(ranked(values), margin);
}

/** The same of values that have been counted. */
export function majorityAmong<T>(
  counts: readonly (readonly [T, number])[],
  { least, share, lead = 1 }: Margin = CLEAR,
): T | undefined {
  const [first, second] = counts.toSorted((a, b) => b[1] - a[1]);
  if (!first) return undefined;
  const [value, count] = first;
  const all = counts.reduce((sum, [, one]) => sum + one, 0);
  const isClear = count >= least && count >= all * share && count - (second?.[1] ?? 0) >= lead;
  return isClear ? value : undefined;
}

/** Values with how many there are of each, the most frequent first; of equally frequent ones the one that comes first. */
export function ranked<T>(values: readonly T[]): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
