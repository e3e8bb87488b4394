import type { Passage } from '../../markdown/passage.ts';
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

/** Bold words of fewer characters are emphasis of another kind, unless they are the whole lead. */
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

/** **甲。**乙。二是**丙: the asterisks that the author meant to close open, and the other way round. */
function isMispaired({ marks, text }: Passage, ordinal: Span, lead: Span): boolean {
  return marks.some(
    ({ kind, text: at }) =>
      kind === 'strong' &&
      (at.start === lead.end + 1 || (at.start < ordinal.start - 1 && at.end >= ordinal.end)) &&
      text.slice(at.start, at.end - 1).includes('。'),
  );
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
      kind === 'strong' &&
      at.start <= start &&
      at.start >= ordinal.start - 1 &&
      (at.end - start >= SHORTEST || at.end >= lead.end),
  );
  const opening = words.slice(Math.max(0, ordinal.start - 2), start + 2);
  return {
    member,
    lead,
    bold: strong?.text,
    broken:
      !strong &&
      (words.slice(ordinal.start, lead.end + 3).includes('**') || isMispaired(passage, ordinal, lead)),
    withOrdinal: strong ? strong.text.start <= ordinal.start : opening.startsWith('**'),
  };
}
