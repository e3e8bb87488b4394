import { placeOf, type Place } from '../../markdown/block.ts';
import { placeIn } from '../passageEdits.ts';
import {
  closingAnnouncement,
  openingText,
  placed,
  plainList,
  textAt,
  type AnnouncingStretch,
  type FlowText,
  type FoundList,
} from './announcementFlow.ts';
import { FAR_OFF, type Announcement } from './announcements.ts';
import type { StretchRuns } from './enumerations.ts';
import { entryOf } from '../headings/headingPlaces.ts';
import { remembered } from '../remembered.ts';
import { runList } from './runLists.ts';

/** A count that may speak of a list further off. */
export interface DistantCount {
  readonly announcement: Announcement;
  readonly flowText: FlowText;
  readonly stretch: AnnouncingStretch;
}

/** The lists of a stretch, and what they leave to be said. */
export interface StretchLists {
  /** Those within a sentence whose count is wrong. */
  readonly inline: readonly FoundList[];
  /** Of the runs those that something nearby counts. */
  readonly runs: readonly FoundList[];
  /** Markdown lists that the paragraph before announces. */
  readonly markdown: readonly FoundList[];
  /** All lists, those too that nothing nearby counts, by their nouns. */
  readonly byNoun: ReadonlyMap<string, readonly FoundList[]>;
  /** The counts that no list of the stretch has taken for its own. */
  readonly distant: readonly DistantCount[];
  /** The counts beyond the stretch that one has taken. */
  readonly beyond: readonly Announcement[];
}

const NONE: StretchRuns = { runs: [], reach: 0 };

/** The lists of each stretch; the same objects where neither its runs nor the stretches they look at have changed. */
export function listsByStretch(
  stretches: readonly AnnouncingStretch[],
  runs: readonly StretchRuns[],
): readonly StretchLists[] {
  return stretches.map((stretch, index) => {
    const own = runs[index] ?? NONE;
    return readLists(own, stretch, stretches.slice(index + 1, index + own.reach + 2));
  });
}

/** Reads the lists of a stretch. What follows are the stretches that its runs reach into, and the one after. */
const readLists = remembered(
  (
    { runs: placedRuns }: StretchRuns,
    stretch: AnnouncingStretch,
    following: readonly AnnouncingStretch[],
  ): StretchLists => {
    const inline = stretch.texts.flatMap((text) => inlineLists(text, stretch));
    const runs = placedRuns.flatMap((placedRun) => {
      const last = following[placedRun.reach - 1] ?? stretch;
      const beyond = openingText(following[placedRun.reach]);
      return runList(placedRun, { first: stretch, last, beyond }) ?? [];
    });
    const markdown = markdownLists(stretch);
    const byNoun = new Map<string, FoundList[]>();
    const taken = new Set<Announcement>();
    for (const list of [...inline, ...runs, ...markdown]) {
      entryOf(byNoun, list.noun, () => []).push(list);
      for (const { announcement } of list.announced) taken.add(announcement);
    }
    const distant = stretch.texts.flatMap((flowText) => distantCounts(flowText, stretch, taken));
    const mine = new Set(stretch.texts.flatMap((flowText) => flowText.text.announcements));
    const beyond = [...taken].filter((announcement) => !mine.has(announcement));
    const counted = runs.filter(({ announced }) => announced.length > 0);
    return { inline, runs: counted, markdown, byNoun, distant, beyond };
  },
  ([stretch, following], [other, others]) =>
    stretch === other &&
    following.length === others.length &&
    following.every((one, index) => one === others[index]),
);

function distantCounts(
  flowText: FlowText,
  stretch: AnnouncingStretch,
  taken: ReadonlySet<Announcement>,
): readonly DistantCount[] {
  return flowText.text.announcements.flatMap((announcement) => {
    const { noun, list, quoted, acting } = announcement;
    const isOut = noun === '' || list !== undefined || quoted || acting || taken.has(announcement);
    return isOut ? [] : [{ announcement, flowText, stretch }];
  });
}

function inlineLists({ text, position }: FlowText, stretch: AnnouncingStretch): readonly FoundList[] {
  return text.announcements.flatMap((announcement) => {
    const { list, noun, value } = announcement;
    if (!list || (value >= list.least && value <= list.most)) return [];
    if (value < list.least - FAR_OFF || value > list.most + FAR_OFF) return [];
    const members = (): readonly Place[] => list.items.map((item) => placeIn(text.block, text.passage, item));
    const announced = [placed(announcement, text)];
    const place = { stretch, position };
    return [{ ...list, announced, members, enumeration: undefined, noun, place }];
  });
}

/** No list opens a stretch that another one stands before: that is a heading. */
function markdownLists(stretch: AnnouncingStretch): readonly FoundList[] {
  return stretch.lists.flatMap(({ list, block, position }) => {
    const chosen = closingAnnouncement(textAt(stretch, position - 1));
    if (!chosen) return [];
    const members = (): readonly Place[] => list.items.map((item) => placeOf(block, item.at));
    const { noun } = chosen.announcement;
    const place = { stretch, position };
    return [plainList({ announced: [chosen], members, noun, place }, list.items.length)];
  });
}
