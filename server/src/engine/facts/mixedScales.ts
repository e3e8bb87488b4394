import type { LedgerEntry } from './ledger.ts';

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

/** Only in prose, only where 万亿 clearly prevails, and not where the sentence compares it with other 亿. */
export function mixedScales(entries: readonly LedgerEntry[]): readonly MixedScale[] {
  const large = entries.filter(
    ({ origin, value, unit }) => origin === 'prose' && value >= TRILLION && /元$/.test(unit),
  );
  const odd = large.filter(({ scale }) => scale === '亿');
  const count = large.filter(({ scale }) => scale === '万亿').length;
  if (odd.length === 0 || count < LEAST || odd.length * 3 > count) return [];
  const companions = new Map<string, number>();
  for (const { origin, context, scale, unit } of entries) {
    if (origin === 'prose' && scale === '亿' && /元$/.test(unit))
      companions.set(context, (companions.get(context) ?? 0) + 1);
  }
  return odd
    .filter(({ context }) => companions.get(context) === 1)
    .map((entry) => {
      const gap = /\d\s亿/.test(entry.text) ? ' ' : '';
      const size = String(Math.round((entry.value / TRILLION) * 100) / 100);
      return { entry, count, right: `${size}${gap}万亿${entry.unit}` };
    });
}
