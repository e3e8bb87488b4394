import { countHan } from '../../text/han.ts';
import { readNumeral } from '../../text/numeral.ts';
import type { Heading } from '../outline.ts';

/** 十大趋势, 5 个典型案例, 十大绿色转型趋势: a figure, a counter, and what it counts within a few characters. */
const COUNT = /([一二两三四五六七八九十]{1,3}|(?<![0-9])[0-9]{1,2})\s?[大个项种条类]([\u4e00-\u9fff]{0,10})/g;

/** How many of the things that a label names (趋势, 案例) a title says there are; undefined where it does not say. */
export function countOf(title: string, label: string): number | undefined {
  const noun = label.slice(-2);
  if (noun === '' || !title.includes(noun)) return undefined;
  for (const [, figure = '', after = ''] of title.matchAll(COUNT)) {
    if (after.includes(noun)) return readNumeral(figure === '两' ? '二' : figure);
  }
  return undefined;
}

/** Titles shorter than this, in 汉字, are alike by chance. */
const LEAST_TITLE = 3;

/** True for a heading whose title is about as long as those of others, their numbers left out. */
export function isTitledLike({ title }: Heading, others: readonly Heading[]): boolean {
  const lengths = others.map((other) => countHan(other.title)).sort((a, b) => a - b);
  const usual = lengths[lengths.length >> 1] ?? 0;
  const own = countHan(title);
  return usual > LEAST_TITLE && own >= usual * 0.6 && own <= usual * 1.6;
}
