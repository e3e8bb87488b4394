import { describe, expect, it } from 'vitest';
import { afterCrash } from '../../client/src/restartPolicy.ts';

describe('a server that crashes', () => {
  const crashAt = (times: readonly number[]) => {
    let crashes: readonly number[] = [];
    return times.map((time) => {
      const decision = afterCrash(crashes, time);
      crashes = decision.crashes;
      return decision.restart;
    });
  };

  it('starts again five times in three minutes, not six', () => {
    expect(crashAt([0, 1, 2, 3, 4, 5])).toEqual([true, true, true, true, true, false]);
  });

  it('starts again when the first crash is three minutes past', () => {
    expect(crashAt([0, 1, 2, 3, 4, 180_000])).toEqual([true, true, true, true, true, true]);
    expect(crashAt([0, 1, 2, 3, 4, 179_999]).at(-1)).toBe(false);
  });

  it('starts again for ever if it crashes now and then', () => {
    expect(crashAt(Array.from({ length: 50 }, (_, index) => index * 40_000)).every(Boolean)).toBe(true);
  });
});
