import { partitionPoint } from '../../text/partition.ts';
import { placeOf, type Block, type Place } from '../../markdown/block.ts';
import { sourceOf, type Passage } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import {
  announces,
  closingAnnouncement,
  placed,
  plainList,
  readFlow,
  titleAnnouncement,
  type AnnouncedList,
  type Flow,
  type FlowText,
  type FoundList,
  type PlacedAnnouncement,
} from './announcementFlow.ts';
import type { Announcement } from './announcements.ts';
import { comparePlaces, firstOf, type Enumeration, type Member } from './enumeration.ts';
import { announcingFlow } from './enumerationFlow.ts';
import { enumerations } from './enumerations.ts';
import { documentFact } from '../fact.ts';
import { headingLists } from './headingLists.ts';
import { outline } from '../outline.ts';
import { pairs, type WordPair } from './pairs.ts';

/** Lists and their counts. A list that nothing counts is left out, and so is one in a sentence whose count is right. */
export const announcedLists = documentFact({
  id: 'announcedLists',
  parts: announcingFlow,
  needs: { enumerations, outline, pairs },
  merge: (parts, needs): readonly AnnouncedList[] => {
    const flow = readFlow(parts);
    const near = [
      ...flow.texts.flatMap(inlineLists),
      ...runLists(needs.enumerations, flow),
      ...pairLists(needs.pairs, flow),
      ...markdownLists(flow),
      ...headingLists(needs.outline, flow),
    ];
    return addDistant(near, flow).filter((list) => list.announced.length > 0);
  },
});

/** Further apart than this, a count and what stands beside it have nothing to do with each other. */
const FAR_OFF = 2;

function inlineLists({ text, position }: FlowText): readonly FoundList[] {
  return text.announcements.flatMap((announcement) => {
    const { list, noun, value } = announcement;
    if (!list || (value >= list.least && value <= list.most)) return [];
    if (value < list.least - FAR_OFF || value > list.most + FAR_OFF) return [];
    const members = (): readonly Place[] => list.items.map((item) => placeIn(text, item));
    const announced = [placed(announcement, text)];
    return [{ ...list, announced, members, enumeration: undefined, noun, position }];
  });
}

function runLists(runs: readonly Enumeration[], flow: Flow): readonly FoundList[] {
  const others = othersBefore(runs);
  return runs.flatMap((enumeration): readonly FoundList[] => {
    const { members, label } = enumeration;
    const [opening] = members;
    if (!opening || members.length < 2) return [];
    const previous = others.get(opening);
    const near = announcedBefore(opening, previous, flow);
    const count = members.length;
    const chosen = near.find(({ announcement }) => announcement.value === count) ?? near.at(-1);
    const isNested = previous?.section === opening.section && previous.ordinal.level === 'passage';
    const titled = chosen ?? (isNested ? undefined : titleOf(opening, flow));
    const announced = [...(titled ? [titled] : []), ...announcedAfter(enumeration, flow)];
    const noun = label === '' ? (titled?.announcement.noun ?? '') : label;
    const leads = announced.length === 0 && !isNested && isLeading(enumeration);
    if (noun === '' && announced.length === 0 && !leads) return [];
    const places = (): readonly Place[] => members.map(({ ordinal, text }) => placeIn(text, ordinal));
    const list = plainList(
      { announced, members: places, noun, position: opening.position },
      count,
      enumeration,
    );
    return [leads ? { ...list, leads } : list];
  });
}

/** The last member of another run before each opening: what stands before that member has not announced the run. */
function othersBefore(runs: readonly Enumeration[]): ReadonlyMap<Member, Member> {
  const found = new Map<Member, Member>();
  let last: Member | undefined;
  const openings = new Set(runs.map(firstOf));
  for (const member of runs.flatMap(({ members }) => members).sort(comparePlaces)) {
    if (last && openings.has(member)) found.set(member, last);
    if (member.ordinal.level !== 'loose') last = member;
  }
  return found;
}

/** Fewer paragraphs than this are no list that a title counts. */
const LEADING_LEAST = 3;

