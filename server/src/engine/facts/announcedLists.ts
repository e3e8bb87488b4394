import { placeOf, type Block, type Place } from '../markdown/block.ts';
import { sourceOf, type Passage } from '../markdown/passage.ts';
import type { Span } from '../text/span.ts';
import {
  announces,
  isTitle,
  readFlow,
  type AnnouncedList,
  type Flow,
  type FoundList,
  type PlacedAnnouncement,
} from './announcementFlow.ts';
import type { Enumeration } from './enumeration.ts';
import { enumerationFlow, placeParts } from './enumerationFlow.ts';
import { enumerations } from './enumerations.ts';
import { documentFact } from './fact.ts';
import { headingLists } from './headingLists.ts';
import { outline, type Heading } from './outline.ts';
import { pairs, type WordPair } from './pairs.ts';

/** Lists and their counts. A list that nothing counts is left out. */
export const announcedLists = documentFact({
  id: 'announcedLists',
  parts: enumerationFlow,
  needs: { enumerations, outline, pairs },
  merge: (parts, needs): readonly AnnouncedList[] => {
    const flow = readFlow(placeParts(parts));
    const near = [
      ...inlineLists(flow.all),
      ...runLists(needs.enumerations, flow),
      ...pairLists(needs.pairs, flow),
      ...markdownLists(flow),
      ...headingLists(needs.outline, flow),
    ];
    return addDistant(near, flow).filter((list) => list.announced.length > 0);
  },
});

function inlineLists(all: readonly PlacedAnnouncement[]): readonly FoundList[] {
  return all.flatMap((placed) => {
    const { list, noun, value } = placed.announcement;
    if (!list) return [];
    // Further apart than this, the two have nothing to do with each other.
    if (value < list.least - FAR_OFF || value > list.most + FAR_OFF) return [];
    const members = list.items.map((item) => placeIn(placed, item));
    return [{ ...list, announced: [placed], members, enumeration: undefined, noun, headings: [] }];
  });
}

const FAR_OFF = 2;

/** Where a list begins: the word that opens its first member. */
interface Head {
  readonly position: number;
  readonly start: number;
  readonly sentence: number;
}

function runLists(runs: readonly Enumeration[], flow: Flow): readonly FoundList[] {
  let previous: Head | undefined;
  return runs.flatMap((enumeration): readonly FoundList[] => {
    const [opening] = enumeration.members;
    if (!opening) return [];
    const head = {
      position: opening.position,
      start: opening.ordinal.start,
      sentence: opening.ordinal.sentence,
    };
    const count = enumeration.members.length;
    if (count < 2) return [];
    const near = announcementsBefore(head, previous, flow);
    previous = head;
    const chosen = near.find(({ announcement }) => announcement.value === count) ?? near.at(-1);
    const above = flow.headings[opening.section - 1];
    const titled = chosen ?? titleOf(above, opening.position, opening.ordinal.level === 'passage', flow);
    const after = announcementsAfter(enumeration, flow);
    const members = enumeration.members.map(({ ordinal, text }) => placeIn(text, ordinal));
    const noun = enumeration.label === '' ? (titled?.announcement.noun ?? '') : enumeration.label;
    const announced = [...(titled ? [titled] : []), ...after];
    return [
      {
        announced,
        members,
        least: count,
        most: count,
        open: false,
        enumeration,
        noun,
        headings: headingsOver(opening.section, flow),
      },
    ];
  });
}

/** The counts that can announce what begins at `head`: in its sentence, in the one before, in the last one of the passage before. */
function announcementsBefore(
  head: Head,
  previous: Head | undefined,
  flow: Flow,
): readonly PlacedAnnouncement[] {
  const isAfterPrevious = (placed: PlacedAnnouncement): boolean =>
    !previous ||
    placed.position > previous.position ||
    (placed.position === previous.position && placed.announcement.start > previous.start);
  const here = (flow.byPosition.get(head.position) ?? []).filter(
    ({ announcement }) => announcement.end <= head.start && announcement.sentence >= head.sentence - 1,
  );
  const before =
    head.sentence === 0
      ? (flow.byPosition.get(head.position - 1) ?? []).filter(({ closes, heading }) => closes && !heading)
      : [];
  return [...before, ...here].filter(
    (placed) =>
      isAfterPrevious(placed) &&
      announces(placed, placed.position === head.position && placed.announcement.sentence === head.sentence),
  );
}

/** The heading right above a list whose title ends with a count: （二）五大趋势. */
function titleOf(
  above: Flow['headings'][number] | undefined,
  position: number,
  leading: boolean,
  flow: Flow,
): PlacedAnnouncement | undefined {
  if (!above || !leading || position > above.position + LEAD_IN) return undefined;
  return (flow.byPosition.get(above.position) ?? []).findLast((placed) => isTitle(placed));
}

