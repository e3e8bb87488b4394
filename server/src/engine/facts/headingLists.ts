import {
  announces,
  isTitle,
  type Flow,
  type FoundList,
  type PlacedAnnouncement,
} from './announcementFlow.ts';
import { formKeyOf } from './headingSeries.ts';
import { matterOf } from './matter.ts';
import type { Heading, Outline, Section } from './outline.ts';

/** Chapters that every report has: a title that counts trends does not count these. */
const CHAPTER =
  /^(?:概述|总论|总体|背景|发展背景|现状|发展现状|基本情况|概念|定义|内涵|展望|未来展望|政策|建议|对策|案例|结语|引言|前言|总结|附录|参考)|(?:概述|现状|背景|建议|展望|案例|分析|综述|总论)$/;

/** The numbered headings of a section that something counts: its own title, or the sentence that leads up to the first. */
export function headingLists(outline: Outline, flow: Flow): readonly FoundList[] {
  const positions = new Map(flow.headings.map(({ heading, position }) => [heading, position]));
  const found: FoundList[] = [];
  const visit = (section: Section, over: readonly Heading[]): void => {
    const above = [section.heading, ...over];
    for (const members of seriesOf(section.children)) {
      const announced = counts(section, members, positions, flow);
      const number = members[0]?.number;
      const noun = number?.form === 'label' ? nounOf(number.label) : (announced[0]?.announcement.noun ?? '');
      const places = members.map((heading) => heading.at);
      const count = members.length;
      found.push({
        announced,
        members: places,
        least: count,
        most: count,
        open: false,
        enumeration: undefined,
        noun,
        headings: above,
      });
    }
    for (const child of section.children) visit(child, above);
  };
  for (const root of outline.roots) visit(root, []);
  return found;
}

/** Children that are numbered alike, 1, 2, 3, …; a series with a gap is the affair of heading-numbering. */
function seriesOf(children: readonly Section[]): readonly (readonly Heading[])[] {
  const series = new Map<string, Heading[]>();
  for (const { heading } of children) {
    if (!heading.number || matterOf(heading.title)) continue;
    const key = formKeyOf(heading.number);
    const members = series.get(key) ?? [];
    members.push(heading);
    series.set(key, members);
  }
  return [...series.values()].filter(
    (members) => members.length > 1 && members.every((heading, index) => heading.number?.value === index + 1),
  );
}

function counts(
  { heading, parent }: Section,
  members: readonly Heading[],
  positions: ReadonlyMap<Heading, number>,
  flow: Flow,
): readonly PlacedAnnouncement[] {
  const [first] = members;
  if (!first?.number) return [];
  const before = flow.byPosition.get((positions.get(first) ?? 0) - 1) ?? [];
  const near = before.findLast((placed) => placed.closes && !placed.heading && announces(placed, false));
  const title = flow.byPosition.get(positions.get(heading) ?? -1)?.findLast(isTitle);
  const { form, label } = first.number;
  const named = form === 'label' && nounOf(label) === title?.announcement.noun;
  // The chapters of a report on five trends are not its trends, unless nothing else could be.
  const chapters = !parent && form !== 'ordinal' && members.some((each) => CHAPTER.test(each.title));
  const own =
    title && (named || (form !== 'label' && !chapters && isNear(title, members.length, !parent)))
      ? [title]
      : [];
  return [...(near ? [near] : []), ...own];
}

function isNear({ announcement }: PlacedAnnouncement, count: number, top: boolean): boolean {
  return !top || Math.abs(announcement.value - count) <= 2;
}

/** 大趋势, 关键趋势 and 趋势 count the same things. */
function nounOf(label: string): string {
  return label.slice(-2);
}
