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

/** Chapters that every report has: a title that counts trends does not count these. */
const CHAPTER =
  /^(?:概述|总论|总体|背景|发展背景|现状|发展现状|基本情况|概念|定义|内涵|展望|未来展望|政策|建议|对策|案例|结语|引言|前言|总结|附录|参考)|(?:概述|现状|背景|建议|展望|案例|分析|综述|总论|小结|总结)$/;

/** The numbered headings of a section that something counts: its own title, or the sentence that leads up to the first. */
export function headingLists(
  outline: Outline,
  stretches: readonly AnnouncingStretch[],
): readonly FoundList[] {
  const cues = cuesOf(stretches);
  const places = placesOf(outline, stretches);
  const { labelled, under } = sectionsOf(outline);
  const sections = new Set(labelled);
  for (const heading of cues.keys()) {
    // Its title counts what is in its section; what is announced before it is among its siblings.
    const section = under.get(heading);
    if (section) sections.add(section);
    if (section?.parent) sections.add(section.parent);
  }
  const found: FoundList[] = [];
  for (const section of sections) {
    for (const members of seriesOf(section.children)) {
      const list = countedList(section, members, cues, places);
      if (list) found.push(list);
    }
  }
  return found;
}

/** The sections of which the headings may be lists. */
interface Sections {
  /** Those that have headings with a label: their noun may be counted anywhere. */
  readonly labelled: readonly Section[];
  /** The section of each heading. */
  readonly under: ReadonlyMap<Heading, Section>;
}

const sectionsWithin = new WeakMap<Outline, Sections>();

function sectionsOf(outline: Outline): Sections {
  let sections = sectionsWithin.get(outline);
  if (!sections) {
    const labelled: Section[] = [];
    const under = new Map<Heading, Section>();
    const visit = (section: Section): void => {
      const { heading, children } = section;
      under.set(heading, section);
      if (children.some((child) => child.heading.number?.form === 'label')) labelled.push(section);
      for (const child of children) visit(child);
    };
    for (const root of outline.roots) visit(root);
    sections = { labelled, under };
    sectionsWithin.set(outline, sections);
  }
  return sections;
}

/** What a heading's title counts, and what the passage before it announces. */
interface Cues {
  readonly title: PlacedAnnouncement | undefined;
  readonly near: PlacedAnnouncement | undefined;
}

/** The cues of a stretch, and what its last passage announces. */
interface StretchCues {
  readonly cues: readonly (readonly [Heading, Cues])[];
  readonly closing: PlacedAnnouncement | undefined;
}

const cuesWithin = new WeakMap<AnnouncingStretch, StretchCues>();

function cuesOfStretch(stretch: AnnouncingStretch): StretchCues {
  let own = cuesWithin.get(stretch);
  if (!own) {
    const cues = stretch.headings.flatMap(({ heading, position }) => cuesAt(stretch, heading, position));
    own = { cues, closing: closingAnnouncement(textAt(stretch, stretch.takes - 1)) };
    cuesWithin.set(stretch, own);
  }
  return own;
}

/** The headings that count something or that something announces. */
function cuesOf(stretches: readonly AnnouncingStretch[]): ReadonlyMap<Heading, Cues> {
  const found = new Map<Heading, Cues>();
  let near: PlacedAnnouncement | undefined;
  for (const stretch of stretches) {
    const { cues, closing } = cuesOfStretch(stretch);
    for (const [heading, own] of cues) found.set(heading, own);
    // The passage before the heading that opens a stretch stands in the stretch before.
    const first = near && stretch.headings[0]?.heading;
    if (near && first) found.set(first, { title: found.get(first)?.title, near });
    near = closing;
  }
  return found;
}

function cuesAt(
  stretch: AnnouncingStretch,
  heading: Heading,
  position: number,
): readonly (readonly [Heading, Cues])[] {
  const title = titleAnnouncement(textAt(stretch, position));
  const near = position > 0 ? closingAnnouncement(textAt(stretch, position - 1)) : undefined;
  return title || near ? [[heading, { title, near }]] : [];
}

/** Looks up where headings stand, by their order in the document. */
interface Places {
  readonly headings: readonly Heading[];
  readonly indexOf: (heading: Heading) => number;
  readonly placeOf: (heading: Heading) => FlowPlace | undefined;
}

/** Both are counted out when first asked, which is seldom. */
function placesOf({ headings }: Outline, stretches: readonly AnnouncingStretch[]): Places {
  let indices: ReadonlyMap<Heading, number> | undefined;
  let places: ReadonlyMap<Heading, FlowPlace> | undefined;
  return {
    headings,
    indexOf: (heading) =>
      (indices ??= new Map(headings.map((each, index) => [each, index]))).get(heading) ?? -1,
    placeOf: (heading) =>
      (places ??= new Map(
        stretches.flatMap((stretch) =>
          stretch.headings.map((each) => [each.heading, { stretch, position: each.position }]),
        ),
      )).get(heading),
  };
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
