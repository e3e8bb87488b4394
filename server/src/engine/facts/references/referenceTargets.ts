import { captionSeries, seriesName, type CaptionSeries } from '../floats/captionSeries.ts';
import type { CrossReference } from './crossReferences.ts';
import { blockFact, documentFact } from '../fact.ts';
import { figureKey } from '../floats/figureNumber.ts';
import { floats, type Float } from '../floats/floats.ts';
import type { NumberForm } from '../headings/headingNumber.ts';
import { matterOf } from '../matter.ts';
import { outline, type Heading, type Outline, type Section } from '../outline.ts';

/**
 * Whether the target of a reference exists. `none`: the document has nothing of the kind at all. `unknown`: nobody
 * can tell, for the reference may be to another volume, or to something that has lost its number.
 */
export interface Verdict {
  readonly target: 'found' | 'missing' | 'none' | 'unknown';
  /** What exists of the kind, the nearest number first; as the parts of a number. */
  readonly nearest: readonly (readonly number[])[];
}

const FOUND: Verdict = { target: 'found', nearest: [] };
const UNKNOWN: Verdict = { target: 'unknown', nearest: [] };
const NONE: Verdict = { target: 'none', nearest: [] };

/** The figures and tables that references may point to. */
export interface FloatTargets {
  readonly series: ReadonlyMap<string, SeriesTargets>;
  readonly figure: Bodies;
  readonly table: Bodies;
}

/** The captions of one series. */
interface SeriesTargets {
  readonly scheme: CaptionSeries['scheme'];
  readonly numbers: readonly (readonly number[])[];
  /** {@link figureKey} of each. */
  readonly keys: ReadonlySet<string>;
  /** The numbers that captions with another one should bear. */
  readonly due: ReadonlySet<string>;
  /** The greatest last part. */
  readonly greatest: number;
}

/** How many figures or tables there are, and how many of them have lost their captions. */
interface Bodies {
  readonly all: number;
  readonly lost: number;
}

const nothing = blockFact<never>('referenceTargets-nothing', () => undefined);

/** The captions, for {@link judgeFloatReference}. */
export const floatTargets = documentFact({
  id: 'floatTargets',
  parts: nothing,
  needs: { floats, captionSeries },
  merge: (_parts, facts): FloatTargets => floatTargetsOf(facts.captionSeries, facts.floats.floats),
});

function floatTargetsOf(series: readonly CaptionSeries[], floats: readonly Float[]): FloatTargets {
  const count = { figure: { all: 0, lost: 0 }, table: { all: 0, lost: 0 } };
  for (const { kind, body, caption, inBody } of floats) {
    if (!body) continue;
    count[kind].all++;
    if (!caption && inBody) count[kind].lost++;
  }
  return { series: new Map(series.map((one) => [one.name, seriesTargetsOf(one)])), ...count };
}

function seriesTargetsOf({ scheme, members }: CaptionSeries): SeriesTargets {
  const keys = new Set<string>();
  const due = new Set<string>();
  let greatest = 0;
  for (const member of members) {
    keys.add(figureKey(member.caption.caption.number));
    if (member.due.join() !== member.parts.join()) due.add(member.due.join());
    greatest = Math.max(greatest, member.parts.at(-1) ?? 0);
  }
  return { scheme, numbers: members.map((member) => member.parts), keys, due, greatest };
}

/** Judges a reference to a figure or table. */
export function judgeFloatReference(reference: CrossReference, targets: FloatTargets): Verdict {
  const { figure, label, kind } = reference;
  if (!figure) return UNKNOWN;
  const { series } = targets;
  const name = seriesName(label, figure.prefix);
  const own = series.get(name) ?? series.get('图表');
  const bodies = bodiesOf(targets, kind);
  if (!own) {
    // 附表 and 表 A may stand in an appendix that is a file of its own; pictures without captions may be meant.
    return bodies.all > 0 || name.length > 1 || [...series.keys()].some((one) => one.startsWith(name))
      ? UNKNOWN
      : NONE;
  }
  const { keys, numbers } = own;
  if (keys.has(figureKey(figure))) return FOUND;
  const [first, last] = figure.parts;
  const isRange = own.scheme === 'continuous' && first !== undefined && last !== undefined;
  if (isRange && first < last && keys.has(figureKey(figure, [first])) && keys.has(figureKey(figure, [last])))
    return FOUND;
  return isExcused(reference, own, bodies)
    ? UNKNOWN
    : { target: 'missing', nearest: nearest(numbers, figure.parts) };
}

