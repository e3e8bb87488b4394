import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  heaviestChain,
  longestCommonChain,
  similarity,
} from '../../../server/src/engine/facts/contents/alignment.ts';

/** The length of the longest common subsequence, by the book. */
function lengthOf(a: readonly number[], b: readonly number[]): number {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (const [i, x] of a.entries()) {
    for (const [j, y] of b.entries()) {
      const best = Math.max(
        rows[i]?.[j + 1] ?? 0,
        rows[i + 1]?.[j] ?? 0,
        (rows[i]?.[j] ?? 0) + Number(x === y),
      );
      (rows[i + 1] ?? [])[j + 1] = best;
    }
  }
  return rows[a.length]?.[b.length] ?? 0;
}

const sequence = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 });

describe('chains', () => {
  it('are as long as the longest common subsequence', () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const chain = longestCommonChain(a.map((x) => b.flatMap((y, index) => (x === y ? [index] : []))));
        expect(chain.length).toBe(lengthOf(a, b));
        expect(chain.every(({ first, second }) => a[first] === b[second])).toBe(true);
        const heavy = heaviestChain([...a.keys()], [...b.keys()], (i, j) => Number(a[i] === b[j]));
        expect(heavy.length).toBe(lengthOf(a, b));
      }),
      { numRuns: 200 },
    );
  });
});

describe('similarity', () => {
  it.each([
    ['发展概述', '发展概述', 1],
    ['发展概述', '发展概况', 2 / 3],
    ['甲', '乙', 0],
    ['甲乙', '丙丁', 0],
  ])('of %j and %j', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected);
  });
});