function isLeading({ members }: Enumeration): boolean {
  return members.length >= LEADING_LEAST && members.every(({ ordinal }) => ordinal.level === 'passage');
}

/** A member without an ordinal: the run that follows stands within it. */
const WORDED = /(?:^|[。；，：,;:])(?:一[类類种種方个個]|另一|其中)[^，。；]{0,30}[，：；。,:]/;

/** The counts that can announce a run: in the sentence that it opens in, in the one before, in the last one of the passage before. */
function announcedBefore(
  head: Member,
  previous: Member | undefined,
  flow: Flow,
): readonly PlacedAnnouncement[] {
  const { position } = head;
  const { start, sentence } = head.ordinal;
  const before = sentence === 0 ? closingAnnouncement(flow.byPosition.get(position - 1)) : undefined;
  const here = flow.byPosition.get(position);
  // What stands before the run before has announced that one.
  const from = previous?.position === position ? previous.ordinal.start : -1;
  const announcing = here?.text.announcements.filter(
    (each) =>
      each.end <= start &&
      each.start > from &&
      each.sentence >= sentence - 1 &&
      announces(each, each.sentence === sentence) &&
      !WORDED.test(here.text.passage.text.slice(each.end, start)),
  );
  const found = here && announcing ? announcing.map((each) => placed(each, here.text)) : [];
  const worded = WORDED.test(head.text.passage.text.slice(0, start));
  return before && from < 0 && !worded ? [before, ...found] : found;
}

/** The heading right above a run whose title ends with a count: （二）五大趋势. The run may begin after one paragraph. */
function titleOf({ section, position, ordinal }: Member, flow: Flow): PlacedAnnouncement | undefined {
  const above = flow.headings[section - 1];
  if (!above || ordinal.level !== 'passage' || position > above.position + 2) return undefined;
  return titleAnnouncement(flow.byPosition.get(above.position));
}

/** 以上三点, right after the run. */
function announcedAfter({ members }: Enumeration, flow: Flow): readonly PlacedAnnouncement[] {
  const last = members.at(-1);
  if (!last) return [];
  const refers = ({ cue, noun, measure, value, list, acting }: Announcement): boolean =>
    cue === 'above' &&
    !list &&
    !acting &&
    (noun !== '' || /[点點]/.test(measure)) &&
    Math.abs(value - members.length) <= FAR_OFF;
  return [flow.byPosition.get(last.position), flow.byPosition.get(last.position + 1)].flatMap((flowText) =>
    (flowText?.text.announcements ?? []).flatMap((each) =>
      flowText && refers(each) && (flowText.position !== last.position || each.start > last.ordinal.start)
        ? [placed(each, flowText.text)]
        : [],
    ),
  );
}

/** A third member after 另一方面. */
const THIRD = /[。；](?:此外|另外|同时|与此同时|再者|还有|最后|第三)/;

/** The two members of 一方面…另一方面…. */
function pairLists(found: readonly WordPair[], flow: Flow): readonly FoundList[] {
  const byPassage = new Map(flow.texts.map((flowText) => [flowText.text.passage, flowText]));
  return found.flatMap((pair) => {
    if (pair.kind !== 'pair' || pair.one.passage !== pair.other.passage) return [];
    const { one, other } = pair;
    const { text } = one.passage;
    const here = byPassage.get(one.passage);
    const chosen = here?.text.announcements.findLast(
      (each) =>
        each.end <= one.start &&
        each.sentence >= one.index - 1 &&
        announces(each, each.sentence === one.index) &&
        !/[一二]方面|[一二]是/.test(text.slice(each.end, one.start)),
    );
    if (!here || !chosen || Math.abs(chosen.value - 2) > FAR_OFF || THIRD.test(text.slice(other.end)))
      return [];
    const members = (): readonly Place[] => [placeIn(one, one), placeIn(other, other)];
    const announced = [placed(chosen, here.text)];
    return [plainList({ announced, members, noun: '', position: here.position }, 2)];
  });
}

