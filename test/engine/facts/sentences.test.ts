import { describe, expect, it } from 'vitest';
import { sentenceAt, splitSentences } from '../../../server/src/engine/facts/sentences.ts';
import { openDocument } from '../../../server/src/engine/markdown/document.ts';
import type { Passage } from '../../../server/src/engine/markdown/passage.ts';

function passageOf(text: string): Passage {
  const passage = openDocument(`${text}\n\n[^1]: 注\n[^2]: 注\n`).blocks[0]?.passages[0];
  if (!passage) throw new Error('no passage');
  return passage;
}

describe('splitSentences', () => {
  it.each([
    ['甲。乙！丙？丁', ['甲。', '乙！', '丙？', '丁']],
    ['甲；乙：丙，丁。', ['甲；乙：丙，丁。']],
    ['他说：“甲。乙。”随后丙。', ['他说：“甲。乙。”', '随后丙。']],
    ['所谓“甲。”的说法。', ['所谓“甲。”的说法。']],
    ['甲（乙。丙）丁。戊', ['甲（乙。丙）丁。', '戊']],
    ['甲。（乙。）丙。', ['甲。', '（乙。）丙。']],
    ['《甲？乙》丙。', ['《甲？乙》丙。']],
    ['甲“乙。丙。', ['甲“乙。', '丙。']],
    ['甲……乙。', ['甲……乙。']],
    ['甲?乙. 3.5% 丙。', ['甲?', '乙. 3.5% 丙。']],
    ['What? No!', ['What? No!']],
    ['**甲。** 乙。', ['甲。', '乙。']],
    ['甲<br>乙', ['甲', '乙']],
    ['甲\n乙。', ['甲\n乙。']],
    ['甲！？”乙。', ['甲！？”', '乙。']],
    ['', []],
  ])('splits %j', (text, expected) => {
    expect(text === '' ? [] : splitSentences(passageOf(text)).map((sentence) => sentence.text)).toEqual(
      expected,
    );
  });

  it('splits clauses at ，；： of the sentence itself', () => {
    const passage = passageOf('一是甲，乙“丙，丁”；戊：己,10:30 与 1,000 个。');
    const clauses = splitSentences(passage)[0]?.clauses ?? [];
    expect(clauses.map(({ start, end, mark }) => passage.text.slice(start, end) + mark)).toEqual([
      '一是甲，',
      '乙“丙，丁”；',
      '戊：',
      '己,',
      '10:30 与 1,000 个。',
    ]);
  });

  it('gives each footnote marker to its sentence, on either side of the mark', () => {
    const labels = (text: string): unknown =>
      splitSentences(passageOf(text)).map(({ footnotes }) => footnotes.map(({ value }) => value));
    expect(labels('甲[^1]。乙[^2]。')).toEqual([['1'], ['2']]);
    expect(labels('甲。[^1]乙。[^2]')).toEqual([['1'], ['2']]);
    expect(labels('甲。 [^1] 乙。')).toEqual([['1'], []]);
  });

  it('finds the sentence at an offset', () => {
    const sentences = splitSentences(passageOf('甲。乙。'));
    expect([0, 1, 2, 9].map((offset) => sentenceAt(sentences, offset)?.text)).toEqual([
      '甲。',
      '甲。',
      '乙。',
      '乙。',
    ]);
  });
});
