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

/** Line, block and file, in this order. */
const CASES: readonly (readonly [string, string, string, string, string])[] = [
  [
    'a paragraph of one line',
    '项目⟦，，⟧推进。\n',
    '<!-- zhangfa-disable-next-line punctuation-repeat -->\n\n项目，，推进。\n',
    '<!-- zhangfa-disable-next-line punctuation-repeat -->\n\n项目，，推进。\n',
    '<!-- zhangfa-disable punctuation-repeat -->\n\n项目，，推进。\n',
  ],
  [
    'a paragraph of several lines',
    '# 报告\n\n项目推进。\n工作⟦，，⟧完成。  \n落实。\n',
    '# 报告\n\n项目推进。\n工作，，完成。 <!-- zhangfa-disable-line punctuation-repeat -->  \n落实。\n',
    '# 报告\n\n<!-- zhangfa-disable-next-line punctuation-repeat -->\n\n项目推进。\n工作，，完成。  \n落实。\n',
    '<!-- zhangfa-disable punctuation-repeat -->\n\n# 报告\n\n项目推进。\n工作，，完成。  \n落实。\n',
  ],
  [
    'a cell of a table',
    '---\ntitle: 报告\n---\n\n| 项目⟦，，⟧名 | 数 |\n|---|---|\n| 甲 | 1 |\n',
    '---\ntitle: 报告\n---\n\n| 项目，，名 <!-- zhangfa-disable-line punctuation-repeat --> | 数 |\n|---|---|\n| 甲 | 1 |\n',
    '---\ntitle: 报告\n---\n\n<!-- zhangfa-disable-next-line punctuation-repeat -->\n\n| 项目，，名 | 数 |\n|---|---|\n| 甲 | 1 |\n',
    '---\ntitle: 报告\n---\n\n<!-- zhangfa-disable punctuation-repeat -->\n\n| 项目，，名 | 数 |\n|---|---|\n| 甲 | 1 |\n',
  ],
  [
    'an item of a list and a quotation',
    '正文。\n- 甲项\n- 乙⟦，，⟧项\n',
    '正文。\n- 甲项\n- 乙，，项 <!-- zhangfa-disable-line punctuation-repeat -->\n',
    '正文。\n\n<!-- zhangfa-disable-next-line punctuation-repeat -->\n\n- 甲项\n- 乙，，项\n',
    '<!-- zhangfa-disable punctuation-repeat -->\n\n正文。\n- 甲项\n- 乙，，项\n',
  ],
  [
    'a footnote',
    '正文[^1]。\n\n[^1]: 来源：某院⟦，，⟧《年报》，2024 年。\n',
    '正文[^1]。\n\n[^1]: 来源：某院，，《年报》，2024 年。 <!-- zhangfa-disable-line punctuation-repeat -->\n',
    '正文[^1]。\n\n<!-- zhangfa-disable-next-line punctuation-repeat -->\n\n[^1]: 来源：某院，，《年报》，2024 年。\n',
    '<!-- zhangfa-disable punctuation-repeat -->\n\n正文[^1]。\n\n[^1]: 来源：某院，，《年报》，2024 年。\n',
  ],
];

describe('suppression', () => {
  it.each(CASES)('of a finding in %s', (_, marked, line, block, file) => {
    check(marked, 'line', line);
    check(marked, 'block', block);
    check(marked, 'file', file);
  });

  it('joins the comment that stands there, before its reason', () => {
    check(
      '<!-- zhangfa-disable-next-line ellipsis -- 原文如此 -->\n\n项目⟦，，⟧推进...等等。\n',
      'block',
      '<!-- zhangfa-disable-next-line ellipsis punctuation-repeat -- 原文如此 -->\n\n项目，，推进...等等。\n',
    );
    check(
      '项目推进。\n项目⟦，，⟧推进...等等。 <!-- zhangfa-disable-line ellipsis -->\n',
      'line',
      '项目推进。\n项目，，推进...等等。 <!-- zhangfa-disable-line ellipsis punctuation-repeat -->\n',
    );
    check(
      '<!-- zhangfa-disable ellipsis -->\n\n项目⟦，，⟧推进...等等。\n',
      'file',
      '<!-- zhangfa-disable ellipsis punctuation-repeat -->\n\n项目，，推进...等等。\n',
    );
  });

  it('keeps the line breaks of the draft', () => {
    check(
      '正文。\r\n\r\n项目⟦，，⟧推进。\r\n',
      'block',
      '正文。\r\n\r\n<!-- zhangfa-disable-next-line punctuation-repeat -->\r\n\r\n项目，，推进。\r\n',
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
      runs(30),
    );
    if (process.env['SHOW']) console.log(offered, refused);
    expect(refused / Math.max(1, offered)).toBeLessThan(0.02);
  }, 120_000);
});
