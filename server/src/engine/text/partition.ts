/**
 * How many items at the head of a list a condition holds for. It must hold for none after the first for which it does
 * not, so that halving finds the place. No item may be undefined.
 */
export function partitionPoint<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
