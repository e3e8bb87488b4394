import type { BrokenPair } from '../../facts/typography/emphasis.ts';
import { canClose, canOpen } from '../../markdown/flanking.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';

/** How a pair of delimiters can be made to work. Offsets count in the block's source. */
export interface Repair {
  /** What keeps the pair from working. */
  readonly cause: 'closing' | 'opening' | 'both' | 'spaces' | 'underscores';
  /** The delimiter at fault with the marks that keep it from working. */
  readonly at: Span;
  /** Undefined where the delimiters would have to move past something that is not punctuation. */
  readonly edits: readonly Edit[] | undefined;
}

/** A pair's delimiters and the words between them, with the offsets at which the delimiters should stand. */
interface Draft {
  readonly source: string;
  readonly delimiter: string;
  /** Bounds of the passage: beyond them is the end of the line. */
  readonly bounds: Span;
  readonly inner: Span;
}

const MOST_MOVES = 4;
const CLOSING = /[。，、；：！？…”’》）】」』〉.,;:!?)"\]]/;
const OPENING = /[“‘《（【「『〈("]/;
const MARKER = /\[\^[^\]\s]{1,40}\]$/;

/**
 * How to make a pair work, checked against the rules of CommonMark; undefined where the pair would work by itself,
 * so that the fault lies elsewhere.
 */
export function repairOf({ open, close }: BrokenPair, source: string, bounds: Span): Repair | undefined {
  const content = source.slice(open.end, close.start);
  const inner = { start: open.end + leading(content), end: close.start - trailing(content) };
  const delimiter = open.run === '__' ? '**' : open.run;
  const around = { before: charAt(source, bounds, open.start - 1), after: charAt(source, bounds, close.end) };
  const opens = canOpen(open.run, around.before, source.charAt(open.end));
  const closes = canClose(close.run, source.charAt(close.start - 1), around.after);
  if (opens && closes) return undefined;
  const draft: Draft = { source, delimiter, bounds, inner };
  const closing = closingPoint(draft, around.after);
  const start = closing === undefined ? undefined : openingPoint(draft, around.before, closing);
  const end = closing === inner.end && start !== undefined ? withPartner(draft, start) : closing;
  const spaced = inner.start > open.end || inner.end < close.start;
  const cause = spaced
    ? 'spaces'
    : open.run === '__'
      ? 'underscores'
      : opens
        ? 'closing'
        : closes
          ? 'opening'
          : 'both';
  const at =
    cause === 'closing'
      ? { start: Math.min(end ?? close.start - 1, close.start - 1), end: close.end }
      : cause === 'opening'
        ? { start: open.start, end: Math.max(start ?? open.end + 1, open.end + 1) }
        : { start: open.start, end: close.end };
  if (start === undefined || end === undefined || start >= end) return { cause, at, edits: undefined };
  return {
    cause,
    at,
    edits: [...move(open, inner.start, start, delimiter), ...moveBack(close, inner.end, end, delimiter)],
  };
}

function charAt(source: string, bounds: Span, at: number): string {
  return at < bounds.start || at >= bounds.end ? '' : source.charAt(at);
}

function leading(content: string): number {
  return content.length - content.trimStart().length;
}

function trailing(content: string): number {
  return content.length - content.trimEnd().length;
}

/** The last offset at which the delimiter closes. */
function closingPoint({ source, delimiter, inner }: Draft, after: string): number | undefined {
  let point = inner.end;
  for (let moves = 0; moves <= MOST_MOVES && point > inner.start; moves++) {
    const next = point === inner.end ? after : source.charAt(point);
    if (canClose(delimiter, source.charAt(point - 1), next)) return point;
    const marker = MARKER.exec(source.slice(inner.start, point))?.[0];
    if (marker === undefined && !CLOSING.test(source.charAt(point - 1))) return undefined;
    point -= marker?.length ?? 1;
  }
  return undefined;
}

/** The first offset at which the delimiter opens. A quote goes out where its partner did. */
function openingPoint({ source, delimiter, inner }: Draft, before: string, end: number): number | undefined {
  let point = inner.start;
  if (isPair(source.charAt(point), source.slice(end, inner.end))) point++;
  for (let moves = 0; moves <= MOST_MOVES && point < end; moves++) {
    const previous = point === inner.start ? before : source.charAt(point - 1);
    if (canOpen(delimiter, previous, source.charAt(point))) return point;
    if (!OPENING.test(source.charAt(point))) return undefined;
    point++;
  }
  return undefined;
}

/** Where an opening mark has gone out, its partner at the other end goes out too. */
function withPartner({ source, delimiter, inner }: Draft, start: number): number {
  const last = inner.end - 1;
  const isPartner = start > inner.start && isPair(source.charAt(inner.start), source.charAt(last));
  return isPartner && canClose(delimiter, source.charAt(last - 1), source.charAt(last)) ? last : inner.end;
}

function isPair(opener: string, moved: string): boolean {
  const closer = { '“': '”', '‘': '’', '《': '》', '（': '）', '【': '】', '「': '」', '『': '』' }[opener];
  return closer !== undefined && moved.includes(closer);
}

function move(open: Span, from: number, to: number, delimiter: string): readonly Edit[] {
  return to === from
    ? [{ start: open.start, end: from, text: delimiter }]
    : [
        { start: open.start, end: from, text: '' },
        { start: to, end: to, text: delimiter },
      ];
}

function moveBack(close: Span, from: number, to: number, delimiter: string): readonly Edit[] {
  return to === from
    ? [{ start: from, end: close.end, text: delimiter }]
    : [
        { start: to, end: to, text: delimiter },
        { start: from, end: close.end, text: '' },
      ];
}
