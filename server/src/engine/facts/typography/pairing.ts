import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { pairMarks, type Crossing, type LoneMark } from './enclosures.ts';
import type { Span } from '../../text/span.ts';
import { blockFact, documentFact, stretchFact } from '../fact.ts';

/** What is wrong with the pairs of a passage. */
export interface PairFaults {
  readonly block: Block;
  readonly passage: Passage;
  readonly lone: readonly LoneMark[];
  readonly mixed: readonly Span[];
  readonly crossings: readonly Crossing[];
  readonly turned: readonly number[];
}

/** What the search for pairs that span paragraphs needs to know of a paragraph. */
export interface ParagraphPairs {
  readonly fault: PairFaults | undefined;
  /** It is one quotation from its first to its last character. */
  readonly isQuotation: boolean;
}

const SOUND: ParagraphPairs = { fault: undefined, isQuotation: false };
const QUOTATION: ParagraphPairs = { fault: undefined, isQuotation: true };
const ALL_SOUND: readonly ParagraphPairs[] = [SOUND];
const ONE_QUOTATION: readonly ParagraphPairs[] = [QUOTATION];

const pairsOfBlock = blockFact<readonly ParagraphPairs[]>('pairsOfBlock', (block) => {
  const paragraphs = block.passages.map((passage) => pairsOf(block, passage));
  if (paragraphs.some(({ fault }) => fault)) return withoutSpanning(paragraphs);
  return paragraphs.at(-1)?.isQuotation === true ? ONE_QUOTATION : ALL_SOUND;
});

function pairsOf(block: Block, passage: Passage): ParagraphPairs {
  const { lone, mixed, crossings, turned } = pairMarks(passage.text);
  const fault = { block, passage, lone, mixed, crossings, turned };
  if (isFaulty(fault)) return { fault, isQuotation: false };
  return /^“[^“”]*(?:“[^“”]*”[^“”]*)*”$/.test(passage.text.trim()) ? QUOTATION : SOUND;
}

/** The paragraphs of a stretch. */
export interface StretchPairs {
  /** How many there are. */
  readonly count: number;
  /** Those that have a fault or are a quotation, in order. */
  readonly marked: readonly Marked[];
}

export interface Marked {
  /** How many paragraphs stand before it. */
  readonly index: number;
  readonly paragraph: ParagraphPairs;
}

const pairsOfStretch = stretchFact('pairsOfStretch', pairsOfBlock, (parts): StretchPairs => {
  const marked: Marked[] = [];
  let count = 0;
  for (const part of parts) {
    for (const paragraph of part) {
      if (paragraph !== SOUND) marked.push({ index: count, paragraph });
      count++;
    }
  }
  return { count, marked };
});

/**
 * The faulty pairs of the document, passage by passage. A quotation of several paragraphs opens in each and closes
 * in the last (GB/T 15834—2011 4.8.3.5), and brackets may hold several paragraphs: those are no faults.
 */
export const pairFaults = documentFact({
  id: 'pairFaults',
  parts: pairsOfStretch,
  merge: (stretches): readonly PairFaults[] => {
    const all: Marked[] = [];
    let before = 0;
    for (const { count, marked } of stretches) {
      for (const { index, paragraph } of marked) all.push({ index: before + index, paragraph });
      before += count;
    }
    const excused = new Set<LoneMark>();
    for (const [at, { paragraph }] of all.entries()) {
      const opening = openingOf(paragraph);
      if (opening && !excused.has(opening)) excuseSpanning(all, at, opening, excused);
    }
    return all.flatMap(({ paragraph: { fault } }) => (fault ? without(fault, excused) : []));
  },
  settles: true,
});

const PARTNERS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '【': '】',
  '〔': '〕',
};

/** The mark that closes what another opens. */
export function closerOf(opener: string): string {
  return PARTNERS[opener] ?? opener;
}

/** The mark that opens what another closes. */
export function openerOf(closer: string): string {
  return Object.keys(PARTNERS).find((opener) => PARTNERS[opener] === closer) ?? closer;
}

/** No quotation or bracket goes over more paragraphs than this. */
const LONGEST = 12;

/**
 * Looks for the end of what a lone mark opens, in the paragraphs that follow.
 *
 * @param at that of the paragraph with the mark among the marked ones.
 */
function excuseSpanning(
  marked: readonly Marked[],
  at: number,
  opening: LoneMark,
  excused: Set<LoneMark>,
): void {
  const on: LoneMark[] = [opening];
  const isQuote = opening.mark === '“';
  const first = marked[at]?.index ?? 0;
  let last = first;
  for (const { index, paragraph } of marked.slice(at + 1, at + LONGEST)) {
    // Each paragraph of a quotation opens it again: one without a mark ends the search.
    if (index - first >= LONGEST || (isQuote && index > last + 1)) return;
    last = index;
    const closing = closingOf(paragraph, closerOf(opening.mark));
    const again = openingOf(paragraph);
    if (closing ?? (paragraph.isQuotation && isQuote)) {
      for (const mark of closing ? [...on, closing] : on) excused.add(mark);
      return;
    }
    if (again?.mark === opening.mark) on.push(again);
    else if (isQuote) return;
  }
}

/** A lone mark at the head of a paragraph, or after a colon in it. */
function openingOf({ fault }: ParagraphPairs): LoneMark | undefined {
  return fault?.lone.find(
    ({ side, at }) =>
      side === 'opening' && /(?:^|[：:])\s*$/.test(fault.passage.text.slice(Math.max(0, at - 3), at)),
  );
}

/** A lone mark at the end of a paragraph. */
function closingOf({ fault }: ParagraphPairs, closer: string): LoneMark | undefined {
  const last = fault?.lone.at(-1);
  if (!fault || last?.mark !== closer) return undefined;
  return /^[。，；]?\s*$/.test(fault.passage.text.slice(last.at + 1)) ? last : undefined;
}

/** Within one list or quote: what one passage opens and a later one closes is a pair. */
function withoutSpanning(paragraphs: readonly ParagraphPairs[]): readonly ParagraphPairs[] {
  if (paragraphs.length < 2) return paragraphs;
  const excused = new Set<LoneMark>();
  const open = new Map<string, LoneMark[]>();
  for (const { fault } of paragraphs) {
    if (!fault || fault.passage.kind === 'cell') continue;
    for (const mark of fault.lone) {
      if (mark.side === 'opening') {
        const known = open.get(closerOf(mark.mark));
        if (known) known.push(mark);
        else open.set(closerOf(mark.mark), [mark]);
        continue;
      }
      const opening = open.get(mark.mark)?.pop();
      if (opening) excused.add(opening).add(mark);
    }
  }
  if (excused.size === 0) return paragraphs;
  return paragraphs.map((paragraph) => {
    const fault = paragraph.fault && without(paragraph.fault, excused)[0];
    return fault ? { fault, isQuotation: false } : paragraph.fault ? SOUND : paragraph;
  });
}

function without(fault: PairFaults, excused: ReadonlySet<LoneMark>): readonly PairFaults[] {
  const lone = fault.lone.filter((mark) => !excused.has(mark));
  if (lone.length === fault.lone.length) return [fault];
  const rest = { ...fault, lone };
  return isFaulty(rest) ? [rest] : [];
}

function isFaulty({ lone, mixed, crossings, turned }: PairFaults): boolean {
  return lone.length + mixed.length + crossings.length + turned.length > 0;
}
