import type { Draft, DraftChange } from '../draft.ts';

/** Headings, figures, tables, footnotes and enumerations numbered in order, with every reference to them. */
export function renumber(draft: Draft): DraftChange {
  void draft;
  return { edits: [] };
}

/**
 * Every safe fix, until none is left.
 *
 * @param rule only this rule's.
 */
export function fixAll(draft: Draft, rule?: string): DraftChange {
  void [draft, rule];
  return { edits: [] };
}
