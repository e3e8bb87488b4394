import {
  DESIGN_VERBS,
  INTERNAL_NOUNS,
  QUANTIFIERS,
  SHORT_QUANTIFIERS,
  STRONG_QUANTIFIERS,
} from '../../lexicon/statistics.ts';
import type { Unit } from '../../lexicon/units.ts';
import { alternation } from '../../text/alternation.ts';
import { contextOf, type Context } from './context.ts';
import type { Statistic } from './kind.ts';
import type { NumberToken } from './number.ts';
import { unitAt, type UnitToken } from './unit.ts';

/** How near before the number a quantifying word must stand, in characters. */
const REACH = 14;
/** From here on a count of people, firms or things needs no quantifying word. */
const LARGE = 1000;

const QUANTIFIED = new RegExp(`${alternation(QUANTIFIERS)}|${SHORT_QUANTIFIERS}`);
const QUANTIFIED_NOT_BY_DESIGN = new RegExp(
  `${alternation(QUANTIFIERS.filter((word) => !DESIGN_VERBS.includes(word)))}|${SHORT_QUANTIFIERS}`,
);
const STRONGLY_QUANTIFIED = new RegExp(`(?:${alternation(STRONG_QUANTIFIERS)})[^，。；：、]{0,8}$`);
const INTERNAL = new RegExp(
  `^(?:大|类|余|多|的|主要|核心|重点|关键|基本|不同){0,2}(?:${alternation(INTERNAL_NOUNS)})`,
);
/** 近百家, 突破千亿元, 数百万: the magnitude is claimed, not merely named. */
const APPROXIMATED = /(?:超过?|突破|[近逾上约过共破]|达到?|高达|多达|接近|不足|数以|累计)$/;
/** 千亿级, 百万吨级: an order of magnitude. */
const LEVEL = /^\s?(?:余|多)?(?:[元吨户家人个台辆座亩卡瓦斤]|千瓦|兆瓦|美元|人次)?级(?!别)/;
const LEVEL_REACHED = /(?:达到|突破|迈入|进入|跨入|跃升至|跃上|站上|超|步入)[^，。；：、]{0,6}$/;
/** What one machine or structure is designed for. */
const DESIGNED =
  /(?:单机|单台|单体|单座|单舱|单车|单架|额定|设计|最大|最高|载重|续航|全长|高度|直径|深度|水深|跨度|航程|间距|半径|海拔|排量|轴距)[^，。；：、]{0,8}$/;
const OF_MODELS = /^(?:余|多)?个?级?的?(?:参数|卡|Token|token|参量|词元)/;
const ORDINAL_BEFORE = /[第每]\s?$/;
const ENDS = /^\s*(?:(?:以上|左右|以内)\s*)?(?:$|[、）)”])/;

/** Amounts and counts: a number and its unit, where the unit and the words round it make a claim of it. */
export function findQuantities(
  text: string,
  numbers: readonly NumberToken[],
  units: ReadonlyMap<string, Unit>,
): Statistic[] {
  const found: Statistic[] = [];
  for (const number of numbers) {
    const statistic = readQuantity(text, number, units);
    if (statistic) found.push(statistic);
  }
  return found;
}

function readQuantity(
  text: string,
  number: NumberToken,
  units: ReadonlyMap<string, Unit>,
): Statistic | undefined {
  if (number.isCode || (number.form === 'han' && number.value < 10)) return undefined;
  const gap = /^[余多+＋]/.test(text.slice(number.end)) ? 1 : 0;
  const unit = unitAt(text, number.end + gap, units);
  const context = contextOf(text, { start: number.start, end: unit?.end ?? number.end + gap });
  if (ORDINAL_BEFORE.test(context.before)) return undefined;
  if (!isClaim(text, number, unit, context)) return undefined;
  const { start } = number;
  const end = unit?.end ?? number.end + gap;
  const kind = unit?.class === 'money' || unit?.class === 'physical' || !unit ? 'amount' : 'count';
  return { kind, text: text.slice(start, end), start, end };
}

