import { countOf, isTitledLike } from '../../../facts/headings/headingCounts.ts';
import type { HeadingSeries, Series } from '../../../facts/headings/headingSeries.ts';
import type { Heading } from '../../../facts/outline.ts';
import { CLOSING_TITLES } from '../../../lexicon/matter.ts';
import { alignNumbers, type Entry, type Verdict } from './alignment.ts';
import { areVersions, followsParents, isDecimal, parentFaults, prefixOf } from './decimalParents.ts';
import {
  identityOf,
  writtenNumber,
  type HeadingFault,
  type NumberChange,
  type Write,
} from './headingFault.ts';
import { levelsOf, type Level } from './levels.ts';
import { mergeFaults } from './mergeFaults.ts';
import { writeInStyle, type Houses } from './numberStyle.ts';

/** An unnumbered heading counts as a fault of its level only where at least this share of the level is numbered. */
const NUMBERED_SHARE = 0.6;
/** … and without a gap in the numbers to prove it, only where nearly all are. */
const NEARLY_ALL = 0.9;
const NEARLY_ALL_LEAST = 6;
/** A level without a number is less of a fault than a gap: see {@link Entry.apart}. */
const LIKELY_MEMBER = 1.05;
const LIKELY_LEAD_IN = 0.3;
const LIKELY_APART = 0.05;

/** Finds what is wrong in the order and completeness of the numbers. Decimal parents see the numbers as corrected. */
export function* sequenceFaults(numbering: HeadingSeries, houses: Houses): Iterable<HeadingFault> {
  const levels = levelsOf(numbering);
  const due = new Map<Heading, readonly number[]>();
  const faithful = followsParents(numbering);
  const versions = numbering.series.some(isDecimal) && areVersions(numbering);
  const top = numbering.series.reduce(
    (least, { beside, depth }) => (beside ? least : Math.min(least, depth)),
    7,
  );
  for (const series of numbering.series) {
    if (versions && isDecimal(series)) continue;
    const isTop = series.depth <= top;
    yield* judgeSeries({ series, numbering, houses, level: levels.get(series.depth), isTop, due, faithful });
  }
}

interface Case {
  readonly series: Series;
  readonly numbering: HeadingSeries;
  readonly houses: Houses;
  readonly level: Level | undefined;
  readonly isTop: boolean;
  /** The number, all parts, that each heading judged so far should bear. */
  readonly due: Map<Heading, readonly number[]>;
  /** True where decimal numbers of the document begin with those of their parents. */
  readonly faithful: boolean;
}

function* judgeSeries(given: Case): Iterable<HeadingFault> {
  const { series, due, faithful } = given;
  // Most series: there is nothing to tell, and what is due is what is written.
  if (isInOrder(series)) return;
  const shape = identityOf(series);
  if (!shape) return;
  const entries = entriesOf(given);
  const verdicts = alignNumbers(entries);
  const written = series.parent?.number?.parts;
  const parent = series.parent && (due.get(series.parent) ?? written);
  const prefix = prefixOf(series, faithful ? parent : undefined, written);
  const write: Write = (number, heading) => {
    const parts = [...prefix, number];
    return { heading, text: writeInStyle({ ...shape, parts }, given.houses), parts, form: shape.form };
  };
  if (isExtract(given) || !isSequence(series, verdicts)) return;
  for (const [index, verdict] of verdicts.entries()) {
    const heading = series.members[index];
    if (heading && verdict.kind !== 'apart') due.set(heading, [...prefix, verdict.number]);
  }
  yield* mergeFaults(series, faultsOf(given, entries, verdicts, write));
  yield* parentFaults(series, prefix, verdicts, write);
}

/** 1, 2, 3, … in one form. Decimal numbers may still be at odds with their parents. */
function isInOrder(series: Series): boolean {
  if (isDecimal(series)) return false;
  const { members, key } = series;
  return members.every(({ number }, index) => number?.key === key && number.value === index + 1);
}

