import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from '../../server/src/engine/linter/diagnostic.ts';
import type { LintResult, Linter } from '../../server/src/engine/linter/lint.ts';
import { openDocument, updateDocument, type Document } from '../../server/src/engine/markdown/document.ts';
import { rules } from '../../server/src/engine/rules/registry.ts';
import { applyEdits, sortEdits } from '../../server/src/engine/text/edit.ts';
import type { SourceText } from '../../server/src/engine/text/sourceText.ts';
import type { Span } from '../../server/src/engine/text/span.ts';
import { recommendedLinter, withoutCrash } from '../support/lint.ts';
import { spread, type HarmlessOperator, type Operator, type Site } from './operator.ts';

const DRAFTS = ['annual-report.md', 'trend-outlook.md', 'press-release.md'];
const SITES_PER_DRAFT = 9;
/** Code units shown on either side of a fault. */
const CONTEXT = 24;
const registered = new Set(rules.map(({ id }) => id));

/** A finding that the clean draft does not have. */
export interface Found {
  readonly rule: string;
  /** 1-based, in the changed draft. */
  readonly line: number;
  readonly endLine: number;
  readonly text: string;
  readonly message: string;
  readonly isOfDocument: boolean;
}

/** What came of one change. */
export interface Outcome {
  readonly draft: string;
  /** Where a finding may stand, 1-based, in the changed draft. */
  readonly lines: readonly number[];
  /** The changed text round the first edit. */
  readonly text: string;
  /** Of the expected rules, in the expected place. */
  readonly caught: readonly Found[];
  /** Neither expected nor a companion. */
  readonly collateral: readonly Found[];
}

/** An operator's outcomes in all drafts. */
export interface Tally {
  readonly operator: Operator;
  readonly outcomes: readonly Outcome[];
}

/** True where one of the rules that an operator asks for is there. */
export function isUsable({ rules: ids }: Operator): boolean {
  return ids.some((id) => registered.has(id));
}

/** The operators that wait for a rule, one line each. */
export function waiting(operators: readonly Operator[]): readonly string[] {
  return operators
    .filter((operator) => !isUsable(operator))
    .map(({ name, rules: ids }) => `${name} [${ids.join(' | ')}]`);
}

/** Plants the operators' faults in every clean draft and lints each by itself. */
export function plantFaults(operators: readonly Operator[]): readonly Tally[] {
  const linter = recommendedLinter();
  const drafts = openDrafts(linter);
  return operators.map((operator) => ({
    operator,
    outcomes: drafts.flatMap((draft) =>
      sitesIn(draft, operator).map((site) => outcomeOf(draft.name, changeOf(draft, site, linter), operator)),
    ),
  }));
}

/** Makes the harmless changes; whatever is found is collateral. */
export function makeHarmless(operators: readonly HarmlessOperator[]): readonly Tally[] {
  return plantFaults(operators.map((operator) => ({ ...operator, rules: [] })));
}

function outcomeOf(draft: string, change: Change, operator: Operator): Outcome {
  const { lines } = change;
  const isAt = (found: Found): boolean =>
    found.isOfDocument || lines.some((line) => found.line <= line && line <= found.endLine);
  const caught = change.found.filter((found) => operator.rules.includes(found.rule) && isAt(found));
  const allowed = new Set(operator.companions);
  return {
    draft,
    lines,
    text: change.text,
    caught,
    collateral: change.found.filter((found) => !caught.includes(found) && !allowed.has(found.rule)),
  };
}

interface Change {
  readonly text: string;
  readonly lines: readonly number[];
  readonly found: readonly Found[];
}

interface Draft {
  readonly name: string;
  readonly text: string;
  readonly document: Document;
  /** What is found in it as it is. */
  readonly clean: LintResult;
}

function openDrafts(linter: Linter): readonly Draft[] {
  return DRAFTS.map((name) => {
    const text = readFileSync(new URL(`../corpus/${name}`, import.meta.url), 'utf8');
    const document = openDocument(text);
    return { name, text, document, clean: withoutCrash(linter.lint(document)) };
  });
}

const sitesIn = (draft: Draft, operator: HarmlessOperator): readonly Site[] =>
  spread(operator.sites(draft.text), SITES_PER_DRAFT);

/** As in an editor: the draft is updated, not opened afresh, which makes a thousand faults a matter of seconds. */
function update({ text, document }: Draft, { edits }: Site): Document {
  const changed = updateDocument(document, sortEdits(edits));
  if (changed === document || changed.source.value !== applyEdits(text, edits))
    throw new Error(`A site changes nothing: ${JSON.stringify(edits)}`);
  return changed;
}

function changeOf(draft: Draft, site: Site, linter: Linter): Change {
  const changed = update(draft, site);
  const { source } = changed;
  const { diagnostics } = withoutCrash(linter.lint(changed, draft.clean));
  return {
    text: textRound(source.value, sortEdits(site.edits)),
    lines: expectedLines(site, source),
    found: newFindings(diagnostics, source, draft.clean),
  };
}

