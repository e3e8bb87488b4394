import type { Block, Place } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import type { Announcement, AnnouncementText } from './announcements.ts';
import type { Enumeration } from './enumeration.ts';
import { announcingFlow, positionsOf } from './enumerationFlow.ts';
import { stretchFact } from '../fact.ts';
import type { NumberedList } from './numberedLists.ts';
import type { Heading } from '../outline.ts';
import { remembered } from '../remembered.ts';

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
  /** Of the first member's passage. */
  readonly place: FlowPlace;
  /** True where each member opens a paragraph of its own and nothing near counts them: a title may. */
  readonly leads?: true;
}

/** A passage or list in the flow of the document. */
export interface FlowPlace {
  readonly stretch: AnnouncingStretch;
  /** In the flow of the stretch. */
  readonly position: number;
}

/** The announcements of one passage. */
export interface FlowText {
  readonly text: AnnouncementText;
  /** In the flow of its stretch. */
  readonly position: number;
  /** The heading that the passage is. */
  readonly heading: Heading | undefined;
}

/** A heading with its position in the flow of its stretch. */
export interface PlacedHeading {
  readonly heading: Heading;
  readonly position: number;
}

/** A Markdown list with the position of its first passage in the flow of its stretch. */
export interface PlacedList {
  readonly list: NumberedList;
  readonly block: Block;
  readonly position: number;
}

/** The announcements of a stretch and what stands beside them. */
export interface AnnouncingStretch {
  /** How many positions it takes. */
  readonly takes: number;
  readonly texts: readonly FlowText[];
  /** In order. */
  readonly headings: readonly PlacedHeading[];
  /** The outermost of each block that is a list. */
  readonly lists: readonly PlacedList[];
}

/** The announcements of each stretch. As many as there are stretches with anything in the flow. */
export const announcingStretch = stretchFact(
  'announcingStretch',
  announcingFlow,
  (parts): AnnouncingStretch => {
    const positions = positionsOf(parts);
    const texts: FlowText[] = [];
    const headings: PlacedHeading[] = [];
    const lists: PlacedList[] = [];
    let takes = 0;
    for (const [index, part] of parts.entries()) {
      const position = positions[index] ?? 0;
      takes += Math.max(0, part.takes);
      if (part.kind === 'other') continue;
      const heading = part.kind === 'heading' ? part.heading : undefined;
      if (heading) headings.push({ heading, position });
      for (const text of part.announcements) texts.push({ text, position: position + text.index, heading });
      const list = part.kind === 'text' ? part.lists[0] : undefined;
      if (part.kind === 'text' && list) lists.push({ list, block: part.block, position });
    }
    return { takes, texts, headings, lists };
  },
);

/** Says how many passages of the document stand before one; below 0 in footnotes, which stand nowhere in the flow. */
export type Ranking = (place: FlowPlace) => number;

/** Puts the stretches one behind the other, when first asked. */
export function rankingOf(stretches: readonly AnnouncingStretch[]): Ranking {
  let bases: Map<AnnouncingStretch, number> | undefined;
  return ({ stretch, position }) => {
    if (position < 0) return -1;
    bases ??= basesOf(stretches);
    return (bases.get(stretch) ?? 0) + position;
  };
}

function basesOf(stretches: readonly AnnouncingStretch[]): Map<AnnouncingStretch, number> {
  const bases = new Map<AnnouncingStretch, number>();
  let base = 0;
  for (const stretch of stretches) {
    bases.set(stretch, base);
    base += stretch.takes;
  }
  return bases;
}

const textsOf = remembered(
  ({ texts }: AnnouncingStretch): ReadonlyMap<number, FlowText> =>
    new Map(texts.map((each) => [each.position, each])),
);

/** The announcements of the passage at a position of a stretch. */
export function textAt(stretch: AnnouncingStretch, position: number): FlowText | undefined {
  return textsOf(stretch).get(position);
}

/** The announcements of the first passage of a stretch. */
export function openingText(stretch: AnnouncingStretch | undefined): FlowText | undefined {
  const first = stretch?.texts[0];
  return first?.position === 0 ? first : undefined;
}

/** The announcement together with where it stands. */
export function placed(announcement: Announcement, { block, passage }: AnnouncementText): PlacedAnnouncement {
  return { announcement, block, passage };
}

/** A list of which no more is known than its members. Spelt out: a spread costs many times as much. */
export function plainList(
  { announced, members, noun, place }: Pick<FoundList, 'announced' | 'members' | 'noun' | 'place'>,
  count: number,
  enumeration?: Enumeration,
): FoundList {
  return { announced, members, noun, place, least: count, most: count, open: false, enumeration };
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
