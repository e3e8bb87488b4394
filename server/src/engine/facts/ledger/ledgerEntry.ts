import type { Place } from '../../markdown/block.ts';
import { halfWidth } from '../statistics/number.ts';
import type { Statistic } from '../statistics/kind.ts';

/** How a figure is hedged: 约 12, 超 12, 近 12. */
export type Qualifier = 'exact' | 'about' | 'over' | 'under';

/** One figure of the number ledger: what is measured, of whom, when, and how much. */
export interface LedgerEntry {
  /** What is measured, without who, when and the verb: 网民规模, 网民规模同比增长. */
  readonly indicator: string;
  /** Whom the sentence names before the figure: 我国, 某银行; undefined where it names nobody. */
  readonly scope: string | undefined;
  /** 2025, 2025-06 (its end), 2025H1, 2025Q1-3; `relative` for 去年; undefined where the sentence says no period. */
  readonly period: string | undefined;
  /** In {@link unit}, 万 and 亿 reckoned in. */
  readonly value: number;
  /** Half of the last digit that is given, in the same unit. */
  readonly precision: number;
  /** 元, 人, %, 个百分点. */
  readonly unit: string;
  /** 万, 亿, 万亿 as written; empty where there is none. */
  readonly scale: string;
  readonly qualifier: Qualifier;
  readonly origin: 'prose' | 'table';
  /** Whom the sentence cites, with the verb; empty where it cites nobody. */
  readonly attribution: string;
  /** The sentence or, in a table, the cell. */
  readonly context: string;
  /** As written. */
  readonly text: string;
  readonly at: Place;
}

/** What a figure says, whatever it is about. */
export type LedgerValue = Pick<LedgerEntry, 'value' | 'precision' | 'unit' | 'scale'>;

const FACTORS: Readonly<Record<string, number>> = {
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
const VALUE =
  /^(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,8}))?\s?((?:[千百十万]?亿|[千百十]?万)?)\s?(\D{0,8})$/;

/** Reads 12.34 亿个, 25.03%, 3 个百分点; undefined where it has no Arabic number or more than one. */
export function readLedgerValue(text: string): LedgerValue | undefined {
  const match = VALUE.exec(halfWidth(text));
  if (!match) return undefined;
  const [, whole = '', fraction = '', scale = '', unit = ''] = match;
  const factor = FACTORS[scale] ?? 1;
  const number = Number(`${whole.replaceAll(',', '')}.${fraction || '0'}`);
  return {
    value: Number((number * factor).toPrecision(15)),
    precision: 0.5 * factor * 10 ** -fraction.length,
    unit: unit.trim(),
    scale,
  };
}

/** What stands before a figure, read. */
export type LedgerSubject = Pick<LedgerEntry, 'indicator' | 'scope' | 'period' | 'qualifier' | 'attribution'>;

const ATTRIBUTION =
  /^[^。；]{0,80}?(?:显示|统计|表明|指出|披露|公布|预测|测算|介绍|认为|提出|调查|数据)[，：,:]/;
const TITLE = /《[^》]{0,80}》/g;
const HEDGES: readonly (readonly [Qualifier, RegExp])[] = [
  ['about', /(?:约|大约|大致|左右)$/],
  ['over', /(?:超过?|突破|逾|高于|多于|不低于|不少于|达到?了?超)$/],
  ['under', /(?:接近|将近|近|不足|不到|低于)$/],
];
const VERBS =
  /的?(?:达到?|[为是有至到占均将了共在]|增至|升至|降至|增加到|增长到|增长至|提升至|提升到|提高到|提高至|下降至|下降到|达成|实现|约为|高达|多达|仅为?|则为?|分别|已经?|合计|累计|稳定在|保持在|维持在|位于)$/;
const OPENING =
  /^(?:其中|同时|此外|另外|[而并且但则到至自从在由末底时，,、\s]|截至|截止|全年|期间|[一二三四五六七八九十]是|第[一二三四五六七八九十][，,]?|首先|其次|再次|最后)/;
const SCOPE =
  /我国|全国|中国|国内|全球|世界|东部|中部|西部|城镇|农村|(?:样本|受访)(?:[县市省户者人]|农户|机构|企业|社区|银行|居民)?|\p{Script=Han}{2,4}(?:省|自治区|市(?![场值民级区面政])|县(?!域))|[\p{Script=Han}A-Za-z]{2,8}(?:银行|公司|集团|证券|大学|研究院|联盟|平台|园区)/gu;
