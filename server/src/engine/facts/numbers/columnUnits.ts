import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { blockFact, documentFact } from '../fact.ts';
import { tableOf, type CellFigure, type Table, type TableCell } from '../floats/tables.ts';

/** A figure that is given otherwise than most of its column. */
interface Deviant {
  readonly passage: Passage;
  readonly text: string;
  readonly figure: CellFigure;
}

/** A column in which a few figures have another unit, or another number of decimals, than the rest. */
export interface UnevenColumn {
  readonly kind: 'unit' | 'decimals';
  readonly block: Block;
  readonly header: string;
  /** What most have: 万亿元, or the number of decimals. */
  readonly usual: string;
  readonly deviants: readonly Deviant[];
}

interface Cell extends TableCell {
  readonly passage: Passage;
  readonly figure: CellFigure;
}

/** Rows of such tables are different indicators, each with its own unit and precision. */
const MIXED_ROWS =
  /^(?:序号|指标|项目|参数|要素|维度|内容|名称|统计|评价|测评|一级|二级|类型)?(?:名称|指标|项目|参数|要素|维度|内容)$|^(?:计量)?单位$/;
/** Headers that say nothing of what is measured. */
const GENERIC =
  /^(?:数值|数据|数量|指标值|取值|结果|内容|目标值?|现状值?|进展|说明|备注|值|标准|要求|实际值?|主要数据|.*情况|.*成效)?$/;

/** The uneven columns of all tables, in order. */
export const unevenColumns = documentFact({
  id: 'unevenColumns',
  parts: blockFact<readonly UnevenColumn[]>('unevenColumnsOf', (block, context) => {
    const table = context.read(tableOf, block);
    const columns = table ? unevenIn(table) : [];
    return columns.length > 0 ? columns : undefined;
  }),
  merge: (parts): readonly UnevenColumn[] => parts.flat(),
});

/** From left to right. */
function unevenIn({ block, headers, rows }: Table): readonly UnevenColumn[] {
  if (rows.length < LEAST || headers.some((header) => MIXED_ROWS.test(bare(header)))) return [];
  const found = headers.flatMap((header, column) => {
    if (GENERIC.test(bare(header))) return [];
    const cells = rows.flatMap((row): Cell[] => {
      const cell = row[column];
      return cell?.passage && cell.figure ? [{ ...cell, passage: cell.passage, figure: cell.figure }] : [];
    });
    return cells.length >= LEAST ? faultsOf(block, header, cells) : [];
  });
  return found.flatMap((column) => {
    const deviants = column.deviants.filter(({ passage }) => !isOfItsOwn(passage, found));
    return deviants.length > 0 ? [{ ...column, deviants }] : [];
  });
}

/** True for a row that is unlike the others in several columns: it is another indicator. */
function isOfItsOwn({ cell }: Passage, columns: readonly UnevenColumn[]): boolean {
  const sharing = columns.filter(({ deviants }) =>
    deviants.some((deviant) => deviant.passage.cell?.row === cell?.row),
  );
  return new Set(sharing.map(({ kind }) => kind)).size < sharing.length;
}

/** Of fewer figures none is the odd one out. */
const LEAST = 4;
const CLEAR = 0.75;

function faultsOf(block: Block, header: string, cells: readonly Cell[]): UnevenColumn[] {
  const unit = usualOf(cells.map(({ figure }) => figure.scale + figure.unit));
  if (unit === undefined) return [];
  const usual = cells.filter(({ figure }) => figure.scale + figure.unit === unit);
  const base = usual[0]?.figure.unit ?? '';
  // Other units are other quantities; the same in another scale is what a reader misreads.
  const scaled = cells.filter(
    ({ figure }) => figure.scale + figure.unit !== unit && figure.unit === base && base !== '',
  );
  const others = cells.length - usual.length - scaled.length;
  if (others > 0) return [];
  const found: UnevenColumn[] = [];
  if (scaled.length > 0) found.push({ kind: 'unit', block, header, usual: unit, deviants: scaled });
  const decimals = usualOf(usual.map(({ figure }) => figure.decimals));
  if (decimals === undefined || decimals === 0 || usual.length < LEAST) return found;
  const deviants = usual.filter(({ figure }) => figure.decimals !== decimals && !isExact(figure, decimals));
  if (deviants.length > 0) found.push({ kind: 'decimals', block, header, usual: String(decimals), deviants });
  return found;
}

/** What at least three in four have. */
function usualOf<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) if (count >= values.length * CLEAR) return value;
  return undefined;
}

/** 0 and 100 % need no decimals; 约 45 has none to give; below one a further digit says something. */
function isExact(figure: CellFigure, usual: number): boolean {
  const size = Math.abs(figure.number);
  return (
    figure.isApproximate ||
    (figure.decimals === 0 && (size === 0 || size === 100)) ||
    (figure.decimals > usual && size < 1)
  );
}

function bare(header: string): string {
  return header.replace(/\s/g, '').replace(/[（(][^（()）]{1,12}[）)]$/, '');
}
