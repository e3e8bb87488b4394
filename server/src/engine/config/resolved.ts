import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Severity } from '../rules/rule.ts';

/** The languages in which findings are worded. */
export type Language = 'zh' | 'en';

/** How a rule that is on is to run. */
export interface RuleSetting {
  readonly severity: Exclude<Severity, 'off'>;
  /** What the rule's own options schema has made of the configuration: complete and valid. */
  readonly options: unknown;
}

/**
 * Everything a linter needs to know, with presets, profiles, overrides and term files already worked in. An
 * immutable value; `resolveConfig` makes it, and gives equal objects back for equal drafts so that it can key caches.
 */
export interface ResolvedConfig {
  /** By rule id; only the rules that are on. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly lexicon: Lexicon;
  readonly language: Language;
}
