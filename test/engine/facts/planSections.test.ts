import { describe, expect, it } from 'vitest';
import { looksAhead, setsTargets } from '../../../server/src/engine/facts/sources/planSections.ts';

describe('setsTargets', () => {
  it.each([
    ['青川市先进制造业行动方案（2025—2027 年）', true],
    ['2024年工作计划', true],
    ['发展目标', true],
    ['对策与建议', true],
    ['下一步工作打算', true],
    ['发展基础', false],
    ['2023年工作回顾', false],
    ['《行动方案》解读', false],
    ['智能网联汽车行动计划研究报告', false],
    ['数据要素市场', undefined],
  ])('judges %s', (title, expected) => {
    expect(setsTargets(title)).toBe(expected);
  });
});

describe('looksAhead', () => {
  it.each([
    ['到 2027 年，规模突破 2000 家。', true],
    ['能耗较 2023 年下降 10%。', true],
    ['新增企业 50 家以上。', true],
    ['2024 年，增加值增长 7.2%。', false],
    ['目前已有企业 300 家。', false],
  ])('judges %s', (sentence, expected) => {
    expect(looksAhead(sentence)).toBe(expected);
  });
});
