import type { Rule, RuleGroup, Severity, Wording } from '../rules/rule.ts';

export const PRESET_NAMES = ['recommended', 'strict', 'minimal'] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

/** Where no configuration names one. */
export const DEFAULT_PRESET: PresetName = 'recommended';

/** Which rules are on, and how severe they are. */
export interface Preset {
  readonly title: Wording;
  /**
   * The severity of a rule.
   *
   * @param wanted what the rule itself or a profile asks for, never `off` on behalf of a profile: what a
   * profile switches off for its genre stays off under every preset.
   */
  readonly severityOf: (rule: Pick<Rule, 'group'>, wanted: Severity) => Severity;
}

/** Numbering, sources, terms: what the product stands for. */
const PILLARS: ReadonlySet<RuleGroup> = new Set(['numbering', 'sources', 'terms']);

export const presets: Readonly<Record<PresetName, Preset>> = {
  recommended: {
    title: { zh: '各规则的推荐级别', en: 'every rule at its recommended severity' },
    severityOf: (_rule, wanted) => wanted,
  },
  strict: {
    title: { zh: '启用全部规则，警告一律视为错误', en: 'every rule on, warnings are errors' },
    severityOf: (_rule, wanted) => (wanted === 'warning' ? 'error' : wanted === 'off' ? 'info' : wanted),
  },
  minimal: {
    title: { zh: '只查编号、数据来源、术语', en: 'numbering, sources and terms only' },
    severityOf: (rule, wanted) => (PILLARS.has(rule.group) ? wanted : 'off'),
  },
};
