import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { HAN, HAN_DIGIT } from '../../text/han.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Enclosure } from './enclosures.ts';

/** White space where Chinese has none. */
export interface StrayGap extends Span {
  readonly block: Block;
  readonly passage: Passage;
  /** Between two 汉字 of a sentence, of a heading, or beside a full-width mark. */
  readonly kind: 'han' | 'heading' | 'mark';
}

const BETWEEN_HAN = new RegExp(`(?<=[${HAN}])[ \\u00a0]{1,3}(?=[${HAN}])`, 'gu');
const BESIDE_MARK = new RegExp(
  `(?<=[${HAN}\\w”’》）%])[ \\u00a0]{1,3}(?=[，。；、])|(?<=[，。；、])[ \\u00a0]{1,3}(?=[${HAN}])`,
  'gu',
);
/** 新华社北京电 记者…, 本报讯 记者…, 编者按 …. */
const LEAD = /(?:[电讯按摄文图]|报道|记者|通讯员|作者|编辑)$/;
const NUMBER = new RegExp(
  `(?:^|[^${HAN}])(?:第?\\s?[${HAN_DIGIT}\\d]{1,4}\\s?[章节篇部编条讲回]?|(?:附[录件图表]|专栏|案例|趋势|[图表])[${HAN_DIGIT}]{0,3}|[上中下]篇)$`,
  'u',
);
/** More in one line are a layout: names, addresses, verse. */
const MOST_IN_LINE = 2;

/** The stray white space of a passage. Cells have a layout of their own. */
export function strayGaps(
  block: Block,
  passage: Passage,
  enclosures: readonly Enclosure[],
): readonly StrayGap[] {
  const { text, kind: flow } = passage;
  if (flow === 'cell') return [];
  const found: StrayGap[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const isProse = /[，。；]/.test(line);
    if (flow === 'heading' || isProse)
      found.push(...betweenHan(block, passage, { start, end: start + line.length }));
    if (flow !== 'heading' && isProse) found.push(...besideMarks(block, passage, line, start));
    start += line.length + 1;
  }
  return found.filter(
    (gap) => !enclosures.some((enclosure) => contains(enclosure, gap)) && !closesEmphasis(passage, gap),
  );
}

/** In `**…。** 文` the space is what lets the `**` close (CommonMark 0.31 6.2). */
function closesEmphasis(passage: Passage, gap: Span): boolean {
  return passage.marks.some(
    ({ kind, text }) => (kind === 'strong' || kind === 'emphasis') && text.end === gap.start,
  );
}

function betweenHan(block: Block, passage: Passage, zone: Span): readonly StrayGap[] {
  const line = passage.text.slice(zone.start, zone.end);
  const kind = passage.kind === 'heading' ? 'heading' : 'han';
  const matches = Array.from(line.matchAll(BETWEEN_HAN));
  if (matches.length > MOST_IN_LINE) return [];
  return matches.flatMap(({ 0: space, index }) => {
    const before = line.slice(0, index);
    const after = line.slice(index + space.length);
    if (isLayout(before, after, kind)) return [];
    const start = zone.start + index;
    return [{ block, passage, kind, start, end: start + space.length } as const];
  });
}

const LAST_WORD = new RegExp(`[${HAN}]{1,30}$`, 'u');
const FIRST_WORD = new RegExp(`^[${HAN}]{1,30}`, 'u');

/** 前 言, 第一章 总论, 记者 张三, and of a heading two halves of one length. */
function isLayout(before: string, after: string, kind: 'heading' | 'han'): boolean {
  const left = LAST_WORD.exec(before)?.[0].length ?? 0;
  const right = FIRST_WORD.exec(after)?.[0].length ?? 0;
  if (left === 1 && right === 1) return true;
  if (kind === 'heading' && left === right) return true;
  return NUMBER.test(before) || LEAD.test(before);
}

function besideMarks(block: Block, passage: Passage, line: string, offset: number): readonly StrayGap[] {
  return Array.from(line.matchAll(BESIDE_MARK)).flatMap(({ 0: space, index }) => {
    // 一、 总论, 1、 总论: a matter of numbering.
    if (index < LONGEST_NUMBER && line.charAt(index - 1) === '、') return [];
    const start = offset + index;
    return [{ block, passage, kind: 'mark', start, end: start + space.length } as const];
  });
}

const LONGEST_NUMBER = 6;
