import { describe, expect, it } from 'vitest';
import { majorityOf } from '../../../server/src/engine/rules/majority.ts';
import { outsideLongestRise } from '../../../server/src/engine/rules/sources/longestRise.ts';

describe('outsideLongestRise', () => {
  it.each([
    [[], []],
    [[1, 2, 3], []],
    [[1, 3, 2, 4], [1]],
    [[1, 5, 2, 3, 4], [1]],
    [[2, 3, 4, 1], [3]],
    [
      [1, 4, 3, 2, 5],
      [1, 2],
    ],
    [
      [3, 2, 1],
      [0, 1],
    ],
    [[1, 2, 2], [1]],
  ])('%j', (values, indexes) => {
    expect(outsideLongestRise(values)).toEqual(indexes);
  });
});

describe('majorityOf', () => {
  it.each([
    [['a', 'a', 'a', 'b'], 'a'],
    [['a', 'a', 'b'], undefined],
    [['a', 'a', 'a', 'b', 'b'], undefined],
    [['a', 'a', 'a', 'a', 'b', 'b'], 'a'],
    [['a', 'a'], undefined],
    [[], undefined],
  ])('%j', (values, winner) => {
    expect(majorityOf(values)).toBe(winner);
  });
});
