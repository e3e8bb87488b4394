import { describe, expect, it } from 'vitest';
import { findAttribution } from '../../../server/src/engine/facts/sources/attributions.ts';
import { findStatistics } from '../../../server/src/engine/facts/statistics/recognize.ts';
import {
  builtInEvidenceWords,
  extendEvidenceWords,
} from '../../../server/src/engine/lexicon/evidenceWords.ts';

describe("a team's own words", () => {
  it('adds units', () => {
    const words = extendEvidenceWords({ units: ['舱位'] });
    const figures = (known: typeof words) =>
      findStatistics('全年投放 8600 舱位。', known).map(({ text }) => text);
    expect(figures(words)).toEqual(['8600 舱位']);
    expect(figures(builtInEvidenceWords)).toEqual([]);
  });

  it('adds phrases that are no statistics', () => {
    const sentence = '落实千亿斤粮食行动，播种面积达到 2 亿亩。';
    const words = extendEvidenceWords({ exemptPhrases: ['2 亿亩'] });
    expect(findStatistics(sentence, builtInEvidenceWords).map(({ text }) => text)).toEqual(['2 亿亩']);
    expect(findStatistics(sentence, words)).toEqual([]);
  });

  it('adds sources', () => {
    const words = extendEvidenceWords({ sourceNames: ['云观产业库'] });
    expect(findAttribution('云观产业库收录企业 300 家。', words)?.kind).toBe('named');
  });
});
