import type { TermIndex } from '../../lexicon/termIndex.ts';
import { placeOf, type Place } from '../../markdown/block.ts';
import { sourceOf, type Passage } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import { blockFact, documentFact, stretchFact } from '../fact.ts';

/** Footnote markers that stand side by side, and what stands round them. */
export interface FootnotePosition {
  /** From the first marker to the last. */
  readonly at: Place;
  readonly label: string;
  /** Before or after a punctuation mark; undefined where none is next to it. */
  readonly side: 'before' | 'after' | undefined;
  /** The punctuation mark: after the markers where they stand before it, and the reverse. */
  readonly mark: Place | undefined;
  /** The word or figure that the markers cut in two; undefined where they cut none. */
  readonly split: { readonly word: string; readonly rest: Place } | undefined;
}

const positionsOfBlock = blockFact<readonly FootnotePosition[]>('footnotePositions', (block, { lexicon }) => {
  if (!block.source.includes('[^') || block.type === 'footnoteDefinition') return undefined;
  const positions: FootnotePosition[] = [];
  for (const passage of block.passages) {
    for (const group of groupsIn(passage)) {
      const { text: point, source } = group;
      const at = placeOf(block, source);
      const split = splitAt(passage, point.start, lexicon.termIndex);
      const side = split ? undefined : sideAt(passage.text, point.start);
      const mark = side && placeOf(block, markBeside(passage, point.start, side));
      positions.push({
        at,
        label: group.label,
        side: mark ? side : undefined,
        mark,
        split: split && {
          word: passage.text.slice(split.start, split.end),
          rest: restOf(at, passage, point.start, split),
        },
      });
    }
  }
  return positions.length > 0 ? positions : undefined;
});

const positionsOfStretch = stretchFact('footnotePositionsOfStretch', positionsOfBlock, (parts) =>
  parts.flat(),
);

/** The footnote markers of the document, stretch by stretch. */
export const footnotePositions = documentFact({
  id: 'footnotePositions',
  parts: positionsOfStretch,
  merge: (parts): readonly (readonly FootnotePosition[])[] => parts,
});

/** How many markers of a block stand on either side. */
export interface Sides {
  readonly before: number;
  readonly after: number;
}

const sidesOfBlock = blockFact<Sides>('footnoteSidesOfBlock', (block, { read }) => {
  const sides = (read(positionsOfBlock, block) ?? []).flatMap(({ side }) => side ?? []);
  const before = sides.filter((side) => side === 'before').length;
  return sides.length > 0 ? { before, after: sides.length - before } : undefined;
});

/** How many markers of the document stand before a punctuation mark and how many after one. */
export const footnoteSides = documentFact({
  id: 'footnoteSides',
  parts: sidesOfBlock,
  merge: (parts): Sides => {
    const all = { before: 0, after: 0 };
    for (const { before, after } of parts) {
      all.before += before;
      all.after += after;
    }
    return all;
  },
  settles: true,
});

interface Group {
  readonly text: Span;
  readonly source: Span;
  readonly label: string;
}

/** Markers with nothing between them, [^1][^2], are one. */
function groupsIn({ marks }: Passage): readonly Group[] {
  const groups: Group[] = [];
  for (const { kind, text, source, value } of marks) {
    if (kind !== 'footnoteReference') continue;
    const last = groups.at(-1);
    if (last?.source.end === source.start) {
      groups[groups.length - 1] = { ...last, source: { start: last.source.start, end: source.end } };
    } else {
      groups.push({ text, source, label: value });
    }
  }
  return groups;
}

const PUNCTUATION = /[，。；：、！？]/;
const HALF_WIDTH = /[,.;:!?]/;
const HAN_LIKE = /[\p{Script=Han}”》）%％]/u;

function sideAt(text: string, offset: number): 'before' | 'after' | undefined {
  const ahead = isMark(text, offset);
  const behind = offset > 0 && isMark(text, offset - 1);
  return ahead === behind ? undefined : ahead ? 'before' : 'after';
}

/** A punctuation mark of the sentence, half-width ones after Chinese only: 5% but not 3.5. */
function isMark(text: string, index: number): boolean {
  const char = text.charAt(index);
  return PUNCTUATION.test(char) || (HALF_WIDTH.test(char) && HAN_LIKE.test(text.charAt(index - 1)));
}

function markBeside(passage: Passage, offset: number, side: 'before' | 'after'): Span {
  return sourceOf(
    passage,
    side === 'before' ? { start: offset, end: offset + 1 } : { start: offset - 1, end: offset },
  );
}

/** The source from the markers' end to the word's end. */
function restOf(at: Place, passage: Passage, offset: number, split: Span): Place {
  return {
    ...at,
    start: at.end,
    end: Math.max(at.end, sourceOf(passage, { start: offset, end: split.end }).end),
  };
}

const WORD_CHARACTER = /[\p{Script=Latin}\d.,]/u;
const WORD_START = /^[\p{Script=Latin}\d]+/u;

/** The word round an offset: a Latin word, a figure with its %, GBC+, or a term of the term base. */
function splitAt({ text }: Passage, offset: number, terms: TermIndex): Span | undefined {
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const after = text.slice(offset, offset + REACH);
  const head = wordBefore(before);
  const tail = WORD_START.exec(after)?.[0] ?? '';
  const word = (length: number): Span => ({ start: offset - Math.max(head.length, 1), end: offset + length });
  if (/[^.,]$/.test(head) && tail !== '') return word(tail.length);
  if (/\d$/.test(before) && /^[%％‰℃]/.test(after)) return word(1);
  if (/\d[.,]$/.test(before) && /^\d/.test(after)) return word(tail.length);
  const term = terms
    .find(before + after)
    .find(({ start, end }) => start < before.length && before.length < end);
  if (term) return { start: term.start + offset - before.length, end: term.end + offset - before.length };
  return /^[+＋×]/.test(after) && /[\p{Script=Latin}\p{Script=Han}\d]$/u.test(before) ? word(1) : undefined;
}

/** The Latin word or figure at the end of a text; it does not begin with a point or a comma. */
function wordBefore(text: string): string {
  let start = text.length;
  while (start > 0 && WORD_CHARACTER.test(text.charAt(start - 1))) start--;
  while (/[.,]/.test(text.charAt(start))) start++;
  return text.slice(start);
}

/** No word is longer. */
const REACH = 30;
