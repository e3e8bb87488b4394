import type { Cluster } from './captionPlacement.ts';
import type { HeadingPart, LayoutPart, ProsePart } from './layoutPart.ts';

/** A cluster with where in the document it stands. */
export interface PlacedCluster extends Cluster {
  readonly chapter: number | undefined;
  /** How many headings of the document stand before it. */
  readonly headingsBefore: number;
  /** Title page, front or back matter, back cover. */
  readonly aside: boolean;
  /** The prose before or after it points to it. */
  readonly pointed: boolean;
}

type Item = Cluster['items'][number];

interface OpenCluster extends PlacedCluster {
  readonly items: Item[];
  pointed: boolean;
}

/** How many paragraphs before a figure may point to it with 下图. */
const POINTING_DISTANCE = 2;

/** Gathers the figures, tables, captions and 来源 lines that stand beside each other. Notes part nothing. */
export function clustersOf(parts: readonly LayoutPart[]): readonly PlacedCluster[] {
  const reader = new ClusterReader(depthOfChapters(parts));
  const lastHeading = parts.findLastIndex((part) => part.part === 'heading');
  let index = 0;
  for (const part of parts) {
    switch (part.part) {
      case 'note':
        break;
      case 'prose':
        reader.readProse(part);
        break;
      case 'heading':
        reader.readHeading(part);
        break;
      case 'break':
        reader.readBreak(index > lastHeading);
        break;
      case 'figure':
      case 'table':
      case 'caption':
      case 'source':
        reader.readItem(part);
    }
    index++;
  }
  return reader.clusters;
}

class ClusterReader {
  readonly clusters: OpenCluster[] = [];
  readonly #chapterDepth: number;
  /** The open headings, outermost first; `aside` where one of them is front or back matter. */
  readonly #open: { depth: number; aside: boolean }[] = [];
  #cluster: OpenCluster | undefined;
  #chapter: number | undefined;
  #headings = 0;
  /** The title page is behind. */
  #begun = false;
  /** The back cover has begun. */
  #ended = false;
  /** Paragraphs since one that points to a figure. */
  #sincePointer = POINTING_DISTANCE;

  constructor(chapterDepth: number) {
    this.#chapterDepth = chapterDepth;
  }

  readItem(item: Item): void {
    if (item.part === 'caption' && item.line.block.type === 'heading') this.#headings++;
    this.#cluster ??= this.#openCluster();
    this.#cluster.items.push(item);
  }

  #openCluster(): OpenCluster {
    const aside = !this.#begun || this.#ended || (this.#open.at(-1)?.aside ?? false);
    const pointed = this.#sincePointer < POINTING_DISTANCE;
    const cluster = { items: [], chapter: this.#chapter, headingsBefore: this.#headings, aside, pointed };
    this.clusters.push(cluster);
    return cluster;
  }

  readProse({ points, sentence }: ProsePart): void {
    if (this.#cluster && points) this.#cluster.pointed = true;
    this.#cluster = undefined;
    this.#sincePointer = points ? 0 : this.#sincePointer + 1;
    this.#begun ||= sentence;
  }

  readHeading({ depth, number, aside }: HeadingPart): void {
    this.#headings++;
    this.#cluster = undefined;
    this.#sincePointer = POINTING_DISTANCE;
    while ((this.#open.at(-1)?.depth ?? 0) >= depth) this.#open.pop();
    this.#open.push({ depth, aside: aside || (this.#open.at(-1)?.aside ?? false) });
    if (depth === this.#chapterDepth && number !== undefined) this.#chapter = number;
    this.#begun ||= this.#chapter !== undefined;
  }

  readBreak(afterLastHeading: boolean): void {
    this.#cluster = undefined;
    this.#ended = afterLastHeading;
  }
}

/** The level whose headings are chapters: the highest one with numbers; 7 where none has. */
export function depthOfChapters(parts: readonly LayoutPart[]): number {
  let least = 7;
  for (const part of parts) {
    if (part.part === 'heading' && part.number !== undefined) least = Math.min(least, part.depth);
  }
  return least;
}
