import { placeIn } from '../../facts/passageEdits.ts';
import { prose } from '../../facts/sentences.ts';
import { countHan } from '../../text/han.ts';
import { count, options } from '../options.ts';
import { blockRule } from '../rule.ts';

/** [1] 作者. 题名[R]: a list of references is read entry by entry. */
const REFERENCE = /^[[［]\s?\d{1,3}\s?[\]］]/;

/** Sentences that a reader cannot hold: counted in 汉字, so that figures and names in Latin letters cost nothing. */
export const sentenceLength = blockRule({
  id: 'sentence-length',
  group: 'wording',
  title: { zh: '句子过长', en: 'Long sentence' },
  severity: 'info',
  fixable: 'none',
  options: options({
    most: count(150, { zh: '一句最多多少汉字', en: 'The most Han characters a sentence may have' }, 20),
  }),
  messages: {
    long: {
      zh: '这一句有 {count} 个汉字而没有句号，超过 {most} 个：读者难以一口气读完，请在意思告一段落处断句（GB/T 15834—2011 4.1）。',
      en: 'This sentence has {count} Han characters, more than {most}: hard to read in one go. End it where a thought ends (GB/T 15834—2011 4.1).',
    },
  },
  blocks: ['paragraph', 'list', 'blockquote'],
  facts: { prose },
  *check(block, facts, { options: { most } }) {
    for (const { passage, sentences } of facts.prose ?? []) {
      if (passage.text.length <= most || REFERENCE.test(passage.text)) continue;
      for (const sentence of sentences) {
        const han = sentence.end - sentence.start > most ? countHan(sentence.text) : 0;
        if (han <= most) continue;
        yield {
          message: 'long',
          data: { count: han, most },
          at: placeIn(block, passage, sentence),
        };
      }
    }
  },
});