/** A list under a heading may begin after one paragraph. */
const LEAD_IN = 2;

/** 以上三点, right after the list. */
function announcementsAfter(run: Enumeration, flow: Flow): readonly PlacedAnnouncement[] {
  const last = run.members.at(-1);
  if (!last) return [];
  const here = (flow.byPosition.get(last.position) ?? []).filter(
    ({ announcement }) => announcement.start > last.ordinal.start,
  );
  return [...here, ...(flow.byPosition.get(last.position + 1) ?? [])].filter(
    ({ announcement: { cue, noun, measure, value, list } }) =>
      cue === 'above' &&
      !list &&
      (noun !== '' || measure === '点') &&
      Math.abs(value - run.members.length) <= FAR_OFF,
  );
}

/** The two members of 一方面…另一方面…. */
function pairLists(found: readonly WordPair[], flow: Flow): readonly FoundList[] {
  const byPassage = new Map<Passage, PlacedAnnouncement[]>();
  for (const placed of flow.all)
    byPassage.set(placed.passage, [...(byPassage.get(placed.passage) ?? []), placed]);
  return found.flatMap((pair) => {
    if (pair.kind !== 'pair' || pair.one.passage !== pair.other.passage) return [];
    const { one, other } = pair;
    const { text } = one.passage;
    if (/[。；](?:此外|另外|同时|与此同时|再者|还有|最后|第三)/.test(text.slice(other.end))) return [];
    const chosen = byPassage
      .get(one.passage)
      ?.findLast(
        (placed) =>
          placed.announcement.end <= one.start &&
          placed.announcement.sentence >= one.index - 1 &&
          !/[一二]方面|[一二]是/.test(text.slice(placed.announcement.end, one.start)) &&
          announces(placed, placed.announcement.sentence === one.index),
      );
    if (!chosen || Math.abs(chosen.announcement.value - 2) > FAR_OFF) return [];
    const members = [placeIn(one, one), placeIn(other, other)];
    return [
      {
        announced: [chosen],
        members,
        least: 2,
        most: 2,
        open: false,
        enumeration: undefined,
        noun: '',
        headings: [],
      },
    ];
  });
}

function markdownLists(flow: Flow): readonly FoundList[] {
  return flow.parts.flatMap(({ part, position }) => {
    const list = part.kind === 'text' ? part.lists[0] : undefined;
    if (part.kind !== 'text' || !list) return [];
    const chosen = flow.byPosition
      .get(position - 1)
      ?.findLast((placed) => placed.closes && !placed.heading && announces(placed, false));
    if (!chosen) return [];
    const members = list.items.map((item) => placeOf(part.block, item.at));
    const count = members.length;
    return [
      {
        announced: [chosen],
        members,
        least: count,
        most: count,
        open: false,
        enumeration: undefined,
        noun: chosen.announcement.noun,
        headings: [],
      },
    ];
  });
}

/**
 * Adds the counts that stand further off: titles over the list, and sentences in which the report speaks of itself or
 * in the words of its title. Each is held against the lists of its noun, and says nothing where one of them fits.
 */
function addDistant(lists: readonly FoundList[], flow: Flow): readonly AnnouncedList[] {
  const taken = new Set(lists.flatMap((list) => list.announced));
  const extra = new Map<FoundList, PlacedAnnouncement[]>();
  for (const placed of flow.all) {
    const { noun, list, quoted, cue, self, modifier } = placed.announcement;
    if (taken.has(placed) || noun === '' || list || quoted) continue;
    const own = lists.filter(
      (each) => each.noun === noun && (!placed.heading || each.headings.includes(placed.heading)),
    );
    const [only] = own;
    const alike =
      modifier.length === 4 && only?.announced.some(({ announcement }) => announcement.modifier === modifier);
    if (!placed.heading && !self && cue !== 'above' && !alike) continue;
    const fits = own.find(
      (each) => placed.announcement.value >= each.least && placed.announcement.value <= each.most,
    );
    if (!only || fits || own.length > 1) continue;
    extra.set(only, [...(extra.get(only) ?? []), placed]);
  }
  return lists.map((list) => ({ ...list, announced: [...list.announced, ...(extra.get(list) ?? [])] }));
}

/** The headings over what stands in a section, innermost first. */
function headingsOver(section: number, flow: Flow): readonly Heading[] {
  const over: Heading[] = [];
  for (let at = section - 1; at >= 0; at--) {
    const heading = flow.headings[at]?.heading;
    if (!heading || (over.at(-1)?.depth ?? 7) <= heading.depth) continue;
    over.push(heading);
    if (heading.depth === 1) break;
  }
  return over;
}

function placeIn(
  { block, passage }: { readonly block: Block; readonly passage: Passage },
  span: Span,
): Place {
  return placeOf(block, sourceOf(passage, span));
}
