import { blockFact, documentFact, type DocumentFact } from './fact.ts';
import { sourcing } from './sources/sourcing.ts';

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
    const { statements, cells } = needs.sourcing;
    let { statistics, sourced } = cells;
    for (const statement of statements) {
      statistics += statement.statistics.length;
      if (statement.source) sourced += statement.statistics.length;
    }
    return { statistics, sourced };
  },
});
