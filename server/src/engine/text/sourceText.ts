import { sortEdits, type Edit } from './edit.ts';
import { partitionPoint } from './partition.ts';
import type { Span } from './span.ts';

/** A place for people: 1-based line and column, the column in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a string that may belong to an earlier state of the text. */
interface Piece extends Span {
  readonly of: string;
}

/** With more pieces than this the text is put together: to look for a place among them would take longer. */
const MOST_PIECES = 64;
/** What is typed joins what was typed before it, as long as both are no longer than this. */
const SHORT = 256;

/**
 * An immutable text with a line index that is built when first asked for.
 * Lines end at `\n`, `\r\n` or a lone `\r`, as in CommonMark 2.1 and the Language Server Protocol.
 *
 * An edited text is held in pieces of the one before it until somebody asks for the whole: to copy a book at each
 * keystroke takes longer than to parse the paragraph that was edited.
 */
export class SourceText {
  #pieces: readonly Piece[];
  /** In UTF-16 code units. */
  readonly length: number;
  #lineStarts: readonly number[] | undefined;

  constructor(text: string | readonly Piece[]) {
    this.#pieces = typeof text === 'string' ? [{ of: text, start: 0, end: text.length }] : text;
    this.length = this.#pieces.reduce((length, { start, end }) => length + end - start, 0);
  }

  /** The whole text. */
  get value(): string {
    const [only] = this.#pieces;
    if (this.#pieces.length === 1 && only?.start === 0 && only.end === only.of.length) return only.of;
    const text = this.#pieces.map(({ of, start, end }) => of.slice(start, end)).join('');
    this.#pieces = [{ of: text, start: 0, end: text.length }];
    return text;
  }

  /** Part of the text; offsets beyond its end are taken for the end. */
  slice(start: number, end: number): string {
    let found = '';
    let at = 0;
    for (const piece of this.#pieces) {
      const next = at + piece.end - piece.start;
      if (next > start && at < end) {
        found += piece.of.slice(
          piece.start + Math.max(0, start - at),
          piece.start + Math.min(end, next) - at,
        );
      }
      if (next >= end) break;
      at = next;
    }
    return found;
  }

  /**
   * The text after edits whose offsets all refer to it as it is.
   *
   * @throws RangeError where two edits overlap or one lies outside the text: that is a bug of the caller.
   */
  edited(edits: readonly Edit[]): SourceText {
    const pieces: Piece[] = [];
    let last = 0;
    for (const edit of sortEdits(edits)) {
      if (edit.start < last || edit.end < edit.start || edit.end > this.length) {
        throw new RangeError(`Edits overlap or leave the text at ${String(edit.start)}`);
      }
      this.#copy(last, edit.start, pieces);
      addPiece(pieces, { of: edit.text, start: 0, end: edit.text.length });
      last = edit.end;
    }
    this.#copy(last, this.length, pieces);
    const text = new SourceText(pieces);
    return pieces.length > MOST_PIECES ? new SourceText(text.value) : text;
  }

  #copy(from: number, to: number, pieces: Piece[]): void {
    let at = 0;
    for (const { of, start, end } of this.#pieces) {
      const next = at + end - start;
      if (next > from && at < to) {
        addPiece(pieces, { of, start: start + Math.max(0, from - at), end: start + Math.min(to, next) - at });
      }
      at = next;
    }
  }

  /** Offset of the first code unit of every line; never empty. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= findLineStarts(this.value);
    return this.#lineStarts;
  }

  /** The place of an offset; offsets beyond the text are clamped to its ends. */
  lineColumn(offset: number): LineColumn {
    const starts = this.lineStarts;
    const at = Math.max(0, Math.min(offset, this.length));
    const line = partitionPoint(starts, (start) => start <= at);
    return { line, column: at - (starts[line - 1] ?? 0) + 1 };
  }

  /** The offset of a 1-based line and column; beyond the line's end, its end; beyond the text, the text's end. */
  offsetOf(place: LineColumn): number {
    const starts = this.lineStarts;
    if (place.line < 1) return 0;
    const start = starts[place.line - 1];
    if (start === undefined) return this.length;
    const next = starts[place.line] ?? this.length;
    return Math.max(start, Math.min(start + place.column - 1, next));
  }

  /** The text of a 1-based line without its line end; empty beyond the text. */
  line(number: number): string {
    const start = this.lineStarts[number - 1];
    if (start === undefined) return '';
    const next = this.lineStarts[number];
    if (next === undefined) return this.value.slice(start);
    const end = this.value.slice(next - 2, next) === '\r\n' ? next - 2 : next - 1;
    return this.value.slice(start, Math.max(start, end));
  }
}

/** Adds what is not empty, joined to the piece before it where both are short or one string goes on. */
function addPiece(pieces: Piece[], piece: Piece): void {
  const { of, start, end } = piece;
  if (start === end) return;
  const before = pieces.at(-1);
  if (before?.of === of && before.end === start) pieces[pieces.length - 1] = { of, start: before.start, end };
  else if (before && end - start <= SHORT && before.end - before.start <= SHORT) {
    const text = before.of.slice(before.start, before.end) + of.slice(start, end);
    pieces[pieces.length - 1] = { of: text, start: 0, end: text.length };
  } else pieces.push(piece);
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return starts;
}
