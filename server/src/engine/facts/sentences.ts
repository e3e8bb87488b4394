import type { Block } from '../markdown/block.ts';
import type { Mark, Passage } from '../markdown/passage.ts';
import { isHan } from '../text/han.ts';
import { matchesIn } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import { simplified } from '../text/traditional.ts';
import { blockFact } from './fact.ts';

/** A stretch between two of ，；： at the sentence's own level: not within quotes, brackets or 《》. */
export interface Clause extends Span {
  /** The mark that closes it, outside the span: ， ； ： , ; : or empty at the sentence's end. */
  readonly mark: string;
}

/**
 * A sentence of a passage: up to and with 。！？ and the closing quotes and brackets after it (GB/T 15834 4.1–4.3).
 * Offsets count in the passage's text; white space between sentences belongs to none.
 */
export interface Sentence extends Span {
  /** Traditional characters that patterns need are read as simplified ones, code unit for code unit. */
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** Footnote markers of the sentence, one that follows its final mark included. */
  readonly footnotes: readonly Mark[];
}

/** A passage with its sentences. */
export interface Prose {
  readonly block: Block;
  readonly passage: Passage;
  readonly sentences: readonly Sentence[];
}

const OPENERS = '“‘（《〈【〔「『([';
const CLOSERS = '”’）》〉】〕」』)]';
const QUOTE_CLOSERS = '”’」』';
const TERMINATORS = '。！？!?';
const CLAUSE_MARKS = '，；：,;:';
const MARK = /[“‘（《〈【〔「『([。！？!?，；：,;:\n]/g;
const BRACKET = /[“”‘’（）《》〈〉【】〔〕「」『』()[\]]/g;

/** The sentences of every passage of a block. */
export const prose = blockFact<readonly Prose[]>('prose', (block) =>
  block.passages.length === 0
    ? undefined
    : block.passages.map((passage) => ({ block, passage, sentences: splitSentences(passage) })),
);

/** Splits a passage. A pair of quotes or brackets is never cut; one without its partner is an ordinary character. */
export function splitSentences(passage: Passage): readonly Sentence[] {
  const { text } = passage;
  const splitter = new Splitter(passage);
  const pairs = outerPairs(text);
  let reach = 0;
  for (const { index, 0: char } of matchesIn(text, MARK)) {
    if (index < reach) continue;
    const pairEnd = pairs.get(index);
    if (pairEnd !== undefined) {
      reach = pairEnd;
      if (endsSentence(text, pairEnd)) splitter.endSentence(pairEnd);
    } else if (char === '\n') {
      if (isHardBreak(passage, index)) splitter.endSentence(index + 1);
    } else if (char > '\x7f' || besideHan(text, index)) {
      if (CLAUSE_MARKS.includes(char)) splitter.endClause(index, char);
      else if (TERMINATORS.includes(char)) {
        reach = skipAny(text, skipAny(text, index + 1, TERMINATORS), CLOSERS);
        splitter.endSentence(reach);
      }
    }
  }
  splitter.endSentence(text.length);
  return splitter.sentences;
}

/** Gathers clauses into sentences. */
class Splitter {
  readonly sentences: Sentence[] = [];
  readonly #passage: Passage;
  #start = 0;
  #clauseStart = 0;
  #clauses: Clause[] = [];

  constructor(passage: Passage) {
    this.#passage = passage;
  }

  endClause(at: number, mark: string): void {
    this.#clauses.push({ start: skipSpace(this.#passage.text, this.#clauseStart, at), end: at, mark });
    this.#clauseStart = at + 1;
  }

  endSentence(at: number): void {
    const { text } = this.#passage;
    const start = skipSpace(text, this.#start, at);
    const end = trimEnd(text, start, at);
    if (end > start) {
      const last = skipSpace(text, Math.max(this.#clauseStart, start), end);
      if (last < end) this.#clauses.push({ start: last, end, mark: '' });
      const reach = skipSpace(text, end, text.length);
      const footnotes = footnotesBetween(this.#passage, start, reach, this.sentences.length === 0);
      const words = simplified(text.slice(start, end));
      this.sentences.push({ start, end, text: words, clauses: this.#clauses, footnotes });
    }
    this.#start = this.#clauseStart = at;
    this.#clauses = [];
  }
}

/** The sentence that holds a text offset, or the one before it where the offset lies between two. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  let found: Sentence | undefined;
  for (const sentence of sentences) {
    if (sentence.start > offset) break;
    found = sentence;
  }
  return found;
}

/** Quoted speech that ends with 。” ends the sentence unless the sentence visibly goes on. */
function endsSentence(text: string, at: number): boolean {
  if (!QUOTE_CLOSERS.includes(text.charAt(at - 1)) || !'。！？'.includes(text.charAt(at - 2))) return false;
  const next = text.charAt(at);
  return next === '' || !/[，、；：。！？,;:的等之）”’』」]/.test(next);
}

function besideHan(text: string, index: number): boolean {
  return isHanLike(text, index - 1) || isHanLike(text, index + 1);
}

/** Han, or full-width punctuation that only Chinese text has. */
function isHanLike(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return (
    isHan(code) || (code >= 0x3001 && code <= 0x3011) || (code >= 0xff01 && code <= 0xff60) || code === 0x201d
  );
}

function isHardBreak(passage: Passage, index: number): boolean {
  return passage.marks.some((mark) => mark.kind === 'break' && mark.text.start === index);
}

/** Start → end of the outermost matched pairs. */
function outerPairs(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly kind: number; readonly at: number }[] = [];
  const waiting = OPENERS.split('').map(() => 0);
  const found: Span[] = [];
  for (const { index, 0: char } of matchesIn(text, BRACKET)) {
    const opens = OPENERS.indexOf(char);
    if (opens >= 0) {
      open.push({ kind: opens, at: index });
      waiting[opens] = (waiting[opens] ?? 0) + 1;
      continue;
    }
    const kind = CLOSERS.indexOf(char);
    // What was opened after the partner and not closed is an ordinary character.
    while ((waiting[kind] ?? 0) > 0) {
      const last = open.pop();
      if (!last) break;
      waiting[last.kind] = (waiting[last.kind] ?? 0) - 1;
      if (last.kind !== kind) continue;
      found.push({ start: last.at, end: index + 1 });
      break;
    }
  }
  let reach = 0;
  for (const pair of found.sort((a, b) => a.start - b.start)) {
    if (pair.start < reach) continue;
    pairs.set(pair.start, pair.end);
    reach = pair.end;
  }
  return pairs;
}

function footnotesBetween(passage: Passage, start: number, end: number, first: boolean): readonly Mark[] {
  return passage.marks.filter(
    (mark) =>
      mark.kind === 'footnoteReference' &&
      mark.text.start <= end &&
      (mark.text.start > start || (first && mark.text.start === start)),
  );
}

/** Past all characters of a set. */
function skipAny(text: string, from: number, set: string): number {
  let at = from;
  while (at < text.length && set.includes(text.charAt(at))) at++;
  return at;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text.charAt(at))) at++;
  return at;
}

function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
