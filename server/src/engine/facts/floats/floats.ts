import { placeOf, type Block, type Place } from '../../markdown/block.ts';
import { readCaption } from './captionLine.ts';
import { assignParts, learnHabits, type Assigned, type FloatKind, type Habits } from './captionPlacement.ts';
import { contents } from '../contents/contents.ts';
import { documentFact } from '../fact.ts';
import { clustersOf, depthOfChapters, type PlacedCluster } from './floatClusters.ts';
import { figureKey } from './figureNumber.ts';
import { layoutOf } from './layout.ts';
import type { CaptionPart, FigurePart, LayoutPart } from './layoutPart.ts';
import { declaredScope } from '../sources/sourceDeclarations.ts';

/** A figure or table with what stands beside it. */
export interface Float extends Assigned {
  /** As its caption says, else as it is: a table set as a picture is a table. */
  readonly kind: FloatKind;
  /** The number of the chapter it stands in, as its heading says; undefined where chapters have no numbers. */
  readonly chapter: number | undefined;
  /** How many headings of the document stand before it. */
  readonly headingsBefore: number;
  /** False on the title page, in 版权声明 and the like, in lists and cells, and for the rest of a cut table. */
  readonly inBody: boolean;
  /** The text beside it points to it without a number: 如下图所示. */
  readonly pointedAt: boolean;
}

/** The figures and tables of a document. */
export interface Floats {
  /** In order. Captions that stand alone, their picture lost, are floats without a body. */
  readonly floats: readonly Float[];
  /** Where captions stand in this document. */
  readonly habits: Habits;
  /** A sentence says where all figures and tables come from. */
  readonly sourcesDeclared: boolean;
  /** The number of the first chapter that has one; above 1 in an excerpt. */
  readonly firstChapter: number | undefined;
}

/** The figures and tables of the document, without the tables of its 目录. */
export const floats = documentFact({
  id: 'floats',
  parts: layoutOf,
  needs: { contents },
  merge: (blocks, needs): Floats => {
    const listed = new Set(needs.contents.lists.flatMap((list) => list.blocks));
    const parts = dropTranslations(partsOf(blocks, listed));
    const clusters = clustersOf(parts);
    const habits = learnHabits(clusters);
    const found: Float[] = [];
    for (const cluster of clusters) {
      for (const assigned of assignParts(cluster, habits)) found.push(toFloat(assigned, cluster));
    }
    return {
      floats: captionByAlt(shareSources(found)),
      habits,
      sourcesDeclared: parts.some(declaresSources),
      firstChapter: firstChapterOf(parts),
    };
  },
});

function partsOf(
  blocks: readonly (readonly LayoutPart[])[],
  listed: ReadonlySet<Block>,
): readonly LayoutPart[] {
  const parts: LayoutPart[] = [];
  for (const block of blocks) {
    for (const part of block) if (listed.size === 0 || !isListed(part, listed)) parts.push(part);
  }
  return parts;
}

function declaresSources(part: LayoutPart): boolean {
  return (
    (part.part === 'prose' && part.declares) ||
    (part.part === 'source' && declaredScope(part.line.text) === 'document')
  );
}

function isListed(part: LayoutPart, listed: ReadonlySet<Block>): boolean {
  switch (part.part) {
    case 'figure':
    case 'table':
      return listed.has(part.at.block);
    case 'caption':
    case 'source':
      return listed.has(part.line.block);
    case 'heading':
    case 'note':
    case 'prose':
    case 'break':
      return false;
  }
}

/** Figure 1 … under 图 1 … translates it. */
function dropTranslations(parts: readonly LayoutPart[]): readonly LayoutPart[] {
  const isLatin = (part: LayoutPart): boolean =>
    part.part === 'caption' && /^[A-Z]/i.test(part.caption.label);
  const hasHan = parts.some((part) => part.part === 'caption' && !isLatin(part));
  return hasHan && parts.some(isLatin) ? parts.filter((part) => !isLatin(part)) : parts;
}

function firstChapterOf(parts: readonly LayoutPart[]): number | undefined {
  const depth = depthOfChapters(parts);
  const first = parts.find(
    (part) => part.part === 'heading' && part.depth === depth && part.number !== undefined,
  );
  return first?.part === 'heading' ? first.number : undefined;
}

function toFloat(assigned: Assigned, cluster: PlacedCluster): Float {
  const { body, caption, source, side, sourceBetween } = assigned;
  const nested = body?.nested ?? false;
  const own = caption?.caption.kind ?? 'either';
  const kind: FloatKind = own === 'either' ? (body?.part ?? 'figure') : own;
  // Spelt out, because a spread costs many times as much, and this is done for each float at each stroke.
  return {
    body,
    caption,
    source,
    side,
    sourceBetween,
    kind,
    chapter: cluster.chapter,
    headingsBefore: cluster.headingsBefore,
    inBody: !nested && !isOrnament(assigned) && !cluster.aside && caption?.caption.continued !== true,
    pointedAt: cluster.pointed,
  };
}

const ORNAMENT =
  /logo|icon|badge|avatar|banner|qr-?code|divider|二维码|图标|头像|徽标|标志|封面|封底|公众号/i;

/** A logo or a QR code is no figure of the report, unless it has a caption. */
function isOrnament({ body, caption }: Assigned): boolean {
  if (caption || body?.part !== 'figure') return false;
  return ORNAMENT.test(body.at.block.source.slice(body.at.start, body.at.end));
}

/** The 来源 line after 续表 2 is that of 表 2. */
function shareSources(found: readonly Float[]): readonly Float[] {
  const sources = new Map<string, Float['source']>();
  for (const { caption, source } of found)
    if (caption?.caption.continued && source) sources.set(numberOf(caption), source);
  if (sources.size === 0) return found;
  return found.map((float) => {
    const shared = float.caption && !float.source ? sources.get(numberOf(float.caption)) : undefined;
    return shared ? { ...float, source: shared } : float;
  });
}

function numberOf({ caption }: CaptionPart): string {
  return `${caption.kind} ${figureKey(caption.number)}`;
}

/** Where no figure has a caption in a line, the alternative text 图 1 … is its caption, as Pandoc sets it. */
function captionByAlt(found: readonly Float[]): readonly Float[] {
  if (found.some((float) => float.caption && float.kind === 'figure')) return found;
  return found.map((float) => {
    const caption = float.body?.part === 'figure' && !float.caption ? captionOfAlt(float.body) : undefined;
    return caption ? { ...float, caption } : float;
  });
}

/** The alternative text of a figure, read as a caption. */
export function captionOfAlt(figure: FigurePart): CaptionPart | undefined {
  for (const alt of figure.alts) {
    const caption = readCaption(alt);
    const place = caption && placeOfAlt(figure, alt);
    if (caption && place) {
      const line = { block: place.block, passage: undefined, start: place.start, text: alt };
      return { part: 'caption', line, caption, footnoted: false };
    }
  }
  return undefined;
}

/** Where an alternative text stands; undefined where the source spells it otherwise (escapes, references). */
export function placeOfAlt(figure: FigurePart, alt: string): Place | undefined {
  const { block, start, end } = figure.at;
  const at = block.source.slice(start, end).indexOf(alt);
  return at < 0 ? undefined : placeOf(block, { start: start + at, end: start + at + alt.length });
}
