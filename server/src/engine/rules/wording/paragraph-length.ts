import { placeOf } from '../../markdown/block.ts';
import { countHan } from '../../text/han.ts';
import { count, options } from '../options.ts';
import { blockRule } from '../rule.ts';

/** Paragraphs that fill a page. Off by default: many houses set long paragraphs on purpose. */
export const paragraphLength = blockRule({
  id: 'paragraph-length',
  group: 'wording',
  title: { zh: '段落过长', en: 'Long paragraph' },
  severity: 'off',
  fixable: 'none',
  options: options({
    most: count(600, { zh: '一段最多多少汉字', en: 'The most Han characters a paragraph may have' }, 50),
  }),
  messages: {
    long: {
      zh: '这一段有 {count} 个汉字，超过 {most} 个：请按意思分段，一段说一层意思。',
      en: 'This paragraph has {count} Han characters, more than {most}: divide it, one thought to a paragraph.',
    },
  },
  blocks: ['paragraph'],
  facts: {},
  *check(block, _facts, { options: { most } }) {
    for (const passage of block.passages) {
      const han = passage.text.length > most ? countHan(passage.text) : 0;
      if (han > most)
        yield { message: 'long', data: { count: han, most }, at: placeOf(block, passage.source) };
    }
  },
});
