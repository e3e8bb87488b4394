import type { EvidenceWords } from '../../lexicon/evidenceWords.ts';
import { overlaps } from '../../text/span.ts';
import { findGrowth } from './growth.ts';
import { findRelative, type Statistic } from './kind.ts';
import { exemptSpans, isNotStatistic } from './notStatistic.ts';
import { findNumbers, halfWidth } from './number.ts';
import { findQuantities } from './quantity.ts';

/** No figure without one of these: a cheap test before all patterns. */
const QUICK =
  /[\d０-９百千万亿倍翻半]|[一二两三四五六七八九]成|分之|第[一二三四五六七八九十]|[首榜]位|榜首|[数何]级|个百分点|[几数二三四五六七八九]十|十[余几多一二三四五六七八九]/;

/**
 * The statistics of a sentence (house style §2): claims about the world with a figure. Of two readings that
 * overlap the longer stands. In the order of the text; spans count in it and never overlap.
 */
export function findStatistics(sentence: string, words: EvidenceWords): readonly Statistic[] {
  if (!QUICK.test(sentence)) return [];
  const text = halfWidth(sentence);
  const relative = findRelative(text);
  const quantities = findQuantities(text, findNumbers(text), words.units);
  const candidates = [...relative, ...quantities, ...findGrowth(text)];
  if (candidates.length === 0) return [];
  const exempt = exemptSpans(text, words.exemptPhrases);
  const ordered = candidates.sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  const kept = ordered.filter((statistic) => {
    while ((exempt[next]?.end ?? Infinity) <= statistic.start) next++;
    const span = exempt[next];
    return !(span && overlaps(span, statistic)) && !isNotStatistic(text, statistic);
  });
  let reach = 0;
  return kept.filter((statistic) => {
    if (statistic.start < reach) return false;
    reach = statistic.end;
    return true;
  });
}
