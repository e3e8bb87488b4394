import type { Block } from '../../markdown/block.ts';
import type { ContentsList } from '../contents/contents.ts';
import { remembered } from '../remembered.ts';
import { declaredScope } from '../sources/sourceDeclarations.ts';
import type { LayoutPart } from './layoutPart.ts';

/** A stretch of the document and what can be said of it alone; where nothing has changed, the object that it was. */
export interface FloatSection {
  readonly parts: readonly LayoutPart[];
  /** The highest level of its headings with numbers; 7 where none has one. */
  readonly highestNumbered: number;
  /** A sentence says where all figures and tables of the document come from. */
  readonly declaresSources: boolean;
  /** Has captions in Chinese. */
  readonly hasHan: boolean;
  /** What it is without its captions in Latin letters; undefined where it has none. */
  readonly latinLess: FloatSection | undefined;
}

/**
 * The stretches of a document, without what belongs to no float: each section but the first begins with a heading, so
 * that what stands beside each other stands in one section.
 *
 * @param lists its 目录, 图目录 and 表目录.
 */
export function sectionsOf(
  stretches: readonly (readonly LayoutPart[])[],
  lists: readonly ContentsList[],
): readonly FloatSection[] {
  const listed = listedBlocks(lists);
  const sections = joinAtCaptions(stretches).map((stretch) => sectionOf(stretch, listed));
  // Figure 1 … under 图 1 … translates it.
  const translates = sections.some(({ hasHan }) => hasHan) && sections.some(({ latinLess }) => latinLess);
  return translates ? sections.map((section) => section.latinLess ?? section) : sections;
}

const listedBlocks = remembered(
  (lists: readonly ContentsList[]): ReadonlySet<Block> => new Set(lists.flatMap((list) => list.blocks)),
);

/** Where nothing is listed, the same object as for any other 目录. */
const sectionOf = remembered((parts: readonly LayoutPart[], listed: ReadonlySet<Block>): FloatSection => {
  const own = parts.filter((part) => {
    const block = blockOf(part);
    return block === undefined || !listed.has(block);
  });
  return own.length < parts.length ? readSection(own) : wholeSection(parts);
});

const wholeSection = remembered(readSection);

function readSection(parts: readonly LayoutPart[]): FloatSection {
  let highestNumbered = NO_DEPTH;
  for (const part of parts) {
    if (part.part !== 'heading' || part.number === undefined) continue;
    highestNumbered = Math.min(highestNumbered, part.depth);
  }
  return {
    parts,
    highestNumbered,
    declaresSources: parts.some(declaresSources),
    hasHan: parts.some((part) => part.part === 'caption' && !isLatin(part)),
    latinLess: parts.some(isLatin) ? readSection(parts.filter((part) => !isLatin(part))) : undefined,
  };
}

/** No heading has this level. */
const NO_DEPTH = 7;

function declaresSources(part: LayoutPart): boolean {
  return (
    (part.part === 'prose' && part.declares) ||
    (part.part === 'source' && declaredScope(part.line.text) === 'document')
  );
}

function isLatin(part: LayoutPart): boolean {
  return part.part === 'caption' && /^[A-Z]/i.test(part.caption.label);
}

/** A heading that is a caption parts nothing: ###### 图 1 … may stand under its picture. */
function joinAtCaptions(stretches: readonly (readonly LayoutPart[])[]): readonly (readonly LayoutPart[])[] {
  const sections: (readonly LayoutPart[])[] = [];
  for (const stretch of stretches) {
    const before = sections.at(-1);
    if (!before || stretch[0]?.part === 'heading') sections.push(stretch);
    else sections[sections.length - 1] = [...before, ...stretch];
  }
  return sections;
}

/** The block of what makes a float; undefined for what stands round floats. */
function blockOf(part: LayoutPart): Block | undefined {
  switch (part.part) {
    case 'figure':
    case 'table':
      return part.at.block;
    case 'caption':
    case 'source':
      return part.line.block;
    case 'heading':
    case 'note':
    case 'prose':
    case 'break':
      return undefined;
  }
}
