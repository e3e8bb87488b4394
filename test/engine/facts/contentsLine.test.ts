import { describe, expect, it } from 'vitest';
import { readContentsLine } from '../../../server/src/engine/facts/contents/contentsLine.ts';

describe('readContentsLine', () => {
  it.each([
    ['一、概述……………1', '一、概述', '一、概述', '1'],
    ['一、概述 ........ 12', '一、概述', '一、概述', '12'],
    ['（二）意义·····3', '（二）意义', '（二）意义', '3'],
    ['第一章 总论\t3', '第一章 总论', '第一章 总论', '3'],
    ['第一章 总论　　3', '第一章 总论', '第一章 总论', '3'],
    ['前言 ………… iv', '前言', '前言', 'iv'],
    ['三、展望 2030', '三、展望', '三、展望 2030', '2030'],
    ['三、展望2030', '三、展望2030', '三、展望2030', ''],
    ['一、概述', '一、概述', '一、概述', ''],
    ['一、概述……', '一、概述', '一、概述', ''],
    ['……………3', '', '', '3'],
  ])('splits %j', (line, text, whole, page) => {
    expect(readContentsLine(line)).toEqual({ text, whole, page });
  });
});
