import { matchesIn } from '../../text/matches.ts';
import { partitionPoint } from '../../text/partition.ts';
import { ADDING_WORDS, CONTINUING_WORDS, ORDER_WORDS } from '../../lexicon/enumeration.ts';
import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { isHan } from '../../text/han.ts';
import { readCircled, readNumeral } from '../../text/numeral.ts';
import type { Span } from '../../text/span.ts';
import { pairMarks } from '../typography/enclosures.ts';
import { blockFact } from '../fact.ts';
import { readHeadingNumber } from '../headings/headingNumber.ts';
import { prose, type Sentence } from '../sentences.ts';

/** The series that an ordinal belongs to. The last five only count where they open a paragraph. */
export type OrdinalForm =
  | 'shi' // 一是
  | 'yao' // 一要
  | 'di' // 第一，
  | 'qi' // 其一
  | 'xian' // 首先, 其次, 再次, 最后
  | 'arabic-brackets' // （1）
  | 'han-brackets' // （一）
  | 'circled' // ①
  | 'han' // 一、
  | 'arabic' // 1、
  | 'label'; // 趋势一：

/** The value of 最后, which follows any other. */
export const LAST = 99;

/**
 * Where an ordinal stands. `loose` ones follow a word without punctuation (其中一是): they can fill a place in a
 * run, but prove nothing by themselves.
 */
export type OrdinalLevel = 'passage' | 'sentence' | 'clause' | 'loose';

/** A word, sign or figure that numbers a member of an enumeration. Offsets count in the passage's text. */
export interface Ordinal extends Span {
  readonly form: OrdinalForm;
  /** Of a `label`: 趋势; empty for the others. */
  readonly label: string;
  /** 最后 is {@link LAST}. */
  readonly value: number;
  /** The figure alone: 一, 12, ①; the whole word of 首先. */
  readonly figure: Span;
  /** The punctuation after it, outside the span, or empty. */
  readonly mark: string;
  readonly level: OrdinalLevel;
  /** Index of its sentence in the passage. */
  readonly sentence: number;
  /** What it may belong together with in its passage: its form, its label and the quote or bracket round it. */
  readonly lane: string;
}

/** The ordinals of one passage. */
export interface OrdinalText {
  readonly block: Block;
  readonly passage: Passage;
  readonly sentences: readonly Sentence[];
  readonly ordinals: readonly Ordinal[];
  /** Index of the passage in its block. */
  readonly index: number;
  /** 此外, 同时 … where they open a sentence or a clause. */
  readonly additions: readonly Addition[];
}

/** A word that adds a member without a number. */
export interface Addition {
  /** Offset in the passage's text. */
  readonly at: number;
  readonly opensSentence: boolean;
  /** False for 同时 and its like, which may as well go on with the member before. */
  readonly certain: boolean;
}

const HAN_FIGURE = '[一二三四五六七八九十]{1,3}';
/** 二要素, 三要点: no 二要. */
const NO_VERB = '是(?!非|[、/…”’）)。.；;])|要(?![素件点领闻害塞义诀道职、/…”’）)。.；;])';
const TOKEN = new RegExp(
  `(?=[一二三四五六七八九十第其首再最（(①-⑳])(?:${[
    `(?<verb>${HAN_FIGURE})(?<kind>${NO_VERB})`,
    `第(?<di>${HAN_FIGURE}|[0-9]{1,2})(?=\\s?[，,、：:])`,
    `其(?<qi>[一二三四五六七八九十]{1,2})(?=[，,、：:是为])`,
    `(?<word>${ORDER_WORDS.join('|')})(?=\\s?(?:[，,：:]|、(?!${ORDER_WORDS.join('|')})))|(?<adverb>首先|其次)`,
    `[（(]\\s?(?:(?<hanBr>${HAN_FIGURE})|(?<arabicBr>[0-9]{1,2}))\\s?[）)]`,
    '(?<circled>[①-⑳])(?![为是中的至～—、和与])',
  ].join('|')})`,
  'g',
);
const ADDITION = new RegExp(`(?<adds>${ADDING_WORDS.join('|')})|${CONTINUING_WORDS.join('|')}`, 'g');
/** Nothing is numbered higher: 1949、 is no ordinal. */
const MOST = 40;
/** 第一、二、三产业; 第一、第二大: an enumeration of ordinals, not of members. */
const COMPOUND = /^\s?(?:、\s?[第一二三四五六七八九十0-9]|[，,]\s?第[一二三四五六七八九十0-9])/;
const OPENERS = '“‘（(《「『【';

