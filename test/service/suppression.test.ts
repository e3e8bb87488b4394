import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, hasSameStructure, openDocument } from '../../server/src/engine/index.ts';
import type { Diagnostic } from '../../server/src/engine/index.ts';
import { actionsAt, resolveAction, type Draft } from '../../server/src/language-service/index.ts';
import type { SuppressionReach } from '../../server/src/language-service/index.ts';
import { markdownText, reportText, runs } from '../properties/markdownText.ts';
import { withoutCrash } from '../support/lint.ts';
import { draftOf, markedDraft } from './support.ts';

const REACHES: readonly SuppressionReach[] = ['line', 'block', 'file'];
const CORPUS = new URL('../corpus/', import.meta.url);

function suppressed(draft: Draft, { rule, start, end }: Diagnostic, reach: SuppressionReach) {
  const resolved = resolveAction(draft, { type: 'suppress', finding: { rule, start, end }, reach });
  return resolved && 'edits' in resolved
    ? applyEdits(draft.document.source.value, resolved.edits)
    : undefined;
}

function countUnused(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ rule }) => rule === 'unused-suppression').length;
}

/** The finding is gone, nothing else has come, the structure is as it was; the number of findings left. */
function expectSilence(draft: Draft, text: string): void {
  const after = openDocument(text);
  const { diagnostics } = withoutCrash(draft.linter.lint(after, undefined, draft.surroundings));
  const before = draft.result.diagnostics;
  expect(diagnostics.length).toBeLessThan(before.length);
  expect(countUnused(diagnostics)).toBeLessThanOrEqual(countUnused(before));
  expect(hasSameStructure(draft.document, after)).toBe(true);
}

function check(marked: string, reach: SuppressionReach, expected: string): void {
  const { draft, spans } = markedDraft(marked);
  const finding = draft.result.diagnostics.find(({ start }) => start === spans[0]?.start);
  if (!finding) throw new Error(`Nothing is found there: ${JSON.stringify(draft.result.diagnostics)}`);
  expect(suppressed(draft, finding, reach)).toBe(expected);
}

describe('suppression', () => {
  it('goes over a block of one line', () => {
    check(
      '# 报告\n\n其它项目⟦截止⟧ 2025 年 6 月完成。\n',
      'line',
      '# 报告\n\n<!-- zhangfa-disable-next-line confusable-word -->\n\n其它项目截止 2025 年 6 月完成。\n',
    );
  });
});

describe('suppression, whatever the draft', () => {
  const files = [
    ...readdirSync(CORPUS).filter((file) => file.endsWith('.md')),
    ...readdirSync(new URL('quiet/', CORPUS))
      .filter((file) => file.endsWith('.md'))
      .map((file) => `quiet/${file}`),
  ];
  it.each(files)(
    'silences every finding of %s',
    (file) => {
      const draft = draftOf(readFileSync(new URL(file, CORPUS), 'utf8'));
      for (const finding of draft.result.diagnostics) {
        for (const reach of REACHES) {
          const text = suppressed(draft, finding, reach);
          expect(text, JSON.stringify(finding)).toBeDefined();
          expectSilence(draft, text ?? '');
        }
      }
    },
    120_000,
  );

  it('silences what it offers to', () => {
    let offered = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: reportText }, markdownText), (value) => {
        const draft = draftOf(value);
        for (const finding of draft.result.diagnostics.slice(0, 8)) {
          for (const { recipe } of actionsAt(draft, finding)) {
            if (recipe.type !== 'suppress' || recipe.finding.rule !== finding.rule) continue;
            offered++;
            const resolved = resolveAction(draft, recipe);
            if (!resolved || !('edits' in resolved)) {
              refused++;
              if (process.env['SHOW']) console.log(JSON.stringify({ value, finding, recipe }));
              continue;
            }
            expectSilence(draft, applyEdits(value, resolved.edits));
          }
        }
      }),
      runs(60),
    );
    if (process.env['SHOW']) console.log(offered, refused);
    expect(refused / Math.max(1, offered)).toBeLessThan(0.02);
  }, 120_000);
});
