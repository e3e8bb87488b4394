import { partitionPoint } from '../../text/partition.ts';
import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import { blockFact, documentFact } from '../fact.ts';
import { prose, type Prose, type Sentence } from '../sentences.ts';

/** 一方面 or 另一方面. Offsets count in the passage's text. */
export interface PairWord extends Span {
  readonly side: 'one' | 'other';
  readonly block: Block;
  readonly passage: Passage;
  /** Its sentence, as an object to compare by. */
  readonly sentence: Sentence;
  /** Index of its sentence in the passage. */
  readonly index: number;
  /** True at the start of its clause; elsewhere the subject stands before it (数字化一方面…). */
  readonly opensClause: boolean;
  /** The comma after it, as written, or empty. */
  readonly comma: string;
  /** True where something else answers it: 同时 after 一方面, 但 before 另一方面. */
  readonly answered: boolean;
}

/** Two words that belong together, one without the other, or both in the wrong order. */
export type WordPair =
  | { readonly kind: 'pair' | 'reversed'; readonly one: PairWord; readonly other: PairWord }
  | { readonly kind: 'single'; readonly word: PairWord };

/** A heading: no pair reaches beyond it. */
const SECTION = 'section';

/** The words of a block. */
const pairWords = blockFact<readonly PairWord[] | typeof SECTION>('pairWords', (block, { read }) => {
  if (block.type === 'heading') return SECTION;
  const words = (read(prose, block) ?? []).flatMap(findPairWords);
  return words.length > 0 ? words : undefined;
});

/** The pairs of the document; those of one section are sorted by what they are, not by place. */
export const pairs = documentFact({
  id: 'pairs',
  parts: pairWords,
  merge: (parts): readonly WordPair[] => {
    const found: WordPair[] = [];
    let section: PairWord[] = [];
    for (const part of parts) {
      if (part !== SECTION) section.push(...part);
      else {
        found.push(...matchWords(section));
        section = [];
      }
    }
    return [...found, ...matchWords(section)];
  },
});

/** 这一方面, 某一方面, 的一方面 is one aspect of several, and no first half. */
const WORD =
  /(?<![这那某哪任每同此该单第之其的在])(?:(?<other>另外?一个?方面|另方面)|(?<![另外])一方面)(?![的上、/…”’（(）)])\s?(?<comma>[，,]?)/g;
const OPENS_CLAUSE = /(?:^|[，,；;：:。！？“（(—*])$/;
/** What takes the place of 另一方面 at the start of a sentence, or of a clause nearby. */
const ANSWER =
  /^(?:与此同时|同时|此外|另外|再者|其次|反过来|反之|反观|其他方面|第二方面|又一方面|再一方面|另有|另一[边侧头端])/;
/** … and at the start of a clause of the same sentence. */
const ANSWER_IN_SENTENCE = /^[也又还更并而且]/;
/** But on the other hand: what came before is the first half without saying so. */
const CONTRAST = /(?:但是?|然而|不过|可是|可|而且|[而且却和与从在]|同时|并且|以及)[，,]?\s?$/;
/** Other words for the first half. */
const OTHER_OPENING = /一来|一则|首先|(?<!另外?)一方面/;

/** The words of one passage, in order. */
export function findPairWords({ block, passage, sentences }: Prose): readonly PairWord[] {
  const { text } = passage;
  if (!text.includes('方面')) return [];
  const found: PairWord[] = [];
  let index = 0;
  for (const match of text.matchAll(WORD)) {
    const { other, comma = '' } = match.groups ?? {};
    const { index: start } = match;
    while ((sentences[index + 1]?.start ?? Infinity) <= start) index++;
    const sentence = sentences[index];
    if (!sentence) continue;
    const before = text.slice(Math.max(0, start - 6), start);
    const side = other === undefined ? 'one' : 'other';
    const answered =
      side === 'one' ? isAnswered(text, sentences, index, start) : isLedUpTo(text, sentences, index, start);
    const opensClause = sentence.start === start || OPENS_CLAUSE.test(before.trimEnd());
    const end = start + (other ?? '一方面').length;
    found.push({ side, block, passage, sentence, index, start, end, opensClause, comma, answered });
  }
  return found;
}

/** How many sentences after 一方面 another word may answer it amid a sentence, or at the start of one. */
const NEAR = 1;
const FAR = 3;
/** How many clauses of a sentence are looked at. */
const CLAUSES = 24;

function isAnswered(text: string, sentences: readonly Sentence[], index: number, start: number): boolean {
  return sentences.slice(index, index + FAR).some(({ clauses }, distance) => {
    const from = distance === 0 ? firstAfter(clauses, start) : 0;
    return clauses.slice(from, from + CLAUSES).some((clause, at) => {
      const words = text.slice(clause.start, clause.start + 6);
      const near = distance <= NEAR || at === 0;
      return (near && ANSWER.test(words)) || (distance === 0 && ANSWER_IN_SENTENCE.test(words));
    });
  });
}

/** Index of the first of ascending spans that starts after an offset. */
function firstAfter(spans: readonly Span[], offset: number): number {
  return partitionPoint(spans, ({ start }) => start <= offset);
}

function isLedUpTo(text: string, sentences: readonly Sentence[], index: number, start: number): boolean {
  const from = sentences[Math.max(0, index - NEAR)]?.start ?? 0;
  return (
    CONTRAST.test(text.slice(Math.max(0, start - 4), start)) ||
    OTHER_OPENING.test(text.slice(Math.max(from, start - REACH), start))
  );
}

/** How far back another opening is looked for, in code units. */
const REACH = 400;

/** Pairs the words of one section: each 另一方面 with the nearest 一方面 before it that has no partner. */
export function matchWords(words: readonly PairWord[]): readonly WordPair[] {
  const open: number[] = [];
  const found: WordPair[] = [];
  const strays: PairWord[] = [];
  for (const [index, word] of words.entries()) {
    if (word.side === 'one') {
      open.push(index);
      continue;
    }
    const one = words[open.pop() ?? -1];
    if (one) found.push({ kind: 'pair', one, other: word });
    else if (words[index - 1]?.sentence !== word.sentence && !word.answered) strays.push(word);
  }
  const unpaired = new Set(open);
  const singles = open.flatMap((at) => {
    const word = words[at];
    if (!word || word.answered || isRepetition(word, words[at - 1], NEAR)) return [];
    return isRepetition(word, words[at + 1], unpaired.has(at + 1) ? NEAR : 0) ? [] : [word];
  });
  const stray = strays.at(-1);
  const reversed =
    stray && singles.find((word) => word.passage === stray.passage && word.start > stray.start);
  if (reversed) found.push({ kind: 'reversed', one: reversed, other: stray });
  for (const word of [...strays, ...singles]) {
    if (!reversed || (word !== reversed && word !== stray)) found.push({ kind: 'single', word });
  }
  return found;
}

/** 一方面…，一方面… is a pair too, and 一方面…，一方面…，另一方面… has three members. */
function isRepetition(word: PairWord, neighbour: PairWord | undefined, reach: number): boolean {
  return (
    neighbour?.side === 'one' &&
    neighbour.passage === word.passage &&
    Math.abs(neighbour.index - word.index) <= reach
  );
}
