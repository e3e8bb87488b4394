import { describe, expect, it } from 'vitest';
import { readHeadingNumber } from '../../../server/src/engine/facts/headings/headingNumber.ts';

describe('readHeadingNumber', () => {
  it.each([
    ['一、概述', 'han', 1, '一', '、', ''],
    ['十二、 展望', 'han', 12, '十二', '、', ' '],
    ['三.概述', 'han', 3, '三', '.', ''],
    ['三，概述', 'han', 3, '三', '，', ''],
    ['四　总体情况', 'han', 4, '四', '', '　'],
    ['二、三大趋势', 'han', 2, '二', '、', ''],
    ['（一）现状', 'han-brackets', 1, '一', '）', ''],
    ['(二) 现状', 'han-brackets', 2, '二', ')', ' '],
    ['（二）、现状', 'han-brackets', 2, '二', '）、', ''],
    ['二）现状', 'han-brackets', 2, '二', '）', ''],
    ['㈢现状', 'han-brackets', 3, '㈢', '', ''],
    ['1. 政策', 'arabic', 1, '1', '.', ' '],
    ['1.政策', 'arabic', 1, '1', '.', ''],
    ['１．政策', 'arabic', 1, '１', '．', ''],
    ['12、政策', 'arabic', 12, '12', '、', ''],
    ['3 政策', 'arabic', 3, '3', '', ' '],
    ['1 大模型应用', 'arabic', 1, '1', '', ' '],
    ['1. 5G 应用', 'arabic', 1, '1', '.', ' '],
    ['⒉政策', 'arabic', 2, '⒉', '', ''],
    ['（1）目标', 'arabic-brackets', 1, '1', '）', ''],
    ['2)目标', 'arabic-brackets', 2, '2', ')', ''],
    ['⑶目标', 'arabic-brackets', 3, '⑶', '', ''],
    ['①目标', 'circled', 1, '①', '', ''],
    ['1.1 背景', 'decimal', 1, '1.1', '', ' '],
    ['2.3.10背景', 'decimal', 10, '2.3.10', '', ''],
    ['1.2、背景', 'decimal', 2, '1.2', '、', ''],
    ['第一章 总论', 'chapter', 1, '一', '', ' '],
    ['第 2 章总论', 'chapter', 2, '2', '', ''],
    ['第三部分：总论', 'chapter', 3, '三', '：', ''],
    ['第二节 方法', 'section', 2, '二', '', ' '],
    ['第一，夯实基础', 'ordinal', 1, '一', '，', ''],
    ['第二、夯实基础', 'ordinal', 2, '二', '、', ''],
    ['趋势一：智能体', 'label', 1, '一', '：', ''],
    ['趋势 3 智能体', 'label', 3, '3', '', ' '],
    ['案例十一', 'label', 11, '十一', '', ''],
    ['子课题2：智能体', 'label', 2, '2', '：', ''],
  ])('reads %s', (text, form, value, figure, delimiter, space) => {
    expect(readHeadingNumber(text)).toMatchObject({ form, value, figure, delimiter, space });
  });

  it.each([
    '',
    '概述',
    '前 言',
    '三 农',
    '二、三线城市的机会',
    '一、二、三产业融合',
    '第一、二、三产业融合',
    '第二、三季度回顾',
    '第一季度回顾',
    '第二曲线',
    '第二篇章',
    '第十四届论坛',
    '一带一路',
    '五大趋势',
    '十五五规划',
    '10 大趋势',
    '2025 年回顾',
    '2025年回顾',
    '2.5万亿元市场',
    '2.0 时代',
    '5.5G 网络',
    '5G 应用',
    '3：1 的比例',
    '1,000家企业',
    '（2025）年报',
    '知行合一：我们的实践',
    '趋势一致',
    '图1：架构',
    'AI 1.0',
    '002 某报告',
  ])('finds none in %j', (text) => {
    expect(readHeadingNumber(text)).toBeUndefined();
  });

  it('keeps every part of a decimal number', () => {
    expect(readHeadingNumber('2.3.1 背景')).toMatchObject({ parts: [2, 3, 1], raw: '2.3.1 ', end: 6 });
  });

  it('names the bracket before the figure, the unit and the word', () => {
    expect(readHeadingNumber('(一)现状')?.opening).toBe('(');
    expect(readHeadingNumber('一)现状')?.opening).toBe('');
    expect(readHeadingNumber('第一篇 总论')?.unit).toBe('篇');
    expect(readHeadingNumber('典型案例 2：某行')?.label).toBe('典型案例');
  });
});
