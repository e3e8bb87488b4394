import type { AbbreviationWords } from './abbreviations.ts';
import type { EvidenceWords } from './evidenceWords.ts';
import type { InstitutionIndex } from './institutionIndex.ts';
import type { PolicyDocument } from './policies.ts';
import type { ScriptTables } from './scripts.ts';
import type { TermEntry } from './termEntry.ts';
import type { TermIndex } from './termIndex.ts';

export type { TermEntry } from './termEntry.ts';

/**
 * The word lists that facts and rules read: the built-in ones, extended or overruled by a team. One immutable
 * value per configuration, so that it can key caches.
 */
export interface Lexicon {
  readonly terms: readonly TermEntry[];
  /** The terms made ready for search. */
  readonly termIndex: TermIndex;
  /** Units, institutions and verbs by which figures and their sources are recognised. */
  readonly evidence: EvidenceWords;
  /** Full and short names of institutions, made ready for search. */
  readonly institutions: InstitutionIndex;
  readonly abbreviations: AbbreviationWords;
  /** Laws, plans and measures under their official titles. */
  readonly policies: readonly PolicyDocument[];
  /** Traditional and simplified characters. */
  readonly scripts: ScriptTables;
}
