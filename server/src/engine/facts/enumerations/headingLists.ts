import {
  closingAnnouncement,
  plainList,
  textAt,
  titleAnnouncement,
  type AnnouncingStretch,
  type FlowPlace,
  type FoundList,
  type PlacedAnnouncement,
} from './announcementFlow.ts';
import { countOf, isTitledLike } from '../headings/headingCounts.ts';
import { matterOf } from '../matter.ts';
import type { Heading, Outline, Section } from '../outline.ts';
import { remembered } from '../remembered.ts';

/** Chapters that every report has: a title that counts trends does not count these. */
const CHAPTER =
  /^(?:概述|总论|总体|背景|发展背景|现状|发展现状|基本情况|概念|定义|内涵|展望|未来展望|政策|建议|对策|案例|结语|引言|前言|总结|附录|参考)|(?:概述|现状|背景|建议|展望|案例|分析|综述|总论|小结|总结)$/;

/** The numbered headings of a section that something counts: its own title, or the sentence that leads up to the first. */
export function headingLists(
  outline: Outline,
  stretches: readonly AnnouncingStretch[],
): readonly FoundList[] {
  const { cues, indices } = cuesOf(stretches);
  const sections = new Set(labelledSections(outline));
  for (const index of indices) {
    // Its title counts what is in its section; what is announced before it is among its siblings.
    const section = outline.sections[index];
    if (section) sections.add(section);
    if (section?.parent) sections.add(section.parent);
  }
  const places = placesOf(outline, stretches);
  const found: FoundList[] = [];
  for (const section of sections) {
    for (const members of seriesOf(section.children)) {
      const list = countedList(section, members, cues, places);
      if (list) found.push(list);
    }
  }
  return found;
}

/** The sections that have headings with a label: their noun may be counted anywhere. */
const labelledSections = remembered(({ sections }: Outline): ReadonlySet<Section> => {
  const labelled = sections.filter(({ heading }) => heading.number?.form === 'label');
  return new Set(labelled.flatMap(({ parent }) => parent ?? []));
});

/** What a heading's title counts, and what the passage before it announces. */
interface Cues {
  readonly title: PlacedAnnouncement | undefined;
  readonly near: PlacedAnnouncement | undefined;
}

/** The cues of a stretch. */
interface StretchCues {
  /** Each with the index of its heading in the stretch. */
  readonly own: readonly (readonly [number, Heading, Cues])[];
  /** What its last passage announces. */
  readonly closing: PlacedAnnouncement | undefined;
}

const cuesOfStretch = remembered((stretch: AnnouncingStretch): StretchCues => {
  const own = stretch.headings.flatMap(({ heading, position }, index) => {
    const cues = cuesAt(stretch, position);
    return cues ? [[index, heading, cues] as const] : [];
  });
  return { own, closing: closingAnnouncement(textAt(stretch, stretch.takes - 1)) };
});

/** The headings that count something or that something announces, and their indices in the document. */
function cuesOf(stretches: readonly AnnouncingStretch[]): {
  readonly cues: ReadonlyMap<Heading, Cues>;
  readonly indices: ReadonlySet<number>;
} {
  const cues = new Map<Heading, Cues>();
  const indices = new Set<number>();
  let near: PlacedAnnouncement | undefined;
  let before = 0;
  for (const stretch of stretches) {
    const { own, closing } = cuesOfStretch(stretch);
    for (const [index, heading, cue] of own) {
      cues.set(heading, cue);
      indices.add(before + index);
    }
    // The passage before the heading that opens a stretch stands in the stretch before.
    const first = near && stretch.headings[0]?.heading;
    if (near && first) {
      cues.set(first, { title: cues.get(first)?.title, near });
      indices.add(before);
    }
    near = closing;
    before += stretch.headings.length;
  }
  return { cues, indices };
}

function cuesAt(stretch: AnnouncingStretch, position: number): Cues | undefined {
  const title = titleAnnouncement(textAt(stretch, position));
  const near = position > 0 ? closingAnnouncement(textAt(stretch, position - 1)) : undefined;
  return title || near ? { title, near } : undefined;
}

/** Looks up where headings stand. */
interface Places {
  readonly headings: readonly Heading[];
  readonly indexOf: (heading: Heading) => number;
  readonly placeOf: (heading: Heading) => FlowPlace | undefined;
}

const indicesIn = remembered(
  ({ headings }: Outline): ReadonlyMap<Heading, number> =>
    new Map(headings.map((heading, index) => [heading, index])),
);

