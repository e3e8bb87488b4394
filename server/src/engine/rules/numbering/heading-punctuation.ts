import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import { headingOf } from '../../facts/outline.ts';
import { noOptions } from '../options.ts';
import { blockRule } from '../rule.ts';

/** ？！ and …… may end a heading. */
const FULL_WIDTH = '。，；：、';
/** Marks only after Chinese text: not in Web 3.0 Inc. */
const HALF_WIDTH = '.,;:';

export const headingPunctuation = blockRule({
  id: 'heading-punctuation',
  group: 'numbering',
  title: { zh: '标题末标点', en: 'Marks at the end of headings' },
  severity: 'warning',
  fixable: 'fix',
  options: noOptions,
  messages: {
    end: {
      zh: '标题末尾不用“{mark}”（GB/T 15834—2011 B.4；问号、叹号、省略号除外）。',
      en: 'A heading does not end in “{mark}” (GB/T 15834—2011 B.4; ？, ！ and …… may stand).',
    },
    remove: { zh: '删去“{mark}”', en: 'Remove “{mark}”' },
  },
  blocks: ['heading'],
  facts: { heading: headingOf },
  *check(block, { heading }) {
    if (!heading || heading.title === '') return;
    const { passage } = heading;
    const text = passage.text.trimEnd();
    const mark = endMarks(text);
    if (mark === '') return;
    const span = { start: text.length - mark.length, end: text.length };
    const edits = replaceIn(block, passage, { ...span, text: '' });
    const data = { mark };
    yield {
      message: 'end',
      data,
      at: placeIn(block, passage, span),
      fix: edits && { title: 'remove', data, edits },
    };
  },
});

/** The marks at the end of a text that may not end a heading; empty where there are none. */
function endMarks(text: string): string {
  let start = text.length;
  while (start > 0 && (FULL_WIDTH + HALF_WIDTH).includes(text.charAt(start - 1))) start--;
  const marks = text.slice(start);
  const isChinese = /[\u3400-\u9fff）》”]/.test(text.charAt(start - 1));
  return isChinese || [...marks].every((mark) => FULL_WIDTH.includes(mark)) ? marks : '';
}
