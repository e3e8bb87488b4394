import { partitionPoint } from '../text/partition.ts';
import { applyEdits, changeOf, type Edit } from '../text/edit.ts';
import { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { splice } from '../text/splice.ts';
import type { Block } from './block.ts';
import { createBlock, mergeLabels, parseChunks, reparse, type Chunk } from './chunk.ts';
import type { Labels } from './label.ts';
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

const NO_LABELS: Labels = new Map();

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
  const before = document.source.value;
  const after = applyEdits(before, edits);
  const change = changeOf(before, after, edits);
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
function pieceOf(text: string, { start, end }: Span): string {
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
function updateFrontMatter(document: Document, after: string, change: Edit): Document | undefined {
  const old = frontMatterIn(document);
  if (old ? change.start > old.end : !after.startsWith('---', contentStart(after))) return undefined;
  const front = frontMatterOf(after);
  if (!old && !front) return undefined;
  const delta = after.length - document.source.length;
  if (!old || !front || change.end > old.end || front.end - delta !== old.end) return openDocument(after);
  const chunks = [frontMatterChunk(after, front), ...document.chunks.slice(1)];
  return assemble(
    after,
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
function updateRegions(document: Document, after: string, change: Edit): Document {
  const { chunks, chunkStarts } = document;
  const delta = after.length - document.source.length;
  const front = frontMatterIn(document);
  const least = front ? 1 : 0;
  const first = Math.max(lastStartingBy(chunkStarts, change.start) - 1, least);
  const from = first > least ? (chunkStarts[first] ?? 0) : (front?.end ?? contentStart(after));
  let resume = chunks.length;
  const regions = cutRegions(after, from, (start) => {
    if (start - delta < change.end) return false;
    const index = lastStartingBy(chunkStarts, start - delta);
    if (index < first || chunkStarts[index] !== start - delta) return false;
    resume = index;
    return true;
  });
  const untouched = labelsOf(document, first, resume);
  const fresh = parseWindow(document, first, resume, after, regions, untouched);
  const labels = mergeLabels(
    untouched,
    fresh.map((chunk) => chunk.defines),
  );
  const window = { first, resume, delta, chunks: fresh, starts: regions.map((region) => region.start) };
  return relabel(replaceWindow(document, after, window), document.labels, labels);
}

/** The regions that stand in the place of others, from the `first` up to the one to `resume` with. */
interface Window {
  readonly first: number;
  readonly resume: number;
  /** How far what follows moves. */
  readonly delta: number;
  readonly chunks: readonly Chunk[];
  readonly starts: readonly number[];
}

/** A document with other regions in the window. What is outside is copied as it is: this runs at each keystroke. */
function replaceWindow(document: Document, text: string, window: Window): Document {
  const { first, resume, delta } = window;
  const { chunks, chunkStarts } = document;
  const from = countBlocks(chunks, 0, first);
  const to = from + countBlocks(chunks, first, resume);
  const fresh = blocksOf(window.chunks, window.starts);
  return {
    source: new SourceText(text),
    blocks: splice(document.blocks, from, to, fresh.blocks),
    starts: spliceStarts(document.starts, from, to, fresh.starts, delta),
    chunks: splice(chunks, first, resume, window.chunks),
    chunkStarts: spliceStarts(chunkStarts, first, resume, window.starts, delta),
    labels: document.labels,
  };
}

/** Offsets with some in the place of others, those after them moved on. */
function spliceStarts(
  starts: readonly number[],
  from: number,
  to: number,
  fresh: readonly number[],
  delta: number,
): readonly number[] {
  const spliced = splice(starts, from, to, fresh);
  if (delta === 0) return spliced;
  for (let index = from + fresh.length; index < spliced.length; index++) {
    spliced[index] = (spliced[index] ?? 0) + delta;
  }
  return spliced;
}

function countBlocks(chunks: readonly Chunk[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) count += chunks[index]?.blocks.length ?? 0;
  return count;
}

/** The labels without those that only the regions of the window define. */
function labelsOf({ chunks, labels }: Document, first: number, resume: number): Labels {
  if (chunks.slice(first, resume).every((chunk) => chunk.defines.size === 0)) return labels;
  return mergeLabels(
    NO_LABELS,
    [...chunks.slice(0, first), ...chunks.slice(resume)].map((chunk) => chunk.defines),
  );
}

/** Parses the regions of the window, save those that are as they were. */
function parseWindow(
  { chunks, chunkStarts }: Document,
  first: number,
  resume: number,
  text: string,
  regions: readonly Span[],
  known: Labels,
): readonly Chunk[] {
  const removed = chunks.slice(first, resume);
  const same = regions.map((region) =>
    removed.find(
      (chunk, index) =>
        chunkStarts[first + index] === region.start && chunk.source === text.slice(region.start, region.end),
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

/** The document with these labels: what refers to one that has come or gone is parsed again. */
function relabel(document: Document, before: Labels, after: Labels): Document {
  if (before === after) return document;
  const changed = new Set<string>();
  for (const key of before.keys()) if (!after.has(key)) changed.add(key);
  for (const key of after.keys()) if (!before.has(key)) changed.add(key);
  if (changed.size === 0) return { ...document, labels: after };
  const chunks = document.chunks.map((chunk) => {
    if (!chunk.mentions) return chunk;
    for (const key of changed) if (chunk.mentions.has(key)) return reparse(chunk, after);
    return chunk;
  });
  return { ...document, ...blocksOf(chunks, document.chunkStarts), chunks, labels: after };
}

function moved(offsets: readonly number[], by: number): readonly number[] {
  return by === 0 ? offsets : offsets.map((offset) => offset + by);
}

/** Index of the last offset that is not after the one given; -1 where all are. */
function lastStartingBy(starts: readonly number[], offset: number): number {
  return partitionPoint(starts, (start) => start <= offset) - 1;
}
