import { remembered } from '../remembered.ts';
import type { Cluster } from './captionPlacement.ts';
import type { FloatSection } from './floatSections.ts';
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

/** What holds where a heading opens a section of the document: all that it takes over from what stands before. */
interface Standing {
  readonly chapter: number | undefined;
  /** How many headings there have been. */
  readonly headings: number;
  /** The title page is behind. */
  readonly begun: boolean;
  /** The level of the open heading that is front or back matter; above it all headings are the body's again. */
  readonly asideFrom: number;
}

const START: Standing = { chapter: undefined, headings: 0, begun: false, asideFrom: Infinity };

/** How many paragraphs before a figure may point to it with 下图. */
const POINTING_DISTANCE = 2;

/**
 * Gathers the figures, tables, captions and 来源 lines that stand beside each other, section by section. Notes part
 * nothing.
 *
 * @param sections in order; each but the first begins with a heading, which parts it from what stands before.
 */
export function clustersOf(
  sections: readonly FloatSection[],
  chapterDepth: number,
): readonly (readonly PlacedCluster[])[] {
  let standing = START;
  return sections.map((section, index) => {
    const { chapter, headings, begun, asideFrom } = standing;
    const isLast = index === sections.length - 1;
    const read = readSection(section, chapterDepth, isLast, chapter, headings, begun, asideFrom);
    standing = read.after;
    return read.clusters;
  });
}

/** What holds is given in its parts, because these are compared one by one. */
const readSection = remembered(
  (
    { parts }: FloatSection,
    chapterDepth: number,
    isLast: boolean,
    ...[chapter, headings, begun, asideFrom]: [number | undefined, number, boolean, number]
  ): { readonly clusters: readonly PlacedCluster[]; readonly after: Standing } => {
    const reader = new ClusterReader(chapterDepth, { chapter, headings, begun, asideFrom });
    const lastHeading = isLast ? parts.findLastIndex((part) => part.part === 'heading') : Infinity;
    for (const [index, part] of parts.entries()) reader.read(part, index > lastHeading);
    return { clusters: reader.clusters, after: reader.standing };
  },
);

class ClusterReader {
  readonly clusters: OpenCluster[] = [];
  readonly #chapterDepth: number;
  #cluster: OpenCluster | undefined;
  #chapter: number | undefined;
  #headings: number;
  #begun: boolean;
  #asideFrom: number;
  /** The back cover has begun. */
  #ended = false;
  /** Paragraphs since one that points to a figure. */
  #sincePointer = POINTING_DISTANCE;

  constructor(chapterDepth: number, { chapter, headings, begun, asideFrom }: Standing) {
    this.#chapterDepth = chapterDepth;
    this.#chapter = chapter;
    this.#headings = headings;
    this.#begun = begun;
    this.#asideFrom = asideFrom;
  }

  get standing(): Standing {
    return {
      chapter: this.#chapter,
      headings: this.#headings,
      begun: this.#begun,
      asideFrom: this.#asideFrom,
    };
  }

  /** @param afterLastHeading no heading of the document follows. */
  read(part: LayoutPart, afterLastHeading: boolean): void {
    switch (part.part) {
      case 'note':
        break;
      case 'prose':
        this.#readProse(part);
        break;
      case 'heading':
        this.#readHeading(part);
        break;
      case 'break':
        this.#cluster = undefined;
        this.#ended = afterLastHeading;
        break;
      case 'figure':
      case 'table':
      case 'caption':
      case 'source':
        this.#readItem(part);
    }
  }

  #readItem(item: Item): void {
    if (item.part === 'caption' && item.line.block.type === 'heading') this.#headings++;
    this.#cluster ??= this.#openCluster();
    this.#cluster.items.push(item);
  }

  #openCluster(): OpenCluster {
    const aside = !this.#begun || this.#ended || this.#asideFrom < Infinity;
    const pointed = this.#sincePointer < POINTING_DISTANCE;
    const cluster = { items: [], chapter: this.#chapter, headingsBefore: this.#headings, aside, pointed };
    this.clusters.push(cluster);
    return cluster;
  }

  #readProse({ points, sentence }: ProsePart): void {
    if (this.#cluster && points) this.#cluster.pointed = true;
    this.#cluster = undefined;
    this.#sincePointer = points ? 0 : this.#sincePointer + 1;
    this.#begun ||= sentence;
  }

  #readHeading({ depth, number, aside }: HeadingPart): void {
    this.#headings++;
    this.#cluster = undefined;
    this.#sincePointer = POINTING_DISTANCE;
    if (depth <= this.#asideFrom) this.#asideFrom = aside ? depth : Infinity;
    if (depth === this.#chapterDepth && number !== undefined) this.#chapter = number;
    this.#begun ||= this.#chapter !== undefined;
  }
}
