import { numberTexts, type NumberText } from '../../facts/numbers/numberText.ts';
import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import type { Span } from '../../text/span.ts';
import { choice, options } from '../options.ts';
import { blockRule, type Finding, type Fix } from '../rule.ts';

type Message = 'form' | 'zero' | 'partial' | 'impossible' | 'replace';

/** A date in prose that is not written 2025 年 3 月 1 日, or that no calendar has. */
export const dateFormat = blockRule({
  id: 'date-format',
  group: 'numbers',
  title: { zh: '日期格式', en: 'Form of dates' },
  severity: 'warning',
  fixable: 'fix',
  options: options({
    tables: choice(['accept', 'report'], {
      zh: '表格单元格里的 2025.3.1、2025/3/1、2025-03：accept 接受，report 同样要求写作年月日',
      en: '2025.3.1, 2025/3/1 and 2025-03 in the cells of tables: accept them, or report them too',
    }),
  }),
  messages: {
    form: {
      zh: '日期“{text}”应写作“{right}”：按年、月、日的顺序写全，不用点号、顿号、斜线分隔（GB/T 15835—2011 5.1.4）。',
      en: 'Write the date “{text}” as “{right}”: year, month and day in words, no points or strokes (GB/T 15835—2011 5.1.4).',
    },
    zero: {
      zh: '日期“{text}”的月、日前不加 0，应为“{right}”（GB/T 9704—2012 7.3.5.4）。',
      en: 'Months and days have no leading zero: “{text}” should be “{right}” (GB/T 9704—2012 7.3.5.4).',
    },
    partial: {
      zh: '“{text}”缺日，不能用短横线写，应为“{right}”：年月日齐全才可写作 2025-03-01（GB/T 15835—2011 5.1.4）。',
      en: '“{text}” has no day; write “{right}”: only complete dates may take hyphens, 2025-03-01 (GB/T 15835—2011 5.1.4).',
    },
    impossible: {
      zh: '没有“{text}”这一天，请核对月和日。',
      en: 'There is no such day as “{text}”; check month and day.',
    },
    replace: { zh: '改为“{right}”', en: 'Replace by “{right}”' },
  },
  facts: { numberTexts },
  blocks: ['paragraph', 'heading', 'table', 'list', 'blockquote', 'footnoteDefinition'],
  *check(_, { numberTexts: texts = [] }, { options: { tables } }): Iterable<Finding<Message>> {
    for (const text of texts) {
      const isCell = text.passage.kind === 'cell';
      if (QUICK.test(text.passage.text)) yield* datesIn(text, isCell && tables === 'accept');
    }
  },
});

interface DateFault extends Span {
  readonly message: Exclude<Message, 'replace'>;
  /** Undefined where only the author knows. */
  readonly right?: string;
}

const QUICK = /\d[./-]\d|\d\s?月|、\d/;
const YEAR = '(?:19|20)\\d{2}';
const MONTH = '0?[1-9]|1[0-2]';
const DAY = '0?[1-9]|[12]\\d|3[01]';
/** What shows that digits go on or are a code: V2025.3.1, 2025.3.1.2, /2025/3/1/. A time of day makes it a time stamp. */
const START = '(?<!版本?[:：]?\\s?)(?<![\\w.\\-–—/〔[#])';
const END = '(?!\\d|\\s?[.\\-/]\\d|\\s\\d{1,2}:\\d{2}|\\s?版|[/A-Za-z_])';
const POINTS = new RegExp(`${START}(${YEAR})\\s?([./、])\\s?(${MONTH})\\2\\s?(${DAY})${END}日?`, 'g');
const POINT_MONTH = new RegExp(
  `(?<=(?:(?<![低高大小少多优])于|截至|截止|自|时间[:：])\\s?|[（(])(${YEAR})[./](${MONTH})(?=\\s?(?![^至到起止前后）)，。、；—～]))`,
  'g',
);
const HYPHEN_MONTH = new RegExp(`${START}(${YEAR})-(1[0-2]|0?[1-9])(?!\\d|\\s?[-./〕\\]A-Za-z_号])`, 'g');
const WORDS = new RegExp(
  `(?<![\\d.])(?:(${YEAR})\\s?年\\s?)?(\\d{1,2})\\s?月(?:\\s?(\\d{1,2})\\s?[日号](?![线楼]))?`,
  'g',
);

