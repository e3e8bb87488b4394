import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { blockFact } from '../fact.ts';
import { halfWidth } from '../statistics/number.ts';

/** A figure that a cell consists of. */
export interface CellFigure {
  /** As written, its 万 or 亿 not reckoned in. */
  readonly number: number;
  /** How many digits after the point. */
  readonly decimals: number;
  /** 万, 亿, 万亿 or empty, and what it multiplies by. */
  readonly scale: string;
  readonly factor: number;
  /** 元, %, 家; empty where the header has it. */
  readonly unit: string;
  /** 约 45, 100+: not exact. */
  readonly isApproximate: boolean;
}

export interface TableCell {
  /** Undefined where the row is shorter than the header. */
  readonly passage: Passage | undefined;
  /** White space at the ends removed. */
  readonly text: string;
  /** Undefined where the cell is no figure. */
  readonly figure: CellFigure | undefined;
}

/** A Markdown table. */
export interface Table {
  readonly block: Block;
  readonly headers: readonly string[];
  /** Without the header. Every row has a cell for each header. */
  readonly rows: readonly (readonly TableCell[])[];
}

const FACTORS: Readonly<Record<string, number>> = {
  '': 1,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};
const FIGURE =
  /^([约近超逾]?)\s?([+\-−－]?)\s?(\d{1,3}(?:[, \u00a0\u2005\u2009\u202f]\d{3})+|\d{1,15})(?:\.(\d{1,8}))?\s?((?:万?亿|[千百]?万)?)([\p{Script=Han}%‰A-Za-z/]{0,8})([+＋]?)$/u;

/** Reads the whole of a cell as one figure; undefined where it is none. */
export function readCellFigure(written: string): CellFigure | undefined {
  const match = FIGURE.exec(halfWidth(written.trim()));
  if (!match) return undefined;
  const [, about = '', sign = '', whole = '', fraction = '', scale = '', unit = '', more = ''] = match;
  // 2025年 and 3月 are times.
  if (/^[年月日号时点届期]/.test(unit)) return undefined;
  const size = Number(`${whole.replace(/\D/g, '')}.${fraction || '0'}`);
  return {
    number: /[-−－]/.test(sign) ? -size : size,
    decimals: fraction.length,
    scale,
    factor: FACTORS[scale] ?? 1,
    unit: unit.replace(/(?:左右|以上|余|多)$/, ''),
    isApproximate: about !== '' || more !== '' || /(?:左右|以上|余|多)$/.test(unit),
  };
}

/** The table that a block is, cell by cell. */
export const tableOf = blockFact<Table>('tableOf', (block) => {
  if (block.type !== 'table') return undefined;
  const headers: string[] = [];
  const rows: TableCell[][] = [];
  for (const passage of block.passages) {
    if (!passage.cell) continue;
    const { row, column } = passage.cell;
    const text = passage.text.trim();
    if (row === 0) {
      headers[column] = text;
      continue;
    }
    const cells = (rows[row - 1] ??= []);
    cells[column] = { passage, text, figure: readCellFigure(text) };
  }
  const width = headers.length;
  return {
    block,
    headers: Array.from(headers, (header?: string) => header ?? ''),
    rows: Array.from(rows, (cells?: readonly TableCell[]) =>
      Array.from({ length: width }, (_, column) => cells?.[column] ?? EMPTY),
    ),
  };
});

const EMPTY: TableCell = { passage: undefined, text: '', figure: undefined };
