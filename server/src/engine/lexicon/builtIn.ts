import { withTeamAbbreviations, type AbbreviationWords } from './abbreviations.ts';
import { builtInEvidenceWords, type EvidenceWords } from './evidenceWords.ts';
import { InstitutionIndex } from './institutionIndex.ts';
import { withTeamInstitutions } from './institutions.ts';
import type { Lexicon, TermEntry } from './lexicon.ts';
import { withTeamPolicies, type PolicyDocument } from './policies.ts';
import { makeScriptTables, type ScriptTables } from './scripts.ts';
import { TermIndex } from './termIndex.ts';
import { termSets } from './terms.ts';

const builtInTerms: readonly TermEntry[] = Object.values(termSets).flat();

/** What holds where a team has no words of its own. */
export const builtInLexicon: Lexicon = lexiconOf([], builtInTerms, builtInEvidenceWords);

/** The words by which a team adds to how figures and their sources are recognised. */
export type TeamEvidenceWords = Partial<Omit<EvidenceWords, 'units'>>;

/**
 * The built-in words and a team's. A team's entry replaces the built-in one of the same preferred form, and
 * what it prefers is nowhere else a variant: a team that writes 信通院 is not told to write the full name.
 */
export function buildLexicon(terms: readonly TermEntry[], evidence: TeamEvidenceWords = {}): Lexicon {
  if (terms.length === 0 && Object.keys(evidence).length === 0) return builtInLexicon;
  return lexiconOf(terms, withoutOverruled(builtInTerms, terms), {
    ...builtInEvidenceWords,
    ...evidence,
  });
}

// What costs time is made when a draft is first searched: a language server resolves configurations no draft uses.
function lexiconOf(
  team: readonly TermEntry[],
  builtIn: readonly TermEntry[],
  evidence: EvidenceWords,
): Lexicon {
  const terms = [...team, ...builtIn];
  let termIndex: TermIndex | undefined;
  let institutions: InstitutionIndex | undefined;
  let abbreviations: AbbreviationWords | undefined;
  let policies: readonly PolicyDocument[] | undefined;
  let scripts: ScriptTables | undefined;
  return {
    terms,
    get termIndex() {
      return (termIndex ??= new TermIndex(terms));
    },
    evidence,
    get institutions() {
      return (institutions ??= new InstitutionIndex(withTeamInstitutions(team)));
    },
    get abbreviations() {
      return (abbreviations ??= withTeamAbbreviations(team));
    },
    get policies() {
      return (policies ??= withTeamPolicies(team));
    },
    get scripts() {
      return (scripts ??= team.length === 0 ? makeScriptTables() : builtInLexicon.scripts);
    },
  };
}

function withoutOverruled(builtIn: readonly TermEntry[], team: readonly TermEntry[]): readonly TermEntry[] {
  const preferred = new Set(team.map((entry) => entry.preferred));
  const rejected = new Set(team.flatMap((entry) => entry.variants));
  return builtIn.flatMap((entry) => {
    if (preferred.has(entry.preferred) || rejected.has(entry.preferred)) return [];
    const variants = entry.variants.filter((variant) => !preferred.has(variant));
    return [variants.length === entry.variants.length ? entry : { ...entry, variants }];
  });
}
