import type { Span } from '../../engine/index.ts';
import { visible } from './visible.ts';
import { widthOf } from './wrap.ts';

/** A stretch of one line of a draft round a fault, fit for a terminal. */
export interface Excerpt {
  readonly before: string;
  readonly fault: string;
  readonly after: string;
}

const CUT = '…';

/** The words of a fault and what stands round them on their line, in at most so many columns. */
export function excerptOf(text: string, span: Span, columns: number): Excerpt {
  // No more of the line than can be shown is looked at: a line may be megabytes long.
  const before = lastLine(text.slice(Math.max(0, span.start - columns), span.start));
  const rest = firstLine(text.slice(span.start, Math.min(span.end, span.start + columns + 1)));
  const fault = clip(rest, Math.max(8, columns - 16), 'end');
  const isWhole = fault === visible(rest) && span.start + rest.length === span.end;
  const after = isWhole ? firstLine(text.slice(span.end, span.end + columns)) : '';
  const room = columns - widthOf(fault);
  const tail = clip(after, room - Math.min(widthOf(before), Math.floor(room / 2)), 'end');
  return { before: clip(before, room - widthOf(tail), 'start').trimStart(), fault, after: tail.trimEnd() };
}

function lastLine(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

function firstLine(text: string): string {
  return /^[^\r\n]*/u.exec(text)?.[0] ?? '';
}

/** Cuts a text to so many columns at one end. */
function clip(text: string, columns: number, end: 'start' | 'end'): string {
  const chars = [...visible(text)];
  if (widthOf(chars.join('')) <= columns) return chars.join('');
  let width = widthOf(CUT);
  let count = 0;
  const ordered = end === 'end' ? chars : chars.toReversed();
  for (const char of ordered) {
    width += widthOf(char);
    if (width > columns) break;
    count++;
  }
  return end === 'end'
    ? chars.slice(0, count).join('') + CUT
    : CUT + chars.slice(chars.length - count).join('');
}