function* datesIn(source: NumberText, acceptsDigits: boolean): Iterable<Finding<Message>> {
  const { text } = source.passage;
  const isSpaced = spacesDigits(text);
  const faults = [...(acceptsDigits ? [] : digitDates(text, isSpaced)), ...wordDates(text)];
  for (const fault of faults.sort((a, b) => a.start - b.start)) {
    if (!source.isExempt(fault)) yield findingOf(source, fault);
  }
}

function findingOf({ block, passage }: NumberText, fault: DateFault): Finding<Message> {
  const { message, right, start, end } = fault;
  const data = { text: passage.text.slice(start, end), right: right ?? '' };
  const edits = right === undefined ? undefined : replaceIn(block, passage, { start, end, text: right });
  const fix: Fix<Message> | undefined = edits && { title: 'replace', data, edits };
  return { message, data, at: placeIn(block, passage, fault), fix };
}

/** 2025.3.1, 2025/3/1, 2025-3. */
function* digitDates(text: string, isSpaced: boolean): Iterable<DateFault> {
  const written = (...parts: readonly string[]): string => writeDate(parts, isSpaced);
  for (const { 0: whole, 1: year = '', 3: month = '', 4: day = '', index } of text.matchAll(POINTS)) {
    yield { message: 'form', start: index, end: index + whole.length, right: written(year, month, day) };
  }
  for (const { 0: whole, 1: year = '', 2: month = '', index } of text.matchAll(POINT_MONTH)) {
    yield { message: 'form', start: index, end: index + whole.length, right: written(year, month) };
  }
  for (const { 0: whole, 1: year = '', 2: month = '', index } of text.matchAll(HYPHEN_MONTH)) {
    yield { message: 'partial', start: index, end: index + whole.length, right: written(year, month) };
  }
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 2025年03月, 2 月 30 日. */
function* wordDates(text: string): Iterable<DateFault> {
  for (const { 0: whole, 1: year, 2: month = '', 3: day = '', index } of text.matchAll(WORDS)) {
    const span = { start: index, end: index + whole.length };
    if (isImpossible(year, month, day)) yield { message: 'impossible', ...span };
    else if (month.startsWith('0') || day.startsWith('0')) {
      yield { message: 'zero', ...span, right: whole.replace(/(?<!\d)0(?=[1-9]\s?[月日号])/g, '') };
    }
  }
}

/** A month alone may count months (13 月龄), so that it needs a year or a day to be one. */
function isImpossible(year: string | undefined, month: string, day: string): boolean {
  if (year === undefined && day === '') return false;
  const days = DAYS[Number(month) - 1];
  if (days === undefined) return true;
  if (day === '') return false;
  const isLeap = year === undefined || hasLeapDay(Number(year));
  return Number(day) < 1 || Number(day) > (Number(month) === 2 && !isLeap ? 28 : days);
}

function hasLeapDay(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function writeDate(parts: readonly string[], isSpaced: boolean): string {
  const gap = isSpaced ? ' ' : '';
  return parts.map((part, index) => `${String(Number(part))}${gap}${'年月日'.charAt(index)}`).join(gap);
}

/** True where the passage puts a space between digits and Han: 2025 年. */
function spacesDigits(text: string): boolean {
  const spaced = text.match(/\d \p{Script=Han}/gu)?.length ?? 0;
  return spaced > (text.match(/\d\p{Script=Han}/gu)?.length ?? 0);
}