function bodiesOf({ figure, table }: FloatTargets, kind: CrossReference['kind']): Bodies {
  if (kind === 'figure') return figure;
  if (kind === 'table') return table;
  return kind === 'either'
    ? { all: figure.all + table.all, lost: figure.lost + table.lost }
    : { all: 0, lost: 0 };
}

/** A figure that has lost its caption, or whose caption bears a wrong number, may be what is meant. */
function isExcused({ parts }: CrossReference, { due, greatest }: SeriesTargets, { lost }: Bodies): boolean {
  return due.has(parts.join()) || (lost > 0 && (parts.at(-1) ?? 0) <= greatest + lost);
}

/** The two nearest numbers; of equals, the ones that come first. */
function nearest(
  numbers: readonly (readonly number[])[],
  wanted: readonly number[],
): readonly (readonly number[])[] {
  let best: readonly (readonly number[])[] = [];
  let least = Infinity;
  let second = Infinity;
  for (const parts of numbers) {
    const distance = distanceOf(parts, wanted);
    if (distance < least) {
      best = [parts, ...best.slice(0, 1)];
      second = least;
      least = distance;
    } else if (distance < second) {
      best = [...best.slice(0, 1), parts];
      second = distance;
    }
  }
  return best;
}

function distanceOf(parts: readonly number[], wanted: readonly number[]): number {
  return parts.reduce(
    (sum, part, index) =>
      sum + Math.abs(part - (wanted[index] ?? 0)) * (index === parts.length - 1 ? 1 : 100),
    0,
  );
}

/** The headings that references may point to, by what references call them. */
export interface HeadingTargets {
  readonly sections: readonly Section[];
  /** Level of the chapters: the highest one with numbers; 0 where no heading has a number. */
  readonly chapterDepth: number;
  /** The document begins with chapter 1 and has more than one: no excerpt. */
  readonly whole: boolean;
  /** What references of one form may point to, as far as it has been looked up. */
  readonly known: Map<string, Members>;
}

/** The outline, for {@link judgeHeadingReference}. */
export const headingTargets = documentFact({
  id: 'headingTargets',
  parts: nothing,
  needs: { outline },
  merge: (_parts, facts): HeadingTargets => headingTargetsOf(facts.outline),
});

function headingTargetsOf({ headings, roots }: Outline): HeadingTargets {
  const numbered = headings.filter((heading) => heading.number && heading.number.form !== 'label');
  const chapterDepth = numbered.reduce((least, heading) => Math.min(least, heading.depth), 7) % 7;
  const values = numbered
    .filter((heading) => heading.depth === chapterDepth)
    .map((heading) => heading.number?.value ?? 0);
  const whole = values[0] === 1 && values.length > 1;
  return { sections: flatten(roots), chapterDepth, whole, known: new Map() };
}

function flatten(sections: readonly Section[], all: Section[] = []): readonly Section[] {
  for (const section of sections) {
    all.push(section);
    flatten(section.children, all);
  }
  return all;
}

/** Judges a reference to a chapter, a section, an item or an appendix. */
export function judgeHeadingReference(reference: CrossReference, targets: HeadingTargets): Verdict {
  const { kind, label, parts, number } = reference;
  const { sections } = targets;
  switch (kind) {
    case 'chapter':
      return judgeChapter(reference, targets);
    case 'section':
      if (number.includes('.')) return judgeDecimal(parts, sections);
      return judgeValue(parts, under(targets, parts, ['section', 'han-brackets']));
    case 'item':
      if (label !== '（）')
        return judgeValue(
          parts,
          lookUp(targets, `item ${label}`, () =>
            membersOf(sections, (heading) => heading.number?.label.endsWith(label) === true),
          ),
        );
      // （3） may be an item of a paragraph.
      if (/^[0-9]/.test(number)) return UNKNOWN;
      return judgeValue(parts, under(targets, parts, ['han-brackets']));
    case 'appendix':
      return judgeAppendix(reference, targets);
    case 'figure':
    case 'table':
    case 'either':
      return UNKNOWN;
  }
}

