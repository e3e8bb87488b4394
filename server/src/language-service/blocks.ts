import type { Block, Document, Place, Span } from '../engine/index.ts';
import { lastBy } from './ascending.ts';

/** A block with where it stands. */
export interface PlacedBlock {
  readonly block: Block;
  /** Offset in the document of its first code unit. */
  readonly start: number;
  /** Offset after its last one. */
  readonly end: number;
  readonly index: number;
}

/** The block at an index; undefined past the ends. */
export function placedBlock({ blocks, starts }: Document, index: number): PlacedBlock | undefined {
  const block = blocks[index];
  const start = starts[index];
  if (!block || start === undefined) return undefined;
  return { block, start, end: start + block.source.length, index };
}

/** The index of the last block that starts at or before an offset; -1 where none does. Logarithmic. */
export function lastBlockBy({ starts }: Document, offset: number): number {
  return lastBy(starts, offset);
}

/** The block that an offset stands in or at the end of; undefined between blocks. */
export function blockAt(document: Document, offset: number): PlacedBlock | undefined {
  const placed = placedBlock(document, lastBlockBy(document, offset));
  return placed && offset <= placed.end ? placed : undefined;
}

/** Where places of a document's blocks stand in it; undefined where the block is not of it. */
export type PlaceReader = (place: Place) => Span | undefined;

/** Reads places of a document. Notes the blocks once, when first asked. */
export function placesOf(document: Document): PlaceReader {
  let starts: ReadonlyMap<Block, number> | undefined;
  return ({ block, start, end }) => {
    starts ??= new Map(document.blocks.map((each, index) => [each, document.starts[index] ?? 0]));
    const from = starts.get(block);
    return from === undefined ? undefined : { start: from + start, end: from + end };
  };
}

/** The line round an offset, without its break. */
export function lineAround(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : newline;
  return { start, end: end > start && text[end - 1] === '\r' ? end - 1 : end };
}

/** The line break that a text uses. */
export function lineBreakOf(text: string): '\r\n' | '\n' {
  const newline = text.indexOf('\n');
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}
