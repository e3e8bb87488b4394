import { replaceIn } from '../../facts/passageEdits.ts';
import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import type { PlacedEdit } from '../rule.ts';

/** What puts `text` in place of a stretch of the passage where a word was found; undefined where that cannot be done. */
export function replaceUse(
  { block, passage }: { readonly block: Block; readonly passage: Passage },
  { start, end }: Span,
  text: string,
): readonly PlacedEdit[] | undefined {
  const edits = replaceIn(block, passage, { start, end, text });
  return edits && edits.length > 0 ? edits : undefined;
}
