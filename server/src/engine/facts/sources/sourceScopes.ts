import { coverage, declaredRanges } from './declaredRanges.ts';
import { concerns, floatRuns, runsBeside, type Range, type Run } from './floatRuns.ts';
import { normalizeLabel } from '../../markdown/label.ts';
import { looksAhead } from './planSections.ts';
import type { EvidencePart, TextPart } from './sourcingPart.ts';
import type { Lead, SourceKind, Statement } from '../statistics/statement.ts';

interface Resolved {
  readonly statements: readonly Statement[];
  readonly cells: { readonly statistics: number; readonly sourced: number };
  readonly hasByline: boolean;
}

interface Section extends Range {
  readonly depth: number;
  readonly isDated: boolean;
  readonly isSummary: boolean;
  readonly isApparatus: boolean;
  readonly setsTargets: boolean;
}

/**
 * Adds to what each paragraph says of its own statistics what stands outside it: a lead-in before it, the 来源 line
 * of a figure beside it, a source declared for its section or document. Linear in the number of parts.
 *
 * @param datedFootnotes the normalized labels of footnotes that say when.
 */
export function resolveSources(
  parts: readonly EvidencePart[],
  datedFootnotes: ReadonlySet<string>,
): Resolved {
  const sections = sectionsOf(parts);
  const floats = floatRuns(parts);
  const { ranges, hasByline } = declaredRanges(parts, sections, floats);
  const declared = coverage(ranges, parts.length);
  const dated = ranges.filter(({ isDated }) => isDated);
  const ground: Ground = {
    sections,
    floats,
    declared,
    declaredDated: coverage(dated, parts.length),
    datedFootnotes,
    hasInquiry: inquiryIsSource(parts),
    datesOwn: parts.some((part) => part.kind === 'text' && part.inquires && part.isDated),
  };
  return {
    statements: resolveStatements(parts, ground),
    cells: countCells(parts, floats, declared),
    hasByline,
  };
}

/** What holds for the parts of a document, part by part or for all of them. */
interface Ground {
  readonly sections: readonly (Section | undefined)[];
  readonly floats: readonly (Run | undefined)[];
  readonly declared: readonly boolean[];
  /** Covered by a declaration that says when. */
  readonly declaredDated: readonly boolean[];
  /** The labels of footnotes that say when. */
  readonly datedFootnotes: ReadonlySet<string>;
  readonly hasInquiry: boolean;
  /** The document says when its own inquiry was made, which dates what the inquiry found. */
  readonly datesOwn: boolean;
}

function resolveStatements(parts: readonly EvidencePart[], ground: Ground): readonly Statement[] {
  const statements: Statement[] = [];
  const summaries = new Set<Statement>();
  let lead: Lead | undefined;
  let isFirstAfterLead = false;
  let isAttributed = false;
  let isDispatch = false;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part?.kind === 'heading') lead = undefined;
    if (part?.kind !== 'text') continue;
    if (lead && !part.isItem && !isFirstAfterLead) lead = undefined;
    const section = ground.sections[index];
    if (section?.isApparatus) continue;
    isDispatch ||= part.isDispatch;
    const around: Surroundings = {
      outer: ground.declared[index] ? 'declared' : lead?.source,
      index,
      isDated:
        isDispatch ||
        lead?.isDated === true ||
        section?.isDated === true ||
        ground.declaredDated[index] === true,
      isAttributed,
      ground,
    };
    for (const statement of reportedIn(part, section)) {
      const resolved = resolve(statement, around);
      if (section?.isSummary) summaries.add(resolved);
      statements.push(resolved);
    }
    isFirstAfterLead = part.lead !== undefined;
    if (part.lead) lead = part.lead;
    isAttributed ||= part.isAttributed;
  }
  return coverRepeated(statements, summaries);
}

/** In a plan, what is to be is no statement about the world. */
function reportedIn(part: TextPart, section: Section | undefined): readonly Statement[] {
  return section?.setsTargets
    ? part.statements.filter(({ sentence }) => !looksAhead(sentence.text))
    : part.statements;
}

/** How often the draft names the source of what respondents say before a sentence without one is a fault. */
const HABIT = { least: 3, times: 4 };

/**
 * True where the draft tells of its own inquiry, so that 受访企业中 says enough; not where it footnotes or attributes
 * such sentences as a rule.
 */
