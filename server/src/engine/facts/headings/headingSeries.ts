import { documentFact } from '../fact.ts';
import type { NumberForm } from './headingNumber.ts';
import {
  entryOf,
  findMisplaced,
  groupsOf,
  keyOf,
  nest,
  type Group,
  type Misplaced,
  type NumberedPlace,
} from './headingPlaces.ts';
import { headingOf, outline, type Heading } from '../outline.ts';

/** Headings that are numbered together: siblings, or all of one level where the numbers run through the report. */
export interface Series {
  readonly depth: number;
  /** Of the numbers: see `HeadingNumber.key`. */
  readonly key: string;
  /** The heading whose parts they are; undefined at the top and where the numbers run through. */
  readonly parent: Heading | undefined;
  /** In order: those with a number of this form, those of another form that stand in for one, those without. */
  readonly members: readonly Heading[];
  readonly beside: boolean;
}

/** Siblings none of which bears a number. */
export interface UnnumberedGroup {
  readonly depth: number;
  readonly parent: Heading | undefined;
  readonly members: readonly Heading[];
  readonly beside: boolean;
}

/** How the headings of the document are numbered, read from the numbers they bear. */
export interface HeadingSeries {
  readonly series: readonly Series[];
  readonly unnumbered: readonly UnnumberedGroup[];
  readonly misplaced: readonly Misplaced[];
  readonly places: ReadonlyMap<Heading, NumberedPlace>;
}

export const headingSeries = documentFact({
  id: 'headingSeries',
  parts: headingOf,
  needs: { outline },
  merge: (_parts, facts): HeadingSeries => readSeries(facts.outline.headings),
});

/** Reads the numbering of headings given in the order of the document. */
export function readSeries(headings: readonly Heading[]): HeadingSeries {
  const misplaced = findMisplaced(headings);
  const { roots, places } = nest(headings, new Map(misplaced.map(({ heading, depth }) => [heading, depth])));
  const groups = groupsOf(roots);
  const mainKeys = findMainKeys(groups);
  const series: Series[] = [];
  const unnumbered: UnnumberedGroup[] = [];
  for (const group of groups) {
    if (group.members.some((place) => place.heading.number))
      splitGroup(group, mainKeys.get(group.depth), series);
    else unnumbered.push({ ...group, members: group.members.map((place) => place.heading) });
  }
  return { series: joinContinuous(series), unnumbered, misplaced, places };
}

