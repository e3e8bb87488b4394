import type { Span } from '../../engine/index.ts';
import type { OutlineNode } from '../../protocol/index.ts';
import type { Draft } from '../draft.ts';

/** The draft as a tree of chapters with all that stands in them; the roots. */
export function outlineOf(draft: Draft): readonly OutlineNode<Span>[] {
  void draft;
  return [];
}