/** The ordinals of a block, passage by passage; passages without any are left out. */
export const ordinals = blockFact<readonly OrdinalText[]>('ordinals', (block, { read }) => {
  const found: OrdinalText[] = [];
  for (const [index, { passage, sentences }] of (read(prose, block) ?? []).entries()) {
    const own = findOrdinals(passage, sentences);
    if (own.length === 0) continue;
    found.push({ block, passage, index, sentences, ordinals: own, additions: findAdditions(passage.text) });
  }
  return found.length > 0 ? found : undefined;
});

/** The ordinals of a passage, in order. */
export function findOrdinals(passage: Passage, sentences: readonly Sentence[]): readonly Ordinal[] {
  const { text } = passage;
  const found: Found[] = [];
  const opening = openingOrdinal(passage);
  if (opening) found.push(opening);
  for (const match of matchesIn(text, TOKEN)) {
    const token = readToken(match, text);
    if (!token || (opening && token.start < opening.end)) continue;
    const level = levelOf(text, token, sentences);
    if (isWord(text, token, level)) continue;
    found.push({ ...token, level: token.loose ? 'loose' : level });
  }
  if (found.length === 0) return [];
  const pairs = outermostPairs(text);
  return found.map((token) => {
    const pair = pairs[lastStartingBy(pairs, token.start - 1)];
    const { form, label, value, start, end, figure, level } = token;
    const enclosure = pair && token.end < pair.end ? `@${String(pair.start)}` : '';
    return {
      form,
      label,
      value,
      start,
      end,
      figure,
      level,
      mark: /^\s?([，,、：:.．])/.exec(text.slice(token.end, token.end + 2))?.[1] ?? '',
      sentence: Math.max(0, lastStartingBy(sentences, token.start)),
      lane: form + label + enclosure,
    };
  });
}

interface Token extends Span {
  readonly form: OrdinalForm;
  readonly label: string;
  readonly value: number;
  readonly figure: Span;
  /** An adverb that may be no ordinal at all. */
  readonly loose?: true;
}

interface Found extends Token {
  readonly level: OrdinalLevel;
}

/** 附件：1. 名单 opens a list of its own. */
const BEFORE_OPENING = /^\s*(?:附件?[：:]\s*)?/;

/** 一、 1、 （一） 趋势一： at the start of a paragraph that is no heading. */
function openingOrdinal({ text, kind }: Passage): Found | undefined {
  if (kind !== 'paragraph') return undefined;
  const start = BEFORE_OPENING.exec(text)?.[0].length ?? 0;
  const number = readHeadingNumber(text.slice(start));
  if (!number) return undefined;
  const { form, value, label, figure: written, delimiter } = number;
  const known = form === 'han' || form === 'arabic' || form === 'label';
  // 2025 年, 3 月: only what a mark sets off numbers a paragraph.
  if (!known || delimiter === '' || value > MOST) return undefined;
  // 七、八月: not the seventh point.
  if (COMPOUND.test(delimiter + text.slice(start + number.end, start + number.end + 3))) return undefined;
  const at = start + number.raw.indexOf(written);
  return {
    form,
    label,
    value,
    start,
    end: at + written.length,
    figure: { start: at, end: at + written.length },
    level: 'passage',
  };
}

