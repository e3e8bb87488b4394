import type { ContentsKind } from '../../protocol/index.ts';
import type { Draft, DraftChange } from '../draft.ts';

/**
 * Writes lists of contents into the draft, or brings those it has up to date.
 *
 * @param kinds undefined: all lists the draft has, or a 目录 where it has none.
 * @param offset where to insert what the draft does not have yet; the list's usual place where left out.
 */
export function writeContents(draft: Draft, kinds?: readonly ContentsKind[], offset?: number): DraftChange {
  void [draft, kinds, offset];
  return { edits: [] };
}
