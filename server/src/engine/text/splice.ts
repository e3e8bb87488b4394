/** More elements than this are not handed over as arguments: the stack ends somewhere beyond. */
const MANY = 1_000;

/** The list with other elements in the place of those from `from` up to `to`; one copy where they are few. */
export function splice<T>(list: readonly T[], from: number, to: number, fresh: readonly T[]): T[] {
  return fresh.length <= MANY
    ? list.toSpliced(from, to - from, ...fresh)
    : list.slice(0, from).concat(fresh, list.slice(to));
}
