import { partitionPoint } from '../../text/partition.ts';

/** An element of the first sequence paired with one of the second, by index. */
export interface Pair {
  readonly first: number;
  readonly second: number;
}

/**
 * The longest chain of pairs that rises in both sequences (Hunt and Szymanski 1977).
 *
 * @param candidates for each element of the first sequence, the elements of the second it may be paired with.
 * Time O(r log n) for r candidates in all.
 */
export function longestCommonChain(candidates: readonly (readonly number[])[]): readonly Pair[] {
  interface Link extends Pair {
    readonly before: Link | undefined;
  }
  const tails: Link[] = [];
  for (const [first, seconds] of candidates.entries()) {
    // Falling order: an element of the first sequence is not used twice in one chain.
    for (const second of [...seconds].sort((a, b) => b - a)) {
      const rank = partitionPoint(tails, (tail) => tail.second < second);
      tails[rank] = { first, second, before: tails[rank - 1] };
    }
  }
  const chain: Pair[] = [];
  for (let link = tails.at(-1); link; link = link.before)
    chain.push({ first: link.first, second: link.second });
  return chain.reverse();
}

/**
 * The rising pairs of the greatest total weight.
 *
 * @param weight of pairing two elements; pairs of no positive weight are left out.
 * Time and space O(firsts × seconds): for small sequences only.
 */
export function heaviestChain(
  firsts: readonly number[],
  seconds: readonly number[],
  weight: (first: number, second: number) => number,
): readonly Pair[] {
  const width = seconds.length + 1;
  const best = new Float64Array((firsts.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (const [row, first] of firsts.entries()) {
    for (const [column, second] of seconds.entries()) {
      const paired = Math.max(0, weight(first, second)) + at(row, column);
      best[(row + 1) * width + column + 1] = Math.max(paired, at(row, column + 1), at(row + 1, column));
    }
  }
  const chain: Pair[] = [];
  let row = firsts.length;
  let column = seconds.length;
  while (row > 0 && column > 0) {
    const value = at(row, column);
    if (value === at(row - 1, column)) row--;
    else if (value === at(row, column - 1)) column--;
    else chain.push({ first: firsts[--row] ?? 0, second: seconds[--column] ?? 0 });
  }
  return chain.reverse();
}

/** How alike two strings are, from 0 to 1: Dice's coefficient over pairs of neighbouring code units. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < a.length; index++) {
    const pair = a.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let index = 0; index + 1 < b.length; index++) {
    const pair = b.slice(index, index + 2);
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    shared++;
    counts.set(pair, left - 1);
  }
  return (2 * shared) / (a.length + b.length - 2);
}
