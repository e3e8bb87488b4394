import type { Place } from '../../markdown/block.ts';
import { placeIn } from '../passageEdits.ts';
import {
  announces,
  closingAnnouncement,
  placed,
  plainList,
  textAt,
  titleAnnouncement,
  type AnnouncingStretch,
  type FlowText,
  type FoundList,
  type PlacedAnnouncement,
} from './announcementFlow.ts';
import { areInOnePassage, areInOneSection, type Enumeration, type Member } from './enumeration.ts';
import type { PlacedRun } from './enumerations.ts';
import { FAR_OFF, type Announcement } from './announcements.ts';

/** What decides what counts a run, besides the run. */
export interface RunSurroundings {
  /** The stretches that it begins and ends in. */
  readonly first: AnnouncingStretch;
  readonly last: AnnouncingStretch;
  /** The first passage after that. */
  readonly beyond: FlowText | undefined;
}

/** The run as a list, where something counts it or may count it. */
export function runList(
  { run, previous }: PlacedRun,
  { first, last, beyond }: RunSurroundings,
): FoundList | undefined {
  const { members, label } = run;
  const opening = members[0];
  const ending = members.at(-1);
  if (!opening || !ending || members.length < 2) return undefined;
  const near = announcedBefore(opening, previous, first);
  const count = members.length;
  const chosen = near.find(({ announcement }) => announcement.value === count) ?? near.at(-1);
  const isNested =
    previous !== undefined && areInOneSection(previous, opening) && previous.ordinal.level === 'passage';
  const titled = chosen ?? (isNested ? undefined : titleOf(opening, first));
  const isLast = ending.position + 1 === last.takes;
  const after = isLast ? beyond : textAt(last, ending.position + 1);
  const following = announcedAfter(run, textAt(last, ending.position), after);
  const announced = [...(titled ? [titled] : []), ...following];
  const noun = label === '' ? (titled?.announcement.noun ?? '') : label;
  const leads = announced.length === 0 && !isNested && isLeading(run);
  if (noun === '' && announced.length === 0 && !leads) return undefined;
  const places = (): readonly Place[] =>
    members.map(({ ordinal, text }) => placeIn(text.block, text.passage, ordinal));
  const place = { stretch: first, position: opening.position };
  const list = plainList({ announced, members: places, noun, place }, count, run);
  return leads ? { ...list, leads } : list;
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
  stretch: AnnouncingStretch,
): readonly PlacedAnnouncement[] {
  const { position } = head;
  const { start, sentence } = head.ordinal;
  const before = sentence === 0 ? closingAnnouncement(textAt(stretch, position - 1)) : undefined;
  const here = textAt(stretch, position);
  // What stands before the run before has announced that one.
  const from = previous && areInOnePassage(previous, head) ? previous.ordinal.start : -1;
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
function titleOf(
  { section, position, ordinal }: Member,
  stretch: AnnouncingStretch,
): PlacedAnnouncement | undefined {
  const above = stretch.headings[section - 1];
  if (!above || ordinal.level !== 'passage' || position > above.position + 2) return undefined;
  return titleAnnouncement(textAt(stretch, above.position));
}

/** 以上三点, right after the run: in the passage that it ends in, or in the one after. */
function announcedAfter(
  { members }: Enumeration,
  here: FlowText | undefined,
  after: FlowText | undefined,
): readonly PlacedAnnouncement[] {
  const last = members.at(-1);
  if (!last) return [];
  const refers = ({ cue, noun, measure, value, list, acting }: Announcement): boolean =>
    cue === 'above' &&
    !list &&
    !acting &&
    (noun !== '' || /[点點]/.test(measure)) &&
    Math.abs(value - members.length) <= FAR_OFF;
  return [here, after].flatMap((flowText) =>
    (flowText?.text.announcements ?? []).flatMap((each) =>
      flowText && refers(each) && (flowText !== here || each.start > last.ordinal.start)
        ? [placed(each, flowText.text)]
        : [],
    ),
  );
}
