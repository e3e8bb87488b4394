import { blockFact, documentFact, type DocumentFact } from './fact.ts';
import { remembered } from './remembered.ts';
import { sourcing } from './sources/sourcing.ts';
import type { Statement } from './statistics/statement.ts';

/** How many statistics a draft has and how many of them are sourced: its evidence coverage. */
export interface Evidence {
  readonly statistics: number;
  readonly sourced: number;
}

/** Counts single figures, those in the cells of tables included. */
export const evidence: DocumentFact<Evidence, never, { readonly sourcing: typeof sourcing }> = documentFact({
  id: 'evidence',
  parts: blockFact<never>('evidence-nothing', () => undefined),
  needs: { sourcing },
  merge: (_parts, needs): Evidence => {
    const { byStretch, cells } = needs.sourcing;
    let { statistics, sourced } = cells;
    for (const statements of byStretch) {
      const own = count(statements);
      statistics += own.statistics;
      sourced += own.sourced;
    }
    return { statistics, sourced };
  },
});

/** Remembered for each stretch of which nothing has changed. */
const count = remembered((statements: readonly Statement[]): Evidence => {
  let statistics = 0;
  let sourced = 0;
  for (const statement of statements) {
    statistics += statement.statistics.length;
    if (statement.source) sourced += statement.statistics.length;
  }
  return { statistics, sourced };
});
