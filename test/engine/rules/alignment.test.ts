import { describe, expect, it } from 'vitest';
import { alignNumbers } from '../../../server/src/engine/rules/numbering/headingNumbering/alignment.ts';

/** `?` is an entry without a number that is likely a member, `-` one that is likely none. */
function judge(sequence: string): string {
  const entries = sequence.split(' ').map((item) => ({
    value: /^\d+$/.test(item) ? Number(item) : undefined,
    apart: item === '?' ? 1.05 : 0.05,
  }));
  return alignNumbers(entries)
    .map((verdict) =>
      verdict.kind === 'right'
        ? '.'
        : verdict.kind === 'apart'
          ? '-'
          : `${verdict.kind}${String(verdict.number)}`,
    )
    .join(' ');
}

describe('alignNumbers', () => {
  it.each([
    ['1 2 3', '. . .'],
    ['1 ? 3', '. missing2 .'],
    ['1 - 3', '. missing2 .'],
    ['1 - 2', '. - .'],
    ['1 2 ?', '. . missing3'],
    ['1 2 -', '. . -'],
    ['- 1 2', '- . .'],
    ['1 2 2 4', '. . wrong3 .'],
    ['1 2 2 3', '. . repeat3 .'],
    ['1 2 4 5 6', '. . skip4 . .'],
    ['1 3 2 4', '. wrong2 wrong3 .'],
    ['1 7 3 4', '. wrong2 . .'],
    ['1 4 2 3 5 6', '. moved2 . . skip5 .'],
    ['1 2 1 2', '. . restart1 .'],
    ['1 2 1', '. . wrong3'],
    ['2 2 3', 'wrong1 . .'],
    ['2 3 4', 'skip2 . .'],
  ])('%s', (sequence, expected) => {
    expect(judge(sequence)).toBe(expected);
  });

  it('takes a long sequence in its stride', () => {
    const entries = Array.from({ length: 5000 }, (_, index) => ({ value: (index % 97) + 1, apart: 1 }));
    expect(alignNumbers(entries)).toHaveLength(5000);
  });
});
