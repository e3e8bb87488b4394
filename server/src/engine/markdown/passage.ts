import { partitionPoint } from '../text/partition.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** Where text and source agree code unit for code unit. */
export interface Run {
  /** Offset in the passage's text. */
  readonly text: number;
  /** Offset in the block's source. */
  readonly source: number;
  /** Code units. */
  readonly length: number;
}

export type MarkKind =
  'footnoteReference' | 'link' | 'strong' | 'emphasis' | 'delete' | 'code' | 'image' | 'html' | 'break';

/** Inline Markdown that the reader does not see as text, or sees as something round it. */
export interface Mark {
  readonly kind: MarkKind;
  /**
   * What it spans in the passage's text. Empty for a footnote reference and for an HTML tag or comment,
   * one placeholder for code and image, the `\n` of a break, the marked words for the others.
   */
  readonly text: Span;
  /** What it spans in the block's source, its delimiters included. */
  readonly source: Span;
  /** Label of a footnote reference as written; destination of a link or image; the HTML itself. */
  readonly value: string;
}

/** Stands in a passage's text for what is no text: inline code, an image. */
export const PLACEHOLDER = '\ufffc';

/**
 * One flow of text that a reader sees as one: a paragraph, a heading, a cell of a table. Rules search its
 * `text`; the `runs` lead back to the source. Footnote markers and delimiters such as `**` are not in the text.
 */
export interface Passage {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** What stands round it inside the block, outermost first, such as `['list', 'listItem']`; empty at top level. */
  readonly within: readonly string[];
  /** Of a cell: 0-based row (0 is the header) and column. */
  readonly cell?: { readonly row: number; readonly column: number };
  readonly text: string;
  /** Ascending, gapless and without overlap in the text, save for placeholders and decoded entities. */
  readonly runs: readonly Run[];
  /** By their place in the source. */
  readonly marks: readonly Mark[];
  /** In the block's source, without the marks of the container (`## `, `> `, `| `). */
  readonly source: Span;
}

/**
 * Where a stretch of a passage's text stands in the block's source: from the source of its first code unit to
 * the end of the source of its last. Delimiters at its edges stay outside, those within it are inside.
 * An empty span gives an empty span: after the preceding code unit, or at the start of the passage.
 */
export function sourceOf(passage: Passage, span: Span): Span {
  if (span.start >= span.end) {
    const at = span.start === 0 ? startInSource(passage, 0) : endInSource(passage, span.start);
    return { start: at, end: at };
  }
  const start = startInSource(passage, span.start);
  return { start, end: Math.max(start, endInSource(passage, span.end)) };
}

/** The source offset of the code unit that begins at a text offset; at the text's end, the passage's end. */
function startInSource(passage: Passage, offset: number): number {
  if (offset >= passage.text.length) return passage.source.end;
  const run = runAt(passage.runs, offset);
  if (run && offset < run.text + run.length) return run.source + offset - run.text;
  const mark = markAt(passage, offset);
  return mark ? mark.source.start : run ? run.source + run.length : passage.source.start;
}

/** The source offset after the code unit that ends at a text offset. */
function endInSource(passage: Passage, offset: number): number {
  if (offset <= 0) return passage.source.start;
  const run = runAt(passage.runs, offset - 1);
  if (run && offset <= run.text + run.length) return run.source + offset - run.text;
  const mark = markAt(passage, offset - 1);
  if (mark) return mark.source.end;
  const next = passage.runs.find((candidate) => candidate.text >= offset);
  return next ? next.source : passage.source.end;
}

/** The last run that begins at or before the offset. */
function runAt(runs: readonly Run[], offset: number): Run | undefined {
  return runs[partitionPoint(runs, ({ text }) => text <= offset) - 1];
}

/** The placeholder mark that stands for the code unit at the offset. */
function markAt(passage: Passage, offset: number): Mark | undefined {
  return passage.marks.find(
    (mark) =>
      mark.text.start === offset &&
      mark.text.end === offset + 1 &&
      (mark.kind === 'code' || mark.kind === 'image' || mark.kind === 'break'),
  );
}

/**
 * The edits of the block's source that put `text` in place of a stretch of the passage's text and leave every
 * delimiter, marker and entity where it is.
 *
 * @returns undefined where the stretch is not plain text throughout: it holds a placeholder or a decoded
 * entity, or delimiters stand within it and the new text cannot be dealt out to both sides (it can where the
 * change itself lies on one side of them).
 */
export function replaceText(passage: Passage, span: Span, text: string): readonly Edit[] | undefined {
  const before = passage.text.slice(span.start, span.end);
  let start = span.start;
  let end = span.end;
  let from = 0;
  let to = text.length;
  while (start < end && from < to && before.charCodeAt(start - span.start) === text.charCodeAt(from)) {
    start++;
    from++;
  }
  while (start < end && from < to && before.charCodeAt(end - 1 - span.start) === text.charCodeAt(to - 1)) {
    end--;
    to--;
  }
  if (start === end && from === to) return [];
  const insert = text.slice(from, to);
  if (start === end) {
    const at = insertionPoint(passage, start);
    return at === undefined ? undefined : [{ start: at, end: at, text: insert }];
  }
  const pieces: Edit[] = [];
  for (const run of passage.runs) {
    const first = Math.max(start, run.text);
    const last = Math.min(end, run.text + run.length);
    if (first >= last) continue;
    const source = run.source + first - run.text;
    pieces.push({ start: source, end: source + last - first, text: '' });
  }
  const covered = pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  const head = pieces[0];
  if (covered !== end - start || !head || (pieces.length > 1 && insert !== '')) return undefined;
  return [{ ...head, text: insert }, ...pieces.slice(1)];
}

/** Where an insertion at a text offset goes: into the run it touches, preferably after the text before it. */
function insertionPoint(passage: Passage, offset: number): number | undefined {
  const before = offset > 0 ? runAt(passage.runs, offset - 1) : undefined;
  if (before && offset <= before.text + before.length) return before.source + offset - before.text;
  const after = runAt(passage.runs, offset);
  return after && offset >= after.text && offset < after.text + after.length
    ? after.source + offset - after.text
    : undefined;
}
