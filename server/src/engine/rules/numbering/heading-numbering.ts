import { contents } from '../../facts/contents/contents.ts';
import { crossReferences } from '../../facts/references/crossReferences.ts';
import { headingSeries } from '../../facts/headings/headingSeries.ts';
import { outline, type Heading } from '../../facts/outline.ts';
import { choice, options } from '../options.ts';
import { documentRule, type Finding } from '../rule.ts';
import { placeOfNumber, writtenNumber, type HeadingFault } from './headingNumbering/headingFault.ts';
import { headingFaults, headingHouses } from './headingNumbering/headingFaults.ts';
import { headingNumberingMessages as messages } from './headingNumbering/headingNumberingMessages.ts';
import { Renumberer } from './headingNumbering/renumber.ts';
import { schemeFaults } from './headingNumbering/schemeFaults.ts';

type Message = keyof typeof messages;

export const headingNumbering = documentRule({
  id: 'heading-numbering',
  group: 'numbering',
  title: { zh: '标题序号', en: 'Heading numbers' },
  severity: 'error',
  fixable: 'fix',
  options: options({
    scheme: choice(['auto', 'gongwen', 'chapter', 'decimal', 'ordinal'], {
      zh: '各级标题的序号体系：auto 依文稿多数；gongwen 一、→（一）→1.→（1）；chapter 第一章→第一节→一、；decimal 1→1.1→1.1.1；ordinal 第一，',
      en: 'the numbers of each level: auto (the majority of the draft), gongwen 一、→（一）→1.→（1）, chapter 第一章→第一节→一、, decimal 1→1.1→1.1.1, ordinal 第一，',
    }),
  }),
  messages,
  facts: { outline, headingSeries, headingHouses, headingFaults, contents, crossReferences },
  *check(facts, context) {
    const { headings } = facts.outline;
    const { contents: listed, crossReferences: referred } = facts;
    const renumberer = new Renumberer({ headings, contents: listed, crossReferences: referred });
    const judged = new Set<Heading>();
    const { order, form, dress } = facts.headingFaults;
    const { scheme } = context.options;
    const chosen = scheme === 'auto' ? form : schemeFaults(facts.headingSeries, facts.headingHouses, scheme);
    for (const fault of [...order, ...chosen, ...dress]) {
      const isDress = fault.kind === 'bracketsThroughout' || fault.changes[0]?.parts === undefined;
      // One fault a heading: a number that is wrong anyhow is written anew in the style of the house.
      if (isDress && judged.has(fault.heading) && fault.kind !== 'unnumbered') continue;
      judged.add(fault.heading);
      if (fault.related) judged.add(fault.related);
      yield findingOf(fault, renumberer);
    }
  },
});

function findingOf(fault: HeadingFault, renumberer: Renumberer): Finding<Message> {
  const { kind, heading, expected, other = '', count = 0, certain, changes, related } = fault;
  const data = { actual: writtenNumber(heading), expected, other, count };
  const done = changes.length > 0 ? renumberer.renumber(changes) : undefined;
  const title = changes.length > 1 ? 'renumber' : heading.number ? 'replace' : 'insert';
  const change = done && ({ title, data: { expected, count: changes.length }, edits: done.edits } as const);
  const levelled = fault.edit && ({ title: 'moveLevel', data: { count }, edits: [fault.edit] } as const);
  const safe = certain && done?.complete === true;
  return {
    message: kind,
    data,
    at: placeOfNumber(heading),
    scope: kind === 'bracketsThroughout' || kind === 'scheme' ? 'document' : undefined,
    fix: safe ? change : undefined,
    suggestions: [levelled, safe ? undefined : change].filter((each) => each !== undefined),
    related: related && [{ at: placeOfNumber(related), message: 'other', data: { other } }],
  };
}
