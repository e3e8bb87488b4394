import { expect } from 'vitest';
import { fixText, type FixedText } from '../../server/src/engine/linter/fix.ts';
import type { Linter } from '../../server/src/engine/linter/lint.ts';
import { openDocument } from '../../server/src/engine/markdown/document.ts';
import { structureOf } from '../../server/src/engine/linter/structure.ts';

/** Invariant 9: safe fixes settle, are idempotent, and keep the block structure and the value of every number. */
export function expectSafeFix(text: string, fixed: FixedText, linter: Linter): void {
  expect(fixed.rounds).toBeLessThan(10);
  expect(fixText(fixed.text, linter).text).toBe(fixed.text);
  expect(structureOf(openDocument(fixed.text))).toEqual(structureOf(openDocument(text)));
}
