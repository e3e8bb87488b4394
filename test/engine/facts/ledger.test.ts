import { describe, expect, it } from 'vitest';
import { ledger } from '../../../server/src/engine/facts/ledger/ledger.ts';
import { readLedgerSubject, readLedgerValue } from '../../../server/src/engine/facts/ledger/ledgerEntry.ts';
import { documentFactOf } from './documentFactOf.ts';

describe('readLedgerValue', () => {
  it.each([
    ['12.34 亿个', 1_234_000_000, 500_000, '个'],
    ['1,254.5万元', 12_545_000, 500, '元'],
    ['1590 百亿亿次', 15_900_000_000_000, 5_000_000_000, '亿次'],
    ['25.03%', 25.03, 0.005, '%'],
    ['２５％', 25, 0.5, '%'],
    ['3 个百分点', 3, 0.5, '个百分点'],
  ])('%s', (text, value, precision, unit) => {
    const read = readLedgerValue(text);
    expect(read?.value).toBeCloseTo(value, 6);
    expect(read?.precision).toBeCloseTo(precision, 6);
    expect(read?.unit).toBe(unit);
  });

  it.each(['近九成', '翻番', '10～20 家'])('nothing in %s', (text) => {
    expect(readLedgerValue(text)).toBeUndefined();
  });
});

describe('readLedgerSubject', () => {
  it.each([
    ['截至 2025 年 6 月，我国网民规模达 ', '网民规模', '我国', '2025-06', 'exact'],
    ['2025 年 12 月 31 日，江海银行贷款余额超过', '贷款余额', '江海银行', '2025-12', 'over'],
    ['2025 年末，贷款余额约', '贷款余额', undefined, '2025-12', 'about'],
    ['2025 年上半年，销售收入为', '销售收入', undefined, '2025H1', 'exact'],
    ['2025 年前三季度，销售收入为', '销售收入', undefined, '2025Q1-3', 'exact'],
    ['2021—2025 年，销售收入为', '销售收入', undefined, 'relative', 'exact'],
    ['去年，销售收入为', '销售收入', undefined, 'relative', 'exact'],
    ['据协会统计，2024 年销售收入接近', '销售收入', undefined, '2024', 'under'],
  ])('%s', (before, indicator, scope, period, qualifier) => {
    expect(readLedgerSubject(before, 0, '')).toMatchObject({ indicator, scope, period, qualifier });
  });

  it('takes the indicator of the figure before for what depends on it', () => {
    expect(readLedgerSubject('2024 年销售收入为 3 亿元，同比增长 ', 16, '销售收入')?.indicator).toBe(
      '销售收入同比增长',
    );
    expect(readLedgerSubject('同比增长 ', 0, '')).toBeUndefined();
  });
});

it('enters figures of prose and of tables, in order', () => {
  const entries = documentFactOf(
    ledger,
    '截至 2025 年 6 月，全国网民规模达 11.23 亿人，同比增长 2.1%。\n\n| 银行 | 2024 年投入（亿元） |\n| --- | --- |\n| 甲行 | 285.18 |',
  );
  expect(
    entries.map(({ indicator, period, value, unit, origin }) => [indicator, period, value, unit, origin]),
  ).toEqual([
    ['网民规模', '2025-06', 1_123_000_000, '人', 'prose'],
    ['网民规模同比增长', '2025-06', 2.1, '%', 'prose'],
    ['甲行 2024 年投入', '2024', 28_518_000_000, '元', 'table'],
  ]);
});
