import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { partitionPoint } from '../../../server/src/engine/text/partition.ts';

it('counts the head of a list that a condition holds for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 })),
      fc.integer({ min: -1, max: 10 }),
      (items, limit) => {
        const ascending = [...items].sort((a, b) => a - b);
        const expected = ascending.filter((item) => item < limit).length;
        expect(partitionPoint(ascending, (item) => item < limit)).toBe(expected);
      },
    ),
  );
});
