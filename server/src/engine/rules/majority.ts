/** How clear a majority has to be before the rest counts as faulty. */
export interface Margin {
  /** Fewer than this on the winning side prove nothing. */
  readonly least: number;
  /** The winning side's share of all, 0 to 1. */
  readonly share: number;
}

const CLEAR: Margin = { least: 3, share: 2 / 3 };

/** The value that clearly most have; undefined where no side wins by the margin. */
export function majorityOf<T>(values: readonly T[], { least, share }: Margin = CLEAR): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) {
    if (count >= least && count >= values.length * share && count * 2 > values.length) return value;
  }
  return undefined;
}
