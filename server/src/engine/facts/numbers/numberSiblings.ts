import type { Unit } from '../../lexicon/units.ts';
import type { Span } from '../../text/span.ts';
import type { Sentence } from '../sentences.ts';
import { findNumbers } from '../statistics/number.ts';
import { unitAt } from '../statistics/unit.ts';
import type { NumberFormKind } from './numberFormPatterns.ts';

/** A number that is not written as it should be; the span counts in the passage's text. */
export interface Found extends Span {
  readonly kind: NumberFormKind;
  readonly right: string;
  /** The figure beside it that is written otherwise. */
  readonly sibling?: string;
  readonly isSafe: boolean;
}

/** A text without this has no number unlike its siblings: a cheap test. */
export const MAY_DIFFER = /\d\s?[万亿]{1,2}\s?(?:[，。；）]|$)|十[一二三四五六七八九]/;

/** The numbers of a sentence that are written otherwise than those beside them. */
export function unlikeSiblings(sentence: Sentence, units: ReadonlyMap<string, Unit>): readonly Found[] {
  const { text } = sentence;
  return [
    ...(BARE.test(text) ? bareNumbers(sentence, units) : []),
    ...(HAN_COUNT.test(text) ? hanNumbers(sentence, units) : []),
  ];
}

const HAN_COUNT = /十[一二三四五六七八九]/;
/** The number of a thing's name or rank, or one that all know in 汉字: 第四十九个, 五十六个民族, 三十一个省. */
const FIXED = /[第每初前]$/;
const FIXED_AFTER = /^(?:[省月字届年]|民族|小时|节气|本命|世纪|生肖|星座|时辰)/;

/** 四十九个城市 beside 317 户 in one sentence: things counted alike are written alike (GB/T 15835—2011 4.3). */
function hanNumbers({ text, start }: Sentence, units: ReadonlyMap<string, Unit>): readonly Found[] {
  const han: Found[] = [];
  let sibling = '';
  for (const number of findNumbers(text)) {
    if (number.isCode || number.isVague) continue;
    const unit = unitAt(text, number.end, units);
    if (!unit || !COUNTABLE.has(unit.class)) continue;
    const written = text.slice(number.start, number.end);
    if (number.form === 'arabic') sibling ||= text.slice(number.start, unit.end);
    else if (
      number.value < 10_000 &&
      HAN_COUNT.test(written) &&
      !FIXED.test(text.slice(0, number.start)) &&
      !FIXED_AFTER.test(text.slice(unit.end))
    )
      han.push({
        kind: 'sibling',
        start: start + number.start,
        end: start + number.end,
        right: String(number.value),
        isSafe: false,
      });
  }
  return sibling === '' ? [] : han.map((found) => ({ ...found, sibling }));
}

const BARE = /\d\s?[万亿]{1,2}\s?(?:[，。；）]|$)/;
const COUNTABLE = new Set(['thing', 'person', 'body', 'event']);
/** Indicators that are given without a measure word, or in money. */
const MEASURELESS =
  /(?:播放|浏览|阅读|点击|访问|下载|曝光|转发|点赞|关注|销|产|交易|成交)量[^，。；]{0,8}$|人口|粉丝|用户|客户|会员|市值|估值|金额|收入|投资|产值|余额|贷款|存款|资产|利润|支出|融资|成本|营收|销售额|价格|预算|注册资本/;

/** Indicators that are given in money. */
const MONEY =
  /(?:余额|金额|收入|投资|产值|存款|贷款|资产|利润|支出|融资|成本|营收|销售额|市值|估值|预算)[^，。；]{0,6}$/;

/** A figure with its unit, which one without it may be completed by. */
interface Whole {
  readonly at: number;
  readonly word: string;
  readonly figure: string;
}

/** 455 万 beside 12.34 亿个 in one sentence, 余额1.2万亿 beside 2.9万亿元. */
function bareNumbers({ text, start }: Sentence, units: ReadonlyMap<string, Unit>): readonly Found[] {
  const things: { bare: Span[]; whole: Whole[] } = { bare: [], whole: [] };
  const sums: { bare: Span[]; whole: Whole[] } = { bare: [], whole: [] };
  for (const number of findNumbers(text)) {
    if (number.form !== 'arabic' || number.isCode) continue;
    const unit = unitAt(text, number.end, units);
    const isLarge = /[万亿]$/.test(number.scale);
    if (unit && (COUNTABLE.has(unit.class) || (unit.class === 'money' && isLarge))) {
      const { whole } = unit.class === 'money' ? sums : things;
      whole.push({ at: number.start, word: unit.word, figure: text.slice(number.start, unit.end) });
    } else if (!unit && isLarge && /^(?:[，。；）]|$)/.test(text.slice(number.end))) {
      const lead = text.slice(Math.max(0, number.start - 40), number.start);
      const clause = lead.slice(Math.max(...Array.from('，。；', (mark) => lead.lastIndexOf(mark))) + 1);
      if (MONEY.test(clause)) sums.bare.push(number);
      else if (!MEASURELESS.test(clause)) things.bare.push(number);
    }
  }
  return [things, sums].flatMap(({ bare, whole }) =>
    bare.length > whole.length ? [] : bare.flatMap((span) => completed(text, start, span, whole)),
  );
}

function completed(text: string, start: number, span: Span, whole: readonly Whole[]): readonly Found[] {
  const sibling = whole.findLast(({ at }) => at < span.start) ?? whole[0];
  if (!sibling) return [];
  return [
    {
      kind: 'measure',
      start: start + span.start,
      end: start + span.end,
      right: text.slice(span.start, span.end) + sibling.word,
      sibling: sibling.figure,
      isSafe: false,
    },
  ];
}
