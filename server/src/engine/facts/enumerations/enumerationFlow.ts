import type { Block } from '../../markdown/block.ts';
import { announcements, type AnnouncementText } from './announcements.ts';
import { blockFact } from '../fact.ts';
import { listsOf, type NumberedList } from './numberedLists.ts';
import { ordinals, type OrdinalText } from './ordinals.ts';
import { headingOf, type Heading } from '../outline.ts';

/** A block as enumerations see it. Blocks that say nothing and interrupt nothing (HTML, definitions) have none. */
export type FlowPart =
  | {
      readonly kind: 'heading';
      readonly heading: Heading;
      readonly announcements: readonly AnnouncementText[];
    }
  | {
      readonly kind: 'text';
      readonly block: Block;
      /** How many passages it has; each takes one position in the flow. */
      readonly passages: number;
      readonly ordinals: readonly OrdinalText[];
      readonly announcements: readonly AnnouncementText[];
      /** Markdown lists in it, outermost first. */
      readonly lists: readonly NumberedList[];
      /** Of a table, its passages are apart from each other; a footnote and a quotation are apart from the text. */
      readonly apart: 'passages' | 'block' | undefined;
    }
  | typeof OTHER;

/** A block without anything of interest, which still stands between two others. One object, so that edits in it change nothing. */
export const OTHER = { kind: 'other' } as const;

/** What a block brings to the enumerations of the document. */
export const enumerationFlow = blockFact<FlowPart>('enumerationFlow', (block, { read }) => {
  switch (block.type) {
    case 'html':
    case 'definition':
    case 'frontMatter':
    case 'thematicBreak':
      return undefined;
    case 'heading': {
      const heading = read(headingOf, block);
      return heading
        ? { kind: 'heading', heading, announcements: read(announcements, block) ?? [] }
        : undefined;
    }
    case 'footnoteDefinition':
      return textOf(block, read(ordinals, block), read(announcements, block));
    case 'paragraph':
    case 'list':
    case 'table':
    case 'blockquote':
    case 'code':
      return textOf(block, read(ordinals, block), read(announcements, block)) ?? OTHER;
  }
});

function textOf(
  block: Block,
  ordinalTexts: readonly OrdinalText[] = [],
  announcementTexts: readonly AnnouncementText[] = [],
): FlowPart | undefined {
  const lists = block.type === 'list' ? listsOf(block) : [];
  if (ordinalTexts.length === 0 && announcementTexts.length === 0 && lists.length === 0) return undefined;
  return {
    kind: 'text',
    block,
    passages: block.passages.length,
    ordinals: ordinalTexts,
    announcements: announcementTexts,
    lists,
    apart: block.type === 'table' ? 'passages' : /blockquote|footnote/.test(block.type) ? 'block' : undefined,
  };
}

/** A part of the flow with the position of its first passage. */
export interface PlacedPart {
  readonly part: FlowPart;
  readonly position: number;
}

/** Gives each passage its position. Footnotes stand outside the flow: their positions follow no other. */
export function placeParts(parts: readonly FlowPart[]): readonly PlacedPart[] {
  let position = 0;
  let outside = -1;
  return parts.map((part) => {
    if (part.kind === 'text' && part.block.type === 'footnoteDefinition') {
      outside -= part.passages + 1;
      return { part, position: outside };
    }
    const at = position;
    position += part.kind === 'text' ? Math.max(1, part.passages) : 1;
    return { part, position: at };
  });
}
