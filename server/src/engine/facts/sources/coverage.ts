import type { Range } from './floatRuns.ts';

/** What at least one of the ranges holds, as ranges in order that do not touch. */
export function union(ranges: readonly Range[]): readonly Range[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else if (from < to) joined.push({ from, to });
  }
  return joined;
}

/**
 * Of each of the stretches that a document is cut into, what of it the ranges hold, counted from its first part.
 *
 * @param ranges in order, not touching.
 * @param firsts where each stretch begins.
 * @param length where the last one ends.
 */
export function shareOut(
  ranges: readonly Range[],
  firsts: readonly number[],
  length: number,
): readonly (readonly Range[])[] {
  let next = 0;
  return firsts.map((first, index) => {
    const end = firsts[index + 1] ?? length;
    while ((ranges[next]?.to ?? Infinity) <= first) next++;
    if ((ranges[next]?.from ?? Infinity) >= end) return NONE;
    const own: Range[] = [];
    for (let at = next, range = ranges[at]; range && range.from < end; range = ranges[++at])
      own.push({ from: Math.max(range.from, first) - first, to: Math.min(range.to, end) - first });
    return own;
  });
}

const NONE: readonly Range[] = [];

export function holds(ranges: readonly Range[], index: number): boolean {
  return ranges.some(({ from, to }) => from <= index && index < to);
}

export function areEqual(a: readonly Range[], b: readonly Range[]): boolean {
  return (
    a === b ||
    (a.length === b.length && a.every(({ from, to }, index) => from === b[index]?.from && to === b[index].to))
  );
}
