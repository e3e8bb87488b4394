import { parse } from 'valibot';
import type { ResolvedConfig } from '../../server/src/engine/config/resolved.ts';
import { buildLexicon } from '../../server/src/engine/lexicon/builtIn.ts';
import { createLinter, type LintResult, type Linter } from '../../server/src/engine/linter/lint.ts';
import { openDocument } from '../../server/src/engine/markdown/document.ts';
import type { Surroundings } from '../../server/src/engine/rules/rule.ts';
import { rules } from '../../server/src/engine/rules/registry.ts';

/** A linter with one rule on, in its recommended severity or as a warning. */
export function linterFor(rule: string, options: unknown = {}): Linter {
  const known = rules.find(({ id }) => id === rule);
  if (!known) throw new Error(`No rule ${rule}`);
  const severity = known.severity === 'off' ? 'warning' : known.severity;
  const config: ResolvedConfig = {
    rules: new Map([[rule, { severity, options: parse(known.options, options) }]]),
    lexicon: buildLexicon([]),
    language: 'zh',
  };
  return createLinter(config);
}

/** A linter with every rule on that `recommended` has on. */
export function recommendedLinter(language: 'zh' | 'en' = 'zh'): Linter {
  const settings = new Map<string, { severity: 'error' | 'warning' | 'info'; options: unknown }>();
  for (const rule of rules) {
    if (rule.severity !== 'off')
      settings.set(rule.id, { severity: rule.severity, options: parse(rule.options, {}) });
  }
  return createLinter({ rules: settings, lexicon: buildLexicon([]), language });
}

/** Every file is there whose path does not say that it is missing. */
export const SURROUNDINGS: Surroundings = { exists: (path) => !path.includes('missing') };

/** Lints a text; a crash of a rule is an error here. */
export function lintText(linter: Linter, text: string): LintResult {
  return withoutCrash(linter.lint(openDocument(text), undefined, SURROUNDINGS));
}

export function withoutCrash(result: LintResult): LintResult {
  for (const { rule, error, stack } of result.crashes) throw new Error(`${rule}: ${error}\n${stack}`);
  return result;
}