function readToken(match: RegExpExecArray, text: string): Token | undefined {
  const { verb, kind, di, qi, word, adverb, hanBr, arabicBr, circled } = match.groups ?? {};
  const { index: start } = match;
  const end = start + match[0].length;
  const token = (form: OrdinalForm, written: string, value = readNumeral(written)): Token | undefined => {
    const at = start + match[0].indexOf(written);
    if (value === undefined || value < 1) return undefined;
    return { form, label: '', value, start, end, figure: { start: at, end: at + written.length } };
  };
  if (verb !== undefined) return token(kind === '要' ? 'yao' : 'shi', verb);
  if (di !== undefined) return COMPOUND.test(text.slice(end, end + 4)) ? undefined : token('di', di);
  if (qi !== undefined) return token('qi', qi);
  if (word !== undefined) return token('xian', word, word === '最后' ? LAST : ORDER_WORDS.indexOf(word) + 1);
  if (adverb !== undefined) {
    const found = token('xian', adverb, ORDER_WORDS.indexOf(adverb) + 1);
    return found && { ...found, loose: true };
  }
  if (hanBr !== undefined) return token('han-brackets', hanBr);
  if (arabicBr !== undefined) return token('arabic-brackets', arabicBr);
  return circled === undefined ? undefined : token('circled', circled, readCircled(circled));
}

/** Tells an ordinal from the same characters inside a word: 十二是, 唯一要, 只知其一. */
function isWord(text: string, { form, start, end, figure, value }: Token, level: OrdinalLevel): boolean {
  // 二是二: an idiom.
  if (form === 'shi' && text.startsWith(text.slice(figure.start, figure.end), end)) return true;
  if (level !== 'loose') return false;
  const before = text.charAt(start - 1);
  // 原因一是 opens a run, 唯一是 does not.
  if (form === 'shi' || form === 'yao')
    return value === 1 ? /[唯第统其专单万]/.test(before) : !/[中即因由括为点面有是]/.test(before);
  return form === 'di' || form === 'qi' || form === 'xian';
}

function levelOf(
  text: string,
  { form, start }: Span & { form: OrdinalForm },
  sentences: readonly Sentence[],
): OrdinalLevel {
  let at = start - 1;
  // An asterisk in the text is bold that does not render.
  while (at >= 0 && /[\s*]/.test(text.charAt(at))) at--;
  if (at < 0) return 'passage';
  const before = text.charAt(at);
  if ('。！？!?…'.includes(before) || sentences[lastStartingBy(sentences, start)]?.start === start)
    return 'sentence';
  if (before === '.' && isHan(text.charCodeAt(at - 1))) return 'sentence';
  if ('；;：:，,—'.includes(before) || OPENERS.includes(before)) return 'clause';
  if (text.slice(at + 1, start).includes('\n')) return 'clause';
  return before === '、' && /brackets|circled/.test(form) ? 'clause' : 'loose';
}

/** True where an addition stands between two offsets of the passage. */
export function hasAdditionBetween({ additions }: OrdinalText, from: number, to: number): boolean {
  const last = additions[partitionPoint(additions, ({ at }) => at < to) - 1];
  return last !== undefined && last.at > from;
}

function findAdditions(text: string): readonly Addition[] {
  const found: Addition[] = [];
  for (const match of matchesIn(text, ADDITION)) {
    const before =
      text
        .slice(Math.max(0, match.index - 2), match.index)
        .trimEnd()
        .at(-1) ?? '。';
    if ('。！？；;，,：:'.includes(before)) {
      found.push({
        at: match.index,
        opensSentence: '。！？；;'.includes(before),
        certain: match.groups?.['adds'] !== undefined,
      });
    }
  }
  return found;
}

/** The outermost matched quotes and brackets, in order. */
function outermostPairs(text: string): readonly Span[] {
  const outer: Span[] = [];
  for (const pair of [...pairMarks(text).enclosures].sort((a, b) => a.start - b.start)) {
    if (pair.start >= (outer.at(-1)?.end ?? 0)) outer.push(pair);
  }
  return outer;
}

/** Index of the last of ascending spans that starts at or before an offset; -1 where none does. */
function lastStartingBy(spans: readonly Span[], offset: number): number {
  return partitionPoint(spans, ({ start }) => start <= offset) - 1;
}
