import type { Block, Place } from '../markdown/block.ts';
import { placeOf } from '../markdown/block.ts';
import type { Passage } from '../markdown/passage.ts';
import { blockFact, documentFact } from './fact.ts';
import { readHeadingNumber, type HeadingNumber } from './headings/headingNumber.ts';

/** A heading of the document. */
export interface Heading {
  readonly block: Block;
  readonly passage: Passage;
  /** 1 to 6. */
  readonly depth: number;
  /** As a reader sees it, number included, white space at the ends removed. */
  readonly text: string;
  /** The number it opens with: 一、 （一） 1. 1.1 第一章 趋势一： …; undefined where it has none. */
  readonly number: HeadingNumber | undefined;
  /** What follows the number. */
  readonly title: string;
  /** Its text, without `#`. */
  readonly at: Place;
}

/** A heading with what stands under it. */
export interface Section {
  readonly heading: Heading;
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
}

export interface Outline {
  /** All headings in the order of the document. */
  readonly headings: readonly Heading[];
  /** The section that each of them opens, in the same order. */
  readonly sections: readonly Section[];
  /** The tree of sections; a heading hangs under the nearest earlier one of a smaller depth. */
  readonly roots: readonly Section[];
}

/** The heading that a block is. */
export const headingOf = blockFact<Heading>('heading', (block) => {
  const passage = block.passages[0];
  if (block.type !== 'heading' || !passage) return undefined;
  const text = passage.text.trim();
  const number = readHeadingNumber(text);
  return {
    block,
    passage,
    depth: block.node.depth ?? 1,
    text,
    number,
    title: number ? text.slice(number.end).trim() : text,
    at: placeOf(block, passage.source),
  };
});

export const outline = documentFact({
  id: 'outline',
  parts: headingOf,
  merge: (headings): Outline => {
    const sections = nest(headings);
    return { headings, sections, roots: sections.filter(({ parent }) => !parent) };
  },
});

interface OpenSection extends Section {
  readonly children: OpenSection[];
}

function nest(headings: readonly Heading[]): readonly Section[] {
  const open: OpenSection[] = [];
  return headings.map((heading) => {
    while ((open.at(-1)?.heading.depth ?? 0) >= heading.depth) open.pop();
    const parent = open.at(-1);
    const section: OpenSection = { heading, parent, children: [] };
    parent?.children.push(section);
    open.push(section);
    return section;
  });
}
