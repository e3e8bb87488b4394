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
