import { builtInUnits, type Unit } from './units.ts';

/** The words by which figures and their sources are recognised, open to a team's own. */
export interface EvidenceWords {
  readonly units: ReadonlyMap<string, Unit>;
  /** Institutions and publications besides the built-in ones that count as the source of a sentence that cites them. */
  readonly sourceNames: readonly string[];
  /** Verbs besides the built-in ones that make a source of their subject. */
  readonly attributionVerbs: readonly string[];
  /** Phrases whose figures are no statistics: product names, slogans, programmes. */
  readonly exemptPhrases: readonly string[];
}

/** What the product knows before any team adds to it. */
export const builtInEvidenceWords: EvidenceWords = {
  units: builtInUnits,
  sourceNames: [],
  attributionVerbs: [],
  exemptPhrases: [],
};

/** A team's own words, as a configuration gives them. */
export interface TeamEvidenceWords {
  /** Measure words whose numbers are statistics: 单元, 舱位. */
  readonly units?: readonly string[] | undefined;
  readonly sourceNames?: readonly string[] | undefined;
  readonly attributionVerbs?: readonly string[] | undefined;
  readonly exemptPhrases?: readonly string[] | undefined;
}

/** The built-in words with a team's added. */
export function extendEvidenceWords(team: TeamEvidenceWords): EvidenceWords {
  const { units = [], sourceNames = [], attributionVerbs = [], exemptPhrases = [] } = team;
  const own = units.map((word): [string, Unit] => [word, { class: 'thing', notBefore: '' }]);
  return { units: new Map([...builtInUnits, ...own]), sourceNames, attributionVerbs, exemptPhrases };
}
