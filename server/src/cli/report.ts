import type { Diagnostic, LintResult, RuleGroup, SourceText } from '../engine/index.ts';
import { rules } from '../engine/index.ts';

/** What was found in one draft. */
export interface DraftReport {
  /** As reports name it. */
  readonly path: string;
  /** The text that the offsets of the diagnostics count in: after fixes, the fixed one. */
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
  readonly evidence: LintResult['evidence'];
  /** How many findings were mended. */
  readonly fixed: number;
}

/** What was found in all of them. */
export interface Summary {
  readonly drafts: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings with a safe fix. */
  readonly fixable: number;
  /** Findings mended by this run. */
  readonly fixed: number;
  readonly statistics: number;
  readonly sourced: number;
  /** Findings by rule id. */
  readonly byRule: ReadonlyMap<string, number>;
  /** Drafts in which there are statistics. */
  readonly coverage: readonly {
    readonly path: string;
    readonly statistics: number;
    readonly sourced: number;
  }[];
}

/** Adds reports up, draft by draft. */
export class Tally implements Summary {
  drafts = 0;
  errors = 0;
  warnings = 0;
  infos = 0;
  fixable = 0;
  fixed = 0;
  statistics = 0;
  sourced = 0;
  readonly byRule = new Map<string, number>();
  readonly coverage: { path: string; statistics: number; sourced: number }[] = [];

  add({ path, diagnostics, evidence, fixed }: DraftReport): void {
    this.drafts++;
    this.fixed += fixed;
    for (const { rule, severity, fix } of diagnostics) {
      if (severity === 'error') this.errors++;
      else if (severity === 'warning') this.warnings++;
      else this.infos++;
      if (fix) this.fixable++;
      this.byRule.set(rule, (this.byRule.get(rule) ?? 0) + 1);
    }
    const { statistics, sourced } = evidence;
    this.statistics += statistics;
    this.sourced += sourced;
    if (statistics > 0) this.coverage.push({ path, statistics, sourced });
  }
}

/** Findings by group of rules, most first. */
export function countByGroup({ byRule }: Summary): readonly (readonly [RuleGroup, number])[] {
  const counts = new Map<RuleGroup, number>();
  for (const { id, group } of rules) {
    const count = byRule.get(id) ?? 0;
    if (count > 0) counts.set(group, (counts.get(group) ?? 0) + count);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** What share of the statistics is sourced, in percent with one decimal, never rounded up to what it is not. */
export function coverageOf({
  statistics,
  sourced,
}: {
  readonly statistics: number;
  readonly sourced: number;
}): number {
  return statistics === 0 ? 100 : Math.floor((1000 * sourced) / statistics) / 10;
}
