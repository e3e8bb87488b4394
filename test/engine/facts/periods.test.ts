import { describe, expect, it } from 'vitest';
import { findPeriods, saysWhen } from '../../../server/src/engine/facts/sources/periods.ts';

describe('saysWhen', () => {
  it.each([
    '截至 2024 年末，',
    '2025年上半年',
    '2023—2025 年',
    '前三季度',
    '“十四五”期间',
    '二〇二五年',
    '去年',
    '同期',
    '近十年',
    '改革开放以来',
    '3 年后',
    '1—9月',
    '《2025 加密行业现状报告》显示',
    '《消费金融公司发展报告（2025）》显示',
    '2024-12 数据',
    '试点实施以来',
    'Q3',
    '春节假期',
  ])('yes: %s', (text) => {
    expect(saysWhen(text)).toBe(true);
  });

  it.each([
    '当前',
    '目前',
    '近年来',
    '如今',
    '现阶段',
    '截至目前',
    '5G 基站',
    '2048 位',
    '三年级',
    '20% 的用户',
    '《管理办法》',
  ])('no: %s', (text) => {
    expect(saysWhen(text)).toBe(false);
  });
});

describe('findPeriods', () => {
  it('gives the words', () => {
    const text = '截至2024年末，产量增长；2025年上半年回落。';
    const found = findPeriods(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(expect.arrayContaining(['2024年末', '上半年']));
  });
});
