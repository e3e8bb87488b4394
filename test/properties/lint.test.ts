import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixText } from '../../server/src/engine/linter/fix.ts';
import type { LintResult } from '../../server/src/engine/linter/lint.ts';
import { openDocument, updateDocument } from '../../server/src/engine/markdown/document.ts';
import { structureOf } from '../../server/src/engine/linter/structure.ts';
import { recommendedLinter, withoutCrash } from '../support/lint.ts';
import { markdownText, placeEdit, reportEdit, reportText, runs } from './markdownText.ts';

const PATIENCE = 120_000;
const text = fc.oneof({ weight: 3, arbitrary: reportText }, { weight: 1, arbitrary: markdownText });

describe('lint', () => {
  it(
    'finds after any edits what it finds in the edited text afresh',
    () => {
      fc.assert(
        fc.property(text, fc.array(reportEdit, { minLength: 1, maxLength: 6 }), (start, edits) => {
          const linter = recommendedLinter();
          let document = openDocument(start);
          let result: LintResult = withoutCrash(linter.lint(document));
          for (const edit of edits) {
            document = updateDocument(document, [placeEdit(edit, document.source.length)]);
            result = withoutCrash(linter.lint(document, result));
            const fresh = recommendedLinter().lint(openDocument(document.source.value));
            expect(result.diagnostics).toEqual(fresh.diagnostics);
            expect(result.evidence).toEqual(fresh.evidence);
          }
        }),
        runs(150),
      );
    },
    PATIENCE,
  );

  it(
    'never throws and stays within the text',
    () => {
      fc.assert(
        fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 })), (value) => {
          const { diagnostics } = withoutCrash(recommendedLinter('en').lint(openDocument(value)));
          for (const { start, end, message, fix, suggestions, related } of diagnostics) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(value.length);
            expect(message).not.toMatch(/\{[a-z]\w*\}/i);
            for (const each of [...(fix ? [fix] : []), ...suggestions]) {
              expect(each.title).not.toMatch(/\{[a-z]\w*\}/i);
              let last = 0;
              for (const edit of each.edits) {
                expect(edit.start).toBeGreaterThanOrEqual(last);
                expect(edit.end).toBeLessThanOrEqual(value.length);
                last = edit.end;
              }
            }
            for (const other of related) expect(other.end).toBeLessThanOrEqual(value.length);
          }
        }),
        runs(300),
      );
    },
    PATIENCE,
  );
});

describe('fixText', () => {
  it(
    'settles, is idempotent and keeps the structure',
    () => {
      fc.assert(
        fc.property(reportText, (value) => {
          const linter = recommendedLinter();
          const fixed = fixText(value, linter);
          withoutCrash(fixed.result);
          expect(fixed.rounds).toBeLessThan(10);
          expect(fixText(fixed.text, linter).text).toBe(fixed.text);
          expect(structureOf(openDocument(fixed.text))).toEqual(structureOf(openDocument(value)));
        }),
        runs(150),
      );
    },
    PATIENCE,
  );
});
