import type { Surroundings } from '../rules/rule.ts';
import { openDocument, updateDocument, type Document } from '../markdown/document.ts';
import type { Edit } from '../text/edit.ts';
import type { Diagnostic } from './diagnostic.ts';
import { hasSameStructure } from './structure.ts';
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

/**
 * Applies safe fixes until there are none left. A fix that would change the blocks of the text is left to a person:
 * a rule sees one block, and to take one out may join its neighbours.
 */
export function fixText(text: string, linter: Linter, surroundings?: Surroundings): FixedText {
  let document = openDocument(text);
  let applied = 0;
  let rounds = 0;
  let result = linter.lint(document, undefined, surroundings);
  while (rounds < MAX_ROUNDS) {
    const next = fixedOnce(document, result.diagnostics);
    if (next.document === document) break;
    ({ document } = next);
    applied += next.count;
    rounds++;
    result = linter.lint(document, result, surroundings);
  }
  return { text: document.source.value, applied, rounds, result };
}

interface FixedOnce {
  /** The same object where nothing could be fixed. */
  readonly document: Document;
  readonly count: number;
}

/** The document with those fixes made that can be made together and keep the structure. */
function fixedOnce(document: Document, diagnostics: readonly Diagnostic[]): FixedOnce {
  const all = withFixes(document, diagnostics);
  if (hasSameStructure(document, all.document)) return all;
  const harmless = diagnostics.filter(
    ({ fix }) => fix && hasSameStructure(document, updateDocument(document, fix.edits)),
  );
  const some = withFixes(document, harmless);
  return hasSameStructure(document, some.document) ? some : { document, count: 0 };
}

function withFixes(document: Document, diagnostics: readonly Diagnostic[]): FixedOnce {
  const { edits, count } = chooseFixes(diagnostics);
  return { document: updateDocument(document, edits), count };
}

/** The safe fixes that can be made together: of two that touch the same place, the earlier finding's. */
export function chooseFixes(diagnostics: readonly Diagnostic[]): { edits: readonly Edit[]; count: number } {
  const taken: Edit[] = [];
  let count = 0;
  for (const { fix } of diagnostics) {
    if (!fix || fix.edits.length === 0) continue;
    if (fix.edits.some((edit) => collides(edit, taken))) continue;
    for (const edit of fix.edits) taken.splice(placeAmong(edit, taken), 0, edit);
    count++;
  }
  return { edits: taken, count };
}

/** Whether an edit shares a code unit with one of those taken, or inserts at its edge, or has it at its own. */
function collides(edit: Edit, taken: readonly Edit[]): boolean {
  const at = placeAmong(edit, taken);
  const before = taken[at - 1];
  const after = taken[at];
  return (
    (before !== undefined && edit.start <= before.end) || (after !== undefined && after.start <= edit.end)
  );
}

/** Where an edit belongs among edits in order, none of which touch. */
function placeAmong(edit: Edit, taken: readonly Edit[]): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.start ?? 0) <= edit.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
