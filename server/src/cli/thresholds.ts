import { coverageOf, type Summary } from './report.ts';

/** What makes a run fail though it went through. */
export interface Thresholds {
  readonly failOn: 'error' | 'warning' | 'info' | 'never';
  readonly maxWarnings: number | undefined;
  /** Percent of the statistics of the whole run. */
  readonly minEvidence: number | undefined;
}

export type Crossed = 'fail-on' | 'max-warnings' | 'min-evidence';

/** Which thresholds a run has crossed. */
export function crossedBy(
  summary: Summary,
  { failOn, maxWarnings, minEvidence }: Thresholds,
): readonly Crossed[] {
  const crossed: Crossed[] = [];
  if (countAtLeast(summary, failOn) > 0) crossed.push('fail-on');
  if (maxWarnings !== undefined && summary.warnings > maxWarnings) crossed.push('max-warnings');
  if (minEvidence !== undefined && coverageOf(summary) < minEvidence) crossed.push('min-evidence');
  return crossed;
}

function countAtLeast({ errors, warnings, infos }: Summary, failOn: Thresholds['failOn']): number {
  switch (failOn) {
    case 'error':
      return errors;
    case 'warning':
      return errors + warnings;
    case 'info':
      return errors + warnings + infos;
    case 'never':
      return 0;
  }
}
