import { PLACEHOLDER, type Passage } from '../../markdown/passage.ts';
import type { Edit } from '../../text/edit.ts';
import { HAN, HAN_DIGIT, isHan } from '../../text/han.ts';
import type { Span } from '../../text/span.ts';
import { beginsChinese, endsChinese } from './chineseContext.ts';

/** An edit of a mark, with the side on which a space is to go as well. */
export interface MarkEdit extends Edit {
  readonly spaces?: 'before' | 'after';
}

/** A half-width mark, or a pair of them, that Chinese stands beside. Offsets count in the passage's text. */
export interface HalfWidth extends Span {
  readonly kind: 'point' | 'bracket' | 'quote';
  /** As written. */
  readonly mark: string;
  /** The full-width mark. */
  readonly right: string;
  readonly edits: readonly MarkEdit[];
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
};
const POINT = /[,:;?!]/g;
const ALPHANUMERIC = /[\p{Script=Latin}\d]/u;

/** The half-width 点号 of a passage: not in 1,000, 10:30, 3.5, 1. and not between Latin words. */
export function halfWidthPoints({ text }: Passage): readonly HalfWidth[] {
  const found: HalfWidth[] = [];
  for (const { 0: mark, index } of text.matchAll(POINT)) {
    if (isChinesePoint(text, index, mark)) found.push(point(mark, index));
  }
  return text.includes('.') ? [...found, ...halfWidthStops(text)] : found;
}

function point(mark: string, start: number): HalfWidth {
  const right = FULL_WIDTH[mark] ?? mark;
  const end = start + 1;
  return { kind: 'point', mark, right, start, end, edits: [{ start, end, text: right, spaces: 'after' }] };
}

