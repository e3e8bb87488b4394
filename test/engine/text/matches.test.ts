import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesIn } from '../../../server/src/engine/text/matches.ts';

const PATTERNS = [/a/g, /a*/g, /b*/gu, /\p{Script=Han}?/gu, /(?<=a)b|😀/gu, /^|$/gm];

describe('matches', () => {
  it('are those of matchAll', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '中', '😀', '\n', '\ud83d') });
    fc.assert(
      fc.property(text, fc.constantFrom(...PATTERNS), (value, pattern) => {
        expect(matchesIn(value, pattern)).toEqual([...value.matchAll(pattern)]);
      }),
    );
  });
});
