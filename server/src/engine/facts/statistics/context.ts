import type { Span } from '../../text/span.ts';

/** What stands round a figure in its clause: between the nearest ，；：。 on either side, at most so far as {@link WINDOW}. */
export interface Context {
  readonly clause: string;
  /** Of the clause, what stands before the figure. */
  readonly before: string;
  /** Of the clause, what stands after it. */
  readonly after: string;
  /** What stands before the figure in its clause and those before. */
  readonly lead: string;
}

/** In UTF-16 code units. Text without punctuation must not make each figure look at all of it. */
const WINDOW = 120;
const BOUNDARIES = '，；：。！？;:\n';

export function contextOf(text: string, span: Span): Context {
  let start = span.start;
  const first = Math.max(0, span.start - WINDOW);
  while (start > first && !isBoundary(text, start - 1)) start--;
  let end = span.end;
  const last = Math.min(text.length, span.end + WINDOW);
  while (end < last && !isBoundary(text, end)) end++;
  return {
    clause: text.slice(start, end),
    before: text.slice(start, span.start),
    after: text.slice(span.end, end),
    lead: text.slice(first, span.start),
  };
}

/** A half-width comma ends a clause unless it groups digits: 12,345. */
function isBoundary(text: string, index: number): boolean {
  const char = text.charAt(index);
  return BOUNDARIES.includes(char) || (char === ',' && !/^\d{3}/.test(text.slice(index + 1, index + 4)));
}
