import { normalizeLabel } from '../../markdown/label.ts';
import { remembered } from '../remembered.ts';
import { areEqual, holds } from './coverage.ts';
import type { EvidenceStretch } from './evidenceStretch.ts';
import { concerns, runsBeside, type Range } from './floatRuns.ts';
import { looksAhead } from './planSections.ts';
import { saySame, sectionUnder, type Section } from './sections.ts';
import type { TextPart } from './sourcingPart.ts';
import type { Lead, SourceKind, Statement } from '../statistics/statement.ts';

/** What reaches on from part to part. */
export interface Flow {
  /** What the last part with a colon opens, as long as it reaches. */
  readonly lead: Lead | undefined;
  /** That part was the last one. */
  readonly isFirstAfterLead: boolean;
  /** A source was named somewhere before. */
  readonly isAttributed: boolean;
  /** The dateline of a news item stood before. */
  readonly isDispatch: boolean;
}

/** All that a stretch must know of the rest of the document. */
export interface Ground extends Flow {
  /** The sections that are open where it begins, from the outermost. */
  readonly open: readonly Section[];
  /** What of it declarations cover. */
  readonly declared: readonly Range[];
  /** What declarations cover that say when. */
  readonly declaredDated: readonly Range[];
  /** Those of the labels it refers to whose footnotes say when. */
  readonly datedLabels: readonly string[];
  readonly hasInquiry: boolean;
  /** The document says when its own inquiry was made, which dates what the inquiry found. */
  readonly datesOwn: boolean;
}

/** The statements of a stretch with what sources them. */
export interface SourcedStretch {
  readonly statements: readonly Statement[];
  /** Those that stand in a summary. */
  readonly inSummary: ReadonlySet<Statement>;
  /** Some statement of a summary has no source yet. */
  readonly isOpen: boolean;
  readonly cells: { readonly statistics: number; readonly sourced: number };
  /** What reaches on behind it. */
  readonly flow: Flow;
}

/** Adds to what each paragraph of a stretch says of its own statistics what stands outside it. */
export const sourceStretch = remembered(
  (stretch: EvidenceStretch, ground: Ground): SourcedStretch => resolveStretch(stretch, ground),
  ([a], [b]) => isSameGround(a, b),
);

function isSameGround(a: Ground, b: Ground): boolean {
  return (
    a.lead === b.lead &&
    a.isFirstAfterLead === b.isFirstAfterLead &&
    a.isAttributed === b.isAttributed &&
    a.isDispatch === b.isDispatch &&
    a.hasInquiry === b.hasInquiry &&
    a.datesOwn === b.datesOwn &&
    saySame(a.open, b.open) &&
    areEqual(a.declared, b.declared) &&
    areEqual(a.declaredDated, b.declaredDated) &&
    (a.datedLabels === b.datedLabels ||
      (a.datedLabels.length === b.datedLabels.length &&
        a.datedLabels.every((label, index) => label === b.datedLabels[index])))
  );
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function resolveStretch(stretch: EvidenceStretch, ground: Ground): SourcedStretch {
  const statements: Statement[] = [];
  const inSummary = new Set<Statement>();
  const open = [...ground.open];
  const { lead, isFirstAfterLead, isAttributed, isDispatch } = ground;
  const flow: Mutable<Flow> = { lead, isFirstAfterLead, isAttributed, isDispatch };
  for (const [index, part] of stretch.parts.entries()) {
    if (part.kind === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= part.depth) open.pop();
      open.push(sectionUnder(open.at(-1), part));
      flow.lead = undefined;
    }
    if (part.kind !== 'text') continue;
    if (!part.isItem && !flow.isFirstAfterLead) flow.lead = undefined;
    const section = open.at(-1);
    if (section?.isApparatus) continue;
    flow.isDispatch ||= part.isDispatch;
    const around = surroundingsOf(index, stretch, ground, flow, section);
    for (const statement of reportedIn(part, section)) {
      const resolved = resolve(statement, around);
      if (section?.isSummary) inSummary.add(resolved);
      statements.push(resolved);
    }
    flow.isFirstAfterLead = part.lead !== undefined;
    if (part.lead) flow.lead = part.lead;
    flow.isAttributed ||= part.isAttributed;
  }
  const isOpen = [...inSummary].some(({ source }) => !source);
  return { statements, inSummary, isOpen, cells: countCells(stretch, ground), flow };
}

function surroundingsOf(
  index: number,
  stretch: EvidenceStretch,
  ground: Ground,
  { lead, isAttributed, isDispatch }: Flow,
  section: Section | undefined,
): Surroundings {
  return {
    ground,
    stretch,
    index,
    outer: holds(ground.declared, index) ? 'declared' : lead?.source,
    isDated:
      isDispatch || lead?.isDated === true || section?.isDated === true || holds(ground.declaredDated, index),
    isAttributed,
  };
}

function countCells({ parts, floats }: EvidenceStretch, { declared }: Ground): SourcedStretch['cells'] {
  const cells = { statistics: 0, sourced: 0 };
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'float') continue;
    cells.statistics += part.figures;
    if (holds(declared, index) || floats[index]?.hasSource) cells.sourced += part.figures;
  }
  return cells;
}

/** In a plan, what is to be is no statement about the world. */
function reportedIn(part: TextPart, section: Section | undefined): readonly Statement[] {
  return section?.setsTargets
    ? part.statements.filter(({ sentence }) => !looksAhead(sentence.text))
    : part.statements;
}

interface Surroundings {
  readonly ground: Ground;
  readonly stretch: EvidenceStretch;
  /** In the stretch, of the part that makes the statement. */
  readonly index: number;
  readonly outer: SourceKind | undefined;
  readonly isDated: boolean;
  readonly isAttributed: boolean;
}

function resolve(statement: Statement, around: Surroundings): Statement {
  const { ground, stretch } = around;
  const own = statement.source === 'inquiry' ? (ground.hasInquiry ? 'own' : undefined) : statement.source;
  const isBeside = (): boolean =>
    runsBeside(stretch.floats, around.index).some((run) => concerns(run, statement));
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
    statement.sentence.footnotes.some(({ value }) => ground.datedLabels.includes(normalizeLabel(value)));
  return sourced(statement, source, attributedIn, isDated);
}

/** The last word on each statement, so that it stays the same object as long as nothing round it changes. */
const lastWords = new WeakMap<Statement, Statement>();

/** The statement with that source. */
export function sourced(
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
