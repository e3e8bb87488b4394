import type { ConfigPath, LineColumn, TermInput, Wording } from '../../engine/index.ts';

/** Something wrong at a place in a file. */
export interface PlacedProblem extends LineColumn {
  readonly message: Wording;
}

/** Data read from text, with the way back from a value to its place. */
export interface ParsedData {
  /** Plain data; undefined where the text is not well-formed. */
  readonly data: unknown;
  readonly problems: readonly PlacedProblem[];
  /** Where a value, or the key under which it is kept, stands; the nearest value round it where there is none. */
  readonly placeOf: (path: ConfigPath, at: 'key' | 'value') => LineColumn;
}

/** Terms read from a file. */
export interface ParsedTerms {
  readonly terms: readonly TermInput[];
  readonly problems: readonly PlacedProblem[];
}

/** What comes of a text that is not well-formed. */
export function unreadable(problem: PlacedProblem): ParsedData {
  return { data: undefined, problems: [problem], placeOf: () => problem };
}

/** Where a file begins. */
export const START: LineColumn = { line: 1, column: 1 };