/** Numbers most of which are not where they should be count something else: versions, years, ranks. */
function isSequence({ members }: Series, verdicts: readonly Verdict[]): boolean {
  const numbered = members.filter((heading) => heading.number).length;
  // Two neighbours that bear each other’s numbers are no more than one fault: （二） （一） （三）.
  const right = verdicts.filter(
    ({ kind }, index) =>
      kind === 'right' || isSwapped(members, verdicts, index) || isSwapped(members, verdicts, index - 1),
  ).length;
  return numbered < 3 || right * 2 >= numbered;
}

/** True where a heading and the next bear each other’s numbers. */
function isSwapped(members: readonly Heading[], verdicts: readonly Verdict[], index: number): boolean {
  const [verdict, next] = [verdicts[index], verdicts[index + 1]];
  if (verdict?.kind !== 'wrong' || next?.kind !== 'wrong') return false;
  return (
    members[index]?.number?.value === next.number && members[index + 1]?.number?.value === verdict.number
  );
}

/** A file that holds chapter three of a book begins with 三; numbers that few headings bear prove nothing. */
function isExtract({ series, isTop, level }: Case): boolean {
  const values = series.members.flatMap((heading) => heading.number?.value ?? []);
  if (values[0] !== undefined && values[0] > 1 && isTop) {
    const steady = values.every((value, index) => index === 0 || value === (values[index - 1] ?? 0) + 1);
    if (values.length < 2 || (steady && values.length < 3 && series.members[0]?.number)) return true;
  }
  return level !== undefined && level.numbered < level.bare && values[0] !== 1;
}

function entriesOf({ series, numbering, level, isTop }: Case): readonly Entry[] {
  const share = level ? level.numbered / (level.numbered + level.bare) : 0;
  const first = series.members.findIndex((heading) => heading.number);
  const last = series.members.findLastIndex((heading) => heading.number);
  const loose = series.beside || share < NUMBERED_SHARE || /^(?:label|ordinal|circled)/.test(series.key);
  const parents = series.members.filter(
    (heading) => heading.number && hasChildren(numbering, heading),
  ).length;
  const numbered = series.members.filter((heading) => heading.number).length;
  return series.members.map((heading, index) => {
    const unlike = index > last && parents * 2 > numbered && !hasChildren(numbering, heading);
    const lone = index > last && numbered < 2 && parents > 0;
    const closing =
      index > last && (CLOSING_TITLES.has(heading.title) || (isTop && !endsLike(series, last, parents)));
    const matter = numbering.places.get(heading)?.beside === true;
    if (index === last + 1 && !matter && isCountedIn(numbering, series, last)) {
      return { value: undefined, apart: LIKELY_MEMBER };
    }
    const proof = matter || loose || unlike || lone || closing;
    const apart = proof ? LIKELY_APART : index < first ? LIKELY_LEAD_IN : LIKELY_MEMBER;
    return { value: heading.number?.value, apart };
  });
}

/** True where a title above counts one more of the things than are numbered, and what follows looks like the last. */
function isCountedIn(numbering: HeadingSeries, { members, parent }: Series, last: number): boolean {
  const number = members[last]?.number;
  const tail = members[last + 1];
  if (!tail || number?.form !== 'label' || !isTitledLike(tail, members.slice(0, last + 1))) return false;
  for (let above = parent && numbering.places.get(parent); above; above = above.parent) {
    if (countOf(above.heading.text, number.label) === number.value + 1) return true;
  }
  return false;
}

/** At the top, what follows the last number is a closing piece unless it looks in every way like a chapter. */
function endsLike({ members }: Series, last: number, parents: number): boolean {
  const [tail, ...others] = members.slice(last + 1);
  if (!tail || others.length > 0) return false;
  if (parents > 0) return true;
  return last >= 3 && isTitledLike(tail, members.slice(0, last + 1));
}

function hasChildren(numbering: HeadingSeries, heading: Heading): boolean {
  return (numbering.places.get(heading)?.children.length ?? 0) > 0;
}

