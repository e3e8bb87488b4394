import { openDocument } from '../markdown/document.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Linter, LintResult } from './lint.ts';

/** After so many rounds of fixing, what is left waits for a person. */
const MAX_ROUNDS = 10;

export interface FixedText {
  readonly text: string;
  /** Findings that a fix was applied for. */
  readonly applied: number;
  /** Rounds in which something changed; `MAX_ROUNDS` means that it may not have settled. */
  readonly rounds: number;
  /** What is left to find in the fixed text. */
  readonly result: LintResult;
}

/** Applies safe fixes until there are none left. */
export function fixText(text: string, linter: Linter): FixedText {
  let current = text;
  let applied = 0;
  let result = linter.lint(openDocument(current));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const chosen = chooseFixes(result.diagnostics);
    const fixed = applyEdits(current, chosen.edits);
    if (fixed === current) return { text: current, applied, rounds: round, result };
    current = fixed;
    applied += chosen.count;
    result = linter.lint(openDocument(current));
  }
  return { text: current, applied, rounds: MAX_ROUNDS, result };
}

/** The safe fixes that can be made together: of two that touch the same place, the earlier finding's. */
export function chooseFixes(diagnostics: readonly Diagnostic[]): { edits: readonly Edit[]; count: number } {
  const taken: Edit[] = [];
  let count = 0;
  for (const { fix } of diagnostics) {
    if (!fix || fix.edits.length === 0) continue;
    if (fix.edits.some((edit) => taken.some((other) => collides(edit, other)))) continue;
    taken.push(...fix.edits);
    count++;
  }
  return { edits: taken, count };
}

/** Edits that share a code unit, or of which one inserts at the other's edge. */
function collides(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
