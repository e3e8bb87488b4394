import type { Block } from '../../markdown/block.ts';
import { visitNodes } from '../../markdown/block.ts';
import type { Span } from '../../text/span.ts';

/** A Markdown list of a block. */
export interface NumberedList {
  /** Offset in the block's source. */
  readonly start: number;
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** In the block's source: its first line without the marker. */
  readonly at: Span;
  /** The digits of an ordered item's marker, and where they stand; undefined in a bullet list. */
  readonly number: (Span & { readonly value: number }) | undefined;
}

const MARKER = /^(\d{1,9})[.)]/;

/** The lists of a block, outermost first, with the numbers as the author typed them (a renderer counts by itself). */
export function listsOf(block: Block): readonly NumberedList[] {
  const lists: NumberedList[] = [];
  visitNodes(block.node, (node) => {
    if (node.type !== 'list') return;
    const items = (node.children ?? []).map((item): ListItem => {
      const digits = MARKER.exec(block.source.slice(item.start, item.start + 10))?.[1];
      const first = item.children?.[0];
      const at = {
        start: first?.start ?? item.start,
        end: endOfLine(block.source, first?.start ?? item.start, item.end),
      };
      const number =
        digits === undefined
          ? undefined
          : { start: item.start, end: item.start + digits.length, value: Number(digits) };
      return { at, number };
    });
    lists.push({ start: node.start, ordered: node.ordered === true, items });
  });
  return lists;
}

function endOfLine(source: string, start: number, end: number): number {
  const at = source.indexOf('\n', start);
  return at < 0 || at > end ? end : at;
}
