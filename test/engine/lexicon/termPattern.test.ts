import { describe, expect, it } from 'vitest';
import { patternSource, variantProblem } from '../../../server/src/engine/lexicon/termPattern.ts';

describe('variantProblem', () => {
  it.each([
    ['五大篇文章', undefined],
    ['/五大?篇文章/', undefined],
    ['/(?:数据|资料)要素\\s?[Xx*]/', undefined],
    ['/[(+*]{2}甲/', undefined],
    ['/\\(甲+\\)+/', undefined],
    ['/(?:甲乙)+/', undefined],
    ['×', 'short'],
    [' 甲 ', 'short'],
    ['/甲(/', 'syntax'],
    ['/甲*/', 'empty'],
    ['/(甲+)+乙/', 'nested'],
    ['/(?:甲*乙?)*丙/', 'nested'],
    ['/((甲|乙+))+丙/', 'nested'],
    ['/(甲{2,})*丙/', 'nested'],
  ])('%s: %s', (variant, problem) => {
    expect(variantProblem(variant)).toBe(problem);
  });
});

it('takes for a regular expression what stands between slashes', () => {
  expect(patternSource('/甲+/')).toBe('甲+');
  expect(patternSource('/甲')).toBeUndefined();
  expect(patternSource('//')).toBeUndefined();
});
