import { GROWTH_SUBJECTS, GROWTH_WORDS } from '../../lexicon/statistics.ts';
import { alternation } from '../../text/alternation.ts';
import type { Statistic } from './kind.ts';

const QUICK = new RegExp(alternation(GROWTH_WORDS));
const GROWTH = new RegExp(
  `(?:${alternation(GROWTH_SUBJECTS)})[^，。；：！？、]{0,12}?((?:${alternation(GROWTH_WORDS)})(?:的|地|式)?(?:快速|高速)?(?:增长|增加|上升|攀升|扩张|提升|下降|扩大|放大|跃升|减少)?)`,
  'g',
);
/** What the clause merely takes for granted, or what the growth word only describes. */
const BACKGROUND =
  /(?:随着|面对|伴随|由于|如果|若|一旦|为了|应对|防止|避免|可能|有望|或将|能够|可以)[^，。；：]{0,40}$/;

/** Claims of growth that name an indicator and say how much without a figure: 采购规模呈现指数级增长. */
export function findGrowth(text: string): Statistic[] {
  if (!QUICK.test(text)) return [];
  const found: Statistic[] = [];
  for (const match of text.matchAll(GROWTH)) {
    const phrase = match[1] ?? '';
    const start = match.index + match[0].length - phrase.length;
    if (BACKGROUND.test(text.slice(0, start))) continue;
    found.push({ kind: 'growth', text: phrase, start, end: start + phrase.length });
  }
  return found;
}
