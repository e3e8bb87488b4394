import { describe, expect, it } from 'vitest';
import { findNumbers, halfWidth } from '../../../server/src/engine/facts/statistics/number.ts';

function read(text: string) {
  return findNumbers(text).map(({ start, end, value }) => [text.slice(start, end), value]);
}

describe('findNumbers', () => {
  it.each([
    ['收入 38.3 万亿元', [['38.3 万亿', 38.3e12]]],
    ['网民 11.25 亿人', [['11.25 亿', 11.25e8]]],
    ['算力 1590 百亿亿次', [['1590 百亿亿', 1590e18]]],
    ['收入23,119元', [['23,119', 23119]]],
    ['人均 72 318 元', [['72 318', 72318]]],
    ['总量 3 126.45 亿元', [['3 126.45 亿', 3126.45e8]]],
    [
      '2023 100 家',
      [
        ['2023', 2023],
        ['100', 100],
      ],
    ],
    ['装机1000千瓦', [['1000', 1000]]],
    ['3千家', [['3千', 3000]]],
    ['2000多万户', [['2000多万', 2000e4]]],
    ['三千二百万人', [['三千二百万', 3200e4]]],
    ['两亿三千万', [['两亿三千万', 2.3e8]]],
    ['一万亿元', [['一万亿', 1e12]]],
    ['千亿元', [['千亿', 1e11]]],
    ['数百家', [['数百', 100]]],
    ['一百零五件', [['一百零五', 105]]],
    ['三个方面', []],
    ['一二三', []],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['GPT4', true],
    ['H100', true],
    ['JR-0295', true],
    ['AI 300 家', false],
  ])('knows the code in %s', (text, isCode) => {
    expect(findNumbers(text)[0]?.isCode).toBe(isCode);
  });

  it.each([
    ['数百家', true, false],
    ['千亿元', true, true],
    ['三千家', false, false],
    ['百余家', true, true],
    ['12家', false, false],
  ])('tells whether %s is vague', (text, isVague, isBare) => {
    expect(findNumbers(text)[0]).toMatchObject({ isVague, isBare });
  });

  it('makes full-width digits half-width without moving anything', () => {
    expect(halfWidth('增长１２．５％，')).toBe('增长12.5%，');
  });
});
