/** Fewer cases than this are no house style. */
const LEAST_THROUGHOUT = 5;

/** More findings of one kind than this are told once. */
const MOST_SINGLE = 30;

/**
 * True where a document does something so often that its author is told once: its own way throughout, more often
 * than the other way, or in too many places to list.
 */
export function isThroughout(wrong: number, right: number): boolean {
  return wrong > MOST_SINGLE || (wrong >= LEAST_THROUGHOUT && wrong > right);
}

/**
 * A fix of more edits than this is taken in turns: placing each of them costs time at every keystroke, and after the
 * first turn the rest is still told once.
 */
const MOST_EDITS = 2000;

/** The edits of a fix for the whole document; cases without edits are left out. */
export function editsThroughout<T, E>(
  cases: readonly T[],
  editsOf: (one: T) => readonly E[] | undefined,
): readonly E[] {
  const edits: E[] = [];
  for (const one of cases) {
    if (edits.length >= MOST_EDITS) break;
    edits.push(...(editsOf(one) ?? []));
  }
  return edits;
}
