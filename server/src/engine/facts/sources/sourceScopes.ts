import { remembered } from '../remembered.ts';
import { shareOut, union } from './coverage.ts';
import { declarationsIn } from './declaredRanges.ts';
import type { EvidenceStretch, Inquiry } from './evidenceStretch.ts';
import { sourceStretch, sourced, type Flow, type SourcedStretch } from './stretchStatements.ts';
import type { Statistic } from '../statistics/kind.ts';
import type { Statement } from '../statistics/statement.ts';

interface Resolved {
  readonly statements: readonly Statement[];
  readonly byStretch: readonly (readonly Statement[])[];
  readonly cells: { readonly statistics: number; readonly sourced: number };
  readonly hasByline: boolean;
}

/**
 * Adds to what each paragraph says of its own statistics what stands outside it: a lead-in before it, the 来源 line
 * of a figure beside it, a source declared for its section or document. Only stretches of which something is another
 * than before, in themselves or round them, are read part by part.
 *
 * @param datedFootnotes the normalized labels of footnotes that say when.
 */
export function resolveSources(
  stretches: readonly EvidenceStretch[],
  datedFootnotes: ReadonlySet<string>,
): Resolved {
  const { ranges, hasByline, open, firsts } = declarationsIn(stretches);
  const length = (firsts.at(-1) ?? 0) + (stretches.at(-1)?.parts.length ?? 0);
  const declared = shareOut(union(ranges), firsts, length);
  const declaredDated = shareOut(union(ranges.filter(({ isDated }) => isDated)), firsts, length);
  const { hasInquiry, datesOwn } = inquiryOf(stretches);
  let flow = START;
  const resolved = stretches.map((stretch, index) => {
    // No lead-in reaches beyond a heading: so what comes before one makes no difference to what follows it.
    const isLed = stretch.parts[0]?.kind !== 'heading';
    const one = sourceStretch(stretch, {
      lead: isLed ? flow.lead : undefined,
      isFirstAfterLead: isLed && flow.isFirstAfterLead,
      isAttributed: flow.isAttributed,
      isDispatch: flow.isDispatch,
      open: open[index] ?? [],
      declared: declared[index] ?? [],
      declaredDated: declaredDated[index] ?? [],
      datedLabels: datedIn(stretch, datedFootnotes),
      hasInquiry,
      datesOwn,
    });
    flow = one.flow;
    return one;
  });
  const byStretch = coverRepeated(resolved);
  const statements: Statement[] = [];
  for (const own of byStretch) for (const one of own) statements.push(one);
  return { statements, byStretch, cells: countCells(resolved), hasByline };
}

const datedIn = remembered(
  ({ labels }: EvidenceStretch, datedFootnotes: ReadonlySet<string>): readonly string[] =>
    labels.filter((label) => datedFootnotes.has(label)),
);

const START: Flow = { lead: undefined, isFirstAfterLead: false, isAttributed: false, isDispatch: false };

/** How often the draft names the source of what respondents say before a sentence without one is a fault. */
const HABIT = { least: 3, times: 4 };

/**
 * `hasInquiry`: the draft tells of its own inquiry, so that 受访企业中 says enough; not where it footnotes or attributes
 * such sentences as a rule. `datesOwn`: it says when it made the inquiry.
 */
function inquiryOf(stretches: readonly EvidenceStretch[]): {
  readonly hasInquiry: boolean;
  readonly datesOwn: boolean;
} {
  const all: { -readonly [K in keyof Inquiry]: Inquiry[K] } = {
    isTold: false,
    isDated: false,
    bare: 0,
    sourced: 0,
  };
  for (const { inquiry } of stretches) {
    all.isTold ||= inquiry.isTold;
    all.isDated ||= inquiry.isDated;
    all.bare += inquiry.bare;
    all.sourced += inquiry.sourced;
  }
  const isHabit = all.sourced >= HABIT.least && all.sourced >= all.bare * HABIT.times;
  return { hasInquiry: all.isTold && !isHabit, datesOwn: all.isDated };
}

function countCells(resolved: readonly SourcedStretch[]): Resolved['cells'] {
  const all = { statistics: 0, sourced: 0 };
  for (const { cells } of resolved) {
    all.statistics += cells.statistics;
    all.sourced += cells.sourced;
  }
  return all;
}

/** In a summary a figure that the body gives with its source needs none. */
function coverRepeated(resolved: readonly SourcedStretch[]): readonly (readonly Statement[])[] {
  // Most summaries have nothing to cover, and reading all figures of the body takes long.
  if (!resolved.some(({ isOpen }) => isOpen)) return resolved.map(({ statements }) => statements);
  const inBody = resolved.map((one) => figuresOfBody(one));
  const isRepeated = ({ text }: Statistic): boolean => {
    const figure = bare(text);
    return inBody.some((figures) => figures.has(figure));
  };
  return resolved.map(({ statements, inSummary, isOpen }) =>
    isOpen
      ? statements.map((statement) =>
          !statement.source && inSummary.has(statement) && statement.statistics.every(isRepeated)
            ? sourced(statement, 'repeated', statement.attributedIn, statement.isDated)
            : statement,
        )
      : statements,
  );
}

/** The figures that a stretch gives with their sources, apart from those in a summary. */
const figuresOfBody = remembered(({ statements, inSummary }: SourcedStretch): ReadonlySet<string> => {
  const figures = new Set<string>();
  for (const statement of statements) {
    if (statement.source && !inSummary.has(statement))
      for (const { text } of statement.statistics) figures.add(bare(text));
  }
  return figures;
});

function bare(figure: string): string {
  return figure.replace(/\s|人民币/g, '');
}
