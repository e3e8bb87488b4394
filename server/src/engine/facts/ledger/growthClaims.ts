import type { Unit } from '../../lexicon/units.ts';
import type { Span } from '../../text/span.ts';
import { findNumbers } from '../statistics/number.ts';
import { unitAt, type UnitToken } from '../statistics/unit.ts';

/** A change that a sentence gives in two ways that do not agree: 从 80 亿元增长到 100 亿元，增长 30%. */
export interface WrongGrowth extends Span {
  /** `points`: the difference of two percentages, called a percentage. */
  readonly kind: 'growth' | 'annual' | 'points';
  readonly from: string;
  readonly to: string;
  readonly stated: string;
  /** As it computes, with the same decimals and unit; of `points` the right wording. */
  readonly computed: string;
}

/** A figure of the sentence that can be reckoned with. */
interface Amount extends Span {
  readonly value: number;
  /** Half of its last digit. */
  readonly slack: number;
  readonly unit: string;
}

const QUICK =
  /(?:[增升扩跃攀翻降减缩]|提高|回落)[^，。；\d]{0,3}[至到为]|[比较][^。；]{0,24}\d[^。；]{0,12}[增降减升提]/;
const CHANGE =
  '增长|增加|提高|提升|上升|扩大|攀升|跃升|跃增|升高|扩张|下降|减少|缩减|回落|降低|压缩|缩短|缩小|[增升降减]';
const REACHES = new RegExp(`(?:${CHANGE})[至到为]了?`, 'g');
const RATE = new RegExp(
  `^(?:左右|以[上内]|[余多])?\\s?[，,、（(]?\\s?(?:[一二三四五六七八九十两\\d]{1,2}\\s?年[间来内]?|期间)?(?:共|总共)?((?:年均|年均复合|年复合|累计|总体|合计|实现)?)(?:复合)?(?:${CHANGE}|增长率|增速|[增降涨]幅)(?:[了率]|幅度)?(达到?|约为?|超过?|高达|[为近逾至])?\\s?(\\d{1,6}(?:\\.\\d{1,4})?)\\s?([%％倍]|个百分点)`,
);
/** What every rate has, far cheaper to look for. */
const STATED = /\d\s?(?:[%％倍]|个百分点)/;
/** In constant prices, by another scope, per unit: the two levels do not give the rate. */
const NOT_COMPARABLE =
  /GDP|生产总值|增加值|不变价|可比|实际增长|扣除|口径|预计|预测|目标|分别|剔除|环比|月均|季均/;

/** The growth claims of a sentence that do not compute within the rounding of their figures. */
export function wrongGrowth(text: string, units: ReadonlyMap<string, Unit>): readonly WrongGrowth[] {
  if (!QUICK.test(text) || NOT_COMPARABLE.test(text)) return [];
  const amounts = amountsIn(text, units);
  const found: WrongGrowth[] = [];
  for (const match of text.matchAll(REACHES)) {
    const end = match.index + match[0].length;
    const first = amounts.findLast((amount) => amount.end <= match.index);
    const second = amounts.find((amount) => amount.start >= end);
    if (!first || first.unit !== second?.unit) continue;
    if (!isFromTo(text, first, match.index, end, second)) continue;
    const claim = judge(text, first, second, text.slice(0, second.start));
    if (claim) found.push(claim);
  }
  return found;
}

function isFromTo(text: string, first: Amount, verb: number, end: number, second: Amount): boolean {
  return (
    /[从由自][^，。；]{0,24}$/.test(text.slice(Math.max(0, first.start - 26), first.start)) &&
    /^[^，。；]{0,8}，?[^，。；\d]{0,6}(?:20\d{2}\s?年[^，。；\d]{0,4})?$/.test(
      text.slice(first.end, verb),
    ) &&
    /^[^，。；]{0,16}$/.test(text.slice(end, second.start))
  );
}

