import { crossReferences, type CrossReference } from '../../facts/references/crossReferences.ts';
import { writeFigureNumber } from '../../facts/floats/figureNumber.ts';
import { remembered } from '../../facts/remembered.ts';
import { floatTargets, judgeFloatReference, type FloatTargets } from '../../facts/references/floatTargets.ts';
import {
  headingTargets,
  judgeHeadingReference,
  type HeadingTargets,
} from '../../facts/references/headingTargets.ts';
import type { Verdict } from '../../facts/references/verdict.ts';
import { writeNumeral } from '../../text/numeral.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding, type Fix } from '../rule.ts';

const messages = {
  caption: {
    zh: '文中引用了“{reference}”，全文没有这个编号的图表题；请核对编号，或补上图表。',
    en: 'The text refers to {reference}, but no caption bears that number; check the number or supply what is missing.',
  },
  noCaption: {
    zh: '文中引用了“{reference}”等图表，全文却没有图表题；请补上图表和编号，或改写引用。',
    en: 'The text refers to {reference}, but the document has no such captions at all.',
  },
  heading: {
    zh: '文中引用了“{reference}”，全文没有这个编号的标题；请核对章节号。',
    en: 'The text refers to {reference}, but no heading bears that number.',
  },
  appendix: {
    zh: '文中引用了“{reference}”，全文没有附录；请补上附录，或删去引用。',
    en: 'The text refers to {reference}, but the document has no appendix.',
  },
  change: { zh: '改为“{text}”', en: 'change to “{text}”' },
} as const;

type Message = keyof typeof messages;

export const crossReference = documentRule({
  id: 'cross-reference',
  group: 'sources',
  title: { zh: '引用不存在', en: 'Reference to nothing' },
  severity: 'error',
  fixable: 'suggest',
  options: noOptions,
  messages,
  facts: { crossReferences, floatTargets, headingTargets },
  *check({ crossReferences: { references }, floatTargets: floats, headingTargets: headings }) {
    const absent = new Set<string>();
    for (const reference of references) {
      if (!reference.explicit) continue;
      const { isAbsent, fault } = judge(reference, floats, headings);
      if (fault) yield fault;
      // Nothing of the kind at all is one fault, however often it is referred to.
      if (!isAbsent || absent.has(reference.kind)) continue;
      absent.add(reference.kind);
      const message = isToFloat(reference) ? 'noCaption' : 'appendix';
      yield { message, data: { reference: textOf(reference) }, at: reference.at, scope: 'document' };
    }
  },
});

interface Judgement {
  /** The document has nothing of the kind. */
  readonly isAbsent: boolean;
  readonly fault: Finding<Message> | undefined;
}

/** What is wrong with a reference, as long as it and all that it may mean are the same. */
const judge = remembered(
  (reference: CrossReference, floats: FloatTargets, headings: HeadingTargets): Judgement => {
    const isFloat = isToFloat(reference);
    const verdict = isFloat
      ? judgeFloatReference(reference, floats)
      : judgeHeadingReference(reference, headings);
    const { target } = verdict;
    const fault =
      target === 'missing' ? missing(reference, verdict, isFloat ? 'caption' : 'heading') : undefined;
    return { isAbsent: target === 'none', fault };
  },
);

function isToFloat({ figure }: CrossReference): boolean {
  return figure !== undefined;
}

function textOf({ at }: CrossReference): string {
  return at.block.source.slice(at.start, at.end);
}

function missing(reference: CrossReference, { nearest }: Verdict, message: Message): Finding<Message> {
  const suggestions = nearest.flatMap((parts) => suggestion(reference, parts));
  return { message, data: { reference: textOf(reference) }, at: reference.at, suggestions };
}

/** The reference with a number that exists. */
function suggestion(
  { at, numberAt, number, figure }: CrossReference,
  parts: readonly number[],
): readonly Fix<Message>[] {
  const { block } = at;
  if (block.source.slice(numberAt.start, numberAt.end) !== number) return [];
  const written = figure ? writeFigureNumber(parts, { ...figure, suffix: '' }) : writeLike(number, parts);
  const text =
    block.source.slice(at.start, numberAt.start) + written + block.source.slice(numberAt.end, at.end);
  return [{ title: 'change', data: { text }, edits: [{ at: numberAt, text: written }] }];
}

function writeLike(number: string, parts: readonly number[]): string {
  const last = parts.at(-1) ?? 0;
  if (/^[A-Z]/.test(number)) return String.fromCharCode(64 + last);
  if (/^[0-9]/.test(number)) return number.includes('.') ? parts.join('.') : String(last);
  return writeNumeral(last);
}
