import type { LineColumn } from '../../engine/index.ts';

/** A field of a row, unquoted, with its place. */
export interface CsvField extends LineColumn {
  readonly text: string;
}

/**
 * Reads comma-separated values (RFC 4180): fields may be quoted, a quote inside is doubled, lines may end in any
 * of the three ways. Empty lines are left out.
 *
 * @returns an unclosed quote's place instead, where there is one.
 */
export function parseCsv(text: string): {
  rows: readonly (readonly CsvField[])[];
  unclosed: LineColumn | undefined;
} {
  const rows: CsvField[][] = [];
  let row: CsvField[] = [];
  let line = 1;
  let lineStart = 0;
  let index = 0;
  while (index <= text.length) {
    const place = { line, column: index - lineStart + 1 };
    const isQuoted = text.charAt(index) === '"';
    const end = isQuoted ? endOfQuoted(text, index) : endOfPlain(text, index);
    if (end === undefined) return { rows, unclosed: place };
    const raw = text.slice(index, end);
    row.push({
      ...place,
      text: isQuoted ? raw.slice(1, raw.lastIndexOf('"')).replaceAll('""', '"') : raw.trim(),
    });
    for (const lineEnd of raw.matchAll(/\r\n|\r|\n/gu)) {
      line++;
      lineStart = index + lineEnd.index + lineEnd[0].length;
    }
    index = end + 1;
    if (text.charAt(end) === ',') continue;
    if (row.some((field) => field.text !== '')) rows.push(row);
    row = [];
    if (text.charAt(end) === '\r' && text.charAt(end + 1) === '\n') index++;
    line++;
    lineStart = index;
  }
  return { rows, unclosed: undefined };
}

function endOfPlain(text: string, start: number): number {
  let index = start;
  while (index < text.length && !',\r\n'.includes(text.charAt(index))) index++;
  return index;
}

/** After the closing quote whatever stands before the next comma or line end is left out. */
function endOfQuoted(text: string, start: number): number | undefined {
  let index = start + 1;
  for (;;) {
    index = text.indexOf('"', index);
    if (index < 0) return undefined;
    if (text.charAt(index + 1) !== '"') return endOfPlain(text, index + 1);
    index += 2;
  }
}
