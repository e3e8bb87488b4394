import { placeOf, type Place } from '../../markdown/block.ts';
import { readCaption } from './captionLine.ts';
import { assignParts, learnHabits, type Assigned, type FloatKind, type Habits } from './captionPlacement.ts';
import { contents } from '../contents/contents.ts';
import { documentFact } from '../fact.ts';
import { clustersOf, type PlacedCluster } from './floatClusters.ts';
import { sectionsOf, type FloatSection } from './floatSections.ts';
import { figureKey } from './figureNumber.ts';
import { layoutOfStretch } from './layoutStretch.ts';
import type { CaptionPart, FigurePart, SourcePart } from './layoutPart.ts';
import { remembered } from '../remembered.ts';

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
  parts: layoutOfStretch,
  needs: { contents },
  merge: (stretches, needs): Floats => {
    const sections = sectionsOf(stretches, needs.contents.lists);
    // The highest level with numbers is that of the chapters.
    const chapterDepth = sections.reduce((least, one) => Math.min(least, one.highestNumbered), Infinity);
    const clusters = clustersOf(sections, chapterDepth);
    const habits = learnHabits(clusters);
    const found = clusters.map((own) => floatsOf(own, habits.figure, habits.table));
    return {
      floats: captionByAlt(shareSources(found)),
      habits,
      sourcesDeclared: sections.some((section) => section.declaresSources),
      firstChapter: firstChapterOf(sections, chapterDepth),
    };
  },
});

interface SectionFloats {
  readonly floats: readonly Float[];
  /** The 来源 lines of tables that are continued here, each with what {@link numberOf} makes of the caption. */
  readonly continued: readonly (readonly [string, SourcePart])[];
}

/** The floats of a section. The habits are given one by one, because these are compared. */
const floatsOf = remembered(
  (clusters: readonly PlacedCluster[], figure: Habits['figure'], table: Habits['table']): SectionFloats => {
    const own = clusters.flatMap((cluster) =>
      assignParts(cluster, { figure, table }).map((assigned) => toFloat(assigned, cluster)),
    );
    const continued = own.flatMap(({ caption, source }) =>
      caption?.caption.continued && source ? [[numberOf(caption), source] as const] : [],
    );
    return { floats: own, continued };
  },
);

function firstChapterOf(sections: readonly FloatSection[], chapterDepth: number): number | undefined {
  const section = sections.find(({ highestNumbered }) => highestNumbered === chapterDepth);
  const first = section?.parts.find(
    (part) => part.part === 'heading' && part.depth === chapterDepth && part.number !== undefined,
  );
  return first?.part === 'heading' ? first.number : undefined;
}

function toFloat(assigned: Assigned, cluster: PlacedCluster): Float {
  const { body, caption, source, side, sourceBetween } = assigned;
  const nested = body?.nested ?? false;
  const own = caption?.caption.kind ?? 'either';
  const kind: FloatKind = own === 'either' ? (body?.part ?? 'figure') : own;
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
function shareSources(sections: readonly SectionFloats[]): readonly Float[] {
  const found: Float[] = [];
  const sources = new Map<string, SourcePart>();
  for (const { floats: own, continued } of sections) {
    for (const float of own) found.push(float);
    for (const [number, source] of continued) sources.set(number, source);
  }
  if (sources.size === 0) return found;
  return found.map((float) => {
    const shared = float.caption && !float.source ? sources.get(numberOf(float.caption)) : undefined;
    return shared ? withSource(float, shared) : float;
  });
}

const withSource = remembered((float: Float, source: SourcePart): Float => ({ ...float, source }));

function numberOf({ caption }: CaptionPart): string {
  return `${caption.kind} ${figureKey(caption.number)}`;
}

/** Where no figure has a caption in a line, the alternative text 图 1 … is its caption, as Pandoc sets it. */
function captionByAlt(found: readonly Float[]): readonly Float[] {
  if (found.some((float) => float.caption && float.kind === 'figure')) return found;
  return found.map((float) => withCaptionOfAlt(float));
}

const withCaptionOfAlt = remembered((float: Float): Float => {
  const caption = float.body?.part === 'figure' && !float.caption ? captionOfAlt(float.body) : undefined;
  return caption ? { ...float, caption } : float;
});

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
