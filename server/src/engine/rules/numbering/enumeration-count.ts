import { announcedLists } from '../../facts/enumerations/announcedLists.ts';
import type { Announcement } from '../../facts/enumerations/announcements.ts';
import type { AnnouncedList, PlacedAnnouncement } from '../../facts/enumerations/announcementFlow.ts';
import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import { writeNumeral } from '../../text/numeral.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding, type Fix } from '../rule.ts';
import { enumerationCountMessages as messages } from './enumerationCountMessages.ts';

type Message = keyof typeof messages;

/** No more members than this are pointed at. */
const MEMBERS_SHOWN = 12;

export const enumerationCount = documentRule({
  id: 'enumeration-count',
  group: 'numbering',
  title: { zh: '数目与列举不符', en: 'Announced number and list' },
  severity: 'error',
  fixable: 'suggest',
  options: noOptions,
  messages,
  facts: { announcedLists },
  *check(facts) {
    const judged = new Set<Announcement>();
    for (const list of facts.announcedLists) {
      const wrong = list.announced.filter(
        (placed) => contradicts(list, placed) && !judged.has(placed.announcement),
      );
      if (wrong.length === 0) continue;
      // A run with a gap is one fault, and enumeration-sequence has told it.
      if (list.enumeration?.members.some((member) => member.fault !== undefined)) continue;
      for (const value of new Set(wrong.map(({ announcement }) => announcement.value))) {
        const same = wrong.filter(({ announcement }) => announcement.value === value);
        for (const placed of same) judged.add(placed.announcement);
        const [first, ...rest] = same;
        if (first) yield findingOf(list, first, rest);
      }
    }
  },
});

function contradicts(
  { least, most, open, enumeration }: AnnouncedList,
  { announcement: { value } }: PlacedAnnouncement,
): boolean {
  if (value === most + 1 && enumeration?.added) return false;
  return value < least || (value > most && !open);
}

function findingOf(
  list: AnnouncedList,
  first: PlacedAnnouncement,
  rest: readonly PlacedAnnouncement[],
): Finding<Message> {
  const { least, most, open } = list;
  const { value } = first.announcement;
  const data = { phrase: phraseOf(first), announced: value, counted: least, least, most };
  const right = list.announced.find((placed) => !contradicts(list, placed));
  return {
    message: open ? 'open' : least === most ? 'count' : 'range',
    data,
    at: placeIn(first.block, first.passage, first.announcement),
    suggestions: least === most && !open ? correction([first, ...rest], least) : [],
    related: [
      ...rest.map((placed) => ({
        at: placeIn(placed.block, placed.passage, placed.announcement),
        message: 'alsoAnnounced' as const,
        data: { phrase: phraseOf(placed) },
      })),
      ...(right
        ? [
            {
              at: placeIn(right.block, right.passage, right.announcement),
              message: 'otherCount' as const,
              data: { phrase: phraseOf(right) },
            },
          ]
        : []),
      ...list
        .members()
        .slice(0, MEMBERS_SHOWN)
        .map((at, index) => ({ at, message: 'member' as const, data: { index: index + 1 } })),
    ],
  };
}

/** The number as counted, in the digits that the text has, in every place that gives the wrong one. */
function correction(wrong: readonly PlacedAnnouncement[], count: number): readonly Fix<Message>[] {
  const [first] = wrong;
  if (!first || count < 2) return [];
  const edits = wrong.flatMap(({ announcement, passage, block }) => {
    const figure = writeCount(passage.text.slice(announcement.figure.start, announcement.figure.end), count);
    return replaceIn(block, passage, { ...announcement.figure, text: figure }) ?? [];
  });
  if (edits.length === 0) return [];
  const { figure, start, end } = first.announcement;
  const written = writeCount(first.passage.text.slice(figure.start, figure.end), count);
  return [
    {
      title: 'correct',
      data: { phrase: written + first.passage.text.slice(start + figure.end - figure.start, end) },
      edits,
    },
  ];
}

/** 两, not 二, before a measure word. */
function writeCount(written: string, count: number): string {
  if (/[0-9]/.test(written)) return String(count);
  return count === 2 ? '两' : writeNumeral(count);
}

function phraseOf({ passage, announcement }: PlacedAnnouncement): string {
  return passage.text.slice(announcement.start, announcement.end);
}