function faultsOf(
  given: Case,
  entries: readonly Entry[],
  verdicts: readonly Verdict[],
  write: Write,
): readonly HeadingFault[] {
  const { series, level } = given;
  const sample = series.members.find((heading) => heading.number?.key === series.key);
  const faults: HeadingFault[] = [];
  let before: Heading | undefined;
  for (const [index, heading] of series.members.entries()) {
    const verdict = verdicts[index];
    if (!verdict) break;
    if (verdict.kind === 'apart') {
      const loose = entries[index]?.apart === LIKELY_MEMBER && isNearlyAll(level);
      if (loose && before?.number && series.members.slice(index).some((other) => other.number)) {
        const expected = write(before.number.value + 1, heading).text.trim();
        faults.push({ kind: 'unnumbered', heading, expected, changes: [], certain: false });
      }
      continue;
    }
    if (heading.number && heading.number.key !== series.key) {
      const change = write(verdict.number, heading);
      const certain = verdict.kind === 'right' && (level?.numbered ?? 0) >= 3;
      const expected = change.text.trim();
      faults.push({
        kind: 'form',
        heading,
        expected,
        other: writtenNumber(sample),
        changes: [change],
        certain,
      });
    } else if (verdict.kind !== 'right' && verdict.kind !== 'restart') {
      faults.push(orderFault(given, verdicts, index, verdict, { heading, before }, write));
    }
    if (heading.number) before = heading;
  }
  return faults;
}

function isNearlyAll(level: Level | undefined): boolean {
  if (!level || level.numbered < NEARLY_ALL_LEAST) return false;
  return level.numbered >= (level.numbered + level.bare) * NEARLY_ALL;
}

function orderFault(
  { series }: Case,
  verdicts: readonly Verdict[],
  index: number,
  verdict: Exclude<Verdict, { kind: 'apart' }>,
  { heading, before }: { readonly heading: Heading; readonly before: Heading | undefined },
  write: Write,
): HeadingFault {
  const due = write(verdict.number, heading);
  const other = writtenNumber(before);
  const next = verdicts[index + 1];
  const proved = next?.kind === 'right' && next.number === verdict.number + 1;
  const base = { heading, expected: due.text.trim(), other };
  switch (verdict.kind) {
    case 'missing':
      return { ...base, kind: 'missing', changes: [due], certain: proved };
    case 'repeat':
      return { ...base, kind: 'repeat', changes: inOrder(series, verdicts, write), certain: true };
    case 'moved':
      return { ...base, kind: 'move', changes: inOrder(series, verdicts, write), certain: false };
    case 'skip': {
      const expected = write(verdict.expected, heading).text.trim();
      const kind = before ? 'skip' : 'start';
      return { ...base, kind, expected, changes: inOrder(series, verdicts, write), certain: false };
    }
    case 'right':
    case 'restart':
    case 'wrong': {
      const taken = isTaken(series, index);
      // The last heading bears too high a number: nothing tells whether it is wrong or one before it is lost.
      if (!next && !taken && (heading.number?.value ?? 0) > verdict.number) {
        return { ...base, kind: before ? 'skip' : 'start', changes: [due], certain: false };
      }
      return { ...base, kind: 'wrong', changes: [due], certain: proved || taken };
    }
  }
}

/** True where an earlier heading of the series bears the same number. */
function isTaken(series: Series, index: number): boolean {
  const value = series.members[index]?.number?.value;
  return series.members.slice(0, index).some((heading) => heading.number?.value === value);
}

/** The whole series numbered 1, 2, 3, … as it stands: what has to change for it. */
function inOrder(series: Series, verdicts: readonly Verdict[], write: Write): readonly NumberChange[] {
  const changes: NumberChange[] = [];
  let number = 0;
  for (const [index, heading] of series.members.entries()) {
    const kind = verdicts[index]?.kind;
    if (kind === 'apart') continue;
    number = kind === 'restart' ? 1 : number + 1;
    if (heading.number?.value !== number) changes.push(write(number, heading));
  }
  return changes;
}
