import { normalizeLabel } from '../../markdown/label.ts';
import { floatRuns, type Run } from './floatRuns.ts';
import type { EvidencePart } from './sourcingPart.ts';

/** What a stretch of the document brings to which statistics are sourced. Indexes count its parts. */
export interface EvidenceStretch {
  readonly parts: readonly EvidencePart[];
  /** Of each part that belongs to figures, tables and their lines, those that stand together there. */
  readonly floats: readonly (Run | undefined)[];
  /** The parts that may declare a source for more than themselves, and the headings that matter beyond; ascending. */
  readonly marks: readonly number[];
  /** The first part with statistics or an attribution; the number of parts where there is none. */
  readonly firstText: number;
  readonly inquiry: Inquiry;
  /** The normalized labels that its statements refer to. */
  readonly labels: readonly string[];
}

/** What is told of an inquiry of the authors' own. */
export interface Inquiry {
  /** They say that they made it. */
  readonly isTold: boolean;
  /** They say when. */
  readonly isDated: boolean;
  /** Statements of what respondents say, by themselves and with a source. */
  readonly bare: number;
  readonly sourced: number;
}

/** Gathers what the whole document must know of a stretch. */
export function readStretch(parts: readonly EvidencePart[]): EvidenceStretch {
  const floats = floatRuns(parts);
  const marks = marksAmong(parts, floats);
  const firstText = parts.findIndex(
    (part) => part.kind === 'text' && (part.statements.length > 0 || part.isAttributed),
  );
  return {
    parts,
    floats,
    marks,
    firstText: firstText < 0 ? parts.length : firstText,
    inquiry: inquiryIn(parts),
    labels: labelsIn(parts),
  };
}

function marksAmong(parts: readonly EvidencePart[], floats: readonly (Run | undefined)[]): readonly number[] {
  const declaring = [...parts.keys()].filter((index) => mayDeclare(parts[index], floats[index], index));
  const headings = [...parts.keys()].filter((index) => parts[index]?.kind === 'heading');
  if (declaring.length === 0) return outermost(parts, headings);
  return [...new Set([...declaring, ...headings])].sort((a, b) => a - b);
}

/**
 * Of headings those that end a section which began before all of them, and those whose sections outlast the last one:
 * the others begin and end sections in which nothing is declared.
 */
function outermost(parts: readonly EvidencePart[], headings: readonly number[]): readonly number[] {
  const ending: number[] = [];
  const open: number[] = [];
  const depthAt = (index: number | undefined): number => {
    const part = index === undefined ? undefined : parts[index];
    return part?.kind === 'heading' ? part.depth : 0;
  };
  for (const index of headings) {
    const depth = depthAt(index);
    if (ending.length === 0 || depth < depthAt(ending.at(-1))) ending.push(index);
    while (depthAt(open.at(-1)) >= depth) open.pop();
    open.push(index);
  }
  return [...new Set([...ending, ...open])].sort((a, b) => a - b);
}

function mayDeclare(part: EvidencePart | undefined, run: Run | undefined, index: number): boolean {
  switch (part?.kind) {
    case 'frontMatter':
      return true;
    case 'heading':
      return part.namesSource;
    case 'text':
      return part.declares !== undefined;
    case 'float':
      return part.declares !== undefined || isLone(run, index);
    case 'note':
    case 'other':
    case undefined:
      return false;
  }
}

/** True at the first part of 来源 lines that stand beside no figure or table. */
export function isLone(run: Run | undefined, index: number): run is Run {
  return run?.from === index && !run.hasBody && run.hasSource;
}

function inquiryIn(parts: readonly EvidencePart[]): Inquiry {
  const found = { isTold: false, isDated: false, bare: 0, sourced: 0 };
  for (const part of parts) {
    if (part.kind !== 'text') continue;
    found.isTold ||= part.inquires;
    found.isDated ||= part.inquires && part.isDated;
    for (const { tellsOfInquiry, source } of part.statements) {
      if (!tellsOfInquiry || source === undefined) continue;
      if (source === 'inquiry') found.bare++;
      else found.sourced++;
    }
  }
  return found;
}

function labelsIn(parts: readonly EvidencePart[]): readonly string[] {
  const labels = new Set<string>();
  for (const part of parts) {
    if (part.kind !== 'text') continue;
    for (const { sentence } of part.statements)
      for (const { value } of sentence.footnotes) labels.add(normalizeLabel(value));
  }
  return [...labels];
}
