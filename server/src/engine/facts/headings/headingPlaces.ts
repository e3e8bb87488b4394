import { matterOf } from '../matter.ts';
import type { Heading } from '../outline.ts';
import { OPENING_TITLES } from '../../lexicon/matter.ts';

/** A heading as a place in the numbering of the document. */
export interface NumberedPlace {
  readonly heading: Heading;
  /** The depth that its number speaks for; its own save where {@link Misplaced} names it. */
  readonly depth: number;
  readonly parent: NumberedPlace | undefined;
  readonly children: readonly NumberedPlace[];
  /** True for front and back matter and boxes, and for everything below them. */
  readonly beside: boolean;
}

/** A heading whose number belongs to another level. */
export interface Misplaced {
  readonly heading: Heading;
  /** Where the number belongs. */
  readonly depth: number;
  /** The heading there whose number it continues. */
  readonly before: Heading;
}

/** Uses of a form at its home depth before a stray one at another depth counts as misplaced. */
const HOME_USES = 3;

/** A number that continues the series of another level: ## （三） between ### （二） and ### （四）. */
export function findMisplaced(headings: readonly Heading[]): readonly Misplaced[] {
  const astray = keysAstray(headings);
  if (astray.size === 0) return [];
  const uses = new Map<string, Map<number, Heading[]>>();
  const numbered = headings.filter((heading) => heading.number);
  for (const heading of numbered) {
    if (!astray.has(keyOf(heading))) continue;
    const depths = entryOf(uses, keyOf(heading), () => new Map<number, Heading[]>());
    entryOf(depths, heading.depth, () => []).push(heading);
  }
  let order: ReadonlyMap<Heading, number> | undefined;
  const found: Misplaced[] = [];
  for (const depths of uses.values()) {
    const [home, ...others] = [...depths].sort((a, b) => b[1].length - a[1].length);
    if (!home || home[1].length < HOME_USES) continue;
    for (const [depth, strays] of others) {
      const [stray] = strays;
      if (!stray || strays.length > 1) continue;
      const rivals = numbered.filter((heading) => heading.depth === depth).length;
      if (rivals < 3) continue;
      const places = (order ??= new Map(headings.map((heading, index) => [heading, index])));
      const isEarlier = (heading: Heading): boolean => (places.get(heading) ?? 0) < (places.get(stray) ?? 0);
      const before = home[1].findLast(isEarlier);
      const next = home[1].find((heading) => !isEarlier(heading));
      // 一、 （一） 二、 （三） 二、: the place of the number is taken, so it is the form that is wrong.
      if (next?.number?.value === stray.number?.value || standsIn(stray, numbered)) continue;
      if (before?.number && before.number.value + 1 === stray.number?.value) {
        found.push({ heading: stray, depth: home[0], before });
      }
    }
  }
  return found;
}

/** The keys of numbers that stand at more than one depth: few, if any. */
function keysAstray(headings: readonly Heading[]): ReadonlySet<string> {
  const homes = new Map<string, number>();
  const astray = new Set<string>();
  for (const { number, depth } of headings) {
    if (!number) continue;
    const home = homes.get(number.key);
    if (home === undefined) homes.set(number.key, depth);
    else if (home !== depth) astray.add(number.key);
  }
  return astray;
}

/** （一） 二、 （三） at one depth: a number in another form in the place of a member. */
function standsIn(stray: Heading, numbered: readonly Heading[]): boolean {
  const at = numbered.indexOf(stray);
  const [before, after] = [numbered[at - 1], numbered[at + 1]];
  const value = stray.number?.value ?? 0;
  return (
    before?.depth === stray.depth &&
    after?.depth === stray.depth &&
    keyOf(before) === keyOf(after) &&
    before.number?.value === value - 1 &&
    after.number?.value === value + 1
  );
}

interface OpenPlace extends NumberedPlace {
  readonly children: OpenPlace[];
}

