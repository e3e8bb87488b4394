import type { Block } from '../markdown/block.ts';
import type { Mark, Passage } from '../markdown/passage.ts';
import { isHan } from '../text/han.ts';
import type { Span } from '../text/span.ts';
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

/** The sentences of every passage of a block. */
export const prose = blockFact<readonly Prose[]>('prose', (block) =>
  block.passages.length === 0
    ? undefined
    : block.passages.map((passage) => ({ block, passage, sentences: splitSentences(passage) })),
);

/** Splits a passage. A pair of quotes or brackets is never cut; one without its partner is an ordinary character. */
export function splitSentences(passage: Passage): readonly Sentence[] {
  const { text } = passage;
  const pairs = outerPairs(text);
  const sentences: Sentence[] = [];
  let start = 0;
  let clauseStart = 0;
  let clauses: Clause[] = [];
  const close = (end: number): void => {
    const from = skipSpace(text, start, end);
    const to = trimEnd(text, from, end);
    if (to > from) {
      const last = skipSpace(text, Math.max(clauseStart, from), to);
      if (last < to) clauses.push({ start: last, end: to, mark: '' });
      const footnotes = footnotesBetween(
        passage,
        from,
        skipSpace(text, to, text.length),
        sentences.length === 0,
      );
      sentences.push({ start: from, end: to, text: text.slice(from, to), clauses, footnotes });
    }
    start = clauseStart = end;
    clauses = [];
  };
  for (let index = 0; index < text.length; index++) {
    const pairEnd = pairs.get(index);
    if (pairEnd !== undefined) {
      const closer = text.charAt(pairEnd - 1);
      if (
        QUOTE_CLOSERS.includes(closer) &&
        '。！？'.includes(text.charAt(pairEnd - 2)) &&
        opensSentence(text, pairEnd)
      ) {
        close(pairEnd);
      }
      index = pairEnd - 1;
      continue;
    }
    const char = text.charAt(index);
    if (TERMINATORS.includes(char) && (char > '\x7f' || besideHan(text, index))) {
      let end = index + 1;
      while (TERMINATORS.includes(text.charAt(end)) && end < text.length) end++;
      while (CLOSERS.includes(text.charAt(end)) && end < text.length) end++;
      close(end);
      index = end - 1;
    } else if (char === '\n' && isHardBreak(passage, index)) {
      close(index + 1);
    } else if (CLAUSE_MARKS.includes(char) && (char > '\x7f' || besideHan(text, index))) {
      const from = skipSpace(text, clauseStart, index);
      clauses.push({ start: from, end: index, mark: char });
      clauseStart = index + 1;
    }
  }
  close(text.length);
  return sentences;
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
function opensSentence(text: string, at: number): boolean {
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
  const open: number[] = [];
  const found: Span[] = [];
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (OPENERS.includes(char)) {
      open.push(index);
      continue;
    }
    const kind = CLOSERS.indexOf(char);
    if (kind < 0) continue;
    const partner = open.findLastIndex((at) => text.charAt(at) === OPENERS.charAt(kind));
    if (partner < 0) continue;
    found.push({ start: open[partner] ?? 0, end: index + 1 });
    open.length = partner;
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
