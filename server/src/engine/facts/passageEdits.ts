import { placeOf, type Block, type Place } from '../markdown/block.ts';
import { replaceText, sourceOf, type Passage } from '../markdown/passage.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Replacement } from './lines.ts';

/** Where a stretch of a passage's text stands. */
export function placeIn(block: Block, passage: Passage, span: Span): Place {
  return placeOf(block, sourceOf(passage, span));
}

/**
 * What puts new text in place of stretches of a passage and leaves delimiters alone.
 *
 * @param edits count in the passage's text and do not overlap.
 * @returns undefined where {@link replaceText} cannot do one of them.
 */
export function replaceIn(
  block: Block,
  passage: Passage,
  ...edits: readonly Edit[]
): readonly Replacement[] | undefined {
  const replacements: Replacement[] = [];
  for (const edit of edits) {
    const pieces = replaceText(passage, edit, edit.text);
    if (!pieces) return undefined;
    for (const { text, ...span } of pieces) replacements.push({ at: placeOf(block, span), text });
  }
  return replacements;
}