function inquiryIsSource(parts: readonly EvidencePart[]): boolean {
  if (!parts.some((part) => part.kind === 'text' && part.inquires)) return false;
  let bare = 0;
  let sourced = 0;
  for (const part of parts) {
    if (part.kind !== 'text') continue;
    for (const { tellsOfInquiry, source } of part.statements) {
      if (!tellsOfInquiry || source === undefined) continue;
      if (source === 'inquiry') bare++;
      else sourced++;
    }
  }
  return sourced < HABIT.least || sourced < bare * HABIT.times;
}

interface Surroundings {
  readonly outer: SourceKind | undefined;
  /** Of the part that makes the statement. */
  readonly index: number;
  readonly isDated: boolean;
  readonly isAttributed: boolean;
  readonly ground: Ground;
}

function resolve(statement: Statement, around: Surroundings): Statement {
  const { ground } = around;
  const own = statement.source === 'inquiry' ? (ground.hasInquiry ? 'own' : undefined) : statement.source;
  const isBeside = (): boolean =>
    runsBeside(ground.floats, around.index).some((run) => concerns(run, statement));
  const source = own ?? around.outer ?? (isBeside() ? 'float' : undefined);
  const attributedIn = statement.attributedIn ?? (around.isAttributed ? 'document' : undefined);
  const isOwn = source === 'own' || source === 'declared';
  const isDated =
    statement.isDated ||
    around.isDated ||
    // Where the figure says it, the figure dates it.
    source === 'float' ||
    (isOwn && ground.datesOwn) ||
    // An entry of a list of references has its year: GB/T 7714—2015.
    source === 'citation' ||
    statement.sentence.footnotes.some((mark) => ground.datedFootnotes.has(normalizeLabel(mark.value)));
  return sourced(statement, source, attributedIn, isDated);
}

/** The last word on each statement, so that it stays the same object as long as nothing round it changes. */
const lastWords = new WeakMap<Statement, Statement>();

function sourced(
  statement: Statement,
  source: Statement['source'],
  attributedIn: Statement['attributedIn'],
  isDated: boolean,
): Statement {
  const known = lastWords.get(statement) ?? statement;
  for (const one of [known, statement]) {
    if (source === one.source && attributedIn === one.attributedIn && isDated === one.isDated) return one;
  }
  const word = { ...statement, source, attributedIn, isDated };
  lastWords.set(statement, word);
  return word;
}

/** Of each part the innermost section it stands in, with what its outer sections add. */
function sectionsOf(parts: readonly EvidencePart[]): readonly (Section | undefined)[] {
  const open: (Section & { to: number })[] = [];
  return parts.map((part, index) => {
    if (part.kind === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= part.depth) {
        const closed = open.pop();
        if (closed) closed.to = index;
      }
      const outer = open.at(-1);
      const isDated = (outer?.isDated ?? false) || part.isDated;
      const isSummary = (outer?.isSummary ?? false) || part.isSummary;
      const isApparatus = (outer?.isApparatus ?? false) || part.isApparatus;
      const setsTargets = part.setsTargets ?? outer?.setsTargets ?? false;
      open.push({
        from: index,
        to: parts.length,
        depth: part.depth,
        isDated,
        isSummary,
        isApparatus,
        setsTargets,
      });
    }
    return open.at(-1);
  });
}

function countCells(
  parts: readonly EvidencePart[],
  runs: readonly (Run | undefined)[],
  declared: readonly boolean[],
): { readonly statistics: number; readonly sourced: number } {
  let statistics = 0;
  let sourced = 0;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part?.kind !== 'float') continue;
    statistics += part.figures;
    if (declared[index] || runs[index]?.hasSource) sourced += part.figures;
  }
  return { statistics, sourced };
}

/** In a summary a figure that the body gives with its source needs none. */
function coverRepeated(
  statements: readonly Statement[],
  summaries: ReadonlySet<Statement>,
): readonly Statement[] {
  // Most summaries have nothing to cover, and reading all figures of the body takes long.
  if (!statements.some((statement) => !statement.source && summaries.has(statement))) return statements;
  const sourced = new Set<string>();
  for (const statement of statements) {
    if (statement.source && !summaries.has(statement))
      for (const { text } of statement.statistics) sourced.add(bare(text));
  }
  return statements.map((statement) =>
    !statement.source &&
    summaries.has(statement) &&
    statement.statistics.every(({ text }) => sourced.has(bare(text)))
      ? { ...statement, source: 'repeated' }
      : statement,
  );
}

function bare(figure: string): string {
  return figure.replace(/\s|人民币/g, '');
}
