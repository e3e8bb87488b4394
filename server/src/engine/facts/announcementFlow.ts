import type { Block, Place } from '../markdown/block.ts';
import type { Passage } from '../markdown/passage.ts';
import type { Announcement } from './announcements.ts';
import type { Enumeration } from './enumeration.ts';
import type { PlacedPart } from './enumerationFlow.ts';
import type { Heading } from './outline.ts';

/** An announcement at its place in the document. */
export interface PlacedAnnouncement {
  readonly announcement: Announcement;
  readonly block: Block;
  readonly passage: Passage;
  /** Of its passage in the flow. */
  readonly position: number;
  /** True in the last sentence of its passage. */
  readonly closes: boolean;
  /** The heading that it stands in. */
  readonly heading: Heading | undefined;
}

/** A list of the document with every count that is given of it, the nearest first. */
export interface AnnouncedList {
  readonly announced: readonly PlacedAnnouncement[];
  /** Places of the members. */
  readonly members: readonly Place[];
  /** The fewest and the most members that it can be read as having. */
  readonly least: number;
  readonly most: number;
  /** True where 等 leaves it open. */
  readonly open: boolean;
  /** Of 一是…二是… and its like. */
  readonly enumeration: Enumeration | undefined;
}

/** A list before it is known who else counts it. */
export interface FoundList extends AnnouncedList {
  /** The word that its members bear (趋势一) or that announces it nearby; empty where there is none. */
  readonly noun: string;
  /** The headings over it, innermost first. */
  readonly headings: readonly Heading[];
}

/** The announcements of the document and what stands beside them. */
export interface Flow {
  readonly all: readonly PlacedAnnouncement[];
  readonly byPosition: ReadonlyMap<number, readonly PlacedAnnouncement[]>;
  readonly parts: readonly PlacedPart[];
  /** Position of each heading, in order. */
  readonly headings: readonly { readonly heading: Heading; readonly position: number }[];
}

/** Puts the announcements of the flow in their places. */
export function readFlow(parts: readonly PlacedPart[]): Flow {
  const all: PlacedAnnouncement[] = [];
  const byPosition = new Map<number, PlacedAnnouncement[]>();
  const headings: { heading: Heading; position: number }[] = [];
  for (const { part, position } of parts) {
    if (part.kind === 'other') continue;
    const heading = part.kind === 'heading' ? part.heading : undefined;
    if (heading) headings.push({ heading, position });
    for (const { block, passage, index, sentences, announcements } of part.announcements) {
      const placed = announcements.map((announcement): PlacedAnnouncement => {
        const closes = announcement.sentence === sentences.length - 1;
        return { announcement, block, passage, position: position + index, closes, heading };
      });
      all.push(...placed);
      byPosition.set(position + index, placed);
    }
  }
  return { all, byPosition, parts, headings };
}

/** Whether a count promises that its list follows at once. */
export function announces({ announcement }: PlacedAnnouncement, sameSentence: boolean): boolean {
  const { cue, colon, noun, measure, inLast, promising, quoted, list } = announcement;
  if (cue === 'above' || cue === 'this' || list) return false;
  if (colon) return true;
  if (quoted) return false;
  const named = noun !== '' || (cue === 'below' && /[点条项个种类]/.test(measure));
  return named && (cue === 'below' || promising) && (sameSentence || inLast);
}

/** True where a heading is the announcement: it ends with the count, save for a word or a year in brackets. */
export function isTitle({ announcement, heading, passage }: PlacedAnnouncement): boolean {
  const rest = passage.text.slice(announcement.end).trim();
  return (
    heading !== undefined &&
    announcement.noun !== '' &&
    /^(?:展望|分析|解读|研判|发布|报告|研究|前瞻|[（(][^）)]{0,12}[）)])?$/.test(rest)
  );
}