/** The tree of headings by the depths that their numbers speak for. */
export function nest(headings: readonly Heading[], depths: ReadonlyMap<Heading, number>) {
  const roots: OpenPlace[] = [];
  const open: OpenPlace[] = [];
  const places = new Map<Heading, NumberedPlace>();
  for (const heading of headings) {
    const depth = depths.get(heading) ?? heading.depth;
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1);
    const beside = parent?.beside === true || isBeside(heading);
    const place: OpenPlace = { heading, depth, parent, children: [], beside };
    (parent?.children ?? roots).push(place);
    open.push(place);
    places.set(heading, place);
  }
  return { roots, places };
}

const besides = new WeakMap<Heading, boolean>();

/** 前言, 附录 A; 一、前言 is a chapter like any other. Remembered, because it takes a long look at each title. */
function isBeside(heading: Heading): boolean {
  if (heading.number && heading.number.form !== 'label') return false;
  let beside = besides.get(heading);
  if (beside === undefined) {
    beside = matterOf(heading.text) !== undefined;
    besides.set(heading, beside);
  }
  return beside;
}

/** Siblings of one depth, in the order of the document. */
export interface Group {
  readonly depth: number;
  readonly parent: Heading | undefined;
  readonly members: readonly NumberedPlace[];
  readonly beside: boolean;
}

/** Siblings of one depth, in the order of the document. Matter is left out save where it may be a chapter. */
export function groupsOf(roots: readonly NumberedPlace[]): readonly Group[] {
  const groups: Group[] = [];
  const visit = (siblings: readonly NumberedPlace[], parent: NumberedPlace | undefined): void => {
    if (siblings.length === 0) return;
    const byDepth = new Map<number, NumberedPlace[]>();
    for (const [index, place] of siblings.entries()) {
      if (parent?.beside === true || !place.beside || mayBeNumbered(siblings, index)) {
        entryOf(byDepth, place.depth, () => []).push(place);
      }
    }
    for (const [depth, members] of byDepth) {
      groups.push({ depth, parent: parent?.heading, members, beside: parent?.beside === true });
    }
    if (parent?.beside !== true) groups.push(...numberedBoxes(siblings, parent?.heading));
    for (const place of siblings) visit(place.children, place);
  };
  visit(roots, undefined);
  return groups;
}

/** Siblings from which on 案例一, 案例二, … are the parts of a whole and no boxes here and there. */
const LEAST_BOXES = 3;

/** A casebook is made of what stands beside the body elsewhere: 案例一, 案例二, 案例三 in a row from the first. */
function numberedBoxes(siblings: readonly NumberedPlace[], parent: Heading | undefined): readonly Group[] {
  const byKey = new Map<string, NumberedPlace[]>();
  for (const place of siblings) {
    if (place.beside && place.heading.number?.form === 'label')
      entryOf(byKey, `${keyOf(place.heading)} ${String(place.depth)}`, () => []).push(place);
  }
  return [...byKey.values()].flatMap((members): Group[] => {
    const [first] = members;
    return first?.heading.number?.value === 1 && members.length >= LEAST_BOXES
      ? [{ depth: first.depth, parent, members, beside: true }]
      : [];
  });
}

/** Matter between numbered headings may be a chapter that lost its number, and so may 引言 before them. */
function mayBeNumbered(siblings: readonly NumberedPlace[], index: number): boolean {
  const place = siblings[index];
  if (!place || place.heading.number) return false;
  const isNumbered = ({ depth, heading }: NumberedPlace): boolean =>
    depth === place.depth && heading.number !== undefined;
  const isOpening = OPENING_TITLES.has(place.heading.title.replace(/\s+/g, ''));
  return siblings.slice(index).some(isNumbered) && (isOpening || siblings.slice(0, index).some(isNumbered));
}

/** The key of a heading's number; empty for a heading without one. */
export function keyOf(heading: Heading | undefined): string {
  return heading?.number?.key ?? '';
}

/** The value of a key, made where there is none yet. */
export function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
