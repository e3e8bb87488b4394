import { partitionPoint } from '../engine/index.ts';

/** The index of the first number that is not below the one given; the length where all are. Logarithmic. */
export function firstFrom(ascending: readonly number[], least: number): number {
  return partitionPoint(ascending, (value) => value < least);
}

/** The index of the last of whole numbers that is at most the one given; -1 where none is. Logarithmic. */
export function lastBy(ascending: readonly number[], most: number): number {
  return firstFrom(ascending, most + 1) - 1;
}