function judgeChapter({ label, parts }: CrossReference, targets: HeadingTargets): Verdict {
  const { sections, chapterDepth, whole } = targets;
  if (!whole) return UNKNOWN;
  const exact = lookUp(targets, `chapter ${label}`, () =>
    membersOf(sections, ({ number }) => number?.form === 'chapter' && number.unit === label),
  );
  if (exact.values.length > 0) return judgeValue(parts, exact);
  if (label === '篇' || label === '编') return UNKNOWN;
  return judgeValue(
    parts,
    lookUp(targets, 'chapters', () =>
      membersOf(
        sections,
        ({ depth, number }) => depth === chapterDepth && number !== undefined && number.form !== 'label',
      ),
    ),
  );
}

/** References of one form all have the same headings to choose from: these are gathered once. */
function lookUp({ known }: HeadingTargets, key: string, gather: () => Members): Members {
  const before = known.get(key);
  if (before) return before;
  const members = gather();
  known.set(key, members);
  return members;
}

interface Members {
  readonly values: readonly number[];
  /** Headings of the same levels that may have lost their numbers. */
  readonly unnumbered: number;
}

function membersOf(sections: readonly Section[], belongs: (heading: Heading) => boolean): Members {
  const first = sections.findIndex((section) => belongs(section.heading));
  if (first < 0) return { values: [], unnumbered: 0 };
  const headings = sections.slice(first).map((section) => section.heading);
  const own = headings.filter(belongs);
  const depths = new Set(own.map((heading) => heading.depth));
  const lost = headings.filter(
    ({ depth, number, title }) => depths.has(depth) && !number && matterOf(title) === undefined,
  );
  return { values: own.map((heading) => heading.number?.value ?? 0), unnumbered: lost.length };
}

/** The numbered sections of one chapter where the reference names the chapter, else those of all chapters. */
function under(targets: HeadingTargets, parts: readonly number[], forms: readonly NumberForm[]): Members {
  const [outer] = parts.length > 1 ? parts : [];
  return lookUp(targets, `${forms.join()} ${String(outer)}`, () => membersUnder(targets, outer, forms));
}

function membersUnder(
  { sections, chapterDepth }: HeadingTargets,
  outer: number | undefined,
  forms: readonly NumberForm[],
): Members {
  const chapter = sections.find(
    ({ heading }) => heading.depth === chapterDepth && heading.number?.value === outer,
  );
  const own = outer !== undefined && chapter ? flatten(chapter.children) : sections;
  for (const form of forms) {
    const members = membersOf(own, (heading) => heading.number?.form === form);
    if (members.values.length > 0) return members;
  }
  return { values: [], unnumbered: 0 };
}

/** A number beyond the last one is missing; one within is there, or its heading has lost it. */
function judgeValue(parts: readonly number[], { values, unnumbered }: Members): Verdict {
  const wanted = parts.at(-1) ?? 0;
  if (values.length === 0) return UNKNOWN;
  const greatest = values.reduce((most, value) => Math.max(most, value), 0);
  if (wanted <= greatest) return FOUND;
  if (wanted <= greatest + unnumbered) return UNKNOWN;
  return { target: 'missing', nearest: [[...parts.slice(0, -1), greatest]] };
}

function judgeDecimal(parts: readonly number[], sections: readonly Section[]): Verdict {
  const numbers = sections.flatMap(({ heading: { number } }) =>
    number?.form === 'decimal' ? [number.parts] : [],
  );
  if (numbers.length === 0) return UNKNOWN;
  if (numbers.some((own) => own.join() === parts.join())) return FOUND;
  const alike = numbers.filter((own) => own.length === parts.length);
  return { target: 'missing', nearest: nearest(alike.length > 0 ? alike : numbers, parts) };
}

const APPENDIX = /^附(录|件)\s?([A-Z](?![A-Za-z]))?/;

function judgeAppendix({ label, parts }: CrossReference, { sections, whole }: HeadingTargets): Verdict {
  const own = sections.flatMap(({ heading }) => {
    const match = APPENDIX.exec(heading.text);
    return match && `附${match[1] ?? ''}` === label ? [{ heading, letter: match[2] }] : [];
  });
  if (own.length === 0) return label === '附录' && whole && sections.length > 5 ? NONE : UNKNOWN;
  const values = own.flatMap(({ heading, letter }) => letter?.charCodeAt(0) ?? heading.number?.value ?? []);
  const numbers = values.map((value) => (value > 64 ? value - 64 : value));
  // A single appendix without a number, or appendices in a list, cannot be told apart.
  if (numbers.length < own.length || numbers.length === 0) return UNKNOWN;
  return judgeValue(parts, { values: numbers, unnumbered: 0 });
}
