import type { Sliced, Span } from '../engine/index.ts';
import type { Position, Range } from '../protocol/index.ts';
import { lineAt, type LineStarts } from './lines.ts';

/** What the `character` of a position counts. */
export type Encoding = 'utf-16' | 'utf-8';

/** A text as positions see it. */
export interface PlacedText {
  readonly text: Sliced;
  readonly lines: LineStarts;
}

/** Spans to ranges and back, for one state of a text: the only place where the one becomes the other. */
export interface Converter {
  readonly positionAt: (offset: number) => Position;
  readonly rangeOf: (span: Span) => Range;
  /** Clamped to the line and to the text. Undefined where it is no position at all. */
  readonly offsetAt: (position: unknown) => number | undefined;
  /** Undefined where it is no range, or ends before it starts. */
  readonly spanOf: (range: unknown) => Span | undefined;
}

export function converterOf(placed: PlacedText, encoding: Encoding): Converter {
  const positionAt = encoding === 'utf-8' ? positionsInBytes(placed) : positionsInUnits(placed);
  const offsetAt = (position: unknown): number | undefined =>
    isPosition(position) ? offsetOf(placed, position, encoding) : undefined;
  return {
    positionAt,
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
    offsetAt,
    spanOf: (range) => {
      if (!isObject(range)) return undefined;
      const start = offsetAt(range['start']);
      const end = offsetAt(range['end']);
      return start === undefined || end === undefined || end < start ? undefined : { start, end };
    },
  };
}

function positionsInUnits({ text, lines }: PlacedText): Converter['positionAt'] {
  return (offset) => {
    const at = clamp(offset, text.length);
    const line = lineAt(lines, at);
    return { line, character: at - (lines[line] ?? 0) };
  };
}

/** Goes on from the place it was last asked for, so that many places in one endless line cost one walk through it. */
function positionsInBytes({ text, lines }: PlacedText): Converter['positionAt'] {
  let last = { line: -1, offset: 0, bytes: 0 };
  return (offset) => {
    const at = clamp(offset, text.length);
    const line = lineAt(lines, at);
    const start = lines[line] ?? 0;
    const from = last.line === line && last.offset <= at ? last : { line, offset: start, bytes: 0 };
    const bytes = from.bytes + bytesIn(text.slice(from.offset, at));
    if (at === 0 || !isPair(text.slice(at - 1, at + 1), 0)) last = { line, offset: at, bytes };
    return { line, character: bytes };
  };
}

function offsetOf({ text, lines }: PlacedText, { line, character }: Position, encoding: Encoding): number {
  const start = lines[line];
  if (start === undefined) return text.length;
  const end = lineEnd(text, lines, line);
  if (encoding === 'utf-16') return Math.min(start + character, end);
  const own = text.slice(start, end);
  let offset = 0;
  let bytes = 0;
  while (offset < own.length) {
    const units = isPair(own, offset) ? 2 : 1;
    bytes += bytesIn(own.slice(offset, offset + units));
    if (bytes > character) break;
    offset += units;
  }
  return start + offset;
}

/** Without the line end, which no position points into. */
function lineEnd(text: Sliced, lines: LineStarts, line: number): number {
  const next = lines[line + 1];
  if (next === undefined) return text.length;
  return text.slice(next - 2, next) === '\r\n' ? next - 2 : next - 1;
}

function bytesIn(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (isPair(text, index)) {
      bytes += 4;
      index++;
    } else bytes += 3;
  }
  return bytes;
}

function isPair(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}

function isPosition(value: unknown): value is Position {
  return isObject(value) && isCount(value['line']) && isCount(value['character']);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object';
}
