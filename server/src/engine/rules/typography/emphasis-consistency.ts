import { boldLeadsOf, type BoldLead } from '../../facts/typography/boldLeads.ts';
import { enumerations } from '../../facts/enumerations/enumerations.ts';
import { placeIn } from '../../facts/passageEdits.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding } from '../rule.ts';
import { withBold, withLongerBold, withoutBold } from './leadEdits.ts';

type Message = 'plain' | 'odd' | 'cut' | 'embolden' | 'unbold' | 'extend';

/** Enumerations of which some members open in bold type and others do not. */
export const emphasisConsistency = documentRule({
  id: 'emphasis-consistency',
  group: 'typography',
  title: { zh: '强调不一致', en: 'Uneven emphasis' },
  severity: 'info',
  fixable: 'suggest',
  options: noOptions,
  messages: {
    plain: {
      zh: '“{ordinal}”的主题句没有加粗，同组其他 {bold} 项都加粗了；并列各项的强调方式应一致（本刊体例）。',
      en: 'The lead of {ordinal} is not bold, those of {bold} other members of the enumeration are; set them alike (house style).',
    },
    odd: {
      zh: '“{ordinal}”的主题句加粗了，同组其他 {plain} 项都没有；并列各项的强调方式应一致（本刊体例）。',
      en: 'The lead of {ordinal} is bold, those of the {plain} other members of the enumeration are not; set them alike (house style).',
    },
    cut: {
      zh: '“{ordinal}”的加粗在句子中间断了，同组其他项加粗到主题句结束；请加粗到“{last}”（本刊体例）。',
      en: 'The bold type of {ordinal} breaks off within its lead; the other members are bold to the end of theirs. Extend it to “{last}” (house style).',
    },
    embolden: { zh: '给主题句加粗', en: 'Make the lead bold' },
    unbold: { zh: '取消加粗', en: 'Remove the bold type' },
    extend: { zh: '加粗到主题句结束', en: 'Extend the bold type to the end of the lead' },
  },
  facts: { enumerations },
  *check(facts): Iterable<Finding<Message>> {
    for (const run of facts.enumerations) {
      const leads = boldLeadsOf(run);
      if (leads) yield* checkLeads(leads);
    }
  },
});

/** One bold lead among this many plain ones is the odd one. */
const MANY = 3;

function* checkLeads(leads: readonly BoldLead[]): Iterable<Finding<Message>> {
  const plain = leads.filter(({ bold, broken }) => !bold && !broken);
  const bold = leads.filter((lead) => !plain.includes(lead));
  const [only] = bold;
  if (only && bold.length === 1 && plain.length >= MANY) {
    yield oddFinding(only, plain.length);
    return;
  }
  const withOrdinal = bold.filter((lead) => lead.withOrdinal).length * 2 > bold.length;
  for (const lead of plain) {
    const data = { ordinal: wordsOf(lead), bold: bold.length };
    const edits = withBold(lead, withOrdinal);
    const suggestions = edits ? [{ title: 'embolden' as const, edits }] : [];
    yield { message: 'plain', data, at: placeOfLead(lead), suggestions };
  }
  const cut = bold.filter(isCut);
  if (bold.length > cut.length) for (const lead of cut) yield cutFinding(lead);
}

/** Ends between two words, while the lead goes on. */
function isCut({ bold, lead, member }: BoldLead): boolean {
  if (!bold || bold.end >= lead.end) return false;
  const { text } = member.text.passage;
  return /\p{Script=Han}/u.test(text.charAt(bold.end)) && /\p{Script=Han}/u.test(text.charAt(bold.end - 1));
}

function wordsOf({ member: { ordinal, text } }: BoldLead): string {
  return text.passage.text.slice(ordinal.start, ordinal.end);
}

function placeOfLead({ member: { text, ordinal }, lead }: BoldLead): Finding['at'] {
  return placeIn(text.block, text.passage, { start: ordinal.start, end: Math.max(lead.end, ordinal.end) });
}

function oddFinding(odd: BoldLead, plain: number): Finding<Message> {
  const edits = withoutBold(odd);
  return {
    message: 'odd',
    data: { ordinal: wordsOf(odd), plain },
    at: placeOfLead(odd),
    suggestions: edits ? [{ title: 'unbold', edits }] : [],
  };
}

function cutFinding(cut: BoldLead): Finding<Message> {
  const { member, lead } = cut;
  const { text } = member.text.passage;
  const edits = withLongerBold(cut);
  return {
    message: 'cut',
    data: { ordinal: wordsOf(cut), last: text.slice(Math.max(lead.start, lead.end - 4), lead.end) },
    at: placeOfLead(cut),
    suggestions: edits ? [{ title: 'extend', edits }] : [],
  };
}
