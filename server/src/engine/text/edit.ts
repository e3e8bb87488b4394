import type { Span } from './span.ts';

/** Replace the code units of the span by `text`; an empty span inserts, an empty text deletes. */
export interface Edit extends Span {
  readonly text: string;
}

/** Orders edits by place; of two insertions at one place the earlier in the list stays first. */
export function sortEdits(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits];
  // Most fixes have one edit, and to sort costs memory even then.
  return sorted.length < 2 ? sorted : sorted.sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Applies edits whose offsets all refer to `text` as it is.
 *
 * @throws RangeError where two edits overlap or one lies outside the text: that is a bug of the caller.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let last = 0;
  for (const edit of sortEdits(edits)) {
    if (edit.start < last || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`Edits overlap or leave the text at ${String(edit.start)}`);
    }
    result += text.slice(last, edit.start) + edit.text;
    last = edit.end;
  }
  return result + text.slice(last);
}

/** The smallest single edit that turns `before` into `after`; undefined where they are equal. */
export function differenceOf(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shortest - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** A text of which parts are looked at: a string, or what need not be put together for that. */
export interface Sliced {
  readonly length: number;
  /** An end beyond the text is taken for its end. */
  readonly slice: (start: number, end: number) => string;
}

/**
 * What edits have done to a text, as one edit; undefined where it is the same after them. Looks at no more of the
 * texts than the edits span, so that a keystroke costs the same in a text of any length.
 *
 * @param edits lead from `before` to `after`; their offsets all refer to `before`.
 */
export function changeOf(before: Sliced, after: Sliced, edits: readonly Edit[]): Edit | undefined {
  let start = Infinity;
  let end = 0;
  for (const edit of edits) {
    start = Math.min(start, edit.start);
    end = Math.max(end, edit.end);
  }
  if (start > end) return undefined;
  const tail = before.length - end;
  const difference = differenceOf(before.slice(start, end), after.slice(start, after.length - tail));
  return difference && { ...difference, start: start + difference.start, end: start + difference.end };
}

/** What the text after some edits consists of: a stretch of the text before them, or new text. */
type Piece = Span | string;

/**
 * The edits that do at once what several rounds of edits do one after the other.
 *
 * @param length of the text before the first round.
 * @param rounds the offsets of each refer to the text after the round before.
 */
export function composeEdits(length: number, rounds: readonly (readonly Edit[])[]): readonly Edit[] {
  let pieces: readonly Piece[] = [{ start: 0, end: length }];
  for (const round of rounds) pieces = withRound(pieces, sortEdits(round));
  const edits: Edit[] = [];
  let last = 0;
  let text = '';
  for (const piece of [...pieces, { start: length, end: length }]) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    if (text !== '' || piece.start > last) edits.push({ start: last, end: piece.start, text });
    last = piece.end;
    text = '';
  }
  return edits;
}

function withRound(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const result: Piece[] = [];
  let index = 0;
  let at = 0;
  let within = 0;
  /** Takes what lies before an offset, or lets it go. */
  const advance = (to: number, keep: boolean): void => {
    for (let piece = pieces[index]; piece !== undefined && at < to; piece = pieces[index]) {
      const size = typeof piece === 'string' ? piece.length : piece.end - piece.start;
      const take = Math.min(size - within, to - at);
      if (keep) result.push(cut(piece, within, within + take));
      at += take;
      within += take;
      if (within < size) return;
      index++;
      within = 0;
    }
  };
  for (const edit of edits) {
    advance(edit.start, true);
    advance(edit.end, false);
    if (edit.text !== '') result.push(edit.text);
  }
  advance(Infinity, true);
  return result;
}

function cut(piece: Piece, start: number, end: number): Piece {
  return typeof piece === 'string'
    ? piece.slice(start, end)
    : { start: piece.start + start, end: piece.start + end };
}
