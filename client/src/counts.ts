import type { Counts } from '../../server/src/protocol/index.ts';
import type { Translate } from './translate.ts';

/** Findings of all severities. */
export function total({ error, warning, info }: Counts): number {
  return error + warning + info;
}

/** “2 errors, 1 warning”; severities without findings are left out, none at all is said so. */
export function wordCounts({ error, warning, info }: Counts, t: Translate): string {
  const parts = [
    ...(error > 0 ? [error === 1 ? t('1 error') : t('{0} errors', error)] : []),
    ...(warning > 0 ? [warning === 1 ? t('1 warning') : t('{0} warnings', warning)] : []),
    ...(info > 0 ? [info === 1 ? t('1 hint') : t('{0} hints', info)] : []),
  ];
  return parts.length === 0 ? t('No findings') : parts.join(t(', '));
}

/** Share of statistics that name a source, in whole percent; undefined where there are none. Never rounds up to 100. */
export function coverage(evidence: {
  readonly statistics: number;
  readonly sourced: number;
}): number | undefined {
  if (evidence.statistics === 0) return undefined;
  return Math.floor((evidence.sourced * 100) / evidence.statistics);
}
