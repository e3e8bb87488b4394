import { expect, it } from 'vitest';
import { rememberTexts } from '../../../server/src/engine/text/memo.ts';
import { splice } from '../../../server/src/engine/text/splice.ts';

it('asks once about a text, and again about one that was asked about long ago', () => {
  const asked: string[] = [];
  const length = rememberTexts((text) => {
    asked.push(text);
    return { length: text.length };
  });
  expect(length('甲乙')).toBe(length('甲乙'));
  expect(asked).toEqual(['甲乙']);
  for (let count = 0; count < 10_000; count++) length(`丙${String(count)}`);
  expect(length('甲乙')).toEqual({ length: 2 });
  expect(asked.filter((text) => text === '甲乙')).toHaveLength(2);
});

it.each([0, 3, 200_000])('puts %i elements in the place of others', (count) => {
  const fresh = Array.from({ length: count }, (_, index) => -index);
  expect(splice([1, 2, 3, 4], 1, 3, fresh)).toEqual([1, ...fresh, 4]);
});
