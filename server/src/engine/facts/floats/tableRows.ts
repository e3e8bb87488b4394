import type { Block } from '../../markdown/block.ts';
import type { MarkdownNode } from '../../markdown/node.ts';
import type { Span } from '../../text/span.ts';

/** A row of a table that has more or fewer cells than the header; offsets count in the block's source. */
export interface UnevenRow extends Span {
  readonly cells: number;
  readonly wanted: number;
  /** Ends with its cells, without white space. */
  readonly text: string;
  /** Without any `|`: a line of text that stands directly under the table and becomes a row of it. */
  readonly isLine: boolean;
  /** The cells beyond the header's; empty where there are none. */
  readonly surplus: readonly MarkdownNode[];
}

/** The rows of a table with another number of cells than its header, wherever the table stands in the block. */
export function unevenRows(block: Block): readonly UnevenRow[] {
  return tablesIn(block.node).flatMap((table) => {
    const [header, ...rows] = table.children ?? [];
    const wanted = header?.children?.length ?? 0;
    return rows.flatMap((row): UnevenRow[] => {
      const children = row.children ?? [];
      if (children.length === wanted) return [];
      const text = block.source.slice(row.start, row.end).trimEnd();
      const isLine = wanted > 1 && children.length === 1 && !text.includes('|');
      const { start } = row;
      const span = { start, end: start + text.length };
      return [{ ...span, cells: children.length, wanted, text, isLine, surplus: children.slice(wanted) }];
    });
  });
}

function tablesIn(node: MarkdownNode): readonly MarkdownNode[] {
  if (node.type === 'table') return [node];
  return (node.children ?? []).flatMap((child) => (child.children ? tablesIn(child) : []));
}