/** Operators after whose first change the update of a draft finds something else than opening it does. */
export function unlikeOpenedAfresh(operators: readonly HarmlessOperator[]): readonly string[] {
  const linter = recommendedLinter();
  // The shortest one first, for the sake of time.
  const drafts = openDrafts(linter).toSorted((a, b) => a.text.length - b.text.length);
  return operators
    .filter((operator) => {
      const draft = drafts.find((each) => sitesIn(each, operator).length > 0);
      const [site] = draft ? sitesIn(draft, operator) : [];
      if (!draft || !site) return false;
      const changed = update(draft, site);
      const fresh = linter.lint(openDocument(changed.source.value));
      return !isDeepStrictEqual(linter.lint(changed, draft.clean).diagnostics, fresh.diagnostics);
    })
    .map(({ name }) => name);
}

/** The findings less those that the clean draft has; places shift, so rule and wording tell them apart. */
function newFindings(
  diagnostics: readonly Diagnostic[],
  source: SourceText,
  clean: LintResult,
): readonly Found[] {
  const known = clean.diagnostics.map(keyOf);
  return diagnostics
    .filter((diagnostic) => {
      const index = known.indexOf(keyOf(diagnostic));
      if (index >= 0) known.splice(index, 1);
      return index < 0;
    })
    .map(({ rule, start, end, message, scope }) => ({
      rule,
      line: source.lineColumn(start).line,
      endLine: source.lineColumn(Math.max(start, end - 1)).line,
      text: source.value.slice(start, end),
      message,
      isOfDocument: scope === 'document',
    }));
}

function textRound(text: string, edits: Site['edits']): string {
  const [first] = resultSpans(edits);
  if (!first) return '';
  return text.slice(Math.max(0, first.start - CONTEXT), Math.min(first.end, first.start + CONTEXT) + CONTEXT);
}

const keyOf = ({ rule, message }: Diagnostic): string => `${rule} ${message}`;

function expectedLines(site: Site, source: SourceText): readonly number[] {
  const edits = sortEdits(site.edits);
  const spans = site.at ? site.at.map((span) => movedSpan(span, edits)) : resultSpans(edits);
  const lines = new Set<number>();
  for (const { start, end } of spans) {
    const last = source.lineColumn(Math.max(start, end - 1)).line;
    for (let { line } = source.lineColumn(start); line <= last; line++) lines.add(line);
  }
  return [...lines];
}

/** Where the edits' texts stand after them. */
function resultSpans(edits: Site['edits']): readonly Span[] {
  let delta = 0;
  return edits.map((edit) => {
    const start = edit.start + delta;
    delta += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length };
  });
}

/** Where a stretch of the clean text stands after the edits; what is removed collapses. */
function movedSpan(span: Span, edits: Site['edits']): Span {
  const moved = (offset: number, isEnd: boolean): number => {
    let delta = 0;
    for (const edit of edits) {
      if (edit.end <= offset) delta += edit.text.length - (edit.end - edit.start);
      else if (edit.start < offset) return edit.start + delta + (isEnd ? edit.text.length : 0);
    }
    return offset + delta;
  };
  const start = moved(span.start, false);
  return { start, end: Math.max(start, moved(span.end, true)) };
}

/** A tally in figures. */
export interface Score {
  readonly sites: number;
  readonly caught: number;
  readonly collateral: number;
}

export function scoreOf(tallies: readonly Tally[]): Score {
  const outcomes = tallies.flatMap((tally) => tally.outcomes);
  return {
    sites: outcomes.length,
    caught: outcomes.filter(({ caught }) => caught.length > 0).length,
    collateral: outcomes.reduce((sum, { collateral }) => sum + collateral.length, 0),
  };
}

/** The misses of a tally, one line each. */
export function missesOf({ operator, outcomes }: Tally): readonly string[] {
  return outcomes
    .filter(({ caught }) => caught.length === 0)
    .map((outcome) => `${operator.name} [${operator.rules.join(' | ')}] ${placeOf(outcome)}`);
}

/** The findings that nobody asked for, one line each. */
export function collateralOf({ operator, outcomes }: Tally): readonly string[] {
  return outcomes.flatMap((outcome) =>
    outcome.collateral.map(
      ({ rule, line, text, message }) =>
        `${operator.name}: ${rule} ${String(line)} “${excerpt(text)}” ${message} — ${placeOf(outcome)}`,
    ),
  );
}

function placeOf({ draft, lines, text }: Outcome): string {
  return `${draft}:${lines.slice(0, 4).join(',')} ${excerpt(text)}`;
}

function excerpt(text: string): string {
  const flat = text.replaceAll('\n', '⏎');
  return flat.length > 80 ? `${flat.slice(0, 80)}…` : flat;
}
