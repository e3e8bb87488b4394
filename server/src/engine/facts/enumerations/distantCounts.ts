import { partitionPoint } from '../../text/partition.ts';
import {
  placed,
  rankingOf,
  titleAnnouncement,
  type AnnouncedList,
  type AnnouncingStretch,
  type FlowPlace,
  type FoundList,
  type PlacedAnnouncement,
  type Ranking,
} from './announcementFlow.ts';
import { FAR_OFF } from './announcements.ts';
import { entryOf } from '../headings/headingPlaces.ts';
import type { DistantCount, StretchLists } from './stretchLists.ts';

/**
 * Adds the counts that stand further off: titles over the list, and sentences in which the report speaks of itself or
 * in the words of its title. Each is held against the lists of its noun, and says nothing where one of them fits.
 *
 * @param lists those that something nearby counts.
 * @param others those of them that belong to no stretch alone.
 */
export function addDistant(
  lists: readonly FoundList[],
  others: readonly FoundList[],
  { stretches, byStretch }: DistantContext,
): readonly AnnouncedList[] {
  const taken = new Set(others.flatMap((list) => list.announced.map(({ announcement }) => announcement)));
  for (const { beyond } of byStretch) for (const announcement of beyond) taken.add(announcement);
  const nouns = new Nouns(others, { stretches, byStretch });
  const extra = new Map<FoundList, PlacedAnnouncement[]>();
  for (const { distant } of byStretch) {
    for (const count of distant) {
      if (taken.has(count.announcement)) continue;
      const alike = nouns.listsOf(count.announcement.noun);
      const only = alike.length > 0 ? contradicted(count, alike, nouns) : titled(count, nouns);
      if (only) entryOf(extra, only, () => []).push(placed(count.announcement, count.flowText.text));
    }
  }
  return extra.size === 0 ? lists : withExtra(lists, extra);
}

/** The lists with what else counts them, and behind them those that nothing else counts. */
function withExtra(
  lists: readonly FoundList[],
  extra: ReadonlyMap<FoundList, readonly PlacedAnnouncement[]>,
): readonly AnnouncedList[] {
  const more = new Set(extra.keys());
  const extended = (list: FoundList): FoundList => {
    const added = more.delete(list) ? extra.get(list) : undefined;
    return added ? { ...list, announced: [...list.announced, ...added] } : list;
  };
  return [...lists.map(extended), ...Array.from(more, extended)];
}

/** The stretches and their lists. */
export interface DistantContext {
  readonly stretches: readonly AnnouncingStretch[];
  readonly byStretch: readonly StretchLists[];
}

/** Looks up lists by their nouns. Few nouns are asked for, so that each is gathered when it is. */
class Nouns {
  readonly context: DistantContext;
  readonly ranking: Ranking;
  readonly #others: readonly FoundList[];
  readonly #lists = new Map<string, readonly FoundList[]>();
  readonly #ranked = new Map<string, readonly RankedList[]>();

  constructor(others: readonly FoundList[], context: DistantContext) {
    this.context = context;
    this.ranking = rankingOf(context.stretches);
    this.#others = others;
  }

  listsOf(noun: string): readonly FoundList[] {
    return entryOf(this.#lists, noun, () => [
      ...this.context.byStretch.flatMap(({ byNoun }) => byNoun.get(noun) ?? []),
      ...this.#others.filter((list) => list.noun === noun),
    ]);
  }

  /** In the order of the document. */
  ranked(noun: string): readonly RankedList[] {
    return entryOf(this.#ranked, noun, () => {
      const lists = noun === '' ? this.listsOf(noun).filter(({ leads }) => leads) : this.listsOf(noun);
      return lists.map((list) => ({ rank: this.ranking(list.place), list })).sort((a, b) => a.rank - b.rank);
    });
  }
}

/** A list with its position in the flow of the document. */
interface RankedList {
  readonly rank: number;
  readonly list: FoundList;
}

/** The one list that a distant count speaks of, where it gives another number. */
function contradicted(count: DistantCount, alike: readonly FoundList[], nouns: Nouns): FoundList | undefined {
  const { value, noun, modifier, self, cue } = count.announcement;
  const { heading } = count.flowText;
  if (!heading && alike.length > 1) return undefined;
  const only = heading ? onlyUnder(count, heading.depth, nouns.ranked(noun), nouns) : alike[0];
  if (!only || (value >= only.least && value <= only.most)) return undefined;
  const same =
    modifier.length === 4 && only.announced.some(({ announcement }) => announcement.modifier === modifier);
  return heading || self || cue === 'above' || same ? only : undefined;
}

/** The one list of paragraphs under a title that counts something, where nothing nearer counts either. */
function titled(count: DistantCount, nouns: Nouns): FoundList | undefined {
  const { announcement, flowText } = count;
  const { heading } = flowText;
  if (!heading || titleAnnouncement(flowText)?.announcement !== announcement) return undefined;
  const only = onlyUnder(count, heading.depth, nouns.ranked(''), nouns);
  return only && Math.abs(only.least - announcement.value) <= FAR_OFF ? only : undefined;
}

/** The list that stands under a heading, if there is but one. */
function onlyUnder(
  { stretch, flowText: { position } }: DistantCount,
  depth: number,
  lists: readonly RankedList[],
  { ranking, context: { stretches } }: Nouns,
): FoundList | undefined {
  const own = ranking({ stretch, position });
  const from = partitionPoint(lists, ({ rank }) => rank <= own);
  const [only, other] = lists.slice(from, from + 2);
  if (!only) return undefined;
  const next = nextHeading(stretch, position, depth, stretches);
  const end = next ? ranking(next) : Infinity;
  return only.rank < end && (!other || other.rank >= end) ? only.list : undefined;
}

/** The next heading that ends the section of one. */
function nextHeading(
  stretch: AnnouncingStretch,
  position: number,
  depth: number,
  stretches: readonly AnnouncingStretch[],
): FlowPlace | undefined {
  for (let index = stretches.indexOf(stretch); index < stretches.length; index++) {
    const here = stretches[index];
    const next = here?.headings.find(
      (each) => each.heading.depth <= depth && (here !== stretch || each.position > position),
    );
    if (here && next) return { stretch: here, position: next.position };
  }
  return undefined;
}
