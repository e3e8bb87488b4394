import { expect } from 'vitest';
import { fixText, type FixedText } from '../../server/src/engine/linter/fix.ts';
import type { Linter } from '../../server/src/engine/linter/lint.ts';
import { openDocument } from '../../server/src/engine/markdown/document.ts';

/** Invariant 9: safe fixes settle, are idempotent, and keep the block structure and the value of every number. */
export function expectSafeFix(text: string, fixed: FixedText, linter: Linter): void {
  expect(fixed.rounds).toBeLessThan(10);
  expect(fixText(fixed.text, linter).text).toBe(fixed.text);
  expect(structureOf(fixed.text)).toEqual(structureOf(text));
}

/** The types of all blocks, save those that hold nothing a reader sees. */
export function structureOf(text: string): readonly string[] {
  return openDocument(text)
    .blocks.filter(({ type }) => type !== 'html' && type !== 'definition' && type !== 'footnoteDefinition')
    .map(({ type, node }) => `${type}${String(node.depth ?? '')}`);
}
