import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import { prose, type Sentence } from '../../facts/sentences.ts';
import { toSimplified } from '../../lexicon/simplified.ts';
import { DOUBLED_WORDS, DOUBLINGS, SOFTENED_VERBS } from '../../lexicon/repetitions.ts';
import { countHan } from '../../text/han.ts';
import { matchesIn } from '../../text/matches.ts';
import type { Span } from '../../text/span.ts';
import { noOptions } from '../options.ts';
import { inOwnWords } from '../phraseRule.ts';
import { blockRule } from '../rule.ts';

/** A stretch that stands twice; `start` is that of the second. */
interface Repetition extends Span {
  readonly word: string;
}

const DOUBLED_CHARACTER = new RegExp(
  DOUBLINGS.map(
    ({ char, notAfter, notBefore }) => `(?<!${notAfter}|${char})${char}${char}(?![${notBefore}${char}])`,
  ).join('|'),
  'g',
);
const DOUBLED_WORD = new RegExp(`(?:${DOUBLED_WORDS.map((word) => `(?<=${word})${word}`).join('|')})`, 'g');
const DOUBLED_ORDINAL =
  /(?<=(?:^|[。；，：\s])([一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，、]))\1/g;
/** Three characters or more; what begins with 一 is said twice on purpose (一步步一步步). */
const DOUBLED_PHRASE = /([\u4e00-\u9fff]{3,12})\1/g;
/** Not before a character that makes a longer word of the second: 数据数据库. */
const DOUBLED_PAIR =
  /([\u4e00-\u9fff]{2})\1(?![库卡员网家业局法学术者性化力部厅司院所行社会率量型级链包源点线流池集仓湖])/g;
/** What a text must have for any of the patterns to match; each is far cheaper to look for. */
const ANY_CHARACTER_TWICE = new RegExp(`([${DOUBLINGS.map(({ char }) => char).join('')}])\\1`);
const ANY_PAIR_TWICE = /([\u4e00-\u9fff]{2})\1/;
const ANY_ORDINAL_THEN_ANOTHER = /[一二三四五六七八九十][是，、][第一二三四五六七八九十]/;
const SHORTEST_CLAUSE = 5;
/** How much text round a pair the word boundaries are looked for in. */
const REACH = 12;

/** The same word or clause twice, side by side. The fix takes out the second. */
export const repeatedWord = blockRule({
  id: 'repeated-word',
  group: 'wording',
  title: { zh: '文字重复', en: 'Repeated words' },
  severity: 'error',
  fixable: 'fix',
  options: noOptions,
  messages: {
    repeated: {
      zh: '“{word}”连写了两遍（《图书编校质量差错认定细则》：多字），请删去一处。',
      en: '“{word}” stands twice in a row; delete one.',
    },
    remove: { zh: '删去重复的“{word}”', en: 'Delete the second “{word}”' },
  },
  blocks: ['paragraph', 'heading', 'table', 'list', 'blockquote', 'footnoteDefinition'],
  facts: { prose },
  *check(block, facts, { lexicon: { scripts } }) {
    for (const { passage, sentences } of facts.prose ?? []) {
      const found = [
        ...wordsTwice(toSimplified(passage.text, scripts)),
        ...sentences.flatMap((sentence) => clausesTwice(passage.text, sentence)),
      ];
      for (const {
        word: { length },
        start,
        end,
      } of inOwnWords(passage.text, found)) {
        const word = passage.text.slice(end - length, end);
        const edits = replaceIn(block, passage, { start, end, text: '' });
        yield {
          message: 'repeated',
          data: { word },
          at: placeIn(block, passage, { start, end }),
          fix: edits && { title: 'remove', data: { word }, edits },
        };
      }
    }
  },
});

function wordsTwice(text: string): readonly Repetition[] {
  const hasPair = ANY_PAIR_TWICE.test(text);
  const characters = matchesOf(DOUBLED_CHARACTER, text, ANY_CHARACTER_TWICE.test(text)).map(
    ({ index, 0: pair }) => repetition(index + 1, pair.charAt(0)),
  );
  const words = matchesOf(DOUBLED_WORD, text, hasPair).map(({ index, 0: word }) => repetition(index, word));
  const ordinals = matchesOf(DOUBLED_ORDINAL, text, ANY_ORDINAL_THEN_ANOTHER.test(text)).map(
    ({ index, 0: word }) => repetition(index, word),
  );
  const phrases = matchesIn(text, DOUBLED_PHRASE)
    .filter(([, word = '']) => !word.startsWith('一') && !isMonotone(word))
    .map(({ index, 1: word = '' }) => repetition(index + word.length, word));
  return [...characters, ...words, ...ordinals, ...phrases, ...(hasPair ? pairsTwice(text) : [])];
}

function matchesOf(pattern: RegExp, text: string, isWorthIt: boolean): readonly RegExpExecArray[] {
  return isWorthIt ? matchesIn(text, pattern) : [];
}

/** Made when first needed: reading its dictionary takes longer than to check a chapter, and few drafts need it. */
let words: Intl.Segmenter | undefined;

/** Two characters twice, where both are a word of their own: 机构机构, but not 数据数据库. */
function pairsTwice(text: string): readonly Repetition[] {
  return matchesIn(text, DOUBLED_PAIR).flatMap(({ index, 1: word = '' }) => {
    if (isMonotone(word) || SOFTENED_VERBS.has(word) || DOUBLED_WORDS.includes(word)) return [];
    // 一步一步, 很远很远, 走着走着.
    if (/[一二两三四五六七八九十几]|^[很太好真越]|着$/.test(word)) return [];
    const middle = index + word.length;
    const around = text.slice(Math.max(0, index - REACH), middle + word.length + REACH);
    const at = middle - Math.max(0, index - REACH);
    words ??= new Intl.Segmenter('zh', { granularity: 'word' });
    const starts = new Set(Array.from(words.segment(around), (one) => one.index));
    const isWord = starts.has(at - word.length) && starts.has(at) && starts.has(at + word.length);
    return isWord ? [repetition(middle, word)] : [];
  });
}

/** 哈哈哈 and ＸＸＸ: one character again and again says nothing of a slip. */
function isMonotone(word: string): boolean {
  return new Set(word).size < 2;
}

function repetition(start: number, word: string): Repetition {
  return { start, end: start + word.length, word };
}

/** A clause and the same again and again, all but the first of which go, each with the mark before it. */
function clausesTwice(text: string, { clauses }: Sentence): readonly Repetition[] {
  const found: Repetition[] = [];
  for (const [index, clause] of clauses.entries()) {
    const before = clauses[index - 1];
    if (!before) continue;
    const word = text.slice(before.start, before.end).trim();
    const own = text.slice(clause.start, clause.end).replace(/[。！？]$/, '');
    if (word !== own || countHan(word) < SHORTEST_CLAUSE) continue;
    const last = found.at(-1);
    const isMore = last?.end === before.end;
    if (isMore) found.pop();
    found.push({ start: isMore ? last.start : before.end, end: clause.start + own.length, word });
  }
  return found;
}
