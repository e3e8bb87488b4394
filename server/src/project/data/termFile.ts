import {
  checkAgainst,
  nearestName,
  termListSchema,
  type ConfigPath,
  type LineColumn,
  type TermInput,
} from '../../engine/index.ts';
import { wording } from '../wording.ts';
import { parseCsv, type CsvField } from './csv.ts';
import { parseData } from './data.ts';
import type { ParsedData, ParsedTerms, PlacedProblem } from './parsedData.ts';

/** Reads terms by the ending of the file's name: YAML, JSON, CSV or TBX. Never throws. */
export async function parseTermFile(path: string, text: string): Promise<ParsedTerms> {
  switch (/\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase()) {
    case 'yaml':
    case 'yml':
      return termsInData(await parseData(text, 'yaml'));
    case 'json':
      return termsInData(await parseData(text, 'json'));
    case 'csv':
      return termsInCsv(text);
    case 'tbx':
    case 'xml': {
      const { parseTbx } = await import('./tbx.ts');
      return parseTbx(text);
    }
    case undefined:
    default:
      return { terms: [], problems: [{ line: 1, column: 1, message: wording('term-file-format') }] };
  }
}

/** A list of entries, or a mapping that has one under `terms`. */
function termsInData({ data, problems, placeOf }: ParsedData): ParsedTerms {
  if (data === undefined) return { terms: [], problems };
  const isWrapped = data !== null && typeof data === 'object' && 'terms' in data;
  const prefix: ConfigPath = isWrapped ? ['terms'] : [];
  const checked = checkAgainst(termListSchema, isWrapped ? data.terms : data);
  const placed = checked.problems.map(({ path, at, message }) => ({
    ...placeOf([...prefix, ...path], at),
    message,
  }));
  return { terms: checked.value ?? [], problems: [...problems, ...placed] };
}

/** Column headings of a CSV file, in either language, and how a cell becomes a value. */
const COLUMNS: Readonly<Record<string, { readonly key: keyof TermInput; readonly isList: boolean }>> = {
  preferred: { key: 'preferred', isList: false },
  规范写法: { key: 'preferred', isList: false },
  variants: { key: 'variants', isList: true },
  不规范写法: { key: 'variants', isList: true },
  note: { key: 'note', isList: false },
  说明: { key: 'note', isList: false },
  members: { key: 'members', isList: true },
  成员: { key: 'members', isList: true },
  quotes: { key: 'quotes', isList: false },
  引号: { key: 'quotes', isList: false },
  expansion: { key: 'expansion', isList: false },
  全称: { key: 'expansion', isList: false },
  exempt: { key: 'exempt', isList: true },
  不查: { key: 'exempt', isList: true },
  set: { key: 'set', isList: false },
  术语集: { key: 'set', isList: false },
};

/** What parts the members of a list within one cell. */
const LIST_SEPARATOR = /[;；|]/u;

function termsInCsv(text: string): ParsedTerms {
  const { rows, unclosed } = parseCsv(text);
  if (unclosed) return { terms: [], problems: [{ ...unclosed, message: wording('csv-unclosed') }] };
  const [header, ...body] = rows;
  if (!header) return { terms: [], problems: [{ line: 1, column: 1, message: wording('data-empty') }] };
  const problems = header.flatMap((field) => unknownColumn(field));
  if (!header.some((field) => COLUMNS[field.text]?.key === 'preferred')) {
    problems.push({ line: header[0]?.line ?? 1, column: 1, message: wording('csv-no-preferred') });
  }
  if (problems.length > 0) return { terms: [], problems };
  const checked = checkAgainst(
    termListSchema,
    body.map((row) => entryOf(row, header)),
  );
  const placed = checked.problems.map(({ path, message }) => ({
    ...placeInRows(body, header, path),
    message,
  }));
  return { terms: checked.value ?? [], problems: placed };
}

function unknownColumn(field: CsvField): PlacedProblem[] {
  if (Object.hasOwn(COLUMNS, field.text)) return [];
  const nearest = nearestName(field.text, Object.keys(COLUMNS));
  const { line, column, text: name } = field;
  return [
    {
      line,
      column,
      message: nearest ? wording('csv-column-nearest', { name, nearest }) : wording('csv-column', { name }),
    },
  ];
}

function entryOf(row: readonly CsvField[], header: readonly CsvField[]): Record<string, unknown> {
  const entry: Record<string, unknown> = {};
  for (const [index, field] of row.entries()) {
    const column = COLUMNS[header[index]?.text ?? ''];
    if (!column || field.text === '') continue;
    entry[column.key] = column.isList
      ? field.text
          .split(LIST_SEPARATOR)
          .map((part) => part.trim())
          .filter((part) => part !== '')
      : field.text;
  }
  return entry;
}

function placeInRows(
  body: readonly (readonly CsvField[])[],
  header: readonly CsvField[],
  path: ConfigPath,
): LineColumn {
  const row = body[Number(path[0])];
  const column = header.findIndex((field) => COLUMNS[field.text]?.key === path[1]);
  const { line, column: at } = row?.[column] ?? row?.[0] ?? { line: 1, column: 1 };
  return { line, column: at };
}
