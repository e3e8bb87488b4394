import type { Block, Place } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import type { Announcement, AnnouncementText } from './announcements.ts';
import type { Enumeration } from './enumeration.ts';
import { positionsOf, type AnnouncingPart, type Positions } from './enumerationFlow.ts';
import type { Heading } from '../outline.ts';

/** An announcement at its place in the document. */
export interface PlacedAnnouncement {
  readonly announcement: Announcement;
  readonly block: Block;
  readonly passage: Passage;
}

/** A list of the document with every count that is given of it, the nearest first. */
export interface AnnouncedList {
  readonly announced: readonly PlacedAnnouncement[];
  /** Places of the members. */
  readonly members: () => readonly Place[];
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
  /** Of the first member's passage in the flow. */
  readonly position: number;
  /** True where each member opens a paragraph of its own and nothing near counts them: a title may. */
  readonly leads?: true;
}

/** The announcements of one passage in the flow. */
export interface FlowText {
  readonly text: AnnouncementText;
  readonly position: number;
  /** The heading that the passage is. */
  readonly heading: Heading | undefined;
}

/** The announcements of the document and what stands beside them. */
export interface Flow {
  readonly texts: readonly FlowText[];
  readonly byPosition: ReadonlyMap<number, FlowText>;
  readonly parts: readonly AnnouncingPart[];
  /** Of the first passage of each part. */
  readonly positions: Positions;
  /** In order. */
  readonly headings: readonly PlacedHeading[];
}

/** A heading with its position in the flow. */
export interface PlacedHeading {
  readonly heading: Heading;
  readonly position: number;
}

/** Puts the announcements of the flow in their places. */
export function readFlow(parts: readonly AnnouncingPart[]): Flow {
  const positions = positionsOf(parts);
  const texts: FlowText[] = [];
  const byPosition = new Map<number, FlowText>();
  const headings: PlacedHeading[] = [];
  let index = 0;
  for (const part of parts) {
    const position = positions[index++] ?? 0;
    if (part.kind === 'other') continue;
    const heading = part.kind === 'heading' ? part.heading : undefined;
    if (heading) headings.push({ heading, position });
    for (const text of part.announcements) {
      const placed = { text, position: position + text.index, heading };
      texts.push(placed);
      byPosition.set(placed.position, placed);
    }
  }
  return { texts, byPosition, parts, positions, headings };
}

/** The announcement together with where it stands. */
export function placed(announcement: Announcement, { block, passage }: AnnouncementText): PlacedAnnouncement {
  return { announcement, block, passage };
}

/** A list of which no more is known than its members. Spelt out: a spread costs many times as much. */
export function plainList(
  { announced, members, noun, position }: Pick<FoundList, 'announced' | 'members' | 'noun' | 'position'>,
  count: number,
  enumeration?: Enumeration,
): FoundList {
  return { announced, members, noun, position, least: count, most: count, open: false, enumeration };
}

/** The last count in a passage's last sentence that announces what follows the passage; headings announce by their titles. */
export function closingAnnouncement(flowText: FlowText | undefined): PlacedAnnouncement | undefined {
  if (!flowText || flowText.heading) return undefined;
  const { text } = flowText;
  const found = text.announcements.findLast(
    (each) => each.sentence === text.sentences.length - 1 && announces(each, false),
  );
  return found && placed(found, text);
}

/** Whether a count promises that its list follows at once. */
export function announces(announcement: Announcement, sameSentence: boolean): boolean {
  const { cue, colon, direct, noun, measure, inLast, promising, quoted, acting, list } = announcement;
  if (cue === 'above' || cue === 'this' || list || acting) return false;
  if (colon || (direct && sameSentence)) return true;
  if (quoted) return false;
  const named = noun !== '' || (cue === 'below' && /[点點条條项項个個种種类類]/.test(measure));
  return named && (cue === 'below' || promising) && (sameSentence || inLast);
}

/** The count that a heading ends with, save for a word or a year in brackets. */
export function titleAnnouncement(flowText: FlowText | undefined): PlacedAnnouncement | undefined {
  if (!flowText?.heading) return undefined;
  const { text } = flowText;
  const found = text.announcements.findLast(
    ({ noun, end, acting }) => noun !== '' && !acting && TITLE_END.test(text.passage.text.slice(end).trim()),
  );
  return found && placed(found, text);
}

const TITLE_END = /^(?:展望|分析|解读|研判|发布|报告|研究|前瞻|[（(][^）)]{0,12}[）)])?$/;
