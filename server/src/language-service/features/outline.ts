import type { Document, Span } from '../../engine/index.ts';
import type { OutlineNode } from '../../protocol/index.ts';
import { lastBlockBy, placedBlock } from '../blocks.ts';
import type { Draft } from '../draft.ts';
import { findingCounter, type CountFindings } from './findingCounts.ts';
import { outlineItems, type OutlineItem } from './outlineItems.ts';

interface OpenNode {
  readonly item: OutlineItem;
  readonly id: string;
  readonly children: OpenNode[];
  /** Undefined while what stands under it may go on. */
  end: number | undefined;
}

/** The draft as a tree of chapters with all that stands in them; the roots. Linear in the draft. */
export function outlineOf(draft: Draft): readonly OutlineNode<Span>[] {
  const roots: OpenNode[] = [];
  const open: OpenNode[] = [];
  const ids = new Ids();
  for (const item of outlineItems(draft)) {
    const { depth } = item;
    const node: OpenNode = { item, id: ids.of(item), children: [], end: undefined };
    if (depth === undefined) {
      node.end = item.span.end;
    } else {
      while ((open.at(-1)?.item.depth ?? 0) >= depth) close(open.pop(), item.span.start, draft.document);
    }
    (open.at(-1)?.children ?? roots).push(node);
    if (depth !== undefined) open.push(node);
  }
  for (const node of open) close(node, Infinity, draft.document);
  const count = findingCounter(draft.result.diagnostics);
  return roots.map((root) => finished(root, count));
}

/** What belongs to a node ends with the last block before what follows it. */
function close(node: OpenNode | undefined, next: number, document: Document): void {
  if (!node) return;
  const last = placedBlock(document, lastBlockBy(document, Math.min(next, document.source.length + 1) - 1));
  node.end = Math.max(node.item.span.end, last?.end ?? 0);
}

type Unfinished = { -readonly [K in keyof OutlineNode<Span>]: OutlineNode<Span>[K] };

/** Built without spreading: a book has thousands of nodes and is asked for at each pause in typing. */
function finished({ item, id, children, end }: OpenNode, count: CountFindings): OutlineNode<Span> {
  const { kind, label, span, selection } = item;
  const range = { start: span.start, end: end ?? span.end };
  const below = children.map((child) => finished(child, count));
  const node: Unfinished = { id, kind, label, range, selection, findings: count(range), children: below };
  if (item.detail !== undefined) node.detail = item.detail;
  if (item.sourced !== undefined) node.sourced = item.sourced;
  return node;
}

/** Names items by what they say, so that they keep their names while others come and go. */
class Ids {
  readonly #counts = new Map<string, number>();

  of({ kind, key }: OutlineItem): string {
    const name = `${kind}:${hashOf(key)}`;
    const count = this.#counts.get(name) ?? 0;
    this.#counts.set(name, count + 1);
    return count === 0 ? name : `${name}.${String(count)}`;
  }
}

/** FNV-1a. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
