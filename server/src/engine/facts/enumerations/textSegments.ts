import type { Span } from '../../text/span.ts';

/** Opening marks, each with its closing mark at the same place of {@link CLOSERS}. */
export const OPENERS = '“‘（(《〈「『【[';
export const CLOSERS = '”’）)》〉」』】]';

/** A piece of a text, white space at its ends left out. */
export interface Segment extends Span {
  readonly text: string;
}

/** Splits outside quotes and brackets; white space at the ends of the pieces is left out. */
export function splitAt(text: string, zone: Span, separators: string): readonly Segment[] {
  const pieces: Segment[] = [];
  let start = zone.start;
  const close = (end: number): void => {
    const raw = text.slice(start, end);
    const from = start + raw.length - raw.trimStart().length;
    pieces.push({ start: from, end: Math.max(from, start + raw.trimEnd().length), text: raw.trim() });
  };
  for (let at = zone.start; at < zone.end; at++) {
    const char = text.charAt(at);
    if (OPENERS.includes(char)) at = closerOf(text, at, zone.end) ?? at;
    else if (separators.includes(char)) {
      close(at);
      start = at + 1;
    }
  }
  close(zone.end);
  return pieces;
}

/** The offset of the bracket that opens what closes at `at`. */
export function openerOf(text: string, from: number, at: number): number | undefined {
  const closer = text.charAt(at);
  const opener = OPENERS.charAt(CLOSERS.indexOf(closer));
  let depth = 0;
  for (let index = at; index >= from; index--) {
    const char = text.charAt(index);
    if (char === closer) depth++;
    else if (char === opener && --depth === 0) return index;
  }
  return undefined;
}

/** The offset of the bracket that closes what opens at `at`. */
export function closerOf(text: string, at: number, end: number): number | undefined {
  const opener = text.charAt(at);
  const closer = CLOSERS.charAt(OPENERS.indexOf(opener));
  let depth = 0;
  for (let index = at; index < end; index++) {
    const char = text.charAt(index);
    if (char === opener) depth++;
    else if (char === closer && --depth === 0) return index;
  }
  return undefined;
}
