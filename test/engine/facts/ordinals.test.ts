import { describe, expect, it } from 'vitest';
import { findOrdinals, LAST } from '../../../server/src/engine/facts/enumerations/ordinals.ts';
import { splitSentences } from '../../../server/src/engine/facts/sentences.ts';
import { openDocument } from '../../../server/src/engine/markdown/document.ts';

/** Form, number and level of every ordinal of the first paragraph. */
function read(text: string): readonly string[] {
  const passage = openDocument(text).blocks[0]?.passages[0];
  if (!passage) return [];
  return findOrdinals(passage, splitSentences(passage)).map(
    ({ form, value, level }) => `${form} ${value === LAST ? 'last' : String(value)} ${level}`,
  );
}

describe('findOrdinals', () => {
  it.each([
    ['一是建机制。二是强保障。', ['shi 1 passage', 'shi 2 sentence']],
    ['有三个特点：一是快；二是准，三是省。', ['shi 1 clause', 'shi 2 clause', 'shi 3 clause']],
    ['**一是**建机制。**二是强保障**。', ['shi 1 passage', 'shi 2 sentence']],
    ['原因一是成本上升，二是需求下降。', ['shi 1 loose', 'shi 2 clause']],
    ['一要定规则，二要定边界。', ['yao 1 passage', 'yao 2 clause']],
    ['第一，质量；第二、速度。第三：成本。', ['di 1 passage', 'di 2 clause', 'di 3 sentence']],
    ['第一,质量;第二,速度.第三,成本', ['di 1 passage', 'di 2 clause', 'di 3 sentence']],
    ['其一，投入不足；其二是人才短缺。', ['qi 1 passage', 'qi 2 clause']],
    ['首先，立项。其次，开工。最后，验收。', ['xian 1 passage', 'xian 2 sentence', 'xian last sentence']],
    ['包括：（1）勘察；(2) 设计。', ['arabic-brackets 1 clause', 'arabic-brackets 2 clause']],
    ['分为①勘察；②设计。', ['circled 1 loose', 'circled 2 clause']],
    ['见式（3），依照（二）项办理。', ['arabic-brackets 3 loose', 'han-brackets 2 loose']],
    ['**趋势三：服务下沉**', ['label 3 passage']],
    ['3、服务下沉', ['arabic 3 passage']],
    ['三、服务下沉', ['han 3 passage']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '第三方机构认为第二曲线已经形成。',
    '规模居全球第二，增速排名第一。',
    '第一、二、三产业协同，第一季度向好。',
    '第一、第二大股东分别增持。',
    '第十四届会议召开，第一时间响应。',
    '他只知其一，不知其二。',
    '其一生从事教育，其二期工程开工。',
    '三要素齐备，二要点不清。',
    '一是一，二是二。',
    '唯一是人才。',
    '最后一公里尚未打通。',
    '七、八月雨水偏多。',
    '①为当年数，③为预测数。',
    '2025 年，市场回暖。',
    '3.5 万人参加。',
  ])('no ordinal: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('keeps what stands in quotes apart', () => {
    const passage = openDocument('他说：“一是快，二是准。”三是省。').blocks[0]?.passages[0];
    const found = passage ? findOrdinals(passage, splitSentences(passage)) : [];
    const [first, second, third] = found.map(({ lane }) => lane);
    expect(first).toBe(second);
    expect(third).not.toBe(first);
  });
});
