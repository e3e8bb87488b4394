import type { Block, Place } from '../../markdown/block.ts';
import { placeOf } from '../../markdown/block.ts';
import { replaceText, sourceOf, type Passage } from '../../markdown/passage.ts';
import type { Edit } from '../../text/edit.ts';
import { blockFact, documentFact } from '../fact.ts';
import { isCompoundOrdinal } from './headingNumber.ts';

/**
 * Kinds of 序次语 by what GB/T 15834—2011 puts after them: `di` 第一， (B.3.1), `first` 首先， (B.3.1), `han` 一、 (B.3.2),
 * `arabic` 1. (B.3.3), `brackets` （一） (B.3.4), `shi` 一是 (B.3.7).
 */
export type OrdinalKind = 'di' | 'first' | 'han' | 'arabic' | 'brackets' | 'shi';

/** A 序次语 with another mark after it than the standard’s, at the start of a paragraph, sentence or clause. */
export interface OrdinalMark {
  readonly kind: OrdinalKind;
  /** With the mark after it, as written: 第一、 */
  readonly text: string;
  /** With the mark the standard puts there. */
  readonly expected: string;
  readonly at: Place;
  /** Put `expected` in place; undefined where that cannot be done. */
  readonly edits: readonly Edit[] | undefined;
}

/** The 序次语 of running text; those of headings are not among them. */
export interface OrdinalMarks {
  /** In order. */
  readonly wrong: readonly OrdinalMark[];
  /** How many of each kind have the mark that the standard puts there. */
  readonly right: ReadonlyMap<OrdinalKind, number>;
}

const HAN = '[一二三四五六七八九十]{1,3}';
const ORDINAL = new RegExp(
  `(^|[。！？；：，:;\\n])[^\\S\\n]{0,4}“?(?:(第(?:${HAN}|[0-9]{1,2})|其[一二三四五六七八九])|(首先|其次|再次|再者|最后)|` +
    `([（(](?:${HAN}|[0-9]{1,2})[）)]|[①-⑳])|(${HAN}是)|([0-9]{1,2}|${HAN}))([、，：:．.,]?)`,
  'g',
);

/** The ordinals of a block’s running text. */
const ordinalMarksOf = blockFact<OrdinalMarks>('ordinalMarksOf', (block) => {
  if (block.type === 'heading') return undefined;
  const wrong: OrdinalMark[] = [];
  const right = new Map<OrdinalKind, number>();
  for (const passage of block.passages) {
    if (passage.kind !== 'paragraph') continue;
    for (const mark of inPassage(block, passage)) {
      if (mark.text === mark.expected) right.set(mark.kind, (right.get(mark.kind) ?? 0) + 1);
      else wrong.push(mark);
    }
  }
  return wrong.length > 0 || right.size > 0 ? { wrong, right } : undefined;
});

/** The ordinals of the document’s running text. */
export const ordinalMarks = documentFact({
  id: 'ordinalMarks',
  parts: ordinalMarksOf,
  merge: (parts): OrdinalMarks => {
    const right = new Map<OrdinalKind, number>();
    for (const part of parts) {
      for (const [kind, count] of part.right) right.set(kind, (right.get(kind) ?? 0) + count);
    }
    return { wrong: parts.flatMap((part) => part.wrong), right };
  },
});

function inPassage(block: Block, passage: Passage): readonly OrdinalMark[] {
  const { text } = passage;
  const found: OrdinalMark[] = [];
  for (const match of text.matchAll(ORDINAL)) {
    const [raw, before = '', di, first, brackets, shi, plain, mark = ''] = match;
    const ordinal = di ?? first ?? brackets ?? shi ?? plain ?? '';
    const start = match.index + raw.length - ordinal.length - mark.length;
    const kind = di
      ? 'di'
      : first
        ? 'first'
        : brackets
          ? 'brackets'
          : shi
            ? 'shi'
            : /[0-9]/.test(ordinal)
              ? 'arabic'
              : 'han';
    const rest = text.slice(start + ordinal.length + mark.length, start + ordinal.length + mark.length + 12);
    const opens = before === '' || before === '\n';
    if (!numbers(kind, ordinal + mark + rest, mark, rest, opens, before)) continue;
    const expected = ordinal + properMarkOf(kind, mark);
    const span = { start, end: start + ordinal.length + mark.length };
    const edits = expected === ordinal + mark ? [] : correction(passage, span, expected, opens);
    found.push({ kind, text: ordinal + mark, expected, at: placeOf(block, sourceOf(passage, span)), edits });
  }
  return found;
}

/** Tells a 序次语 from what only begins like one. */
function numbers(
  kind: OrdinalKind,
  whole: string,
  mark: string,
  rest: string,
  opens: boolean,
  before: string,
): boolean {
  if (kind === 'shi')
    return (
      !/^[一二三四五六七八九十]{1,3}是/.test(rest) &&
      (mark !== '' || !/^[一二三四五六七八九十否不]/.test(rest))
    );
  if (before === '，') return false;
  switch (kind) {
    // 第一、第二产业; 第一季度; 其一、其二.
    case 'di':
      return /[、，]/.test(mark) && !/^\s?[第其]/.test(rest) && !isCompoundOrdinal(whole);
    case 'first':
      return /[、，]/.test(mark) && !/^(?:其次|再次|最后)/.test(rest);
    case 'brackets':
      return !/^\s?[（(①-⑳]/.test(rest) && (opens || before !== ':');
    // 1、2 月份; 3.5 万: only what opens a line is sure to number.
    case 'arabic':
      return (
        opens &&
        (mark === '、' || mark === '.') &&
        !/^\s?[0-9]{1,2}(?![0-9])/.test(rest) &&
        !(mark === '.' && /^[0-9]/.test(rest))
      );
    case 'han':
      return opens && /[、．.]/.test(mark) && !isCompoundOrdinal(whole) && !/^[0-9]/.test(rest);
  }
}

function properMarkOf(kind: OrdinalKind, mark: string): string {
  switch (kind) {
    case 'di':
    case 'first':
      return '，';
    case 'han':
      return '、';
    case 'arabic':
      return '.';
    case 'brackets':
      return /[、，．.]/.test(mark) ? '' : mark;
    case 'shi':
      return '';
  }
}

/** At the start of a line `1. ` would make a list of the paragraph, and `1.2025` another number. */
function correction(
  passage: Passage,
  span: { readonly start: number; readonly end: number },
  expected: string,
  opens: boolean,
): readonly Edit[] | undefined {
  if (!opens || !/^[0-9]+\.$/.test(expected)) return replaceText(passage, span, expected);
  const space = /^[^\S\n]*/.exec(passage.text.slice(span.end))?.[0].length ?? 0;
  const next = passage.text.charAt(span.end + space);
  const text =
    next === '' || next === '\n'
      ? `${expected.slice(0, -1)}\\.`
      : /[0-9]/.test(next)
        ? `${expected.slice(0, -1)}\\. `
        : expected;
  return replaceText(passage, { start: span.start, end: span.end + space }, text);
}
