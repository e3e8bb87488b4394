import type { CellFigure, Table, TableCell } from '../floats/tables.ts';

/** A cell that breaks what the rest of its table keeps to. */
export interface OddCell {
  /** `difference`: of the two cells before it. `rate`: of growth from the one to the other. `parts`: the sum of the 其中 rows below. */
  readonly kind: 'difference' | 'rate' | 'parts';
  readonly cell: TableCell;
  /** As written, and as the other cells give it. */
  readonly text: string;
  readonly computed: string;
}

const DIFFERENCE =
  /^(?:变动|变化|增减|增量|差值|差额|增加额|增长额|提高|升降)(?:[值额量]|幅度|情况)?(?:[（(]|$)/;
const RATE = /^(?:同比)?(?:增速|增长率|增幅|增长|变动率|变化率|涨幅)(?:[（(]|$)/;
const PART = /^\s*其中\s*[：:]?/;
/** How often a relation must hold before the one place where it does not is a fault. */
const LEAST = { rows: 3, columns: 2 };

/**
 * Cells that alone break a relation which holds in the rest of their column or row: in all other rows the change is the
 * difference of the two cells before it; in all other columns the 其中 rows add up to the row above them.
 */
export function oddCells(table: Table): readonly OddCell[] {
  return [...oddChanges(table), ...oddParts(table)];
}

/** A sum reckoned from cells, and what rounding may have changed in it. */
interface Reckoned {
  readonly value: number;
  readonly slack: number;
  readonly decimals: number;
}

type Reckon = (from: CellFigure, to: CellFigure) => Reckoned | undefined;

function* oddChanges({ headers, rows }: Table): Iterable<OddCell> {
  for (const [column, header] of headers.entries()) {
    const kind = DIFFERENCE.test(header) ? 'difference' : RATE.test(header) ? 'rate' : undefined;
    if (!kind || column < 3) continue;
    const reckon: Reckon = kind === 'difference' ? difference : growth;
    const judged = rows.map((row) => {
      const [from, to, change] = [row[column - 2]?.figure, row[column - 1]?.figure, row[column]];
      return from && to && change
        ? judge(change, comparable(from, to) ? reckon(from, to) : undefined)
        : undefined;
    });
    const odd = onlyOdd(judged, LEAST.rows);
    if (odd) yield { kind, ...odd };
  }
}

function* oddParts({ headers, rows }: Table): Iterable<OddCell> {
  for (let at = 0; at < rows.length; at++) {
    let end = at + 1;
    while (PART.test(rows[end]?.[0]?.text ?? '')) end++;
    if (end - at < 3) continue;
    const judged = headers.map((_, column) => {
      const total = rows[at]?.[column];
      const parts = rows.slice(at + 1, end).map((row) => row[column]?.figure);
      return column > 0 && total ? judge(total, sum(parts, total.figure)) : undefined;
    });
    const odd = onlyOdd(judged, LEAST.columns);
    if (odd) yield { kind: 'parts', ...odd };
    at = end - 1;
  }
}

type Judged = 'right' | Omit<OddCell, 'kind'> | undefined;

/** The one that is wrong, where all others are right and there are enough of them. */
function onlyOdd(judged: readonly Judged[], least: number): Omit<OddCell, 'kind'> | undefined {
  const right = judged.filter((each) => each === 'right').length;
  const wrong = judged.flatMap((each) => (each && each !== 'right' ? [each] : []));
  return right >= least && wrong.length === 1 ? wrong[0] : undefined;
}

function judge(cell: TableCell, reckoned: Reckoned | undefined): Judged {
  const { figure } = cell;
  if (!figure || figure.isApproximate || !reckoned) return undefined;
  const own = figure.number * (figure.unit === '%' ? 1 : figure.factor);
  if (Math.abs(own - reckoned.value) <= reckoned.slack + precisionOf(figure) * 1.001) return 'right';
  const decimals = Math.max(figure.decimals, reckoned.decimals);
  const computed = String(
    Number((reckoned.value / (figure.unit === '%' ? 1 : figure.factor)).toFixed(decimals)),
  );
  return { cell, text: cell.text, computed: computed + figure.scale + figure.unit };
}

function comparable(from: CellFigure, to: CellFigure): boolean {
  return from.unit === to.unit && !from.isApproximate && !to.isApproximate;
}

function difference(from: CellFigure, to: CellFigure): Reckoned {
  return {
    value: to.number * to.factor - from.number * from.factor,
    slack: precisionOf(from) + precisionOf(to),
    decimals: Math.max(from.decimals, to.decimals),
  };
}

function growth(from: CellFigure, to: CellFigure): Reckoned | undefined {
  const base = from.number * from.factor;
  if (base <= 0) return undefined;
  const value = ((to.number * to.factor) / base - 1) * 100;
  const slack = ((precisionOf(to) + precisionOf(from) * (1 + Math.abs(value) / 100)) / base) * 100;
  return { value, slack, decimals: 0 };
}

function sum(
  parts: readonly (CellFigure | undefined)[],
  total: CellFigure | undefined,
): Reckoned | undefined {
  let value = 0;
  let slack = 0;
  let decimals = 0;
  for (const part of parts) {
    if (!part || part.isApproximate || part.unit !== total?.unit || part.unit === '%') return undefined;
    value += part.number * part.factor;
    slack += part.decimals === 0 && part.factor === 1 ? 0 : precisionOf(part);
    decimals = Math.max(decimals, part.decimals);
  }
  return { value, slack, decimals };
}

function precisionOf(figure: CellFigure): number {
  return 0.5 * figure.factor * 10 ** -figure.decimals;
}
