import { readNumeral, writeNumeral } from '../../text/numeral.ts';
import { halfWidth } from '../statistics/number.ts';

/**
 * What is wrong with the form of a number. `digits`, `percent`: full width. `zero`: 二零二五年. `approximate`: 三、四家,
 * 3、4个. `few`: 20几. `leading`: .46. `scale`: 4千. `year`: 25年3月. `month`: 2025年三月. `sign`: 百分之35, 三十五%.
 * `letter`: 5w人. `measure`: 455 万 where its sibling has a measure word. `sibling`: 四十九个 beside 317 户.
 */
export type NumberFormKind =
  | 'digits'
  | 'percent'
  | 'zero'
  | 'approximate'
  | 'few'
  | 'leading'
  | 'scale'
  | 'year'
  | 'month'
  | 'sign'
  | 'letter'
  | 'measure'
  | 'sibling';

/** A way of writing numbers that is wrong, and how to write them. */
interface FormPattern {
  readonly kind: NumberFormKind;
  /** Found wherever the search finds something: a cheap test before it. */
  readonly sign: RegExp;
  readonly search: RegExp;
  /** What to write for a match; undefined where the match is right after all. */
  readonly right: (match: RegExpExecArray) => string | undefined;
  /** False where only the author knows: the correction is a suggestion. */
  readonly isSafe: boolean;
}

/** Measure words after 三四; not those that make an ordinal of it: 二、三线, 三、四年级. */
const COUNTED =
  '(?=\\s?(?:个(?!季度)|[家名位天种件台套所座倍成万百亿吨]|人(?![称次民])|年(?![级代期度])|千(?![瓦米克])|公里|小时|分钟|个?月(?=[内后间])))';
const HAN_DIGIT = '一二三四五六七八九';

const YEAR_AFTER =
  '\\s?(?:(?:1[0-2]|0?[1-9])\\s?月(?!龄)|[上下]半年|[一二三四1-4]季度|[第前][一二三四1-4]个?季度|同比|财年)';

/** 从23年的5亿元增长到25年的9亿元. */
const SINCE = '\\s?年(?:的[^，。；]{1,16}?)?(?:增长|增加|提高|上升|扩大|下降|减少)?[到至]\\s?';

