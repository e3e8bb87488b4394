import { expect, it } from 'vitest';
import { saysTheSame } from '../../../server/src/engine/linter/sameness.ts';
import { openDocument } from '../../../server/src/engine/markdown/document.ts';

const [one, other] = openDocument('同一段。\n\n同一段。\n').blocks;

it.each([
  [{ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [{ a: undefined }, { b: undefined }, false],
  [[1, 2], [1], false],
  [[], {}, false],
  [NaN, NaN, true],
  [null, undefined, false],
  [{ block: one, start: 0 }, { block: one, start: 0 }, true],
  // Blocks and passages stand for places, however alike they are.
  [{ block: one }, { block: other }, false],
  [{ passage: one?.passages[0] }, { passage: other?.passages[0] }, false],
  // What is more than plain data is only ever the same as itself.
  [new Map([[1, 2]]), new Map([[1, 2]]), false],
  [{ run: () => 1 }, { run: () => 1 }, false],
])('%# tells whether two values say the same', (a, b, expected) => {
  expect(saysTheSame(a, b)).toBe(expected);
});
