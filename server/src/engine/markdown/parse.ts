import type { Node, Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Labels } from './label.ts';
import type { MarkdownNode } from './node.ts';

/**
 * GFM's tables, footnotes and strikethrough by `~~`. Left out: autolink literals, whose transform yields nodes
 * without positions, and single tildes, which stand for ranges in Chinese text (10~20).
 */
function gfm(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false })];
  data.fromMarkdownExtensions = [
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ];
}

const parser = unified().use(remarkParse).use(gfm).freeze();

/**
 * The top-level nodes of a region, with offsets in the region.
 *
 * @param labels those of definitions that stand elsewhere and that the region may refer to.
 */
export function parseMarkdown(source: string, labels: Labels): readonly MarkdownNode[] {
  const prefix = stubs(labels);
  // With its line end, as it stands in the document: the parser reads a last line without one a little differently.
  const tree: Root = parser.parse(`${prefix}${source}\n`);
  const nodes: MarkdownNode[] = [];
  for (const child of tree.children) {
    if (startOf(child) >= prefix.length) nodes.push(convert(child, prefix.length, source.length));
  }
  return nodes;
}

/**
 * Definitions for the labels, closed by a thematic break so that nothing after them continues them. Never empty:
 * the parser drops a byte order mark only at the very start, and a region may begin with one.
 */
function stubs(labels: Labels): string {
  if (labels.size === 0) return '\n';
  let text = '';
  for (const [key, label] of labels) text += `[${label}]: ${key.startsWith('^') ? 'x' : '#'}\n\n`;
  return `${text}***\n`;
}

function startOf(node: Node): number {
  return node.position?.start.offset ?? 0;
}

type Draft = { -readonly [K in keyof MarkdownNode]: MarkdownNode[K] };

function convert(node: Nodes, shift: number, length: number): MarkdownNode {
  const start = startOf(node) - shift;
  const result: Draft = {
    type: node.type,
    start,
    end: Math.min((node.position?.end.offset ?? 0) - shift, length),
  };
  if ('value' in node) result.value = node.value;
  if ('label' in node && typeof node.label === 'string') result.label = node.label;
  if ('identifier' in node) result.identifier = node.identifier;
  if ('url' in node) result.url = node.url;
  if ('alt' in node && typeof node.alt === 'string') result.alt = node.alt;
  if (node.type === 'heading') result.depth = node.depth;
  if (node.type === 'list') {
    result.ordered = node.ordered === true;
    if (typeof node.start === 'number') result.first = node.start;
  }
  if ('children' in node) result.children = node.children.map((child) => convert(child, shift, length));
  return result;
}
