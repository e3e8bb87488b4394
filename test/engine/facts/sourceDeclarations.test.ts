import { describe, expect, it } from 'vitest';
import { declaredScope } from '../../../server/src/engine/facts/sources/sourceDeclarations.ts';

describe('declaredScope', () => {
  it.each([
    ['如无特别说明，本报告数据来源于抽样调查。', 'document'],
    ['财政数据来自市财政局；其他数据均来自市统计局。', 'document'],
    ['本公報數據由統計處提供。', 'document'],
    ['本章数据均来自公开资料。', 'chapter'],
    ['本节数据来自年报。', 'section'],
    ['其他数据来自开源项目。', undefined],
    ['本报告分析了数据的流向。', undefined],
  ])('reads %s', (text, expected) => {
    expect(declaredScope(text)).toBe(expected);
  });
});
