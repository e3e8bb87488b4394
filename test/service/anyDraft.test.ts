import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Span } from '../../server/src/engine/index.ts';
import {
  actionsAt,
  completionsAt,
  contentsOf,
  definitionAt,
  foldsOf,
  hoverAt,
  outlineOf,
  referencesAt,
  renameAt,
  resolveAction,
} from '../../server/src/language-service/index.ts';
import type { OutlineNode } from '../../server/src/protocol/index.ts';
import { markdownText, reportText, runs } from '../properties/markdownText.ts';
import { draftOf } from './support.ts';

const text = fc.oneof(
  { weight: 3, arbitrary: reportText },
  markdownText,
  fc.string({ unit: 'binary', maxLength: 60 }),
);

function flat(nodes: readonly OutlineNode<Span>[]): readonly OutlineNode<Span>[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

describe('the language service, whatever the draft', () => {
  it('never throws, stays within the text, and names outline nodes once', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 0, max: 1, noNaN: true }), (value, share) => {
        const draft = draftOf(value);
        const offset = Math.floor(share * value.length);
        const nodes = flat(outlineOf(draft));
        expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
        const lists = contentsOf(draft);
        expect(lists.map(({ kind }) => kind)).toEqual(['contents', 'figures', 'tables']);
        const hover = hoverAt(draft, offset);
        const spans = [
          ...nodes.flatMap(({ range, selection }) => [range, selection]),
          ...lists.flatMap(({ entries, stale, written }) => [
            ...entries.flatMap((entry) => [entry.target, ...(entry.written ? [entry.written.range] : [])]),
            ...stale.map(({ range }) => range),
            ...(written ? [written] : []),
          ]),
          ...(definitionAt(draft, offset)?.targets ?? []).flatMap(({ span, name }) => [span, name]),
          ...referencesAt(draft, offset, true),
          ...foldsOf(draft),
          ...completionsAt(draft, offset).map(({ replace }) => replace),
          ...(hover ? [hover.span] : []),
        ];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(value.length);
        }
        expect(hover?.markdown ?? '').not.toMatch(/\{[a-z]+\}|⟦|⟧/);
      }),
      runs(150),
    );
  }, 120_000);

  it('offers only what it can do', () => {
    fc.assert(
      fc.property(text, (value) => {
        const draft = draftOf(value);
        for (const finding of draft.result.diagnostics.slice(0, 4)) {
          for (const { recipe } of actionsAt(draft, finding)) {
            const resolved = resolveAction(draft, recipe);
            // A fix that joins blocks is left to a person; all fixes of its kind may come to nothing.
            if (recipe.type !== 'fixAll' && recipe.type !== 'fixRule')
              expect(resolved, recipe.type).toBeDefined();
            if (resolved && 'edits' in resolved) expect(applyEdits(value, resolved.edits)).not.toBe(value);
          }
        }
      }),
      runs(40),
    );
  }, 120_000);

  it('renames notes so that they stay what they are', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 0, max: 1, noNaN: true }), (value, share) => {
        const draft = draftOf(value);
        const offset = Math.floor(share * value.length);
        const edits = renameAt(draft, offset, 'neu');
        if (!edits) return;
        const after = draftOf(applyEdits(value, edits));
        expect(referencesAt(after, offset, true).length).toBe(referencesAt(draft, offset, true).length);
      }),
      runs(100),
    );
  }, 120_000);
});
