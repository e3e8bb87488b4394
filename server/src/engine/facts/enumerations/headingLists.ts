import {
  closingAnnouncement,
  plainList,
  titleAnnouncement,
  type Flow,
  type FoundList,
  type PlacedAnnouncement,
} from './announcementFlow.ts';
import { countOf, isTitledLike } from '../headings/headingCounts.ts';
import { formKeyOf } from '../headings/headingSeries.ts';
import { matterOf } from '../matter.ts';
import type { Heading, Outline, Section } from '../outline.ts';

/** Chapters that every report has: a title that counts trends does not count these. */
const CHAPTER =
  /^(?:概述|总论|总体|背景|发展背景|现状|发展现状|基本情况|概念|定义|内涵|展望|未来展望|政策|建议|对策|案例|结语|引言|前言|总结|附录|参考)|(?:概述|现状|背景|建议|展望|案例|分析|综述|总论|小结|总结)$/;

/** The numbered headings of a section that something counts: its own title, or the sentence that leads up to the first. */
export function headingLists(outline: Outline, flow: Flow): readonly FoundList[] {
  const positions = new Map(flow.headings.map(({ heading, position }) => [heading, position]));
  const found: FoundList[] = [];
  const visit = (section: Section): void => {
    if (section.children.length === 0) return;
    for (const members of seriesOf(section.children)) {
      const list = countedList(section, members, positions, flow);
      if (list) found.push(list);
    }
    for (const child of section.children) visit(child);
  };
  for (const root of outline.roots) visit(root);
  return found;
}

/** Children that are numbered alike. */
function seriesOf(children: readonly Section[]): Iterable<readonly Heading[]> {
  const series = new Map<string, Heading[]>();
  for (const { heading } of children) {
    if (!heading.number) continue;
    const key = formKeyOf(heading.number);
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
  positions: ReadonlyMap<Heading, number>,
  flow: Flow,
): FoundList | undefined {
  const number = series[0]?.number;
  const near = closingAnnouncement(
    flow.byPosition.get((positions.get(series[0] ?? section.heading) ?? 0) - 1),
  );
  const title = titleAnnouncement(flow.byPosition.get(positions.get(section.heading) ?? -1));
  if (!number || (number.form !== 'label' && !near && !title)) return undefined;
  const members = series.filter((heading) => matterOf(heading.title) === undefined);
  // A series with a gap is the affair of heading-numbering.
  if (members.length < 2 || members.some((heading, index) => heading.number?.value !== index + 1))
    return undefined;
  const own = title && isOwn(title, section, members) ? [title] : [];
  const whole = members.length + furtherOf(section, members, flow);
  const announced = [...(near ? [near] : []), ...own].filter(
    // Where the heading that is wanting stands there with a faulty number or level, that is its only fault.
    ({ announcement: { value } }) => value <= members.length || value > whole,
  );
  const noun = number.form === 'label' ? nounOf(number.label) : (announced[0]?.announcement.noun ?? '');
  const places = members.map((heading) => heading.at);
  const position = positions.get(members[0] ?? section.heading) ?? 0;
  const lost = lostMember(section, members);
  // The last without its number is a member all the same, and the affair of heading-numbering.
  const counts = [
    countOf(section.heading.text, number.label),
    ...announced.map(({ announcement }) => announcement.value),
  ];
  if (lost && counts.includes(members.length + 1)) places.push(lost.at);
  return plainList({ announced, members: () => places, noun, position }, places.length);
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
function furtherOf({ children }: Section, members: readonly Heading[], flow: Flow): number {
  const siblings = children.filter(
    ({ heading: { number, title } }) => matterOf(title) === undefined && (number ?? !CHAPTER.test(title)),
  );
  const last = members.at(-1);
  const key = last?.number && formKeyOf(last.number);
  const at = flow.headings.findIndex(({ heading }) => heading === last);
  const astray = flow.headings
    .slice(at + 1, at + 1 + ASTRAY)
    .find(({ heading: { number } }) => number?.value === members.length + 1 && formKeyOf(number) === key);
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
