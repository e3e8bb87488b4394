import { blockFact, documentFact } from '../fact.ts';
import type { HeadingNumber, NumberForm } from '../headings/headingNumber.ts';
import { matterOf } from '../matter.ts';
import { headingOf } from '../outline.ts';
import type { CrossReference } from './crossReferences.ts';
import { FOUND, NONE, UNKNOWN, nearest, type Verdict } from './verdict.ts';

/** What of a heading decides whether references may mean it: not its title, nor its place. */
export interface TargetHeading {
  readonly depth: number;
  readonly number: HeadingNumber | undefined;
  /** Its title is that of front or back matter, which has no number. */
  readonly isMatter: boolean;
  /** 附录 B is { label: '附录', letter: 'B' }. */
  readonly appendix: { readonly label: string; readonly letter: string | undefined } | undefined;
}

const APPENDIX = /^附(录|件)\s?([A-Z](?![A-Za-z]))?/;

const targetHeading = blockFact<TargetHeading>('targetHeading', (block, { read }) => {
  const heading = read(headingOf, block);
  if (!heading) return undefined;
  const { depth, number, title, text } = heading;
  const match = APPENDIX.exec(text);
  return {
    depth,
    number,
    isMatter: !number && matterOf(title) !== undefined,
    appendix: match ? { label: `附${match[1] ?? ''}`, letter: match[2] } : undefined,
  };
});

/** The headings that references may point to, by what references call them. */
export interface HeadingTargets {
  readonly headings: readonly TargetHeading[];
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
  parts: targetHeading,
  merge: (headings): HeadingTargets => {
    let chapterDepth = 7;
    for (const { depth, number } of headings)
      if (number && number.form !== 'label') chapterDepth = Math.min(chapterDepth, depth);
    chapterDepth %= 7;
    const chapters = headings.filter((heading) => isNumbered(heading) && heading.depth === chapterDepth);
    const whole = chapters[0]?.number?.value === 1 && chapters.length > 1;
    return { headings, chapterDepth, whole, known: new Map() };
  },
});

function isNumbered({ number }: TargetHeading): boolean {
  return number !== undefined && number.form !== 'label';
}

/** Judges a reference to a chapter, a section, an item or an appendix. */
export function judgeHeadingReference(reference: CrossReference, targets: HeadingTargets): Verdict {
  const { kind, label, parts, number } = reference;
  const { headings } = targets;
  switch (kind) {
    case 'chapter':
      return judgeChapter(reference, targets);
    case 'section':
      if (number.includes('.')) return judgeDecimal(parts, headings);
      return judgeValue(parts, under(targets, parts, ['section', 'han-brackets']));
    case 'item':
      if (label !== '（）')
        return judgeValue(
          parts,
          lookUp(targets, `item ${label}`, () =>
            membersOf(headings, (heading) => heading.number?.label.endsWith(label) === true),
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
  const { headings, chapterDepth, whole } = targets;
  if (!whole) return UNKNOWN;
  const exact = lookUp(targets, `chapter ${label}`, () =>
    membersOf(headings, ({ number }) => number?.form === 'chapter' && number.unit === label),
  );
  if (exact.values.length > 0) return judgeValue(parts, exact);
  if (label === '篇' || label === '编') return UNKNOWN;
  return judgeValue(
    parts,
    lookUp(targets, 'chapters', () =>
      membersOf(headings, (heading) => isNumbered(heading) && heading.depth === chapterDepth),
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

function membersOf(
  headings: readonly TargetHeading[],
  belongs: (heading: TargetHeading) => boolean,
): Members {
  const first = headings.findIndex(belongs);
  if (first < 0) return { values: [], unnumbered: 0 };
  const rest = headings.slice(first);
  const own = rest.filter(belongs);
  const depths = new Set(own.map((heading) => heading.depth));
  const lost = rest.filter(({ depth, number, isMatter }) => depths.has(depth) && !number && !isMatter);
  return { values: own.map((heading) => heading.number?.value ?? 0), unnumbered: lost.length };
}

/** The numbered sections of one chapter where the reference names the chapter, else those of all chapters. */
function under(targets: HeadingTargets, parts: readonly number[], forms: readonly NumberForm[]): Members {
  const [outer] = parts.length > 1 ? parts : [];
  return lookUp(targets, `${forms.join()} ${String(outer)}`, () => membersUnder(targets, outer, forms));
}

function membersUnder(
  { headings, chapterDepth }: HeadingTargets,
  outer: number | undefined,
  forms: readonly NumberForm[],
): Members {
  const chapter = headings.findIndex(
    ({ depth, number }) => depth === chapterDepth && number?.value === outer,
  );
  const own = outer !== undefined && chapter >= 0 ? within(headings, chapter) : headings;
  for (const form of forms) {
    const members = membersOf(own, (heading) => heading.number?.form === form);
    if (members.values.length > 0) return members;
  }
  return { values: [], unnumbered: 0 };
}

/** The headings below one. */
function within(headings: readonly TargetHeading[], index: number): readonly TargetHeading[] {
  const depth = headings[index]?.depth ?? 0;
  const end = headings.findIndex((heading, at) => at > index && heading.depth <= depth);
  return headings.slice(index + 1, end < 0 ? undefined : end);
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

function judgeDecimal(parts: readonly number[], headings: readonly TargetHeading[]): Verdict {
  const numbers = headings.flatMap(({ number }) => (number?.form === 'decimal' ? [number.parts] : []));
  if (numbers.length === 0) return UNKNOWN;
  if (numbers.some((own) => own.join() === parts.join())) return FOUND;
  const alike = numbers.filter((own) => own.length === parts.length);
  return { target: 'missing', nearest: nearest(alike.length > 0 ? alike : numbers, parts) };
}

function judgeAppendix({ label, parts }: CrossReference, { headings, whole }: HeadingTargets): Verdict {
  const own = headings.filter(({ appendix }) => appendix?.label === label);
  if (own.length === 0) return label === '附录' && whole && headings.length > 5 ? NONE : UNKNOWN;
  const values = own.flatMap(
    ({ appendix, number }) => appendix?.letter?.charCodeAt(0) ?? number?.value ?? [],
  );
  const numbers = values.map((value) => (value > 64 ? value - 64 : value));
  // A single appendix without a number, or appendices in a list, cannot be told apart.
  if (numbers.length < own.length || numbers.length === 0) return UNKNOWN;
  return judgeValue(parts, { values: numbers, unnumbered: 0 });
}
