import { seriesName, type CaptionSeries } from '../floats/captionSeries.ts';
import type { CrossReference } from './crossReferences.ts';
import { figureKey } from '../floats/figureNumber.ts';
import type { Float } from '../floats/floats.ts';
import type { NumberForm } from '../headings/headingNumber.ts';
import { matterOf } from '../matter.ts';
import type { Heading, Outline, Section } from '../outline.ts';

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

/** Judges a reference to a figure or table. */
export function judgeFloatReference(
  reference: CrossReference,
  series: readonly CaptionSeries[],
  floats: readonly Float[],
): Verdict {
  const { figure, label, kind } = reference;
  if (!figure) return UNKNOWN;
  const name = seriesName(label, figure.prefix);
  const own = series.find((one) => one.name === name) ?? series.find((one) => one.name === '图表');
  const bodies = floats.filter((float) => float.body && (kind === 'either' || float.kind === kind));
  if (!own) {
    // 附表 and 表 A may stand in an appendix that is a file of its own; pictures without captions may be meant.
    return bodies.length > 0 || name.length > 1 || series.some((one) => one.name.startsWith(name))
      ? UNKNOWN
      : NONE;
  }
  const numbers = own.members.map((member) => member.parts);
  const keys = new Set(own.members.map((member) => figureKey(member.caption.caption.number)));
  if (keys.has(figureKey(figure))) return FOUND;
  const [first, last] = figure.parts;
  const isRange = own.scheme === 'continuous' && first !== undefined && last !== undefined;
  if (isRange && first < last && keys.has(figureKey(figure, [first])) && keys.has(figureKey(figure, [last])))
    return FOUND;
  return isExcused(reference, own, bodies)
    ? UNKNOWN
    : { target: 'missing', nearest: nearest(numbers, figure.parts) };
}

/** A figure that has lost its caption, or whose caption bears a wrong number, may be what is meant. */
function isExcused({ parts }: CrossReference, series: CaptionSeries, bodies: readonly Float[]): boolean {
  if (
    series.members.some(
      (member) => member.due.join() !== member.parts.join() && member.due.join() === parts.join(),
    )
  )
    return true;
  const lost = bodies.filter((float) => !float.caption && float.inBody).length;
  const greatest = Math.max(0, ...series.members.map((member) => member.parts.at(-1) ?? 0));
  return lost > 0 && (parts.at(-1) ?? 0) <= greatest + lost;
}

function nearest(
  numbers: readonly (readonly number[])[],
  wanted: readonly number[],
): readonly (readonly number[])[] {
  const distance = (parts: readonly number[]): number =>
    parts.reduce(
      (sum, part, index) =>
        sum + Math.abs(part - (wanted[index] ?? 0)) * (index === parts.length - 1 ? 1 : 100),
      0,
    );
  return [...numbers].sort((a, b) => distance(a) - distance(b)).slice(0, 2);
}

/** The headings that references may point to, by what references call them. */
export interface HeadingTargets {
  readonly sections: readonly Section[];
  /** Level of the chapters: the highest one with numbers; 0 where no heading has a number. */
  readonly chapterDepth: number;
  /** The document begins with chapter 1 and has more than one: no excerpt. */
  readonly whole: boolean;
}

/** Prepares the outline for {@link judgeHeadingReference}. */
export function headingTargetsOf({ headings, roots }: Outline): HeadingTargets {
  const numbered = headings.filter((heading) => heading.number && heading.number.form !== 'label');
  const chapterDepth = numbered.reduce((least, heading) => Math.min(least, heading.depth), 7) % 7;
  const values = numbered
    .filter((heading) => heading.depth === chapterDepth)
    .map((heading) => heading.number?.value ?? 0);
  return { sections: flatten(roots), chapterDepth, whole: values[0] === 1 && values.length > 1 };
}

function flatten(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flatten(section.children)]);
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
      return judgeValue(parts, under(sections, targets, parts, ['section', 'han-brackets']));
    case 'item':
      if (label !== '（）')
        return judgeValue(
          parts,
          membersOf(sections, (heading) => heading.number?.label.endsWith(label) === true),
        );
      // （3） may be an item of a paragraph.
      if (/^[0-9]/.test(number)) return UNKNOWN;
      return judgeValue(parts, under(sections, targets, parts, ['han-brackets']));
    case 'appendix':
      return judgeAppendix(reference, targets);
    case 'figure':
    case 'table':
    case 'either':
      return UNKNOWN;
  }
}

function judgeChapter(
  { label, parts }: CrossReference,
  { sections, chapterDepth, whole }: HeadingTargets,
): Verdict {
  if (!whole) return UNKNOWN;
  const exact = membersOf(
    sections,
    (heading) => heading.number?.form === 'chapter' && heading.number.unit === label,
  );
  if (exact.values.length > 0) return judgeValue(parts, exact);
  if (label === '篇' || label === '编') return UNKNOWN;
  return judgeValue(
    parts,
    membersOf(
      sections,
      ({ depth, number }) => depth === chapterDepth && number !== undefined && number.form !== 'label',
    ),
  );
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
function under(
  sections: readonly Section[],
  { chapterDepth }: HeadingTargets,
  parts: readonly number[],
  forms: readonly NumberForm[],
): Members {
  const [outer] = parts.length > 1 ? parts : [];
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
