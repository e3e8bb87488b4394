import { describe, expect, it } from 'vitest';
import { unitAt } from '../../../server/src/engine/facts/statistics/unit.ts';
import { builtInUnits } from '../../../server/src/engine/lexicon/units.ts';

describe('unitAt', () => {
  it.each([
    ['家企业', '家', 'body'],
    [' 亿元', undefined, undefined],
    ['千瓦时。', '千瓦时', 'physical'],
    ['人次', '人次', 'person'],
    [' 元/千瓦时', '元', 'money'],
    ['次/秒', '次/秒', 'physical'],
    ['个工作日', '个工作日', 'time'],
    ['家电企业', undefined, undefined],
    ['人工智能', undefined, undefined],
    ['个人用户', undefined, undefined],
    ['项目', undefined, undefined],
    ['GB内存', 'GB', 'spec'],
    ['GBDT', undefined, undefined],
    ['标准煤', '标准煤', 'physical'],
  ])('%s', (text, word, unitClass) => {
    const found = unitAt(text, 0, builtInUnits);
    expect([found?.word, found?.class]).toEqual([word, unitClass]);
  });

  it('takes the denominator along', () => {
    expect(unitAt('元/千瓦时降至', 0, builtInUnits)?.end).toBe(5);
  });
});
