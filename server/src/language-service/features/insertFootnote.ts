import type { Draft, DraftChange } from '../draft.ts';

/** A new footnote whose marker stands at an offset; its definition is selected, ready to be written. */
export function insertFootnote(draft: Draft, offset: number): DraftChange {
  void [draft, offset];
  return { edits: [] };
}
