import type { Span } from '../../text/span.ts';

/** A rate that is not what the two counts before it give: 发放 6000 份，回收 5412 份，回收率为 92.0%. */
export interface WrongRatio extends Span {
  readonly from: string;
  readonly to: string;
  readonly stated: string;
  readonly computed: string;
}

const COUNT = '(\\d{1,3}(?:[ ,\\u2009\\u202f\\u00a0]\\d{3})+|\\d{2,9})\\s?';
/** What is counted twice in one unit, and then the share of the second in the first. */
const RATIO = new RegExp(
  `(?:发放|发出|寄出|投放|下发|派发|回收|收回)[^，。；\\d]{0,12}${COUNT}([份张封套])[^。；\\d]{0,16}?(?:回收|收回|有效|合格)[^，。；\\d]{0,12}${COUNT}\\2[^。；\\d]{0,4}?((?:回收|有效|应答|合格)[^，。；\\d]{0,6}率[为达是约]{0,2}\\s?(\\d{1,3}(?:\\.(\\d{1,4}))?)\\s?[%％])`,
  'g',
);
const QUICK = /(?:回收|有效|应答|合格)[^，。；\d]{0,6}率/;

/** The rates of a sentence that the counts right before them do not give. */
export function wrongRatios(text: string): readonly WrongRatio[] {
  if (!QUICK.test(text)) return [];
  return [...text.matchAll(RATIO)].flatMap((match): WrongRatio[] => {
    const [whole, from = '', , to = '', clause = '', rate = '', fraction = ''] = match;
    const value = (valueOf(to) / valueOf(from)) * 100;
    const slack = 0.51 * 10 ** -fraction.length;
    if (!(value <= 100) || Math.abs(value - Number(rate)) <= slack) return [];
    const end = match.index + whole.length;
    const computed = `${String(Number(value.toFixed(Math.max(1, fraction.length))))}%`;
    return [{ start: end - clause.length, end, from, to, stated: clause, computed }];
  });
}

function valueOf(count: string): number {
  return Number(count.replace(/\D/g, ''));
}
