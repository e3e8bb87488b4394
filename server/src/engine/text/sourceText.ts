import { partitionPoint } from './partition.ts';

/** A place for people: 1-based line and column, the column in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/**
 * An immutable text with a line index that is built when first asked for.
 * Lines end at `\n`, `\r\n` or a lone `\r`, as in CommonMark 2.1 and the Language Server Protocol.
 */
export class SourceText {
  readonly #text: string;
  #lineStarts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The whole text. */
  get value(): string {
    return this.#text;
  }

  /** In UTF-16 code units. */
  get length(): number {
    return this.#text.length;
  }

  /** Offset of the first code unit of every line; never empty. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= findLineStarts(this.#text);
    return this.#lineStarts;
  }

  /** The place of an offset; offsets beyond the text are clamped to its ends. */
  lineColumn(offset: number): LineColumn {
    const starts = this.lineStarts;
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const line = partitionPoint(starts, (start) => start <= at);
    return { line, column: at - (starts[line - 1] ?? 0) + 1 };
  }

  /** The offset of a 1-based line and column; beyond the line's end, its end; beyond the text, the text's end. */
  offsetOf(place: LineColumn): number {
    const starts = this.lineStarts;
    if (place.line < 1) return 0;
    const start = starts[place.line - 1];
    if (start === undefined) return this.#text.length;
    const next = starts[place.line] ?? this.#text.length;
    return Math.max(start, Math.min(start + place.column - 1, next));
  }

  /** The text of a 1-based line without its line end; empty beyond the text. */
  line(number: number): string {
    const start = this.lineStarts[number - 1];
    if (start === undefined) return '';
    const next = this.lineStarts[number];
    if (next === undefined) return this.#text.slice(start);
    const end = this.#text.slice(next - 2, next) === '\r\n' ? next - 2 : next - 1;
    return this.#text.slice(start, Math.max(start, end));
  }
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return starts;
}