const COUNTRY = /^(?:我国|全国|中国|国内)$/;
/** 同比增长 and the like say nothing without the figure before. */
const DEPENDENT = /^(?:同比|环比|[较比占其]|增长|增加|下降|减少|提高|提升|上升|降低|年均)/;

/**
 * Reads what a figure is about from the words before it in its sentence.
 *
 * @param before the sentence up to the figure.
 * @param from where the figure before this one ends in the sentence; 0 for the first.
 * @param previous the indicator of the figure before, for those that depend on it.
 * @returns undefined where the words do not name an indicator.
 */
export function readLedgerSubject(before: string, from: number, previous: string): LedgerSubject | undefined {
  const attribution = ATTRIBUTION.exec(before)?.[0] ?? '';
  const told = before.slice(attribution.length).replace(TITLE, '');
  const clauseStart = Math.max(from, ...Array.from('，；：。,;:', (mark) => before.lastIndexOf(mark) + 1));
  let words = before.slice(Math.max(clauseStart, attribution.length)).replace(TITLE, '').replace(/\s/g, '');
  let qualifier: Qualifier = 'exact';
  for (const [kind, pattern] of HEDGES) {
    if (!pattern.test(words)) continue;
    qualifier = kind;
    words = words.replace(pattern, '');
    break;
  }
  words = strip(words.replace(PERIOD, ''));
  if (words !== '' && DEPENDENT.test(words)) words = previous === '' ? '' : previous + words;
  const scopes = [
    ...new Set(
      Array.from(told.replace(PERIOD, '').matchAll(SCOPE), ([word]) => (COUNTRY.test(word) ? '我国' : word)),
    ),
  ];
  const indicator = words.replace(SCOPE, '').replace(/^的|[“”]/g, '');
  if (!/\p{Script=Han}{2}/u.test(indicator)) return undefined;
  return {
    indicator,
    scope: scopes.length > 0 ? scopes.join('，') : undefined,
    period: periodOf(told),
    qualifier,
    attribution,
  };
}

/** The verb before the figure and the words that open the clause go; each at most a few times. */
function strip(words: string): string {
  let rest = words;
  for (let round = 0; round < 4; round++) {
    const shorter = rest.replace(VERBS, '').replace(OPENING, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}

const PERIOD =
  /(?:19|20)\d{2}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?[末底初]?|\s?(?:[上下]半年|第?[一二三四]季度|前[一二三]季度|[末底初度]|全年))?/g;
const RELATIVE =
  /去年|今年|上年|前年|同期|当年|同年|次年|年内|本年|上月|当月|年末|年底|年初|期末|期初|季度|半年|月|五”|以来|期间|近[\p{Script=Han}\d]{1,3}年|过去/u;

/** The last period before a figure in a form that can be compared. */
function periodOf(text: string): string | undefined {
  const last = [...text.matchAll(PERIOD)].at(-1);
  const rest = text.replace(PERIOD, '');
  if (!last) return RELATIVE.test(rest) ? 'relative' : undefined;
  const [whole] = last;
  const before = text.slice(0, last.index);
  const after = text.slice(last.index + whole.length);
  const isSpan = /(?:[—～~-]|(?<!截)至)\s?$/.test(before) || /^\s?(?:[—～~至到\-起]|以来|以后)/.test(after);
  if (isSpan || RELATIVE.test(rest)) return 'relative';
  return normalPeriod(whole.replace(/\s/g, ''));
}

function normalPeriod(period: string): string {
  const [, year = '', rest = ''] = /^(\d{4})年(.*)$/.exec(period) ?? [];
  const [, month, day] = /^(\d{1,2})月(?:(\d{1,2})日)?/.exec(rest) ?? [];
  if (month !== undefined) {
    const ends = day === undefined || Number(day) >= 28;
    return `${year}-${month.padStart(2, '0')}${ends ? '' : `-${day.padStart(2, '0')}`}`;
  }
  if (/[末底]/.test(rest)) return `${year}-12`;
  if (rest.includes('半年')) return `${year}H${rest.startsWith('上') ? '1' : '2'}`;
  const quarter = '一二三四'.indexOf(/[一二三四](?=季)/.exec(rest)?.[0] ?? '-') + 1;
  if (quarter > 0) return `${year}Q${rest.startsWith('前') ? '1-' : ''}${String(quarter)}`;
  return rest.startsWith('初') ? `${year}-01` : year;
}

/** Where in a sentence the statistics that can be entered stand. */
export function isEntered(statistic: Statistic): boolean {
  return (
    statistic.kind === 'percentage' ||
    statistic.kind === 'percentagePoints' ||
    statistic.kind === 'amount' ||
    statistic.kind === 'count'
  );
}