function placesOf(outline: Outline, stretches: readonly AnnouncingStretch[]): Places {
  const { headings } = outline;
  const indexOf = (heading: Heading): number => indicesIn(outline).get(heading) ?? -1;
  const placeOf = (heading: Heading): FlowPlace | undefined => {
    let index = indexOf(heading);
    for (const stretch of stretches) {
      const found = stretch.headings[index];
      if (found) return { stretch, position: found.position };
      index -= stretch.headings.length;
    }
    return undefined;
  };
  return { headings, indexOf, placeOf };
}

/** Children that are numbered alike. */
function seriesOf(children: readonly Section[]): Iterable<readonly Heading[]> {
  const series = new Map<string, Heading[]>();
  for (const { heading } of children) {
    if (!heading.number) continue;
    const { key } = heading.number;
    const members = series.get(key);
    if (members) members.push(heading);
    else series.set(key, [heading]);
  }
  return series.values();
}

/** The series as a list, where something counts it or its members bear a noun that something may count. */
function countedList(
  section: Section,
  series: readonly Heading[],
  cues: ReadonlyMap<Heading, Cues>,
  places: Places,
): FoundList | undefined {
  const [first] = series;
  const number = first?.number;
  const near = first && cues.get(first)?.near;
  const title = cues.get(section.heading)?.title;
  if (!number || (number.form !== 'label' && !near && !title)) return undefined;
  const members = series.filter((heading) => matterOf(heading.title) === undefined);
  // A series with a gap is the affair of heading-numbering.
  if (members.length < 2 || members.some((heading, index) => heading.number?.value !== index + 1))
    return undefined;
  const own = title && isOwn(title, section, members) ? [title] : [];
  const whole = members.length + furtherOf(section, members, places);
  const announced = [...(near ? [near] : []), ...own].filter(
    // Where the heading that is wanting stands there with a faulty number or level, that is its only fault.
    ({ announcement: { value } }) => value <= members.length || value > whole,
  );
  const noun = number.form === 'label' ? nounOf(number.label) : (announced[0]?.announcement.noun ?? '');
  const all = members.map((heading) => heading.at);
  const place = places.placeOf(members[0] ?? section.heading);
  const lost = lostMember(section, members);
  // The last without its number is a member all the same, and the affair of heading-numbering.
  const counts = [
    countOf(section.heading.text, number.label),
    ...announced.map(({ announcement }) => announcement.value),
  ];
  if (lost && counts.includes(members.length + 1)) all.push(lost.at);
  return place && plainList({ announced, members: () => all, noun, place }, all.length);
}

/** The sibling right after the last member that has no number, or one of another form, but looks like a member. */
function lostMember({ children }: Section, members: readonly Heading[]): Heading | undefined {
  const last = members.at(-1);
  const at = children.findIndex(({ heading }) => heading === last);
  const next = children[at + 1]?.heading;
  if (!last || next?.depth !== last.depth || matterOf(next.title) !== undefined) return undefined;
  const fits = next.number ? next.number.value === members.length + 1 : isTitledLike(next, members);
  return fits ? next : undefined;
}

/** How many further headings may be members: those without the number, of another form, or at another level. */
function furtherOf({ children }: Section, members: readonly Heading[], places: Places): number {
  const siblings = children.filter(
    ({ heading: { number, title } }) => matterOf(title) === undefined && (number ?? !CHAPTER.test(title)),
  );
  const last = members.at(-1);
  const key = last?.number?.key;
  const at = last ? places.indexOf(last) : -1;
  const astray = places.headings
    .slice(at + 1, at + 1 + ASTRAY)
    .find(({ number }) => number?.value === members.length + 1 && number.key === key);
  return siblings.length - members.length + (astray ? 1 : 0);
}

/** How many headings after the last member one that continues the series at another level is looked for. */
const ASTRAY = 3;

/** Whether it is the members that the title of their section counts. */
function isOwn(
  { announcement: { noun, value } }: PlacedAnnouncement,
  { parent }: Section,
  members: readonly Heading[],
): boolean {
  const number = members[0]?.number;
  if (number?.form === 'label') return nounOf(number.label) === noun;
  if (parent || number?.form === 'ordinal') return true;
  // The chapters of a report on five trends are not its trends, unless nothing else could be.
  return Math.abs(value - members.length) <= 2 && !members.some((heading) => CHAPTER.test(heading.title));
}

/** 大趋势, 关键趋势 and 趋势 count the same things. */
function nounOf(label: string): string {
  return label.slice(-2);
}
