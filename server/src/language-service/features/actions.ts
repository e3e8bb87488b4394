import { rules, type Diagnostic, type DiagnosticFix, type Span } from '../../engine/index.ts';
import type { Draft } from '../draft.ts';
import { say } from '../wordings.ts';
import type { Action, ActionKind, FindingKey, Recipe } from './actionTypes.ts';
import { suppressionReaches } from './suppression.ts';
import { termIn } from './termCandidate.ts';

/**
 * What can be done about the findings that touch a span, corrections first.
 *
 * @param only kinds asked for, as in LSP (`quickfix`, `source`, `source.fixAll`, …); all where left out.
 */
export function actionsAt(draft: Draft, span: Span, only?: readonly string[]): readonly Action[] {
  const wants = (kind: ActionKind): boolean =>
    only === undefined ||
    only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
  const actions: Action[] = [];
  if (wants('quickfix')) {
    const found = draft.result.diagnostics.filter(({ start, end }) => start <= span.end && span.start <= end);
    actions.push(...corrections(found));
    for (const one of firstOfEachRule(found)) actions.push(...aboutRule(draft, one));
  }
  if (wants('source.fixAll.zhangfa')) actions.push(...fixAllActions(draft));
  return actions;
}

/** What a finding is called in a recipe. */
function keyOf({ rule, start, end }: Diagnostic): FindingKey {
  return { rule, start, end };
}

function corrections(found: readonly Diagnostic[]): readonly Action[] {
  // Findings that are mended together offer one correction for all of them.
  const byEdits = new Map<string, Action>();
  for (const diagnostic of found) {
    const finding = keyOf(diagnostic);
    for (const choice of choicesOf(diagnostic)) {
      const { title, safe } = choice;
      const key = nameOf(choice);
      const same = byEdits.get(key);
      const diagnostics = [...(same?.diagnostics ?? []), diagnostic];
      byEdits.set(
        key,
        same ? { ...same, diagnostics } : quickFix(title, { type: 'fix', finding, title }, diagnostics, safe),
      );
    }
  }
  return [...byEdits.values()];
}

/** Tells corrections apart without a look at every edit, of which there may be hundreds. */
function nameOf({ title, edits }: DiagnosticFix): string {
  return JSON.stringify([title, edits.length, edits[0], edits.at(-1)]);
}

function choicesOf({ fix, suggestions }: Diagnostic): readonly DiagnosticFix[] {
  return fix ? [fix, ...suggestions] : suggestions;
}

function quickFix(
  title: string,
  recipe: Recipe,
  diagnostics: readonly Diagnostic[],
  isPreferred = false,
): Action {
  return { title, kind: 'quickfix', isPreferred, diagnostics, recipe };
}

function firstOfEachRule(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return found.filter(({ rule }) => !seen.has(rule) && seen.add(rule));
}

/** What is the same for all findings of a rule at a place. */
function aboutRule(draft: Draft, diagnostic: Diagnostic): readonly Action[] {
  const { language } = draft.linter.config;
  const { rule } = diagnostic;
  const title = rules.find(({ id }) => id === rule)?.title[language] ?? rule;
  const actions: Action[] = [];
  const alike = draft.result.diagnostics.filter((other) => other.rule === rule && other.fix);
  if (diagnostic.fix && alike.length > 1) {
    const named = say(language, 'fix-rule', { title, count: alike.length });
    actions.push(quickFix(named, { type: 'fixRule', rule }, alike));
  }
  const term = termIn(draft, diagnostic);
  if (term !== undefined)
    actions.push(quickFix(say(language, 'term', { term }), { type: 'term', term }, [diagnostic]));
  const finding = keyOf(diagnostic);
  for (const reach of suppressionReaches(draft, diagnostic)) {
    const named = say(language, `suppress-${reach}`, { title });
    actions.push(quickFix(named, { type: 'suppress', finding, reach }, [diagnostic]));
  }
  const off = say(language, 'off', { title });
  const explain = say(language, 'explain', { title });
  actions.push(quickFix(off, { type: 'off', rule }, [diagnostic]));
  actions.push(quickFix(explain, { type: 'explain', rule }, [diagnostic]));
  return actions;
}

function fixAllActions({ result, linter }: Draft): readonly Action[] {
  const count = result.diagnostics.filter(({ fix }) => fix).length;
  if (count === 0) return [];
  const title = say(linter.config.language, 'fix-all', { count });
  const recipe: Recipe = { type: 'fixAll' };
  return [{ title, kind: 'source.fixAll.zhangfa', isPreferred: false, diagnostics: [], recipe }];
}
