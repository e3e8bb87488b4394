import type { Span } from '../../text/span.ts';
import { NARRATIVE, type Enumeration, type Member } from '../enumerations/enumeration.ts';

/** The words that a member of an enumeration opens with, as the reader sees them set. */
export interface BoldLead {
  readonly member: Member;
  /** The sentence after the ordinal, without its final mark; offsets count in the passage's text. */
  readonly lead: Span;
  /** What of it is bold; undefined where nothing is. */
  readonly bold: Span | undefined;
  /** The bold type is meant, and CommonMark does not render it: the asterisks are in the text. */
  readonly broken: boolean;
  /** The ordinal itself is bold. */
  readonly withOrdinal: boolean;
}

/** Bold words of fewer characters are emphasis of another kind. */
const SHORTEST = 4;

/**
 * The leads of an enumeration whose members open sentences of their own; undefined where they do not, or none is
 * bold.
 */
export function boldLeadsOf({ form, members }: Enumeration): readonly BoldLead[] | undefined {
  if (!NARRATIVE.has(form) && form !== 'arabic-brackets' && form !== 'circled') return undefined;
  const opening = members.filter(
    ({ ordinal }) => ordinal.level === 'passage' || ordinal.level === 'sentence',
  );
  if (opening.length < 2 || !opening.some(mayBeBold)) return undefined;
  const leads = opening.map(leadOf);
  return leads.some(({ bold, broken }) => bold !== undefined || broken) ? leads : undefined;
}

function mayBeBold({ text: { passage } }: Member): boolean {
  return passage.marks.some(({ kind }) => kind === 'strong') || passage.text.includes('**');
}

function leadOf(member: Member): BoldLead {
  const { ordinal, text } = member;
  const { passage, sentences } = text;
  const words = passage.text;
  const end = sentences[ordinal.sentence]?.end ?? words.length;
  let start = ordinal.end + ordinal.mark.length;
  while (/[\s，、]/.test(words.charAt(start)) && start < end) start++;
  const lead = { start, end: /[。！？；]/.test(words.charAt(end - 1)) ? end - 1 : end };
  const strong = passage.marks.find(
    ({ kind, text: at }) =>
      kind === 'strong' && at.start <= start && at.end - start >= SHORTEST && at.start >= ordinal.start - 1,
  );
  const opening = words.slice(Math.max(0, ordinal.start - 2), start + 2);
  return {
    member,
    lead,
    bold: strong?.text,
    broken: !strong && opening.includes('**'),
    withOrdinal: strong ? strong.text.start <= ordinal.start : opening.startsWith('**'),
  };
}
