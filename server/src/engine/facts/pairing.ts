import type { Block } from '../markdown/block.ts';
import type { Passage } from '../markdown/passage.ts';
import { pairMarks, type Crossing, type LoneMark } from './enclosures.ts';
import type { Span } from '../text/span.ts';
import { blockFact, documentFact } from './fact.ts';

/** What is wrong with the pairs of a passage. */
export interface PairFaults {
  readonly block: Block;
  readonly passage: Passage;
  readonly lone: readonly LoneMark[];
  readonly mixed: readonly Span[];
  readonly crossings: readonly Crossing[];
  readonly turned: readonly number[];
}

/** The pairs of one block. */
export interface BlockPairs {
  readonly faults: readonly PairFaults[];
  /** A paragraph that is one quotation from its first to its last character. */
  readonly isQuotation: boolean;
}

const SOUND: BlockPairs = { faults: [], isQuotation: false };
const QUOTATION: BlockPairs = { faults: [], isQuotation: true };

const pairsOfBlock = blockFact<BlockPairs>('pairsOfBlock', (block) => {
  const faults: PairFaults[] = [];
  for (const passage of block.passages) {
    const { lone, mixed, crossings, turned } = pairMarks(passage.text);
    const fault = { block, passage, lone, mixed, crossings, turned };
    if (isFaulty(fault)) faults.push(fault);
  }
  if (faults.length > 0) return { faults: withoutSpanning(faults), isQuotation: false };
  const text = block.passages[0]?.text.trim() ?? '';
  return /^“[^“”]*(?:“[^“”]*”[^“”]*)*”$/.test(text) && block.passages.length === 1 ? QUOTATION : SOUND;
});

/**
 * The faulty pairs of the document, passage by passage. A quotation of several paragraphs opens in each and closes
 * in the last (GB/T 15834—2011 4.8.3.5), and brackets may hold several paragraphs: those are no faults.
 */
export const pairFaults = documentFact({
  id: 'pairFaults',
  parts: pairsOfBlock,
  merge: (parts): readonly PairFaults[] => {
    const excused = new Set<LoneMark>();
    for (const [index, part] of parts.entries()) {
      const opening = openingOf(part);
      if (opening && !excused.has(opening)) excuseSpanning(parts, index, opening, excused);
    }
    return parts.flatMap(({ faults }) => faults.flatMap((fault) => without(fault, excused)));
  },
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

/** Looks for the end of what a lone mark opens, in the paragraphs that follow. */
function excuseSpanning(
  parts: readonly BlockPairs[],
  from: number,
  opening: LoneMark,
  excused: Set<LoneMark>,
): void {
  const on: LoneMark[] = [opening];
  for (const part of parts.slice(from + 1, from + LONGEST)) {
    const closing = closingOf(part, closerOf(opening.mark));
    const again = openingOf(part);
    if (closing ?? (part.isQuotation && opening.mark === '“')) {
      for (const mark of closing ? [...on, closing] : on) excused.add(mark);
      return;
    }
    if (again?.mark === opening.mark) on.push(again);
    else if (opening.mark === '“') return;
  }
}

/** A lone mark at the head of a paragraph, or after a colon in it. */
function openingOf({ faults: [fault, other] }: BlockPairs): LoneMark | undefined {
  if (!fault || other) return undefined;
  return fault.lone.find(
    ({ side, at }) =>
      side === 'opening' && /(?:^|[：:])\s*$/.test(fault.passage.text.slice(Math.max(0, at - 3), at)),
  );
}

/** A lone mark at the end of a paragraph. */
function closingOf({ faults: [fault, other] }: BlockPairs, closer: string): LoneMark | undefined {
  const last = fault?.lone.at(-1);
  if (!fault || other || last?.mark !== closer) return undefined;
  return /^[。，；]?\s*$/.test(fault.passage.text.slice(last.at + 1)) ? last : undefined;
}

/** Within one list or quote: what one passage opens and a later one closes is a pair. */
function withoutSpanning(faults: readonly PairFaults[]): readonly PairFaults[] {
  if (faults.length < 2) return faults;
  const excused = new Set<LoneMark>();
  const open = new Map<string, LoneMark[]>();
  for (const { lone, passage } of faults) {
    if (passage.kind === 'cell') continue;
    for (const mark of lone) {
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
  return excused.size === 0 ? faults : faults.flatMap((fault) => without(fault, excused));
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
