import type { CellFigure, Table, TableCell } from '../floats/tables.ts';

/** A 合计 in a table that is not what its parts add up to. */
export interface WrongTotal {
  /** `sum`: amounts. `shares`: shares that do not add up to their 100 %. */
  readonly kind: 'sum' | 'shares';
  readonly cell: TableCell;
  /** As written, and as the parts give it, with the same decimals and unit. */
  readonly text: string;
  readonly computed: string;
  /** The parts add up to less. */
  readonly isShort: boolean;
}

const TOTAL = /^(?:合\s*计|总\s*计|共\s*计|总\s*和|总\s*数|Total)$/i;
/** Rows that are part of another row, or a sum of some. */
const NESTED = /小计|其中|^[#＃（(]|^[-–—·]\s|扣除|调整|减：|净额/;
/** What does not add up: rates, means, ranks, prices. */
const NOT_ADDITIVE =
  /率|增速|增长|同比|环比|增幅|平均|均值|人均|户均|排名|名次|序号|年份|年度$|指数|系数|单价|价格|倍|得分|评分|权重|时间|日期|编号|百分点/;
const SHARE = /占比|比重|构成|份额|比例/;

/** The wrong totals of a table: those of its 合计 row, else those of its 合计 column. */
export function wrongTotals({ headers, rows }: Table): readonly WrongTotal[] {
  if (headers.some((header) => /^(?:计量)?单位$/.test(header))) return [];
  const labels = rows.map((row) => row[0]?.text ?? '');
  const at = labels.findIndex((label) => TOTAL.test(label));
  if (at >= 0) {
    if (at !== labels.length - 1 && at !== 0) return [];
    if (labels.some((label) => NESTED.test(label)) || labels.filter((label) => TOTAL.test(label)).length > 1)
      return [];
    return totalsOfRow(headers, rows, at);
  }
  return totalsOfColumn(headers, rows);
}

function totalsOfRow(
  headers: readonly string[],
  rows: readonly (readonly TableCell[])[],
  at: number,
): readonly WrongTotal[] {
  const found: WrongTotal[] = [];
  let right = 0;
  for (const [column, header] of headers.entries()) {
    if (column === 0) continue;
    const total = rows[at]?.[column];
    const parts = rows.flatMap((row, index) => (index === at ? [] : (row[column] ?? [])));
    if (!total) continue;
    const isShare = SHARE.test(header) && total.figure?.number === 100;
    if (NOT_ADDITIVE.test(header) || (SHARE.test(header) && !isShare)) continue;
    const judged = judge(total, parts, isShare ? 'shares' : 'sum', header);
    if (judged === 'right') right++;
    else if (judged) found.push(judged);
  }
  // Several columns, and none adds up: the rows are a selection of what the total counts.
  return right === 0 && found.length > 1 && found.every(({ isShort }) => isShort) ? [] : found;
}

function totalsOfColumn(
  headers: readonly string[],
  rows: readonly (readonly TableCell[])[],
): readonly WrongTotal[] {
  const at = headers.findIndex((header) => TOTAL.test(header.split(/[（(]/)[0]?.trim() ?? ''));
  const others = headers.flatMap((_, column) => (column === 0 || column === at ? [] : [column]));
  if (at < 1 || others.length < 2) return [];
  if (others.some((column) => NOT_ADDITIVE.test(headers[column] ?? '') || SHARE.test(headers[column] ?? '')))
    return [];
  const found: WrongTotal[] = [];
  let right = 0;
  for (const row of rows) {
    const total = row[at];
    const judged =
      total &&
      judge(
        total,
        others.flatMap((column) => row[column] ?? []),
        'sum',
        headers.join(' '),
      );
    if (judged === 'right') right++;
    else if (judged) found.push(judged);
  }
  return found.length * 2 <= right ? found : [];
}

/** Right where the parts add up within their rounding; undefined where a part is no exact figure of the same unit. */
function judge(
  total: TableCell,
  parts: readonly TableCell[],
  kind: WrongTotal['kind'],
  header: string,
): WrongTotal | 'right' | undefined {
  const { figure } = total;
  if (!figure || figure.isApproximate || parts.length < 2) return undefined;
  const { factor } = figure;
  let sum = 0;
  let slack = precisionOf(figure);
  for (const part of parts) {
    const own = part.figure;
    if (!own || own.isApproximate || own.unit !== figure.unit) return undefined;
    sum += own.number * own.factor;
    slack += precisionOf(own);
  }
  const isCounted =
    kind === 'sum' &&
    !/[万亿千百吨%]/.test(header) &&
    [figure, ...parts.map((part) => part.figure)].every((own) => own?.decimals === 0 && own.factor === 1);
  const difference = sum - figure.number * factor;
  if (Math.abs(difference) <= (isCounted ? 0 : slack * 1.001)) return 'right';
  const decimals = Math.max(figure.decimals, ...parts.map((part) => part.figure?.decimals ?? 0));
  const gap = /\d\s/.test(total.text) ? ' ' : '';
  const suffix = figure.scale + figure.unit;
  const computed = `${String(Number((sum / factor).toFixed(decimals)))}${suffix === '' ? '' : gap + suffix}`;
  return { kind, cell: total, text: total.text, computed, isShort: difference < 0 };
}

function precisionOf(figure: CellFigure): number {
  return 0.5 * figure.factor * 10 ** -figure.decimals;
}