function isClaim(text: string, number: NumberToken, unit: UnitToken | undefined, context: Context): boolean {
  const rest = text.slice(number.end);
  if (OF_MODELS.test(rest) || /参数(?:规模|量|总量)?[^，。；：]{0,8}$/.test(context.before)) return false;
  if (LEVEL.test(rest)) return LEVEL_REACHED.test(context.before) && number.scale.includes('亿');
  if (unit?.class === 'time') return isTimeClaim(unit, context);
  if (unit?.class === 'part') return false;
  if (number.form === 'han' && number.isVague) return isVagueClaim(text, number, unit, context);
  const hasScale = number.scale.includes('万') || number.scale.includes('亿');
  if (unit?.class === 'spec') return hasScale && (unit.word === '位' || /^tokens?$/i.test(unit.word));
  if (!hasScale && (unit?.class === 'physical' || unit?.class === 'thing') && DESIGNED.test(context.before))
    return false;
  if (hasScale) return unit !== undefined || endsNumber(rest);
  if (!unit) return false;
  if (unit.class === 'money')
    return QUANTIFIED_NOT_BY_DESIGN.test(context.before) || /[/／]/.test(text.slice(number.end, unit.end));
  if (unit.class === 'physical')
    return number.value >= LARGE || QUANTIFIED.test(context.before.slice(-REACH));
  return isCount(number, unit, context);
}

/** 寿命 78.6 岁, 平均年龄 34 岁, 利用小时数 1120 小时; any other age is a bracket and any other time a period. */
function isTimeClaim(unit: UnitToken, context: Context): boolean {
  if (unit.word.endsWith('岁')) return /(?:寿命|平均年龄|年龄中位数)[^，。；：]{0,10}$/.test(context.before);
  return /(?:利用小时|(?:人均|日均|月均|年均)[^，。；：]{0,8}(?:时长|小时数|时间))[^，。；：]{0,8}$/.test(
    context.before,
  );
}

function isVagueClaim(
  text: string,
  number: NumberToken,
  unit: UnitToken | undefined,
  context: Context,
): boolean {
  const near = context.before.slice(-REACH);
  if (unit?.class === 'spec') return false;
  // 几十万元到几百万元: nobody can be asked where that was counted.
  if (text.charAt(number.start) === '几' && !APPROXIMATED.test(context.before)) return false;
  if (number.value < 100)
    return unit !== undefined && isCountable(unit) && !INTERNAL.test(context.after) && QUANTIFIED.test(near);
  if (!unit && !endsNumber(context.after)) return false;
  if (unit && !isCountable(unit)) return false;
  if (INTERNAL.test(context.after) && number.value < LARGE)
    return QUANTIFIED.test(near) && !/平台|机制|模式/.test(context.after);
  // 百万, 千亿 alone name a magnitude, as set phrases and programmes do; 数百万, 近千亿, 百余 claim one.
  return !number.isBare || APPROXIMATED.test(context.before) || QUANTIFIED.test(near);
}

function isCountable(unit: UnitToken): boolean {
  return unit.class !== 'time' && unit.class !== 'part' && unit.class !== 'spec';
}

function isCount(number: NumberToken, unit: UnitToken, context: Context): boolean {
  const { value } = number;
  const near = context.before.slice(-REACH);
  const isInternal = INTERNAL.test(context.after);
  if (value >= LARGE) return !(isInternal && !QUANTIFIED.test(near));
  // 偷偷写了两百个: told, not counted, unless something says that it was.
  if (number.form === 'han') return !isInternal && QUANTIFIED.test(near);
  if (/^[名位]$/.test(unit.word) && /[排列居前]$/.test(context.before)) return false;
  if (isInternal) return false;
  const closes = ENDS.test(context.after) && /[\u4e00-\u9fff”]\s?$/.test(context.before);
  if (value < 10)
    return (
      STRONGLY_QUANTIFIED.test(context.before) && (closes || unit.class === 'person' || unit.class === 'body')
    );
  if (value < 100 && unit.class === 'thing') return closes || QUANTIFIED_NOT_BY_DESIGN.test(near);
  return QUANTIFIED.test(near) || closes || (value >= 100 && unit.class === 'body');
}

/** After 455 万 nothing that makes another word of it. */
function endsNumber(rest: string): boolean {
  return !/^(?:里挑|分之|[一众象物用能维岁国向事般全不字兆卡步层]|科大|达广)/.test(rest.trimStart());
}
