import { paragraphEnds } from '../../facts/typography/paragraphEnds.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding } from '../rule.ts';

type Message = 'open' | 'add';

/** Prose paragraphs without a final mark. */
export const paragraphEnd = documentRule({
  id: 'paragraph-end',
  group: 'typography',
  title: { zh: '段末标点', en: 'End of paragraphs' },
  severity: 'info',
  fixable: 'fix',
  options: noOptions,
  messages: {
    open: {
      zh: '段末缺标点：句子说完用句号（GB/T 15834—2011 4.1.3.1）；全文其他 {closed} 段都有。',
      en: 'The paragraph has no final mark: a sentence ends in a full stop (GB/T 15834—2011 4.1.3.1), as {closed} other paragraphs do.',
    },
    add: { zh: '在段末加“。”', en: 'Add “。” at the end' },
  },
  facts: { ends: paragraphEnds },
  *check({ ends: { open, closed } }): Iterable<Finding<Message>> {
    // Slides and leaflets end nothing in a mark.
    if (open.length * SHARE > closed) return;
    for (const { at, point, hasStops } of open) {
      const fix = { title: 'add', edits: [{ at: point, text: '。' }] } as const;
      yield { message: 'open', data: { closed }, at, ...(hasStops ? { fix } : { suggestions: [fix] }) };
    }
  },
});

/** This many paragraphs with a final mark to one without make it an exception. */
const SHARE = 2;
