import type { Mark, Passage } from '../markdown/passage.ts';
import { sourceOf } from '../markdown/passage.ts';

/**
 * Where to insert a mark before the word that begins at a text offset: outside all delimiters that open there. A
 * quote inside them, 文**“引”…, would keep `**` from opening (CommonMark 0.31 6.2).
 */
export function pointBefore(passage: Passage, offset: number): number {
  const point = sourceOf(passage, { start: offset, end: offset + 1 }).start;
  return Math.min(
    point,
    ...edgesAt(passage, (mark) => mark.text.start === offset).map((mark) => mark.source.start),
  );
}

/** Where to insert a mark after the word that ends at a text offset: outside all delimiters that close there. */
export function pointAfter(passage: Passage, offset: number): number {
  const point = sourceOf(passage, { start: offset - 1, end: offset }).end;
  return Math.max(
    point,
    ...edgesAt(passage, (mark) => mark.text.end === offset).map((mark) => mark.source.end),
  );
}

function edgesAt(passage: Passage, isThere: (mark: Mark) => boolean): readonly Mark[] {
  return passage.marks.filter((mark) => mark.text.end > mark.text.start && isThere(mark));
}
