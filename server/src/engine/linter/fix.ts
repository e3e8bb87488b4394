import { partitionPoint } from '../text/partition.ts';
import type { Surroundings } from '../rules/rule.ts';
import { openDocument, updateDocument, type Document } from '../markdown/document.ts';
import type { Edit } from '../text/edit.ts';
import type { Diagnostic, DiagnosticFix } from './diagnostic.ts';
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

/** How a document is mended; what is left out is as for {@link fixText}. */
export interface FixRun {
  readonly surroundings?: Surroundings | undefined;
  /** What the linter finds in the document as it is, where that is known. */
  readonly result?: LintResult | undefined;
  /** The correction to make of a finding; undefined to leave it. */
  readonly choose?: ((diagnostic: Diagnostic) => DiagnosticFix | undefined) | undefined;
}

/** A document after fixing. */
export interface FixedDocument extends Omit<FixedText, 'text'> {
  readonly document: Document;
  /** What leads there from the document as it was, round by round: the offsets of each refer to the one before. */
  readonly changes: readonly (readonly Edit[])[];
}

/**
 * Applies safe fixes until there are none left. A fix that would change the blocks of the text is left to a person:
 * a rule sees one block, and to take one out may join its neighbours.
 */
export function fixText(text: string, linter: Linter, surroundings?: Surroundings): FixedText {
  const { document, applied, rounds, result } = fixDocument(openDocument(text), linter, { surroundings });
  return { text: document.source.value, applied, rounds, result };
}

/** As {@link fixText}, for a document that is open already, and with a choice of what to mend. */
export function fixDocument(document: Document, linter: Linter, run: FixRun = {}): FixedDocument {
  const { surroundings, choose = safeFix } = run;
  const changes: (readonly Edit[])[] = [];
  let current = document;
  let applied = 0;
  let result = run.result ?? linter.lint(document, undefined, surroundings);
  while (changes.length < MAX_ROUNDS) {
    const next = fixedOnce(current, result.diagnostics.map(choose));
    if (next.document === current) break;
    current = next.document;
    applied += next.count;
    changes.push(next.edits);
    result = linter.lint(current, result, surroundings);
  }
  return { document: current, applied, rounds: changes.length, result, changes };
}

function safeFix(diagnostic: Diagnostic): DiagnosticFix | undefined {
  return diagnostic.fix;
}

interface FixedOnce {
  /** The same object where nothing could be fixed. */
  readonly document: Document;
  readonly count: number;
  readonly edits: readonly Edit[];
}

type Fixes = readonly (DiagnosticFix | undefined)[];

/** The document with those fixes made that can be made together and keep the structure. */
function fixedOnce(document: Document, fixes: Fixes): FixedOnce {
  const all = withFixes(document, fixes);
  if (hasSameStructure(document, all.document)) return all;
  const harmless = harmlessAmong(
    document,
    fixes.filter((fix) => fix !== undefined),
  );
  const some = withFixes(document, harmless);
  return hasSameStructure(document, some.document) ? some : { document, count: 0, edits: [] };
}

/** Those that keep the structure. Looks at halves of what does not, so that one bad fix among many is soon found. */
function harmlessAmong(document: Document, fixes: Fixes): Fixes {
  if (hasSameStructure(document, withFixes(document, fixes).document)) return fixes;
  if (fixes.length < 2) return [];
  const middle = fixes.length >> 1;
  return [
    ...harmlessAmong(document, fixes.slice(0, middle)),
    ...harmlessAmong(document, fixes.slice(middle)),
  ];
}

function withFixes(document: Document, fixes: Fixes): FixedOnce {
  const { edits, count } = combineFixes(fixes);
  return { document: updateDocument(document, edits), count, edits };
}

/** The safe fixes that can be made together: of two that touch the same place, the earlier finding's. */
export function chooseFixes(diagnostics: readonly Diagnostic[]): { edits: readonly Edit[]; count: number } {
  return combineFixes(diagnostics.map(({ fix }) => fix));
}

function combineFixes(fixes: Fixes): { edits: readonly Edit[]; count: number } {
  const taken: Edit[] = [];
  let count = 0;
  for (const fix of fixes) {
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
  return partitionPoint(taken, ({ start }) => start <= edit.start);
}
