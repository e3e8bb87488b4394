import type { Diagnostic } from '../engine/index.ts';
import type { Counts, DraftStatus } from '../protocol/index.ts';
import { findingsOf, type Checked } from './checker.ts';
import { describe } from './inForce.ts';

export function statusOf(checked: Checked): DraftStatus {
  const findings = findingsOf(checked);
  const { statistics = 0, sourced = 0 } = checked.draft?.result.evidence ?? {};
  return {
    uri: checked.text.uri,
    version: checked.text.version,
    state: checked.state,
    counts: countsOf(findings),
    // Not by choosing fixes: to place those that run through the whole draft takes longer than all the rest.
    fixable: findings.filter(({ fix }) => fix !== undefined).length,
    evidence: { statistics, sourced },
    configuration: describe(checked.inForce),
  };
}

export function countsOf(findings: readonly Pick<Diagnostic, 'severity'>[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

export function sumOf(a: Counts, b: Counts): Counts {
  return { error: a.error + b.error, warning: a.warning + b.warning, info: a.info + b.info };
}
