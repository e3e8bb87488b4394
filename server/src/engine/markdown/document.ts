import { applyEdits, differenceOf, type Edit } from '../text/edit.ts';
import { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { Block, Place } from './block.ts';
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
  /** The regions the text was parsed in; for {@link updateDocument}. */
  readonly parts: readonly Part[];
  /** All labels the document defines; for {@link updateDocument}. */
  readonly labels: Labels;
}

interface Part extends Span {
  readonly chunk: Chunk;
  readonly isFrontMatter?: true;
}

const NO_LABELS: Labels = new Map();

/** Parses a text. Never throws, whatever the text. */
export function openDocument(text: string): Document {
  const front = frontMatterOf(text);
  const regions = cutRegions(text, front?.end ?? contentStart(text));
  const parts = parseParts(text, regions, NO_LABELS);
  const labels = mergeLabels(
    NO_LABELS,
    parts.map((part) => part.chunk.defines),
  );
  return assemble(text, front ? [frontMatterPart(text, front), ...parts] : parts, labels);
}

/** The document after edits whose offsets all refer to it as it is. Equals `openDocument` of the edited text. */
export function updateDocument(document: Document, edits: readonly Edit[]): Document {
  const before = document.source.value;
  const after = applyEdits(before, edits);
  const change = differenceOf(before, after);
  if (!change) return document;
  return updateFrontMatter(document, after, change) ?? updateRegions(document, after, change);
}

/** Offset in the document of a place; undefined where its block is not of this document. */
export function startOfBlock(document: Document, block: Block): number | undefined {
  return document.starts[document.blocks.indexOf(block)];
}

/** A place as a span of the document's text, given where its block starts. */
export function spanOf(place: Place, blockStart: number): Span {
  return { start: blockStart + place.start, end: blockStart + place.end };
}

/** A byte order mark is no content (CommonMark 0.31 2.1 leaves it to the reader of the file). */
function contentStart(text: string): number {
  return text.startsWith('\ufeff') ? 1 : 0;
}

function parseParts(text: string, regions: readonly Span[], known: Labels): readonly Part[] {
  const chunks = parseChunks(
    regions.map((region) => text.slice(region.start, region.end)),
    known,
  );
  return regions.flatMap((region, index) => {
    const chunk = chunks[index];
    return chunk ? [{ ...region, chunk }] : [];
  });
}

function frontMatterPart(text: string, { start, end }: Span): Part {
  const source = text.slice(start, end).trimEnd();
  const block = createBlock({ type: 'frontMatter', start: 0, end: source.length, value: source }, source);
  const chunk: Chunk = { source, blocks: [block], offsets: [0], defines: NO_LABELS, mentions: undefined };
  return { start, end, chunk, isFrontMatter: true };
}

function assemble(text: string, parts: readonly Part[], labels: Labels): Document {
  const blocks: Block[] = [];
  const starts: number[] = [];
  for (const { start, chunk } of parts) {
    for (let index = 0; index < chunk.blocks.length; index++) {
      const block = chunk.blocks[index];
      if (!block) continue;
      blocks.push(block);
      starts.push(start + (chunk.offsets[index] ?? 0));
    }
  }
  return { source: new SourceText(text), blocks, starts, parts, labels };
}

/** An edit that touches the front matter, or may make or end one; undefined for all others. */
function updateFrontMatter(document: Document, after: string, change: Edit): Document | undefined {
  const head = document.parts[0];
  const old = head?.isFrontMatter === true ? head : undefined;
  if (old ? change.start > old.end : !after.startsWith('---', contentStart(after))) return undefined;
  const front = frontMatterOf(after);
  if (!old && !front) return undefined;
  const delta = after.length - document.source.length;
  if (!old || !front || change.end > old.end || front.end - delta !== old.end) return openDocument(after);
  const rest = document.parts.slice(1).map((part) => moved(part, delta));
  return assemble(after, [frontMatterPart(after, front), ...rest], document.labels);
}

/** Parses again from the region before the edit to the first region that comes out where one was. */
function updateRegions(document: Document, after: string, change: Edit): Document {
  const { parts } = document;
  const delta = after.length - document.source.length;
  const front = parts[0]?.isFrontMatter === true ? parts[0] : undefined;
  const least = front ? 1 : 0;
  const first = Math.max(lastStartingBy(parts, change.start) - 1, least);
  const from = first > least ? (parts[first]?.start ?? 0) : (front?.end ?? contentStart(after));
  let resume = parts.length;
  const regions = cutRegions(after, from, (start) => {
    if (start - delta < change.end) return false;
    const index = lastStartingBy(parts, start - delta);
    if (index < first || parts[index]?.start !== start - delta) return false;
    resume = index;
    return true;
  });
  const kept = parts.slice(0, first);
  const tail = delta === 0 ? parts.slice(resume) : parts.slice(resume).map((part) => moved(part, delta));
  const removed = parts.slice(first, resume);
  const untouched = labelsOf(document, removed, [kept, tail]);
  const window = parseWindow(after, regions, removed, untouched);
  const labels = mergeLabels(
    untouched,
    window.map((part) => part.chunk.defines),
  );
  return assemble(after, relabel([...kept, ...window, ...tail], document.labels, labels), labels);
}

/** The labels without those that only the removed parts define. */
function labelsOf(
  document: Document,
  removed: readonly Part[],
  others: readonly (readonly Part[])[],
): Labels {
  if (removed.every((part) => part.chunk.defines.size === 0)) return document.labels;
  return mergeLabels(
    NO_LABELS,
    others.flatMap((parts) => parts.map((part) => part.chunk.defines)),
  );
}

/** Parses the regions of the window, save those that are as they were. */
function parseWindow(
  text: string,
  regions: readonly Span[],
  removed: readonly Part[],
  known: Labels,
): readonly Part[] {
  const same = regions.map((region) =>
    removed.find(
      (part) => part.start === region.start && part.chunk.source === text.slice(region.start, region.end),
    ),
  );
  const fresh = parseParts(
    text,
    regions.filter((_, index) => !same[index]),
    mergeLabels(
      known,
      same.flatMap((part) => (part ? [part.chunk.defines] : [])),
    ),
  );
  let next = 0;
  return regions.flatMap((_, index) => same[index] ?? fresh[next++] ?? []);
}

/** Parses again what refers to a label that has come or gone. */
function relabel(parts: readonly Part[], before: Labels, after: Labels): readonly Part[] {
  const changed = new Set<string>();
  if (before !== after) {
    for (const key of before.keys()) if (!after.has(key)) changed.add(key);
    for (const key of after.keys()) if (!before.has(key)) changed.add(key);
  }
  if (changed.size === 0) return parts;
  return parts.map((part) => {
    const { mentions } = part.chunk;
    if (!mentions) return part;
    for (const key of changed) if (mentions.has(key)) return { ...part, chunk: reparse(part.chunk, after) };
    return part;
  });
}

function moved(part: Part, by: number): Part {
  return { ...part, start: part.start + by, end: part.end + by };
}

/** Index of the last part that starts at or before an offset; -1 where none does. */
function lastStartingBy(parts: readonly Part[], offset: number): number {
  let low = -1;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
