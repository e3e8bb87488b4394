import type { Block, Place } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import { foreignIn, isReferenceEntry } from './chineseContext.ts';
import { citationsIn } from './enclosures.ts';
import { blockFact, documentFact, stretchFact } from '../fact.ts';
import {
  halfWidthBrackets,
  halfWidthPoints,
  straightQuotes,
  type HalfWidth,
  type MarkEdit,
} from './halfWidth.ts';
import type { Replacement } from '../lines.ts';
import { placeIn, replaceIn } from '../passageEdits.ts';
import { prose } from '../sentences.ts';

/** 点号, brackets, quotes: a house may have its own way with each. */
export type WidthKind = HalfWidth['kind'];

/** A half-width mark, or pair of marks, in Chinese text. */
export interface WidthCase {
  readonly kind: WidthKind;
  /** As written. */
  readonly mark: string;
  readonly right: string;
  readonly at: Place;
  /** Undefined where a placeholder stands in the way. */
  readonly edits: readonly Replacement[] | undefined;
  /** Part of somebody else's 《title》. */
  readonly inTitle: boolean;
}

/** The half-width marks of a document, and how many full-width ones of each kind there are. */
export interface MarkWidths {
  readonly half: readonly WidthCase[];
  readonly full: Readonly<Record<WidthKind, number>>;
}

const HALF_WIDTH = /[,.:;?!("]/;
const NONE: readonly WidthCase[] = [];

const widthsOfBlock = blockFact<MarkWidths>('widthsOfBlock', (block, context) => {
  if (block.passages.length === 0) return undefined;
  const full = { point: 0, bracket: 0, quote: 0 };
  let half = NONE;
  for (const passage of block.passages) countFull(passage.text, full);
  if (HALF_WIDTH.test(block.source)) {
    half = (context.read(prose, block) ?? []).flatMap((each) => {
      const { passage } = each;
      if (!HALF_WIDTH.test(passage.text) || isReferenceEntry(passage)) return [];
      const isForeign = foreignIn(each);
      const brackets = halfWidthBrackets(passage);
      const found = [...halfWidthPoints(passage), ...brackets, ...straightQuotes(passage.text)];
      const { isInTitle } = citationsIn(passage.text);
      return found
        .filter(({ start }) => !isForeign(start))
        .sort((a, b) => a.start - b.start)
        .map((one) => caseOf(block, passage, one, isInTitle(one)));
    });
  }
  return half.length > 0 || full.point + full.bracket + full.quote > 0 ? { half, full } : undefined;
});

/** Where the half-width marks in the Chinese text of the document are, in order. */
export const markWidths = documentFact({
  id: 'markWidths',
  parts: stretchFact('widthsOfStretch', widthsOfBlock, addUp),
  merge: addUp,
});

function addUp(parts: readonly MarkWidths[]): MarkWidths {
  const full = { point: 0, bracket: 0, quote: 0 };
  const half: WidthCase[] = [];
  for (const part of parts) {
    if (part.half.length > 0) half.push(...part.half);
    full.point += part.full.point;
    full.bracket += part.full.bracket;
    full.quote += part.full.quote;
  }
  return { half, full };
}

function countFull(text: string, full: Record<WidthKind, number>): void {
  for (let at = 0; at < text.length; at++) {
    switch (text.charAt(at)) {
      case '，':
      case '：':
      case '；':
      case '？':
      case '！':
        full.point++;
        break;
      case '（':
        full.bracket++;
        break;
      case '“':
      case '「':
        full.quote++;
        break;
    }
  }
}

function caseOf(block: Block, passage: Passage, one: HalfWidth, inTitle: boolean): WidthCase {
  const { kind, mark, right, edits } = one;
  const at = placeIn(block, passage, shown(one));
  return { kind, mark, right, at, edits: replaceIn(block, passage, ...widened(passage, edits)), inTitle };
}

/** No more than a short pair is underlined. */
const LONGEST_SHOWN = 20;

function shown({ start, end }: Span): Span {
  return end - start <= LONGEST_SHOWN ? { start, end } : { start, end: start + 1 };
}

/** Spaces beside a mark go with it only where text runs on: a delimiter between them would need them. */
function widened({ text, marks }: Passage, edits: readonly MarkEdit[]): readonly MarkEdit[] {
  return edits.map((edit) => {
    const isEdge = (at: number): boolean =>
      marks.some((mark) => mark.text.start === at || mark.text.end === at);
    let { start, end } = edit;
    if (edit.spaces === 'before' && text.charAt(start - 1) === ' ' && !isEdge(start) && !isEdge(start - 1))
      start--;
    if (edit.spaces === 'after' && text.charAt(end) === ' ' && !isEdge(end) && !isEdge(end + 1)) end++;
    return { start, end, text: edit.text };
  });
}
