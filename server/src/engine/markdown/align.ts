import { decodeString } from 'micromark-util-decode-string';
import type { Run } from './passage.ts';

const REFERENCE = /&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z][\dA-Za-z]{1,31});/y;

/**
 * Finds where the value of a text node stands in the source: an escape loses its backslash, a character reference
 * becomes its character (and belongs to no run), a line of a quote or list item loses what stands before it.
 *
 * @param text offset of the value in the passage's text.
 * @returns undefined where value and source cannot be brought together; the caller then treats the node as opaque.
 */
export function alignText(
  value: string,
  source: string,
  start: number,
  end: number,
  text: number,
): Run[] | undefined {
  if (end - start === value.length && source.startsWith(value, start)) {
    return value === '' ? [] : [{ text, source: start, length: value.length }];
  }
  const runs: Run[] = [];
  let at = start;
  let read = 0;
  let runStart = at;
  const closeRun = (): void => {
    if (at > runStart)
      runs.push({ text: text + read - (at - runStart), source: runStart, length: at - runStart });
  };
  while (read < value.length && at < end) {
    const decoded = source.charCodeAt(at) === 38 ? decodeAt(source, at) : undefined;
    if (decoded && value.startsWith(decoded.value, read)) {
      closeRun();
      at += decoded.length;
      read += decoded.value.length;
      runStart = at;
    } else if (value.charCodeAt(read) === source.charCodeAt(at) || isReplacement(value, read, source, at)) {
      at++;
      read++;
    } else {
      const next = skipUnseen(value, read, source, at, end);
      if (next === undefined) return undefined;
      closeRun();
      at = runStart = next;
    }
  }
  if (read < value.length) return undefined;
  closeRun();
  return runs;
}

function decodeAt(source: string, at: number): { value: string; length: number } | undefined {
  REFERENCE.lastIndex = at;
  const raw = REFERENCE.exec(source)?.[0];
  if (raw === undefined) return undefined;
  const value = decodeString(raw);
  return value === raw ? undefined : { value, length: raw.length };
}

/** The parser shows NUL as U+FFFD (CommonMark 0.31 2.3). */
function isReplacement(value: string, read: number, source: string, at: number): boolean {
  return source.charCodeAt(at) === 0 && value.charCodeAt(read) === 0xfffd;
}

/** Passes a backslash, white space at a line's end, or what stands before a line of a container. */
function skipUnseen(
  value: string,
  read: number,
  source: string,
  at: number,
  end: number,
): number | undefined {
  const wanted = value.charCodeAt(read);
  if (source.charCodeAt(at) === 92 && source.charCodeAt(at + 1) === wanted) return at + 1;
  let next = at;
  while (next < end && ' \t>'.includes(source.charAt(next)) && source.charCodeAt(next) !== wanted) next++;
  return next > at && source.charCodeAt(next) === wanted ? next : undefined;
}