/** In the order in which they are tried; none finds what another finds. */
export const FORM_PATTERNS: readonly FormPattern[] = [
  {
    kind: 'digits',
    sign: /[０-９]/,
    // An ordinal at the start of a line (１．) is numbering's business.
    search: /(?<!^[（(]?|\n[（(]?)[０-９]+(?:．[０-９]+)*/g,
    right: ([digits]) => halfWidth(digits),
    isSafe: true,
  },
  { kind: 'percent', sign: /％/, search: /(?<=[\d０-９]\s?)％/g, right: () => '%', isSafe: true },
  {
    kind: 'zero',
    sign: /[零○OoО]/,
    search: /(?<![〇零○一二三四五六七八九十百千])[一二][〇零○OoО0一二三四五六七八九]{3}(?=年)/g,
    right: ([year]) =>
      /[零○OoО0]/.test(year) && /^(?:一[八九]|二[〇零○OoО0一])/.test(year)
        ? year.replace(/[零○OoО0]/g, '〇')
        : undefined,
    isSafe: true,
  },
  {
    kind: 'approximate',
    sign: /、/,
    search: new RegExp(
      `(?<=\\p{Script=Han})(?<![第上述前后周期〇零十百千万亿${HAN_DIGIT}])([一二两三四五六七八])、([二三四五六七八九])${COUNTED}`,
      'gu',
    ),
    right: ({ 0: whole, 1: first = '', 2: second = '', input, index }) => {
      const value = readNumeral(first) ?? 0;
      const isListed = /(?:分别|依次|各)[^，。；]{0,12}$/.test(input.slice(Math.max(0, index - 16), index));
      const isWeak = value === 1 && !/^\s?[个家天种件]/.test(input.slice(index + whole.length));
      return readNumeral(second) === value + 1 && !isListed && !isWeak ? first + second : undefined;
    },
    isSafe: true,
  },
  {
    kind: 'approximate',
    sign: /\d、\d/,
    search: new RegExp(
      `(?<=\\p{Script=Han}\\s?)(?<![第图表章节款条项例式注题附件步类]\\s?)([1-8])、([2-9])${COUNTED}`,
      'gu',
    ),
    right: ({ 1: first = '', 2: second = '', input, index }) => {
      const isListed = /(?:分别|依次|各)[^，。；]{0,12}$/.test(input.slice(Math.max(0, index - 16), index));
      return Number(second) === Number(first) + 1 && !isListed
        ? writeNumeral(Number(first)) + writeNumeral(Number(second))
        : undefined;
    },
    isSafe: false,
  },
  {
    kind: 'few',
    sign: /\d\s?几/,
    search: /(?<![.\w])([1-9]0)\s?几(?=\s?[个家名人年天万亿位次种项岁多])/g,
    right: ({ 1: tens = '' }) => `${writeNumeral(Number(tens))}几`,
    isSafe: true,
  },
  {
    kind: 'leading',
    sign: /(?<!\d)\.\d/,
    search:
      /(?<=(?:^|[\u4e00-\u9fff，（：、～—])\s?)(?<![图表式]\s?)\.\d{1,6}(?=\s?(?:[%％‰万亿个倍元，。；）、]|$))/g,
    right: ([digits]) => `0${digits}`,
    isSafe: true,
  },
  {
    kind: 'year',
    sign: /\d年|\d\s年/,
    search: new RegExp(
      `(?<![.\\w—～~\\-近前后第时续每了达过满逾约的]\\s?)['’‘]?([1289]\\d|3[0-5])(?=\\s?年${YEAR_AFTER})`,
      'g',
    ),
    right: ({ 1: year = '' }) => fullYear(year),
    isSafe: false,
  },
  {
    kind: 'year',
    sign: /\d年|\d\s年/,
    search:
      /(?:(?<![.\w—～~\-年]\s?)([12]\d|3[0-5])(?=\s?年[末底初])|(?<=[\u4e00-\u9fff，。（]\s?)['’‘](\d{2})(?=\s?年))/g,
    right: ({ 1: year, 2: other }) => fullYear(year ?? other ?? ''),
    isSafe: false,
  },
  {
    kind: 'year',
    sign: /\d{4}\s?年?\s?[、和与至—～~-]\s?\d\d\s?年/,
    search: /(?<=(?<!\d)20(\d{2})\s?年?\s?[、和与至—～~-]\s?)(\d{2})(?=\s?年(?![来间的后前内以龄限级期国]))/g,
    right: ({ 1: first = '', 2: second = '' }) => {
      const step = Number(second) - Number(first);
      return step > 0 && step <= 5 ? `20${second}` : undefined;
    },
    isSafe: false,
  },
  {
    kind: 'year',
    sign: /\d年|\d\s年/,
    // 到30年，规模将达……: a point of time, where 25年间 and 25年来 are a stretch.
    search:
      /(?<=(?:^|[，。；：（])(?:[在到自从]|截至|预计|预计到|力争|力争到)\s?)(2\d|3[0-5])(?=\s?年(?:[，底末初]|以来|起(?!码)))/g,
    right: ({ 1: year = '' }) => fullYear(year),
    isSafe: false,
  },
  {
    kind: 'year',
    sign: /从\s?2\d\s?年/,
    search: new RegExp(
      `(?<=从\\s?)2\\d(?=${SINCE}(?:2\\d|3[0-5])\\s?年)|(?<=从\\s?2\\d${SINCE})(?:2\\d|3[0-5])(?=\\s?年)`,
      'g',
    ),
    // 从20年到25年不等 counts years.
    right: ({ 0: year, index, input }) =>
      /^[^，。；]{0,12}年(?:不等|左右|[期限间])/.test(input.slice(index)) ? undefined : fullYear(year),
    isSafe: false,
  },
  {
    kind: 'letter',
    sign: /\d\s?[wWk]/,
    search:
      /(?<![\w.,-])(\d{1,4}(?:\.\d{1,2})?)\s?([wW]|k(?=\s?[元人]))\+?(?=\s?[元人家户个名次件条篇场台位份])/g,
    right: ({ 1: digits = '', 2: letter = '' }) =>
      letter === 'k' ? String(Math.round(Number(digits) * 1000)) : `${digits}万`,
    isSafe: false,
  },
  {
    kind: 'month',
    sign: /年\s?[一二三四五六七八九十]/,
    search: /(?<=(?<!\d)(?:19|20)\d{2}(\s?)年\s?)([一二三四五六七八九]|十[一二]?)月(?![一二三初十廿大小])/g,
    right: ({ 1: gap = '', 2: month = '', input, index }) => {
      const before = gap !== '' && !/\s/.test(input.charAt(index - 1)) ? ' ' : '';
      return `${before}${String(readNumeral(month) ?? month)}${gap}月`;
    },
    isSafe: true,
  },
  {
    kind: 'sign',
    sign: /百分之\s?\d/,
    search: /百分之\s?(\d{1,6}(?:\.\d{1,4})?)(?!\d)/g,
    right: ({ 1: value = '' }) => `${value}%`,
    isSafe: true,
  },
  {
    kind: 'sign',
    sign: /[一二三四五六七八九十百][%％]/,
    search: /(?<![〇零一二三四五六七八九十百千万点第])[一二三四五六七八九十百]{1,5}[%％]/g,
    right: ([whole]) => {
      const value = readNumeral(whole.slice(0, -1));
      return value === undefined ? undefined : `${String(value)}%`;
    },
    isSafe: true,
  },
];

function fullYear(year: string): string {
  return `${Number(year) < 50 ? '20' : '19'}${year}`;
}
