import { describe, expect, it } from 'vitest';
import { wrongGrowth } from '../../../server/src/engine/facts/ledger/growthClaims.ts';
import { wrongShares } from '../../../server/src/engine/facts/ledger/shareSums.ts';
import { builtInUnits } from '../../../server/src/engine/lexicon/units.ts';

describe('wrongGrowth', () => {
  it.each([
    ['余额从 80 亿元增长到 100 亿元，增长 35%。', 'growth', '35%', '25.0%'],
    ['余额由 8000 万元增至 1.0 亿元，增幅 35%。', 'growth', '35%', '25.0%'],
    ['时间从 30 分钟压缩到 20 分钟，案件从 90 件减少到 60 件，下降 50%。', 'growth', '50%', '33.3%'],
    ['占比由 30% 提高到 45%，提高 12 个百分点。', 'growth', '12 个百分点', '15.0 个百分点'],
    ['占比由 30% 提高到 45%，提高 15%。', 'points', '15%', '15 个百分点'],
    ['从 2020 年的 100 万户增加到 2024 年的 200 万户，年均增长 30.1%。', 'annual', '30.1%', '18.9%'],
  ])('%s', (text, kind, stated, computed) => {
    expect(wrongGrowth(text, builtInUnits)).toMatchObject([{ kind, stated, computed }]);
  });

  it.each([
    '余额从 80 亿元增长到 100 亿元，增长 25%。',
    '规模从 1.2 万亿元增长到 1.5 万亿元，增长 21%。',
    '余额从 80 亿元增长到 100 亿元，增长近 26%。',
    '占比由 30% 提高到 45%，增长 50%。',
    '用户从 100 万户增长到 300 万户，增长 2 倍。',
    '用户从 100 万户增长到 300 万户，增长了 3 倍。',
    '从 2020 年的 100 万户增加到 2024 年的 200 万户，年均增长 25%。',
    '存款从 100 亿元增长到 150 亿元，贷款增长 80%。',
    '地区生产总值从 100 亿元增加到 120 亿元，增长 5.6%。',
    '从 3 家增长到 120 亿元，增长 5.6%。',
    '销量增长到 120 台，增长 5.6%。',
  ])('holds, or cannot be told: %s', (text) => {
    expect(wrongGrowth(text, builtInUnits)).toEqual([]);
  });
});

describe('wrongShares', () => {
  it.each([
    ['企业占 55.2%，高校占 30.1%，其他机构占 24.7%。', '110'],
    ['三次产业比重为 5.1%、40.2%、58.7%。', '104'],
  ])('%s', (text, sum) => {
    expect(wrongShares(text)?.sum).toBe(sum);
  });

  it.each([
    '企业占 55.2%，高校占 30.1%，其他机构占 14.7%。',
    '企业占 33.4%，高校占 33.4%，其他占 33.3%。',
    '用手机的占 83%，用电脑的占 62%，用平板的占 30%。',
    '三次产业比重为 5.1%、40.2%、54.7%。',
  ])('holds: %s', (text) => {
    expect(wrongShares(text)).toBeUndefined();
  });
});