function markdownLists({ parts, positions, byPosition }: Flow): readonly FoundList[] {
  const found: FoundList[] = [];
  let index = -1;
  for (const part of parts) {
    index++;
    const list = part.kind === 'text' ? part.lists[0] : undefined;
    if (part.kind !== 'text' || !list) continue;
    const position = positions[index] ?? 0;
    const chosen = closingAnnouncement(byPosition.get(position - 1));
    if (!chosen) continue;
    const members = (): readonly Place[] => list.items.map((item) => placeOf(part.block, item.at));
    const { noun } = chosen.announcement;
    found.push(plainList({ announced: [chosen], members, noun, position }, list.items.length));
  }
  return found;
}

/**
 * Adds the counts that stand further off: titles over the list, and sentences in which the report speaks of itself or
 * in the words of its title. Each is held against the lists of its noun, and says nothing where one of them fits.
 */
function addDistant(lists: readonly FoundList[], flow: Flow): readonly AnnouncedList[] {
  const taken = new Set(lists.flatMap((list) => list.announced.map(({ announcement }) => announcement)));
  const byNoun = new Map<string, FoundList[]>();
  for (const list of lists) {
    const alike = byNoun.get(list.noun);
    if (alike) alike.push(list);
    else byNoun.set(list.noun, [list]);
  }
  const extra = new Map<FoundList, PlacedAnnouncement[]>();
  for (const flowText of flow.texts) {
    for (const announcement of flowText.text.announcements) {
      const { noun, list, quoted, acting } = announcement;
      if (noun === '' || list || quoted || acting || taken.has(announcement)) continue;
      const alike = byNoun.get(noun);
      const only = alike
        ? contradicted(announcement, flowText, alike, flow)
        : titled(announcement, flowText, byNoun.get('') ?? [], flow);
      if (!only) continue;
      const added = extra.get(only) ?? [];
      added.push(placed(announcement, flowText.text));
      extra.set(only, added);
    }
  }
  if (extra.size === 0) return lists;
  return lists.map((list) => ({ ...list, announced: [...list.announced, ...(extra.get(list) ?? [])] }));
}

/** The one list that a distant count speaks of, where it gives another number. */
function contradicted(
  { value, modifier, self, cue }: Announcement,
  { heading, position }: FlowText,
  alike: readonly FoundList[],
  flow: Flow,
): FoundList | undefined {
  if (!heading && alike.length > 1) return undefined;
  const end = heading ? endOfSection(position, heading.depth, flow) : Infinity;
  const own = heading ? alike.filter((list) => list.position > position && list.position < end) : alike;
  const [only, ...others] = own;
  if (!only || others.length > 0 || (value >= only.least && value <= only.most)) return undefined;
  const same =
    modifier.length === 4 && only.announced.some(({ announcement }) => announcement.modifier === modifier);
  return heading || self || cue === 'above' || same ? only : undefined;
}

/** The one list of paragraphs under a title that counts something, where nothing nearer counts either. */
function titled(
  announcement: Announcement,
  flowText: FlowText,
  lists: readonly FoundList[],
  flow: Flow,
): FoundList | undefined {
  const { heading, position } = flowText;
  if (!heading || titleAnnouncement(flowText)?.announcement !== announcement) return undefined;
  const end = endOfSection(position, heading.depth, flow);
  const own = lists.filter((list) => list.leads && list.position > position && list.position < end);
  const [only, ...others] = own;
  const near = only && Math.abs(only.least - announcement.value) <= FAR_OFF;
  return near && others.length === 0 ? only : undefined;
}

function endOfSection(position: number, depth: number, flow: Flow): number {
  const { headings } = flow;
  for (
    let index = partitionPoint(headings, (one) => one.position <= position);
    index < headings.length;
    index++
  ) {
    const next = headings[index];
    if (next && next.heading.depth <= depth) return next.position;
  }
  return Infinity;
}

function placeIn(
  { block, passage }: { readonly block: Block; readonly passage: Passage },
  span: Span,
): Place {
  return placeOf(block, sourceOf(passage, span));
}