function amountsIn(text: string, units: ReadonlyMap<string, Unit>): readonly Amount[] {
  return findNumbers(text).flatMap((number): Amount[] => {
    if (number.form !== 'arabic' || number.isCode) return [];
    const percent = /^\s?[%％]/.exec(text.slice(number.end))?.[0];
    const unit = percent === undefined ? unitAt(text, number.end, units) : undefined;
    if (percent === undefined && !isReckoned(unit)) return [];
    const digits = /^[\d,]+(?:\.(\d+))?/.exec(text.slice(number.start, number.end));
    const size = Number((digits?.[0] ?? '1').replaceAll(',', '')) || 1;
    const slack = 0.5 * 10 ** -(digits?.[1]?.length ?? 0) * (number.value / size || 1);
    const end = percent === undefined ? (unit?.end ?? number.end) : number.end + percent.length;
    return [
      {
        start: number.start,
        end,
        value: number.value,
        slack,
        unit: percent === undefined ? (unit?.word ?? '') : '%',
      },
    ];
  });
}

function judge(text: string, first: Amount, second: Amount, lead: string): WrongGrowth | undefined {
  const rest = text.slice(second.end);
  const match = STATED.test(rest) ? RATE.exec(rest) : null;
  if (!match || first.value <= 0) return undefined;
  const [whole, kind = '', hedge = '', digits = '', unit = ''] = match;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const stated = Number(digits);
  const slack =
    0.5 * 10 ** -decimals + (hedge === '' || /^[达为至高]/.test(hedge) ? 0 : stated * 0.1) + 0.001;
  const years = kind.startsWith('年') ? yearsIn(lead) : 1;
  if (years === undefined) return undefined;
  const range = rangeOf(first, second, unit, years);
  if (range.some(([low, high]) => stated >= low - slack && stated <= high + slack)) return undefined;
  const start = second.end + whole.lastIndexOf(digits);
  const end = second.end + whole.length;
  const base = {
    from: text.slice(first.start, first.end),
    to: text.slice(second.start, second.end),
    stated: text.slice(start, end),
    start,
    end,
  };
  if (unit !== '倍' && unit !== '个百分点' && first.unit === '%') {
    const points = Math.abs(second.value - first.value);
    if (Math.abs(points - stated) <= first.slack + second.slack + slack)
      return { kind: 'points', ...base, computed: `${digits} 个百分点` };
  }
  const [low = 0, high = 0] = range[0] ?? [];
  const computed = `${((low + high) / 2).toFixed(Math.max(decimals, 1))}${unit === '%' || unit === '％' ? '%' : ` ${unit}`}`;
  return { kind: years > 1 ? 'annual' : 'growth', ...base, computed };
}

function isReckoned(unit: UnitToken | undefined): boolean {
  return unit !== undefined && unit.class !== 'time' && unit.class !== 'part';
}

/** The years between the first and the last year named; undefined where they do not tell. */
function yearsIn(text: string): number | undefined {
  const years = Array.from(text.matchAll(/(?<!\d)((?:19|20)\d{2})\s?年/g), ([, year]) => Number(year));
  const span = (years.at(-1) ?? 0) - (years.at(-2) ?? 0);
  return years.length >= 2 && span > 0 && span < 60 ? span : undefined;
}

/** What the rate may be, by each way of reckoning that is in use. */
function rangeOf(
  first: Amount,
  second: Amount,
  unit: string,
  years: number,
): readonly (readonly [number, number])[] {
  if (unit === '个百分点') {
    const slack = first.slack + second.slack;
    const points = Math.abs(second.value - first.value);
    return [[points - slack, points + slack]];
  }
  const ratios = [
    (second.value - second.slack) / (first.value + first.slack),
    (second.value + second.slack) / Math.max(first.value - first.slack, Number.MIN_VALUE),
  ] as const;
  if (unit === '倍') {
    const [low, high] = ratios;
    return [
      [low - 1, high - 1],
      [low, high],
    ];
  }
  const rates = (change: (ratio: number) => number): readonly [number, number] => {
    const [low, high] = [change(ratios[0]) * 100, change(ratios[1]) * 100];
    const sizes = [Math.abs(low), Math.abs(high)] as const;
    return [low <= 0 && high >= 0 ? 0 : Math.min(...sizes), Math.max(...sizes)];
  };
  const compound = rates((ratio) => ratio ** (1 / years) - 1);
  return years > 1 ? [compound, rates((ratio) => (ratio - 1) / years)] : [compound];
}
