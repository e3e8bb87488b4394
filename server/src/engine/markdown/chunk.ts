import type { Block, BlockType } from './block.ts';
import { mentionedLabels, mergeLabels, NO_LABELS, type Labels } from './label.ts';
import type { MarkdownNode } from './node.ts';
import { parseMarkdown } from './parse.ts';
import { collectPassages } from './passages.ts';
import { parsePlain } from './plain.ts';

/** A parsed region of a document, independent of its position. */
export interface Chunk {
  readonly source: string;
  readonly blocks: readonly Block[];
  /** Offset in the region of each block. */
  readonly offsets: readonly number[];
  /** The labels it defines. */
  readonly defines: Labels;
  /** The keys of labels it might refer to; undefined where it has no brackets. */
  readonly mentions: ReadonlySet<string> | undefined;
}

const DEFINITION = /\[[^[\]]+\]:/;

/** Parses regions that may refer to each other's definitions, and to `known` ones that stand elsewhere. */
export function parseChunks(sources: readonly string[], known: Labels): readonly Chunk[] {
  // What defines a label does not depend on labels, so those regions come first.
  const defining = sources.map((source) =>
    DEFINITION.test(source) ? parseChunk(source, NO_LABELS) : undefined,
  );
  const labels = mergeLabels(
    known,
    defining.flatMap((chunk) => (chunk ? [chunk.defines] : [])),
  );
  return sources.map((source, index) => {
    const chunk = defining[index];
    return chunk && !mentionsAny(chunk, labels) ? chunk : parseChunk(source, labels, chunk?.defines);
  });
}

/** The same region among other labels. */
export function reparse(chunk: Chunk, labels: Labels): Chunk {
  return parseChunk(chunk.source, labels, chunk.defines);
}

/** The labels that regions define. */
export function definedBy(chunks: readonly Chunk[]): Labels {
  return mergeLabels(
    NO_LABELS,
    chunks.map((chunk) => chunk.defines),
  );
}

/** The labels of a document without those that have gone, unless one of the other regions defines them. */
export function labelsWithout(gone: Labels, labels: Labels, others: readonly Chunk[]): Labels {
  const without = new Map(labels);
  for (const key of gone.keys()) without.delete(key);
  const restore = ({ defines }: Chunk): void => {
    if (defines.size === 0) return;
    for (const [key, label] of gone) if (defines.has(key) && !without.has(key)) without.set(key, label);
  };
  others.forEach(restore);
  return without;
}

function mentionsAny(chunk: Chunk, labels: Labels): boolean {
  if (!chunk.mentions) return false;
  for (const key of chunk.mentions) if (labels.has(key) && !chunk.defines.has(key)) return true;
  return false;
}

function parseChunk(source: string, labels: Labels, own: Labels = NO_LABELS): Chunk {
  const mentions = source.includes('[') ? mentionedLabels(source) : undefined;
  const plain = parsePlain(source, (identifier) => labels.has(`^${identifier}`));
  const nodes =
    plain ?? (isTooDeep(source) ? opaque(source) : parseMarkdown(source, pick(labels, mentions, own)));
  const blocks = nodes.map((node) => createBlock(node, source));
  const defines = DEFINITION.test(source) ? definitionsIn(nodes) : NO_LABELS;
  return { source, blocks, offsets: nodes.map((node) => node.start), defines, mentions };
}

/** Containers within containers cost the parser time in the square of their depth and more; no report has so many. */
const TOO_DEEP =
  /^(?:[ \t]{128,}(?:[-+*]|\d{1,9}[.)])(?=[ \t])|(?:[ \t]{0,4}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){64})/m;

function isTooDeep(source: string): boolean {
  return TOO_DEEP.test(source);
}

/** The region as one block that no rule looks into. */
function opaque(source: string): readonly MarkdownNode[] {
  return [{ type: 'code', start: 0, end: source.length, value: source }];
}

function pick(labels: Labels, keys: ReadonlySet<string> | undefined, except: Labels): Labels {
  if (!keys || labels.size === 0) return NO_LABELS;
  const picked = new Map<string, string>();
  for (const key of keys) {
    const label = labels.get(key);
    if (label !== undefined && !except.has(key)) picked.set(key, label);
  }
  return picked;
}

function definitionsIn(nodes: readonly MarkdownNode[]): Labels {
  const labels = new Map<string, string>();
  const walk = (node: MarkdownNode): void => {
    const { type, identifier, label = '' } = node;
    if (identifier !== undefined && type === 'definition' && !labels.has(identifier))
      labels.set(identifier, label);
    if (identifier !== undefined && type === 'footnoteDefinition' && !labels.has(`^${identifier}`)) {
      labels.set(`^${identifier}`, `^${label}`);
    }
    node.children?.forEach(walk);
  };
  nodes.forEach(walk);
  return labels;
}

/** Makes a block of a node whose offsets count in `source`. */
export function createBlock(node: MarkdownNode, source: string): Block {
  const own = rebase(node, node.start);
  const slice = source.slice(node.start, node.end);
  return { type: node.type as BlockType, source: slice, node: own, passages: collectPassages(own, slice) };
}

function rebase(node: MarkdownNode, by: number): MarkdownNode {
  if (by === 0) return node;
  const moved = { ...node, start: node.start - by, end: node.end - by };
  return node.children ? { ...moved, children: node.children.map((child) => rebase(child, by)) } : moved;
}
