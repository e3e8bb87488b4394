import { describe, expect, it } from 'vitest';
import {
  isFigurePlaceholder,
  isNote,
  readCaption,
  readSource,
} from '../../../server/src/engine/facts/floats/captionLine.ts';
import {
  figureKey,
  readFigureNumber,
  writeFigureNumber,
} from '../../../server/src/engine/facts/floats/figureNumber.ts';

describe('readCaption', () => {
  it.each([
    ['图 1 服务体系框架', 'figure', '1', ' ', '服务体系框架'],
    ['图 2 2023—2025 年贷款余额', 'figure', '2', ' ', '2023—2025 年贷款余额'],
    ['表52025 年政策汇总', 'table', '5', '', '2025 年政策汇总'],
    ['图1-1：总体架构', 'figure', '1-1', '：', '总体架构'],
    ['图 1 中国数字经济规模', 'figure', '1', ' ', '中国数字经济规模'],
    ['表 2 就业人数', 'table', '2', ' ', '就业人数'],
    ['图1年度余额', 'figure', '1', '', '年度余额'],
    ['图一　框架', 'figure', '一', '　', '框架'],
    ['表 A1 变量说明', 'table', 'A1', ' ', '变量说明'],
    ['附表1 机构名单', 'table', '1', ' ', '机构名单'],
    ['图表 3：资产规模（亿元）', 'either', '3', '：', '资产规模（亿元）'],
    ['图 3a 结果', 'figure', '3a', ' ', '结果'],
    ['Figure 1. Architecture', 'figure', '1', '. ', 'Architecture'],
    ['图 1', 'figure', '1', '', ''],
  ])('reads %j', (text, kind, number, separator, title) => {
    const caption = readCaption(text);
    expect(caption).toMatchObject({ kind, separator, title, endMark: '' });
    expect(caption?.number.text).toBe(number);
    expect(text.slice(caption?.numberAt, (caption?.numberAt ?? 0) + number.length)).toBe(number);
    expect(text.slice(caption?.titleAt)).toBe(title);
  });

  it.each([
    '图 1 展示了服务体系的框架。',
    '图 1 中，各项指标均有增长',
    '表 1 的数据显示',
    '图 3 至图 5',
    '图一般来说',
    '表一致性',
    '图 5G 基站',
    '图 3D 打印',
    '图 4.0 时代',
    '图谱 1',
    '图书 1',
    '表示',
    'Figure 1 shows the architecture',
    '图 1 增长；图 2 下降',
    `图 1 ${'长'.repeat(120)}`,
  ])('does not read %j', (text) => {
    expect(readCaption(text)).toBeUndefined();
  });

  it('tells continued tables, end marks and sources within', () => {
    expect(readCaption('续表 2')?.continued).toBe(true);
    expect(readCaption('表 2（续）')?.continued).toBe(true);
    expect(readCaption('图1 架构。')).toMatchObject({ endMark: '。', title: '架构' });
    expect(readCaption('表 3：投入情况（资料来源：年报）')).toMatchObject({
      sourced: true,
      title: '投入情况',
    });
  });
});

describe('readSource', () => {
  it.each([
    ['来源:禾川研究院', '来源', ':', '禾川研究院'],
    ['（资料来源：年报）', '资料来源', '：', '年报'],
    ['数据来源：', '数据来源', '：', ''],
    ['Source: survey', 'Source', ':', 'survey'],
  ])('reads %j', (text, label, colon, body) => {
    expect(readSource(text)).toEqual({ label, colon, body });
  });

  it('reads a note that names the source', () => {
    expect(readSource('注：数据来源于抽样调查。')).toBeDefined();
    expect(readSource('来源于实践的探索')).toBeUndefined();
    expect(readSource('注：四舍五入。')).toBeUndefined();
  });
});

describe('lines beside figures', () => {
  it.each([
    ['注：四舍五入。', true],
    ['（单位：亿元）', true],
    ['（a）总体', true],
    ['（1）加强监管', false],
    ['说明书', false],
  ])('isNote(%j) is %s', (text, expected) => {
    expect(isNote(text)).toBe(expected);
  });

  it.each([
    ['【图 1 架构】', true],
    ['[此处插入图3]', true],
    ['（图略）', true],
    ['【图书】', false],
    ['图 1 架构', false],
  ])('isFigurePlaceholder(%j) is %s', (text, expected) => {
    expect(isFigurePlaceholder(text)).toBe(expected);
  });
});

describe('figure numbers', () => {
  it.each([
    ['1', [3], '3'],
    ['1-2', [2, 4], '2-4'],
    ['一', [12], '十二'],
    ['A1', [2], 'A2'],
    ['3a', [4], '4a'],
  ])('writes like %j', (like, parts, expected) => {
    const number = readFigureNumber(like, 0);
    expect(number && writeFigureNumber(parts, number)).toBe(expected);
  });

  it('gives the same key to the same figure', () => {
    const keys = ['1-2', '1.2', '1—2', '1-2a'].map((text) => {
      const number = readFigureNumber(text, 0);
      return number && figureKey(number);
    });
    expect(new Set(keys).size).toBe(1);
  });
});
