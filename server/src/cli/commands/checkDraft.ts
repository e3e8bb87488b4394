import { fixText, openDocument, SourceText, type Linter, type LintResult } from '../../engine/index.ts';
import type { Failure } from '../failure.ts';
import { withLineEndsOf, type Draft } from '../files/draft.ts';
import type { DraftReport } from '../report.ts';
import { wording } from '../wording.ts';

/** A draft that has been checked. */
export interface Checked {
  readonly report: DraftReport;
  /** Rules that threw: bugs of ours, of which the others' findings know nothing. */
  readonly failures: readonly Failure[];
}

/** A draft that has been checked and mended. */
export interface Mended extends Checked {
  /** The mended text; the draft's own where there was nothing to mend. */
  readonly text: string;
}

export function checkDraft(draft: Draft, linter: Linter): Checked {
  return checkedWith(linter.lint(openDocument(draft.text)), draft.path, draft.text, 0);
}

/** Applies safe fixes until none is left, and reports what remains. */
export function mendDraft(draft: Draft, linter: Linter): Mended {
  const { text: fixed, applied, result } = fixText(draft.text, linter);
  const text = withLineEndsOf(draft.text, fixed);
  const remaining = text === fixed ? result : linter.lint(openDocument(text));
  return { ...checkedWith(remaining, draft.path, text, applied), text };
}

function checkedWith(result: LintResult, path: string, text: string, fixed: number): Checked {
  const { diagnostics, evidence, crashes } = result;
  return {
    report: { path, source: new SourceText(text), diagnostics, evidence, fixed },
    failures: crashes.map(({ rule, error, stack }) => ({
      path,
      message: wording('rule-crashed', { rule, detail: error }),
      stack,
    })),
  };
}
