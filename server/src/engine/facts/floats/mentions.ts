import { seriesName, type CaptionSeries } from './captionSeries.ts';
import type { CrossReference } from '../references/crossReferences.ts';
import { figureKey } from './figureNumber.ts';

/** The figures and tables that the text names by number, series by series: 图 → 1, 2-1. */
export type Mentions = ReadonlyMap<string, ReadonlySet<string>>;

/** The longest range that is read as one: 图 1 至图 40. */
const LONGEST_RANGE = 40;

/** Collects what is mentioned; 图 1 至图 4 mentions all four, and so does 图 1-4 where numbers have one part. */
export function mentionsOf(
  references: readonly CrossReference[],
  series: readonly CaptionSeries[],
): Mentions {
  const mentions = new Map<string, Set<string>>();
  const continuous = new Set(series.filter((one) => one.scheme === 'continuous').map((one) => one.name));
  for (const { label, figure, from, parts } of references) {
    if (!figure) continue;
    const name = seriesName(label, figure.prefix);
    const keys = mentions.get(name) ?? new Set();
    mentions.set(name, keys);
    keys.add(figureKey(figure));
    const isRange =
      from === undefined && parts.length === 2 && continuous.has(name) && /[-—–－]/.test(figure.joint);
    const [first, last] = isRange ? parts : [from?.at(-1), parts.at(-1)];
    if (first === undefined || last === undefined || last - first > LONGEST_RANGE) continue;
    const stem = isRange ? [] : parts.slice(0, -1);
    for (let value = first; value <= last; value++) keys.add(figureKey(figure, [...stem, value]));
  }
  return mentions;
}
