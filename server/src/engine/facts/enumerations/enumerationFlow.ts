import type { Block } from '../../markdown/block.ts';
import { announcements, type AnnouncementText } from './announcements.ts';
import { blockFact } from '../fact.ts';
import type { NumberForm } from '../headings/headingNumber.ts';
import { listsOf, type NumberedList } from './numberedLists.ts';
import { ordinals, type OrdinalText } from './ordinals.ts';
import { headingOf, type Heading } from '../outline.ts';

/** A block as enumerations see it. Blocks that say nothing and interrupt nothing (HTML, definitions) have none. */
export type FlowPart =
  | {
      readonly kind: 'heading';
      readonly takes: 1;
      readonly heading: Heading;
      readonly announcements: readonly AnnouncementText[];
    }
  | {
      readonly kind: 'text';
      readonly block: Block;
      /** How many positions in the flow it takes, one for each passage; below 0 outside the flow, where footnotes stand. */
      readonly takes: number;
      readonly ordinals: readonly OrdinalText[];
      readonly announcements: readonly AnnouncementText[];
      /** Markdown lists in it, outermost first. */
      readonly lists: readonly NumberedList[];
      /** Of a table, its passages are apart from each other; a footnote and a quotation are apart from the text. */
      readonly apart: 'passages' | 'block' | undefined;
    }
  | typeof OTHER;

/** A block without anything of interest, which still stands between two others. One object, so that edits in it change nothing. */
export const OTHER = { kind: 'other', takes: 1 } as const;

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
        ? { kind: 'heading', takes: 1, heading, announcements: read(announcements, block) ?? [] }
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
    takes:
      block.type === 'footnoteDefinition' ? -block.passages.length - 1 : Math.max(1, block.passages.length),
    ordinals: ordinalTexts,
    announcements: announcementTexts,
    lists,
    apart: block.type === 'table' ? 'passages' : /blockquote|footnote/.test(block.type) ? 'block' : undefined,
  };
}

/** A block as the runs of ordinals see it: without what changes when other words of it do. */
export type OrdinalPart =
  | {
      readonly kind: 'heading';
      readonly takes: 1;
      readonly depth: number;
      readonly form: NumberForm | undefined;
    }
  | (Pick<Extract<FlowPart, { kind: 'text' }>, 'takes' | 'block' | 'apart' | 'ordinals'> & {
      readonly kind: 'text';
    })
  | { readonly kind: 'other'; readonly takes: number };

/** What a block brings to the runs of ordinals: as many parts, and as many positions, as to the flow. */
export const ordinalFlow = blockFact<OrdinalPart>('ordinalFlow', (block, { read }) => {
  const part = read(enumerationFlow, block);
  if (part?.kind === 'heading') {
    const { depth, number } = part.heading;
    return { kind: 'heading', takes: 1, depth, form: number?.form };
  }
  if (part?.kind !== 'text') return part;
  const { takes, apart, ordinals } = part;
  return ordinals.length > 0 ? { kind: 'text', takes, block, apart, ordinals } : { kind: 'other', takes };
});

/** A block as what counts and announces lists sees it. */
export type AnnouncingPart =
  | Extract<FlowPart, { kind: 'heading' }>
  | Omit<Extract<FlowPart, { kind: 'text' }>, 'ordinals' | 'apart'>
  | { readonly kind: 'other'; readonly takes: number };

/** What a block brings to the announcements of the document: as many parts, and as many positions, as to the flow. */
export const announcingFlow = blockFact<AnnouncingPart>('announcingFlow', (block, { read }) => {
  const part = read(enumerationFlow, block);
  if (part?.kind !== 'text') return part;
  const { kind, takes, announcements, lists } = part;
  return announcements.length + lists.length > 0
    ? { kind, takes, block, announcements, lists }
    : { kind: 'other', takes };
});

/** The position of each part's first passage in the flow. Those outside the flow follow no other. */
export function positionsOf(parts: readonly { readonly takes: number }[]): Positions {
  const positions = new Int32Array(parts.length);
  let position = 0;
  let outside = -1;
  let index = 0;
  for (const { takes } of parts) {
    if (takes < 0) outside += takes;
    positions[index++] = takes < 0 ? outside : position;
    if (takes > 0) position += takes;
  }
  return positions;
}

/** Positions by the index of their part. */
export type Positions = Readonly<Int32Array>;
