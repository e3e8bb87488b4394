import { placeOf, type Block, type Place } from '../markdown/block.ts';
import { PLACEHOLDER, replaceText, sourceOf, type Passage } from '../markdown/passage.ts';
import type { Span } from '../text/span.ts';

/**
 * A line as a reader sees it: a passage cut at its line breaks, or the text between two tags of an HTML block.
 * Never empty; white space at its ends does not belong to it.
 */
export interface Line {
  readonly block: Block;
  /** Undefined in an HTML block, which has no passages: its lines are slices of the source. */
  readonly passage: Passage | undefined;
  /** Offset of the line in the passage's text, or in the block's source where there is no passage. */
  readonly start: number;
  readonly text: string;
}

/** New text for a place. */
export interface Replacement {
  readonly at: Place;
  readonly text: string;
}

/** The lines of a passage, empty ones left out. */
export function linesOf(block: Block, passage: Passage): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of passage.text.split('\n')) {
    const text = raw.trim();
    if (text !== '') lines.push({ block, passage, start: start + raw.indexOf(text), text });
    start += raw.length + 1;
  }
  return lines;
}

/** The line with inline code, for which the passage has a placeholder, in its words. */
export function spokenText({ passage, start, text }: Line): string {
  if (!passage || !text.includes(PLACEHOLDER)) return text;
  return text.replaceAll(PLACEHOLDER, (_, at: number) => {
    const mark = passage.marks.find((each) => each.kind === 'code' && each.text.start === start + at);
    return mark?.value ?? '';
  });
}

/** Where a stretch of a line stands; offsets count in the line's text. */
export function placeInLine(line: Line, span: Span): Place {
  const moved = { start: line.start + span.start, end: line.start + span.end };
  return placeOf(line.block, line.passage ? sourceOf(line.passage, moved) : moved);
}

/** Where the whole line stands. */
export function placeOfLine(line: Line): Place {
  return placeInLine(line, { start: 0, end: line.text.length });
}

/**
 * What puts `text` in place of a stretch of a line and leaves Markdown delimiters alone.
 *
 * @returns undefined where {@link replaceText} cannot do it.
 */
export function replaceInLine(line: Line, span: Span, text: string): readonly Replacement[] | undefined {
  const { block, passage } = line;
  const moved = { start: line.start + span.start, end: line.start + span.end };
  if (!passage) return [{ at: placeOf(block, moved), text }];
  const edits = replaceText(passage, moved, text);
  return edits?.map((edit) => ({ at: placeOf(block, edit), text: edit.text }));
}
