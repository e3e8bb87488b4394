import { describe, expect, it } from 'vitest';
import {
  halfWidthBrackets,
  halfWidthPoints,
  straightQuotes,
} from '../../../server/src/engine/facts/typography/halfWidth.ts';
import { openDocument } from '../../../server/src/engine/markdown/document.ts';

function pointsOf(text: string): string {
  const passage = openDocument(text).blocks[0]?.passages[0];
  if (!passage) throw new Error('No passage');
  return halfWidthPoints(passage)
    .map(({ mark, start }) => `${String(start)}${mark}`)
    .join(' ');
}

describe('halfWidthPoints', () => {
  it.each([
    ['会上,专家发言', '2,'],
    ['来源:ABC', '2:'],
    ['增长 5%,比去年快', '5,'],
    ['使用 AI,效率更高', '5,'],
    ['完成.', '2.'],
    ['完成.开始.', '2. 5.'],
    ['共 1,000 家,开门时间 10:30,比例 3:1', '9, 20,'],
    ['乔治.华盛顿来访', ''],
    ['一. 总则', ''],
    ['GDP, CPI 与 PPI', ''],
    ['支持 React, 一个框架', ''],
    ['标记,,重复', ''],
  ])('%s', (text, expected) => {
    expect(pointsOf(text)).toBe(expected);
  });
});

describe('halfWidthBrackets', () => {
  it.each([
    ['虚拟现实(VR)技术', 1],
    ['5G-Advanced (5G-A) 技术', 1],
    ['发展报告(2025)', 1],
    ['函数 foo(a) 返回', 0],
    ['f(x)=1', 0],
    ['要点(1)标准', 0],
    ['(一)总则', 0],
    ['电话(010)12345678', 0],
  ])('%s', (text, count) => {
    expect(halfWidthBrackets({ text, kind: 'paragraph' })).toHaveLength(count);
  });
});

describe('straightQuotes', () => {
  it.each([
    ['强调"数据安全"工作', 1],
    ['屏幕 27" 和 32" 两种', 0],
    ['一个"不配对的引号', 0],
    ['参数 "port" 不变', 0],
  ])('%s', (text, count) => {
    expect(straightQuotes(text)).toHaveLength(count);
  });
});