/** The form that numbers a depth: that with which most of its groups begin. */
function findMainKeys(groups: readonly Group[]): ReadonlyMap<number, string> {
  const votes = new Map<number, Map<string, number>>();
  for (const group of groups) {
    if (group.beside) continue;
    const first = group.members.find((place) => place.heading.number);
    if (!first) continue;
    const keys = entryOf(votes, group.depth, () => new Map<string, number>());
    const key = outerKeyOf(group.members, undefined) ?? keyOf(first.heading);
    keys.set(key, (keys.get(key) ?? 0) + 1);
  }
  return new Map(
    [...votes].map(([depth, keys]) => [depth, [...keys].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']),
  );
}

/** The form of a group's own numbers, as against forms that stand a level lower at the same depth. */
function outerKeyOf(members: readonly NumberedPlace[], mainKey: string | undefined): string | undefined {
  const numbered = members.filter((place) => place.heading.number);
  const first = numbered[0]?.heading;
  if (!first) return undefined;
  const firstKey = keyOf(first);
  if (numbered.every((place) => keyOf(place.heading) === firstKey)) return firstKey;
  const counts = new Map<string, number>();
  for (const place of numbered) counts.set(keyOf(place.heading), (counts.get(keyOf(place.heading)) ?? 0) + 1);
  const upper = numbered.find(
    (place) => (counts.get(keyOf(place.heading)) ?? 0) > 1 && rankOf(place) < rankOf(numbered[0]),
  );
  // （一）（二） 二、（一）: the chapter above the first of them has lost its number.
  const restarts = numbered.filter(
    ({ heading }) => keyOf(heading) === firstKey && heading.number?.value === 1,
  ).length;
  if (upper && restarts > 1) return keyOf(upper.heading);
  if (mainKey !== undefined && counts.has(mainKey) && (counts.get(firstKey) ?? 0) === 1) return mainKey;
  // A first heading in a form of its own before 二、三、 is the odd one out.
  const second = numbered[1]?.heading;
  const odd = counts.get(firstKey) === 1 && second?.number?.value === (first.number?.value ?? 0) + 1;
  return odd && (counts.get(keyOf(second)) ?? 0) >= 2 ? keyOf(second) : firstKey;
}

/** The order of the forms from the highest level down (GB/T 15834—2011 B.3.8); free forms have no place in it. */
const RANKS: readonly NumberForm[] = [
  'chapter',
  'section',
  'han',
  'han-brackets',
  'arabic',
  'arabic-brackets',
];

function rankOf(place: NumberedPlace | undefined): number {
  const form = place?.heading.number?.form;
  const rank = form === undefined ? -1 : RANKS.indexOf(form);
  return rank < 0 ? RANKS.length : rank;
}

/** Tells the numbers of a group apart by form: each form that starts afresh between two others is a lower level. */
function splitGroup(group: Group, mainKey: string | undefined, series: Series[]): void {
  const key = outerKeyOf(group.members, mainKey);
  if (key === undefined) return;
  const members: Heading[] = [];
  series.push({ depth: group.depth, key, parent: group.parent, members, beside: group.beside });
  let parent = group.parent;
  let last = 0;
  let at = 0;
  while (at < group.members.length) {
    const end = nextOf(group.members, at, key);
    const next = group.members[end]?.heading;
    if (end > at) {
      const segment = group.members.slice(at, end);
      const inner = innerOf(segment, last, next?.number?.value);
      for (const place of segment) if (!inner.has(place)) members.push(place.heading);
      if (inner.size > 0) splitGroup({ ...group, parent, members: [...inner] }, undefined, series);
    }
    if (!next) break;
    members.push(next);
    parent = next;
    last = next.number?.value ?? last;
    at = end + 1;
  }
}

function nextOf(members: readonly NumberedPlace[], from: number, key: string): number {
  let at = from;
  while (at < members.length && keyOf(members[at]?.heading) !== key) at++;
  return at;
}

/** Of the headings between two numbers of the outer form, those that belong to a level below it. */
function innerOf(
  segment: readonly NumberedPlace[],
  last: number,
  next: number | undefined,
): ReadonlySet<NumberedPlace> {
  const first = segment.findIndex((place) => place.heading.number);
  if (first < 0) return new Set();
  const numbered = segment.filter((place) => place.heading.number);
  const value = numbered[0]?.heading.number?.value;
  // 一、 2. 三、: another form in the place of a member.
  const standsIn = value === last + 1 && (next === value + 1 || (next === undefined && value !== 1));
  if (standsIn && numbered.length === 1) return new Set();
  const gap = next !== undefined && next === last + 2;
  const inner = segment.slice(first);
  const bare = inner.filter((place) => !place.heading.number);
  return new Set(gap && bare.length === 1 ? inner.filter((place) => place.heading.number) : inner);
}

/** Joins the series of a level whose numbers run on from parent to parent. */
function joinContinuous(series: readonly Series[]): readonly Series[] {
  const levels = new Map<string, Series[]>();
  for (const one of series) {
    entryOf(levels, `${String(one.depth)} ${one.key} ${String(one.beside)}`, () => []).push(one);
  }
  const joined = new Map<Series, Series | undefined>();
  for (const level of levels.values()) {
    const [first] = level;
    if (!first || level.length < 2 || first.key.startsWith('decimal') || !runsOn(level)) continue;
    for (const one of level) joined.set(one, undefined);
    joined.set(first, { ...first, parent: undefined, members: level.flatMap((one) => one.members) });
  }
  return series.flatMap((one) => (joined.has(one) ? (joined.get(one) ?? []) : one));
}

function runsOn(level: readonly Series[]): boolean {
  let on = 0;
  let afresh = 0;
  let last = 0;
  let highest = 0;
  for (const [index, { members, key }] of level.entries()) {
    let least = Infinity;
    let final = 0;
    let most = 0;
    for (const { number } of members) {
      if (number?.key !== key) continue;
      final = number.value;
      if (final < least) least = final;
      if (final > most) most = final;
    }
    if (least === Infinity) continue;
    // Two that have been swapped, 3. 5. 4. before 6., do not break the run.
    if (index > 0 && least === 1) afresh++;
    else if (index > 0 && (least === last + 1 || least === highest + 1)) on++;
    last = final;
    highest = most;
  }
  return on > afresh;
}
