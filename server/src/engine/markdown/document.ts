import { partitionPoint } from '../text/partition.ts';
import { changeOf, type Edit } from '../text/edit.ts';
import { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { splice, splicePlaces } from '../text/splice.ts';
import type { Block } from './block.ts';
import { createBlock, definedBy, labelsWithout, parseChunks, reparse, type Chunk } from './chunk.ts';
import { mergeLabels, NO_LABELS, sameKeys, type Labels } from './label.ts';
import { cutRegions, frontMatterOf } from './regions.ts';

/**
 * A draft as Markdown: its text and its top-level blocks. Immutable; {@link updateDocument} gives the next one, in
 * which every block that the edit left alone is the same object.
 */
export interface Document {
  readonly source: SourceText;
  readonly blocks: readonly Block[];
  /** Offset in the document of each block's first code unit; as long as `blocks`. */
  readonly starts: readonly number[];
  /** The regions the text was parsed in, front matter included; for {@link updateDocument}. */
  readonly chunks: readonly Chunk[];
  /** Offset in the document of each region; as long as `chunks`. */
  readonly chunkStarts: readonly number[];
  /** All labels the document defines; for {@link updateDocument}. */
  readonly labels: Labels;
}

/** Parses a text. Never throws, whatever the text. */
export function openDocument(text: string): Document {
  const front = frontMatterOf(text);
  const regions = cutRegions(text, front?.end ?? contentStart(text));
  const chunks = parseRegions(text, regions, NO_LABELS);
  const labels = mergeLabels(
    NO_LABELS,
    chunks.map((chunk) => chunk.defines),
  );
  const starts = regions.map((region) => region.start);
  return front
    ? assemble(text, [frontMatterChunk(text, front), ...chunks], [front.start, ...starts], labels)
    : assemble(text, chunks, starts, labels);
}

/** The document after edits whose offsets all refer to it as it is. Equals `openDocument` of the edited text. */
export function updateDocument(document: Document, edits: readonly Edit[]): Document {
  const after = document.source.edited(edits);
  const change = changeOf(document.source, after, edits);
  if (!change) return document;
  return updateFrontMatter(document, after, change) ?? updateRegions(document, after, change);
}

/** A byte order mark is no content (CommonMark 0.31 2.1 leaves it to the reader of the file). */
function contentStart(text: string): number {
  return text.startsWith('\ufeff') ? 1 : 0;
}

function parseRegions(text: string, regions: readonly Span[], known: Labels): readonly Chunk[] {
  return parseChunks(
    regions.map((region) => pieceOf(text, region)),
    known,
  );
}

/**
 * A piece of a text that does not keep the whole of it in memory, as what `slice` gives does in V8. Each keystroke makes
 * another text, and the blocks of many of them live on in one document.
 */
function pieceOf(text: string | SourceText, { start, end }: Span): string {
  return ` ${text.slice(start, end)}`.slice(1);
}

function frontMatterChunk(text: string, span: Span): Chunk {
  const source = pieceOf(text, span);
  const value = source.trimEnd();
  const block = createBlock({ type: 'frontMatter', start: 0, end: value.length, value }, value);
  return { source, blocks: [block], offsets: [0], defines: NO_LABELS, mentions: undefined };
}

function isFrontMatter(chunk: Chunk): boolean {
  return chunk.blocks[0]?.type === 'frontMatter';
}

function assemble(
  text: string,
  chunks: readonly Chunk[],
  chunkStarts: readonly number[],
  labels: Labels,
): Document {
  const { blocks, starts } = blocksOf(chunks, chunkStarts);
  return { source: new SourceText(text), blocks, starts, chunks, chunkStarts, labels };
}

function blocksOf(
  chunks: readonly Chunk[],
  chunkStarts: readonly number[],
): Pick<Document, 'blocks' | 'starts'> {
  const starts = chunks.flatMap(({ offsets }, index) => moved(offsets, chunkStarts[index] ?? 0));
  return { blocks: chunks.flatMap((chunk) => chunk.blocks), starts };
}

/** An edit that touches the front matter, or may make or end one; undefined for all others. */
function updateFrontMatter(document: Document, after: SourceText, change: Edit): Document | undefined {
  const old = frontMatterIn(document);
  const opening = after.slice(0, '\ufeff---'.length);
  if (old ? change.start > old.end : !opening.startsWith('---', contentStart(opening))) return undefined;
  const text = after.value;
  const front = frontMatterOf(text);
  if (!old && !front) return undefined;
  const delta = after.length - document.source.length;
  if (!old || !front || change.end > old.end || front.end - delta !== old.end) return openDocument(text);
  const chunks = [frontMatterChunk(text, front), ...document.chunks.slice(1)];
  return assemble(
    text,
    chunks,
    [front.start, ...moved(document.chunkStarts.slice(1), delta)],
    document.labels,
  );
}

function frontMatterIn({ chunks, chunkStarts }: Document): Span | undefined {
  const [chunk] = chunks;
  const [start = 0] = chunkStarts;
  return chunk && isFrontMatter(chunk) ? { start, end: start + chunk.source.length } : undefined;
}

/** Parses again from the region before the edit to the first region that comes out where one was. */
function updateRegions(document: Document, after: SourceText, change: Edit): Document {
  const cut = cutAgain(document, after, change);
  const gone = definedBy(document.chunks.slice(cut.first, cut.resume));
  const known = parseWindow(document, cut, document.labels);
  if (sameKeys(gone, definedBy(known))) return replaceWindow(document, after, cut, known);
  const untouched = labelsWithout(gone, document.labels, [
    ...document.chunks.slice(0, cut.first),
    ...document.chunks.slice(cut.resume),
  ]);
  const fresh = parseWindow(document, cut, untouched);
  const come = definedBy(fresh);
  const changed = [...gone.keys()].filter((key) => !come.has(key) && !untouched.has(key));
  for (const key of come.keys()) if (!document.labels.has(key)) changed.push(key);
  const labels = mergeLabels(untouched, [come]);
  return relabel({ ...replaceWindow(document, after, cut, fresh), labels }, changed);
}

/** The regions that stand in the place of others, from the `first` up to the one to `resume` with. */
interface Window {
  readonly first: number;
  readonly resume: number;
  /** How far what follows moves. */
  readonly delta: number;
  /** The text of the regions, and what of the text after them had to be looked at. */
  readonly text: string;
  /** Offset in the document of this text. */
  readonly at: number;
  /** Offsets count in this text. */
  readonly regions: readonly Span[];
}

/** So many regions after the edit are looked at first: it seldom reaches further. */
const AHEAD = 3;

function cutAgain(document: Document, after: SourceText, change: Edit): Window {
  const { chunks, chunkStarts } = document;
  const delta = after.length - document.source.length;
  const front = frontMatterIn(document);
  const least = front ? 1 : 0;
  const first = Math.max(lastStartingBy(chunkStarts, change.start) - 1, least);
  const at = first > least ? (chunkStarts[first] ?? 0) : (front?.end ?? contentStart(after.slice(0, 1)));
  const next = lastStartingBy(chunkStarts, change.end) + 1;
  for (let ahead = AHEAD; ; ahead *= 4) {
    const start = chunkStarts[next + ahead];
    const text = pieceOf(after, { start: at, end: start === undefined ? after.length : start + delta });
    let resume: number | undefined;
    const regions = cutRegions(text, 0, (from) => {
      const before = at + from - delta;
      if (before < change.end) return false;
      const index = lastStartingBy(chunkStarts, before);
      if (index < first || chunkStarts[index] !== before) return false;
      resume = index;
      return true;
    });
    if (resume !== undefined || start === undefined) {
      return { first, resume: resume ?? chunks.length, delta, text, at, regions };
    }
  }
}

/** A document with other regions in the window. What is outside is copied as it is: this runs at each keystroke. */
function replaceWindow(
  document: Document,
  source: SourceText,
  { first, resume, delta, at, regions }: Window,
  replacing: readonly Chunk[],
): Document {
  const { chunks, chunkStarts } = document;
  const from = countBlocks(chunks, 0, first);
  const to = from + countBlocks(chunks, first, resume);
  const starts = regions.map((region) => at + region.start);
  const fresh = blocksOf(replacing, starts);
  return {
    source,
    blocks: splice(document.blocks, from, to, fresh.blocks),
    starts: splicePlaces(document.starts, from, to, fresh.starts, delta),
    chunks: splice(chunks, first, resume, replacing),
    chunkStarts: splicePlaces(chunkStarts, first, resume, starts, delta),
    labels: document.labels,
  };
}

function countBlocks(chunks: readonly Chunk[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) count += chunks[index]?.blocks.length ?? 0;
  return count;
}

/** Parses the regions of the window, save those that are as they were. */
function parseWindow(
  { chunks, chunkStarts }: Document,
  { first, resume, text, at, regions }: Window,
  known: Labels,
): readonly Chunk[] {
  const removed = chunks.slice(first, resume);
  const same = regions.map(({ start, end }) =>
    removed.find(
      (chunk, index) => chunkStarts[first + index] === at + start && chunk.source === text.slice(start, end),
    ),
  );
  const fresh = parseRegions(
    text,
    regions.filter((_, index) => !same[index]),
    mergeLabels(
      known,
      same.flatMap((chunk) => (chunk ? [chunk.defines] : [])),
    ),
  );
  let next = 0;
  return regions.flatMap((_, index) => same[index] ?? fresh[next++] ?? []);
}

/** The document after labels have come or gone: what refers to one of them is parsed again. */
function relabel(document: Document, changed: readonly string[]): Document {
  const { chunkStarts, labels } = document;
  const chunks = [...document.chunks];
  let { blocks, starts } = document;
  let from = 0;
  for (const [index, chunk] of document.chunks.entries()) {
    const { mentions } = chunk;
    if (mentions && changed.some((key) => mentions.has(key))) {
      const again = reparse(chunk, labels);
      chunks[index] = again;
      const to = from + chunk.blocks.length;
      blocks = splice(blocks, from, to, again.blocks);
      starts = splice(starts, from, to, moved(again.offsets, chunkStarts[index] ?? 0));
    }
    from += chunks[index]?.blocks.length ?? 0;
  }
  return { ...document, chunks, blocks, starts };
}

function moved(offsets: readonly number[], by: number): readonly number[] {
  return by === 0 ? offsets : offsets.map((offset) => offset + by);
}

/** Index of the last offset that is not after the one given; -1 where all are. */
function lastStartingBy(starts: readonly number[], offset: number): number {
  return partitionPoint(starts, (start) => start <= offset) - 1;
}
