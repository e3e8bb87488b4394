import { remembered } from '../remembered.ts';
import { readCaption } from './captionLine.ts';
import type { CaptionPart, FigurePart, SourcePart, TablePart } from './layoutPart.ts';

export type FloatKind = 'figure' | 'table';

/** Where a caption stands: over or under what it names. */
export type Side = 'above' | 'below';

/** Where the captions of a document stand; undefined where none stands beside a float of the kind. */
export interface Habits {
  readonly figure: Side | undefined;
  readonly table: Side | undefined;
}

/** Figures, tables, captions and 来源 lines with nothing between them, in order. */
export interface Cluster {
  readonly items: readonly (FigurePart | TablePart | CaptionPart | SourcePart)[];
}

/** What belongs together: at least a body or a caption. */
export interface Assigned {
  readonly body: FigurePart | TablePart | undefined;
  readonly caption: CaptionPart | undefined;
  readonly source: SourcePart | undefined;
  /** Where the caption stands; undefined without both caption and body. */
  readonly side: Side | undefined;
  /** The 来源 line stands between body and caption. */
  readonly sourceBetween: boolean;
}

/**
 * Learns from the clusters in which captions and floats take turns. The standard where there is no majority.
 *
 * @param sections the clusters of each section of the document.
 */
export function learnHabits(sections: readonly (readonly Cluster[])[]): Habits {
  const sum: Votes = { figure: { above: 0, below: 0 }, table: { above: 0, below: 0 } };
  for (const clusters of sections) {
    const { figure, table } = votesOf(clusters);
    sum.figure.above += figure.above;
    sum.figure.below += figure.below;
    sum.table.above += table.above;
    sum.table.below += table.below;
  }
  return { figure: majority(sum.figure, 'below'), table: majority(sum.table, 'above') };
}

/** How many captions of each kind stand on each side. */
type Votes = Readonly<Record<FloatKind, Record<Side, number>>>;

const votesOf = remembered((clusters: readonly Cluster[]): Votes => {
  const votes: Votes = { figure: { above: 0, below: 0 }, table: { above: 0, below: 0 } };
  for (const { items } of clusters) {
    const turns = items.filter((item) => item.part !== 'source');
    const [first] = turns;
    const takeTurns = turns.every(
      (item, index) => isBody(item) === (index % 2 === 0 ? first && isBody(first) : first && !isBody(first)),
    );
    if (!first || !takeTurns || turns.length % 2 > 0) continue;
    for (const item of turns) if (isBody(item)) votes[item.part][isBody(first) ? 'below' : 'above']++;
  }
  return votes;
});

/** GB/T 7713.3—2009 5.3.1 and 5.3.2 set the title of a figure below it, that of a table above. */
function majority(votes: Readonly<Record<Side, number>>, standard: Side): Side | undefined {
  if (votes.above + votes.below === 0) return undefined;
  if (votes.above === votes.below) return standard;
  return votes.above > votes.below ? 'above' : 'below';
}

function isBody(item: Cluster['items'][number]): item is FigurePart | TablePart {
  return item.part === 'figure' || item.part === 'table';
}

interface Draft {
  body: { part: FigurePart | TablePart; first: number; last: number } | undefined;
  caption: { part: CaptionPart; at: number } | undefined;
  source: { part: SourcePart; at: number } | undefined;
}

/** How far apart, in items, a caption and what it names may stand: 来源 lines and notes lie between. */
const REACH = 3;
const WRONG_SIDE = 3;
const WRONG_KIND = 4;

