import {
  composeEdits,
  fixDocument,
  rules,
  type Diagnostic,
  type DiagnosticFix,
  type Edit,
  type FixedDocument,
} from '../../engine/index.ts';
import type { Draft, DraftChange } from '../draft.ts';
import { say } from '../wordings.ts';
import { isWordedAs } from './worded.ts';

/**
 * Every safe fix, until none is left.
 *
 * @param rule only this rule's.
 */
export function fixAll(draft: Draft, rule?: string): DraftChange {
  const fixed = mend(draft, ({ rule: id, fix }) => (rule === undefined || rule === id ? fix : undefined));
  const edits = editsOf(draft, fixed);
  return edits.length > 0 ? { edits } : { edits, note: say(draft.linter.config.language, 'nothing-to-fix') };
}

/**
 * Headings, figures, tables, footnotes and enumerations numbered in order, with every reference to them. No other
 * number changes. Rules that are off and findings that are suppressed are left alone.
 */
export function renumber(draft: Draft): DraftChange {
  const { language } = draft.linter.config;
  const fixed = mend(draft, (diagnostic) => renumbering(draft, diagnostic));
  const edits = editsOf(draft, fixed);
  const left = fixed.result.diagnostics.filter(({ rule }) => NUMBERING.has(rule)).length;
  if (left > 0) return { edits, note: say(language, 'numbers-left', { count: left }) };
  return edits.length > 0 ? { edits } : { edits, note: say(language, 'numbers-right') };
}

/** The rules that number things, each with the wordings of the corrections that do no more than renumber. */
const NUMBERING: ReadonlyMap<string, readonly string[]> = new Map([
  ['heading-numbering', ['insert', 'replace', 'renumber']],
  ['enumeration-sequence', ['renumber', 'renumberList']],
  ['caption-numbering', ['renumber']],
  ['footnote-order', ['renumber']],
]);

/** Whether what has no number should have one is for the author to say. */
const UNDECIDED: readonly string[] = ['unnumbered', 'missingGroup'];

function renumbering(draft: Draft, diagnostic: Diagnostic): DiagnosticFix | undefined {
  const titles = NUMBERING.get(diagnostic.rule);
  const rule = titles && rules.find(({ id }) => id === diagnostic.rule);
  const { language } = draft.linter.config;
  if (!rule || isWordedAs(rule, UNDECIDED, diagnostic.message, language)) return undefined;
  const choices = diagnostic.fix ? [diagnostic.fix] : diagnostic.suggestions;
  return choices.find(({ title }) => isWordedAs(rule, titles, title, language));
}

function mend(draft: Draft, choose: (diagnostic: Diagnostic) => DiagnosticFix | undefined): FixedDocument {
  const { document, linter, result, surroundings } = draft;
  return fixDocument(document, linter, { result, surroundings, choose });
}

/** The edits that lead from the draft to the fixed document, each as small as the fixes made it. */
function editsOf({ document }: Draft, { changes }: FixedDocument): readonly Edit[] {
  const { value } = document.source;
  return composeEdits(value.length, changes).filter(
    ({ start, end, text }) => value.slice(start, end) !== text,
  );
}