function isChinesePoint(text: string, at: number, mark: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (before === mark || after === mark || (/\d/.test(before) && /\d/.test(after))) return false;
  const isLoose = before === ' ' && /[\p{Script=Han}\s]|^$/u.test(after);
  if (endsChinese(isLoose ? text.charAt(at - 2) : before)) return true;
  const next = after === ' ' ? text.charAt(at + 2) : after;
  // 5%, 其中 but not GDP, 其中: a writer of English marks puts a space after them.
  if (/[)%％‰"'℃]/.test(before)) return beginsChinese(next);
  return (ALPHANUMERIC.test(before) || before === PLACEHOLDER) && beginsChinese(after);
}

const STOP = new RegExp(`(?<=[${HAN}”’》）%％])\\.(?![.\\d\\p{Script=Latin}])`, 'gu');
/** 一. and 第三. number what follows. */
const ORDINAL = new RegExp(
  `(?:^|[\\s，。；：（])(?:第|附[录件表图])?[${HAN_DIGIT}甲乙丙丁]{1,4}[章节条]?$`,
  'u',
);
const LAST_STOP = new RegExp(`[${HAN}”’》）%％]\\.\\s*$`, 'u');

/** Full stops: before white space or the end; between 汉字 where the passage ends in one too, or both sides are clauses. */
function halfWidthStops(text: string): readonly HalfWidth[] {
  const found: HalfWidth[] = [];
  const isThroughout = LAST_STOP.test(text) && !text.includes('。');
  for (const { index } of text.matchAll(STOP)) {
    const isAtEnd = /^(?:\s|$)/.test(text.charAt(index + 1));
    const opening = text.slice(Math.max(0, index - 8), index);
    if ((isAtEnd || isThroughout || isBetweenClauses(text, index)) && !ORDINAL.test(opening))
      found.push(point('.', index));
  }
  return found;
}

/** Characters that write foreign names: 约翰.史密斯. */
const OF_NAMES = new Set(
  '阿埃艾安奥巴白拜班贝本比彼毕宾波伯博布查达戴丹德邓狄迪蒂丁杜多顿厄恩尔法菲费芬弗福夫盖甘戈格根古哈海汉豪赫亨胡华怀惠霍基吉加贾简杰金卡凯坎康考柯科克肯库昆拉莱兰朗劳勒雷里利莉丽列林龙隆卢鲁路伦罗洛马迈麦曼梅门蒙米密莫姆穆纳娜南内尼涅宁纽诺欧帕潘佩彭皮珀普齐奇乔切琴丘让热仁荣茹瑞若撒萨塞桑沙尚舍圣史舒斯松苏索塔泰坦汤唐特滕提图托瓦万旺威韦维魏沃乌吴武西希锡夏肖谢辛休许雪逊雅亚扬耶叶伊依因英尤约扎詹珍朱兹佐治翰',
);
/** What makes a clause of the stretch before a stop, and of what stands behind it: 主观性强.随着数据来源…. */
const CLAUSE_BEFORE = new RegExp(`[${HAN}，、；：“”（）%\\d]{8}$`, 'u');
const CLAUSE_AFTER = new RegExp(`^(?:[${HAN}]{5}|[${HAN}]{2,4}[，：])`, 'u');

/** 系统已全面上线.下一步将推广; not 客户表.证件号, nor a name. */
function isBetweenClauses(text: string, at: number): boolean {
  return (
    CLAUSE_BEFORE.test(text.slice(Math.max(0, at - 8), at)) &&
    CLAUSE_AFTER.test(text.slice(at + 1, at + 6)) &&
    !(OF_NAMES.has(text.charAt(at - 1)) && OF_NAMES.has(text.charAt(at + 1)))
  );
}

const BRACKETS = /\(([^()（）\n]{1,200})\)/g;
/** (1), (一), (a), (iv): numbers of lists and notes, which other rules look after. */
const NUMBERING = new RegExp(`^(?:\\d{1,2}|[${HAN_DIGIT}]{1,3}|[A-Za-z]|[ivxIVX]{1,4})$`);
/** (一) at the head of a paragraph; that of a heading is a matter of numbering. */
const OPENING_NUMBER = new RegExp(`^[${HAN_DIGIT}]{1,3}$`);
/** f(x)=…, a formula or code. */
const FORMULA = /[=<>^*{}|\\]|^[\w.]*,[\w.,]*$/;
const ABBREVIATION = /^(?=.{0,12}[A-Z])[A-Z\d][A-Za-z\d&/.\- ]{1,40}$/;

/** Half-width brackets that hold Chinese or stand after it. */
export function halfWidthBrackets({ text, kind }: Pick<Passage, 'text' | 'kind'>): readonly HalfWidth[] {
  if (!text.includes('(')) return [];
  const found: HalfWidth[] = [];
  for (const { 0: raw, 1: content = '', index: start } of text.matchAll(BRACKETS)) {
    const end = start + raw.length;
    const opensText =
      start === 0 && kind === 'paragraph' && text.includes('。') && OPENING_NUMBER.test(content);
    if (!opensText && !isChineseBracket(text, { start, end }, content)) continue;
    const isSpacedAfter = beginsChinese(text.charAt(end + 1));
    const edits: readonly MarkEdit[] = [
      { start, end: start + 1, text: '（', spaces: 'before' },
      { start: end - 1, end, text: '）', ...(isSpacedAfter ? { spaces: 'after' as const } : {}) },
    ];
    found.push({ kind: 'bracket', mark: '()', right: '（）', start, end, edits });
  }
  return found;
}

function isChineseBracket(text: string, { start, end }: Span, content: string): boolean {
  if (NUMBERING.test(content) || FORMULA.test(content) || /^[\p{Script=Latin}\d]/u.test(text.charAt(end)))
    return false;
  const isSpaced = text.charAt(start - 1) === ' ';
  const before = text.charAt(start - (isSpaced ? 2 : 1));
  const after = text.charAt(text.charAt(end) === ' ' ? end + 1 : end);
  const isBesideChinese =
    endsChinese(before) || beginsChinese(after) || /[，。；：、！？]/.test(before + after);
  if (hasHan(content)) return isBesideChinese || before === '' || after === '' || ALPHANUMERIC.test(before);
  if (endsChinese(before)) return true;
  return isSpaced && ABBREVIATION.test(content) && isBesideChinese;
}

function hasHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isHan(text.charCodeAt(at))) return true;
  return false;
}

/** "…" round Chinese words; none where the passage has an odd number of straight quotes, as in 27". */
export function straightQuotes(text: string): readonly HalfWidth[] {
  const places = Array.from(text.matchAll(/"/g), ({ index }) => index);
  if (places.length % 2 === 1) return [];
  const found: HalfWidth[] = [];
  for (let index = 0; index + 1 < places.length; index += 2) {
    const start = places[index] ?? 0;
    const end = (places[index + 1] ?? 0) + 1;
    const words = text.slice(start + 1, end - 1);
    if (!hasHan(words) || /^\s|\s$|\n/.test(words)) continue;
    const edits = [
      { start, end: start + 1, text: '“' },
      { start: end - 1, end, text: '”' },
    ];
    found.push({ kind: 'quote', mark: '""', right: '“”', start, end, edits });
  }
  return found;
}
