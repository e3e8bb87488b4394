import type { Wordings } from '../rule.ts';
import type { OrdinalCase } from './ordinalCases.ts';

/** The wordings of ordinal-punctuation: one for each kind of ordinal, one for the whole draft, and the titles of the fixes. */
export const ordinalPunctuationMessages = {
  di: {
    zh: '“{text}”应为“{expected}”：“第一”“其一”类序次语后用逗号（GB/T 15834—2011 B.3.1）。',
    en: '“{text}” should be “{expected}”: 第一, 其一 and the like take a comma (GB/T 15834—2011 B.3.1).',
  },
  first: {
    zh: '“{text}”应为“{expected}”：“首先”“其次”类序次语后用逗号（GB/T 15834—2011 B.3.1）。',
    en: '“{text}” should be “{expected}”: 首先, 其次 and the like take a comma (GB/T 15834—2011 B.3.1).',
  },
  han: {
    zh: '“{text}”应为“{expected}”：不带括号的汉字序次语后用顿号（GB/T 15834—2011 B.3.2）。',
    en: '“{text}” should be “{expected}”: a Chinese numeral without brackets takes 、 (GB/T 15834—2011 B.3.2).',
  },
  arabic: {
    zh: '“{text}”应为“{expected}”：不带括号的阿拉伯数字序次语后用下脚点（GB/T 15834—2011 B.3.3）。',
    en: '“{text}” should be “{expected}”: an Arabic numeral without brackets takes a full stop (GB/T 15834—2011 B.3.3).',
  },
  brackets: {
    zh: '“{text}”应为“{expected}”：加括号的序次语后不用点号（GB/T 15834—2011 B.3.4）。',
    en: '“{text}” should be “{expected}”: nothing follows an ordinal in brackets (GB/T 15834—2011 B.3.4).',
  },
  decimal: {
    zh: '“{text}”应为“{expected}”：“3.1”类序次语后不用点号，空一格（GB/T 15834—2011 B.3.5）。',
    en: '“{text}” should be “{expected}”: 3.1 and the like take a space and no mark (GB/T 15834—2011 B.3.5).',
  },
  chapter: {
    zh: '“{text}”应为“{expected}”：“第一章”类序次语后不用点号，空一格（GB/T 15834—2011 B.3.6）。',
    en: '“{text}” should be “{expected}”: 第一章 and the like take a space and no mark (GB/T 15834—2011 B.3.6).',
  },
  shi: {
    zh: '“{text}”应为“{expected}”：叙述中的“一是”“二是”后不加标点（GB/T 15834—2011 B.3.7）。',
    en: '“{text}” should be “{expected}”: 一是, 二是 in a narrative take no mark (GB/T 15834—2011 B.3.7).',
  },
  throughout: {
    zh: '全文 {count} 处序次语后的标点与国家标准不同，如“{text}”应为“{expected}”（GB/T 15834—2011 B.3）。如属本刊体例，可用选项 keep 保留。',
    en: '{count} ordinals of the draft have another mark than the standard’s: “{text}” should be “{expected}” (GB/T 15834—2011 B.3). If it is the form of the house, keep it with the option `keep`.',
  },
  replace: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  replaceAll: { zh: '改正全文 {count} 处', en: 'Change all {count}' },
} as const satisfies Wordings & Record<OrdinalCase['kind'], unknown>;
