import type { Block } from '../../markdown/block.ts';
import { blockFact, documentFact } from '../fact.ts';
import { headingOf, type Heading } from '../outline.ts';

/** A heading with whether anything a reader sees stands between it and the next heading. */
export interface SectionContent {
  readonly heading: Heading;
  readonly hasText: boolean;
  /** The heading after it; undefined for the last. */
  readonly next: Heading | undefined;
}

/** Anything but a heading. One constant, so that typing in it changes no document fact. */
const CONTENT = 'content';

/** Comments, anchors and link definitions show nothing. */
const INVISIBLE = /^(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\/?a\b[^>]*>|<br\s?\/?>)*$/;

const sectionPart = blockFact<Heading | typeof CONTENT>('sectionPart', (block, context) => {
  switch (block.type) {
    case 'heading':
      return context.read(headingOf, block);
    case 'definition':
    case 'footnoteDefinition':
    case 'frontMatter':
    case 'thematicBreak':
      return undefined;
    case 'html':
      return INVISIBLE.test(block.source) ? undefined : CONTENT;
    case 'paragraph':
    case 'table':
    case 'list':
    case 'blockquote':
    case 'code':
      return CONTENT;
  }
});

/** The headings of the document in order, each with whether it has text of its own. */
export const sectionContents = documentFact({
  id: 'sectionContents',
  parts: sectionPart,
  merge: (parts): readonly SectionContent[] => {
    const sections: { heading: Heading; hasText: boolean; next: Heading | undefined }[] = [];
    for (const part of parts) {
      const open = sections.at(-1);
      if (part === CONTENT) {
        if (open) open.hasText = true;
        continue;
      }
      if (open) open.next = part;
      sections.push({ heading: part, hasText: false, next: undefined });
    }
    return sections;
  },
});

/** The last block of the document that a reader sees; undefined where there is none. */
export const lastBlock = documentFact({
  id: 'lastBlock',
  parts: blockFact<Block>('visibleBlock', (block) =>
    block.type === 'definition' || block.type === 'footnoteDefinition' ? undefined : block,
  ),
  merge: (blocks): Block | undefined => blocks.at(-1),
});
