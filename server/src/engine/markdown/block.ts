import type { Span } from '../text/span.ts';
import type { MarkdownNode } from './node.ts';
import type { Passage } from './passage.ts';

export type BlockType =
  | 'paragraph'
  | 'heading'
  | 'table'
  | 'list'
  | 'blockquote'
  | 'code'
  | 'html'
  | 'thematicBreak'
  | 'footnoteDefinition'
  | 'definition'
  | 'frontMatter';

/**
 * A top-level node of the document, independent of its position: every offset in it counts from its own
 * first code unit. A block that an edit does not touch stays the same object, so it serves as the key of caches.
 */
export interface Block {
  readonly type: BlockType;
  /** The slice of the document that the node spans. */
  readonly source: string;
  readonly node: MarkdownNode;
  /** Everything a reader sees as text, in order; none in code, HTML and front matter. */
  readonly passages: readonly Passage[];
}

/** A span of a block. It stays true when text above the block changes; the linter makes it a place in the document. */
export interface Place extends Span {
  readonly block: Block;
}

export function placeOf(block: Block, span: Span): Place {
  return { block, start: span.start, end: span.end };
}

/** The whole block. */
export function wholeBlock(block: Block): Place {
  return { block, start: 0, end: block.source.length };
}

/** Calls `visit` for the node and all below it, parents first. */
export function visitNodes(
  node: MarkdownNode,
  visit: (node: MarkdownNode, ancestors: readonly MarkdownNode[]) => void,
): void {
  const walk = (current: MarkdownNode, ancestors: readonly MarkdownNode[]): void => {
    visit(current, ancestors);
    if (!current.children) return;
    const inner = [...ancestors, current];
    for (const child of current.children) walk(child, inner);
  };
  walk(node, []);
}
