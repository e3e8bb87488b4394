import type { Span } from '../../text/span.ts';

/** Shares of one whole that a sentence lists and that cannot add up. */
export interface WrongShares extends Span {
  /** With one decimal at most. */
  readonly sum: string;
}

/** 其他 among the shares shows that they are parts of one whole. */
const REST = /(?:其他|其余|其它)[^，。；\d]{0,14}占/;
const SHARE =
  /占(?:比|全[部体]|总[^，。；、\d占]{1,6})?的?(?:比例|比重)?(?:为|达到?|仅)?\s?(\d{1,3}(?:\.\d{1,4})?)\s?[%％]/g;
const SECTORS =
  /(?:三次产业|三大产业|第?一、二、三产业|第一产业、第二产业[、和]第三产业)(?:增加值)?(?:占比|比重|结构比?|占(?:GDP|地区生产总值|生产总值|经济总量)的?比[重例])(?:分别)?为?\s?(\d{1,2}(?:\.\d{1,2})?)\s?[%％]?[、:：](\d{1,2}(?:\.\d{1,2})?)\s?[%％]?[、和:：](\d{1,2}(?:\.\d{1,2})?)/;

/** Shares with 其他 that exceed 100 %, and those of the three sectors that miss it. */
export function wrongShares(text: string): WrongShares | undefined {
  if (!/[占比]/.test(text)) return undefined;
  const sectors = text.includes('产业') ? SECTORS.exec(text) : null;
  if (sectors) {
    const shares = sectors.slice(1, 4);
    const sum = shares.reduce((total, share) => total + Number(share), 0);
    return Math.abs(sum - 100) > slackOf(shares) ? resultOf(sectors.index, sectors[0], sum) : undefined;
  }
  if (!REST.test(text)) return undefined;
  const matches = [...text.matchAll(SHARE)];
  const shares = matches.map(([, share = '']) => share);
  const sum = shares.reduce((total, share) => total + Number(share), 0);
  const [first] = matches;
  const last = matches.at(-1);
  if (!first || !last || matches.length < 3 || sum <= 100 + slackOf(shares)) return undefined;
  return resultOf(first.index, text.slice(first.index, last.index + last[0].length), sum);
}

function resultOf(start: number, text: string, sum: number): WrongShares {
  return { start, end: start + text.length, sum: String(Number(sum.toFixed(2))) };
}

/** Half of the last digit of each. */
function slackOf(shares: readonly string[]): number {
  return shares.reduce((slack, share) => slack + 0.5 * 10 ** -(share.split('.')[1]?.length ?? 0), 0.001);
}
