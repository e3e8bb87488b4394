import { partitionPoint } from '../../text/partition.ts';

/**
 * The fewest members to take out of a sequence so that the rest rises, as indexes in ascending order: what is out of
 * place. Of several equally short answers the one whose rest is smallest, so that of 1 3 2 4 the 3 is out of place.
 */
export function outsideLongestRise(values: readonly number[]): readonly number[] {
  /** By length of a rising row less one: the index of the smallest value that ends such a row. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, value] of values.entries()) {
    const length = lengthBelow(ends, values, value);
    before.push(ends[length - 1] ?? -1);
    ends[length] = index;
  }
  const inside = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) inside.add(index);
  return values.flatMap((_, index) => (inside.has(index) ? [] : [index]));
}

/** How many rising rows end below the value; the ends rise, so halving finds it. */
function lengthBelow(ends: readonly number[], values: readonly number[], value: number): number {
  return partitionPoint(ends, (end) => (values[end] ?? 0) < value);
}