/** Deals the captions and 来源 lines of a cluster out to its figures and tables. */
export function assignParts({ items }: Cluster, habits: Habits): readonly Assigned[] {
  const bodies = bodiesOf(items);
  const captions: { part: CaptionPart; at: number }[] = [];
  for (const [at, item] of items.entries()) if (item.part === 'caption') captions.push({ part: item, at });
  const drafts = bodies.map((body): Draft => ({ body, caption: undefined, source: undefined }));
  const free = new Set(captions);
  for (const { draft, caption } of offers(drafts, captions, habits)) {
    if (draft.caption || !free.has(caption)) continue;
    draft.caption = caption;
    free.delete(caption);
  }
  for (const caption of free) drafts.push({ body: undefined, caption, source: undefined });
  drafts.sort((a, b) => firstOf(a) - firstOf(b));
  for (const [at, item] of items.entries()) if (item.part === 'source') giveSource(item, at, drafts);
  return drafts.map(({ body, caption, source }) => {
    const side = body && caption ? (caption.at < body.first ? 'above' : 'below') : undefined;
    const between = body && caption && source ? caption.at < source.at !== body.first < source.at : false;
    return { body: body?.part, caption: caption?.part, source: source?.part, side, sourceBetween: between };
  });
}

/** Pictures that follow one another without a caption of their own between are parts of one figure. */
function bodiesOf(items: Cluster['items']): NonNullable<Draft['body']>[] {
  const bodies: NonNullable<Draft['body']>[] = [];
  for (const [index, item] of items.entries()) {
    if (!isBody(item)) continue;
    const before = bodies.at(-1);
    const joined =
      before?.last === index - 1 && item.part === 'figure' ? joinFigures(before.part, item) : undefined;
    if (before && joined) {
      before.last = index;
      before.part = joined;
    } else bodies.push({ part: item, first: index, last: index });
  }
  return bodies;
}

function joinFigures(figure: FigurePart | TablePart, next: FigurePart): FigurePart | undefined {
  if (figure.part !== 'figure') return undefined;
  const numbers = new Set(
    [...figure.alts, ...next.alts].flatMap((alt) => readCaption(alt)?.number.parts.join('-') ?? []),
  );
  return numbers.size > 1 ? undefined : { ...figure, alts: [...figure.alts, ...next.alts] };
}

interface Offer {
  readonly draft: Draft;
  readonly caption: { part: CaptionPart; at: number };
  readonly cost: number;
}

/** The possible pairs of float and caption, the likeliest first. */
function offers(
  drafts: readonly Draft[],
  captions: readonly Offer['caption'][],
  habits: Habits,
): readonly Offer[] {
  const found: Offer[] = [];
  let from = 0;
  for (const draft of drafts) {
    const { body } = draft;
    if (!body) continue;
    while ((captions[from]?.at ?? Infinity) < body.first - REACH) from++;
    for (let index = from; index < captions.length; index++) {
      const caption = captions[index];
      if (!caption || caption.at > body.last + REACH) break;
      found.push({ draft, caption, cost: costOf(body, caption, habits) });
    }
  }
  return found.sort((a, b) => a.cost - b.cost);
}

function costOf(body: NonNullable<Draft['body']>, { part, at }: Offer['caption'], habits: Habits): number {
  const kind = body.part.part;
  const side: Side = at < body.first ? 'above' : 'below';
  const distance = side === 'above' ? body.first - at : at - body.last;
  const standard: Side = kind === 'figure' ? 'below' : 'above';
  const wrongKind = part.caption.kind !== 'either' && part.caption.kind !== kind;
  return distance + (side === (habits[kind] ?? standard) ? 0 : WRONG_SIDE) + (wrongKind ? WRONG_KIND : 0);
}

function firstOf({ body, caption }: Draft): number {
  return Math.min(body?.first ?? Infinity, caption?.at ?? Infinity);
}

function lastOf({ body, caption }: Draft): number {
  return Math.max(body?.last ?? -1, caption?.at ?? -1);
}

/** A 来源 line belongs to what it follows, or stands within; only at the head of a cluster to what comes after. */
function giveSource(part: SourcePart, at: number, drafts: readonly Draft[]): void {
  let best: Draft | undefined;
  let least = Infinity;
  for (const draft of drafts) {
    const first = firstOf(draft);
    const last = lastOf(draft);
    const cost = last < at ? at - last : first < at ? 0 : first - at + WRONG_SIDE;
    if (cost < least && !draft.source) {
      best = draft;
      least = cost;
    }
    if (first > at + REACH) break;
  }
  if (best && least <= REACH + WRONG_SIDE) best.source = { part, at };
}
