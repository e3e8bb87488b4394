import { blockFact, documentFact } from '../fact.ts';
import { ledgerOfBlock, type LedgerEntry } from '../ledger/ledger.ts';

/** An amount of 10,000 亿 and more that is given in 亿 where the document gives its like in 万亿. */
export interface MixedScale {
  readonly entry: LedgerEntry;
  /** How many such amounts are given in 万亿. */
  readonly count: number;
  /** The amount in 万亿. */
  readonly right: string;
}

const TRILLION = 1e12;
const LEAST = 3;

/** An amount of a trillion and more; alone where its sentence has no other in 亿 to compare it with. */
export interface LargeAmount {
  readonly entry: LedgerEntry;
  readonly isAlone: boolean;
}

const largeAmounts = blockFact<readonly LargeAmount[]>('largeAmounts', (block, context) => {
  const amounts = (context.read(ledgerOfBlock, block) ?? []).filter(
    ({ origin, unit }) => origin === 'prose' && unit.endsWith('元'),
  );
  const large = amounts.flatMap((entry): LargeAmount[] => {
    if (entry.value < TRILLION) return [];
    const isAlone = !amounts.some(
      (other) => other !== entry && other.scale === '亿' && other.context === entry.context,
    );
    return [{ entry, isAlone }];
  });
  return large.length > 0 ? large : undefined;
});

/** Only in prose, and only where 万亿 clearly prevails. */
export const mixedScales = documentFact({
  id: 'mixedScales',
  parts: largeAmounts,
  merge: (parts): readonly MixedScale[] => {
    const large = parts.flat();
    const odd = large.filter(({ entry }) => entry.scale === '亿');
    const count = large.filter(({ entry }) => entry.scale === '万亿').length;
    if (odd.length === 0 || count < LEAST || odd.length * 3 > count) return [];
    return odd.flatMap(({ entry, isAlone }) => {
      if (!isAlone) return [];
      const gap = /\d\s亿/.test(entry.text) ? ' ' : '';
      const size = String(Math.round((entry.value / TRILLION) * 100) / 100);
      return [{ entry, count, right: `${size}${gap}万亿${entry.unit}` }];
    });
  },
});
