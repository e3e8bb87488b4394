import {
  directives as directivesFact,
  hasSameStructure,
  updateDocument,
  type Diagnostic,
  type Directive,
  type Edit,
  type Span,
} from '../../engine/index.ts';
import { blockAt, lineAround, lineBreakOf, placesOf, type PlacedBlock, type PlaceReader } from '../blocks.ts';
import type { Draft } from '../draft.ts';
import type { SuppressionReach } from './actionTypes.ts';

/**
 * The comment that silences a finding. Where one of that reach cannot stand (within code, on the ruler of a table)
 * it is the next wider one.
 *
 * @returns undefined where no comment silences it without changing the structure or what else is found.
 */
export function suppressionEdits(
  draft: Draft,
  finding: Diagnostic,
  reach: SuppressionReach,
): readonly Edit[] | undefined {
  for (const edit of candidates(draft, finding, reach)) {
    if (silences(draft, finding, edit)) return [edit];
  }
  return undefined;
}

/** The reaches that make a difference at a finding, narrowest first. */
export function suppressionReaches(draft: Draft, finding: Diagnostic): readonly SuppressionReach[] {
  // What `unused-suppression` finds no directive silences; front matter takes no comments.
  const placed = finding.rule === 'unused-suppression' ? undefined : blockAt(draft.document, finding.start);
  if (!placed || placed.block.type === 'frontMatter') return [];
  const isOneLine = !placed.block.source.includes('\n');
  return isOneLine ? ['line', 'file'] : ['line', 'block', 'file'];
}

function* candidates(draft: Draft, finding: Diagnostic, reach: SuppressionReach): Iterable<Edit> {
  const { document, linter, result } = draft;
  const placed = blockAt(document, finding.start);
  if (!placed) return;
  const known = linter.read(result, directivesFact);
  const site: Site = { draft, finding, placed, known, spanOf: placesOf(document) };
  switch (reach) {
    case 'line':
      yield* onLine(site);
      yield* overBlock(site);
      yield* overFile(site);
      return;
    case 'block':
      yield* overBlock(site);
      yield* overFile(site);
      return;
    case 'file':
      yield* overFile(site);
  }
}

interface Site {
  readonly draft: Draft;
  readonly finding: Diagnostic;
  readonly placed: PlacedBlock;
  readonly known: readonly Directive[];
  readonly spanOf: PlaceReader;
}

/** A comment of the line's own, else one behind its words. A block of one line takes a comment above it. */
function* onLine({ draft, finding, placed, known, spanOf }: Site): Iterable<Edit> {
  const { document } = draft;
  const { value } = document.source;
  const line = lineAround(value, finding.start);
  for (const directive of known) {
    const { start } = spanOf(directive.at) ?? { start: -1 };
    if (directive.kind === 'disable-line' && start >= line.start && start <= line.end)
      yield* extended(directive, finding.rule, spanOf);
  }
  const { block } = placed;
  if (!block.source.includes('\n') && block.type !== 'footnoteDefinition') return;
  const at = endOfWords(placed, finding.start, line);
  if (at === undefined) return;
  const comment = `<!-- zhangfa-disable-line ${finding.rule} -->`;
  yield { start: at, end: at, text: ` ${comment}` };
  yield { start: at, end: at, text: comment };
}

/** Behind the last words of the line that are parsed as such; in a table, those of the cell. */
function endOfWords({ block, start }: PlacedBlock, offset: number, line: Span): number | undefined {
  const own = block.passages.filter(
    ({ source }) => start + source.start <= line.end && start + source.end >= line.start,
  );
  const passage = own.findLast(({ source }) => start + source.start <= offset) ?? own[0];
  if (!passage) return undefined;
  const end = Math.min(line.end, start + passage.source.end);
  const from = Math.max(line.start, start + passage.source.start);
  // Not behind a hard break.
  const words = block.source.slice(from - start, end - start).trimEnd();
  return from + (words.endsWith('\\') ? words.slice(0, -1).trimEnd() : words).length;
}

/** A comment above the block; the one that stands there already where it means this block. */
function* overBlock({ draft, finding, placed, known, spanOf }: Site): Iterable<Edit> {
  const { document } = draft;
  const before = document.blocks[placed.index - 1];
  for (const directive of known) {
    const isAbove = directive.at.block === before && directive.standsAlone;
    if (isAbove && directive.kind === 'disable-next-line') yield* extended(directive, finding.rule, spanOf);
  }
  yield commentAbove(draft, placed.start, `<!-- zhangfa-disable-next-line ${finding.rule} -->`);
}

/** A comment before all that is to be read, or after what switches the rules on again. */
function* overFile({ draft, finding, known, spanOf }: Site): Iterable<Edit> {
  const { document } = draft;
  const comment = `<!-- zhangfa-disable ${finding.rule} -->`;
  const first = document.blocks.findIndex(({ type }) => type !== 'frontMatter' && type !== 'html');
  const starting = first < 0 ? document.blocks.length : first;
  for (const directive of known) {
    const isAtTop = document.blocks.indexOf(directive.at.block) < starting;
    if (directive.kind === 'disable' && isAtTop) yield* extended(directive, finding.rule, spanOf);
  }
  const top = document.blocks.findIndex(({ type }) => type !== 'frontMatter');
  yield commentAbove(draft, document.starts[Math.max(0, top)] ?? 0, comment);
  const enabling = known.findLast(
    ({ kind, at }) => kind === 'enable' && (spanOf(at)?.end ?? Infinity) <= finding.start,
  );
  const span = enabling && spanOf(enabling.at);
  if (span) yield { start: span.end, end: span.end, text: comment };
}

function commentAbove({ document }: Draft, offset: number, comment: string): Edit {
  const { value } = document.source;
  const newline = lineBreakOf(value);
  const line = value.lastIndexOf('\n', offset - 1) + 1;
  // A byte order mark stays first.
  const at = /^\s*$/.test(value.slice(line, offset).replace('\ufeff', 'x')) ? line : offset;
  const isFirst = value.slice(0, at).trim() === '';
  const isOpen = !isFirst && !/(?:\r?\n[ \t]*){2}$/.test(value.slice(Math.max(0, at - 200), at));
  return { start: at, end: at, text: (isOpen ? newline : '') + comment + newline + newline };
}

/** The id joins those that a comment names; one that names none silences all. */
function* extended({ rules }: Directive, rule: string, spanOf: PlaceReader): Iterable<Edit> {
  const last = rules.at(-1);
  const span = last && spanOf(last.at);
  if (span) yield { start: span.end, end: span.end, text: ` ${rule}` };
}

/** Whether the finding is gone after the edit, nothing new is found, and the structure is the same. */
function silences(draft: Draft, finding: Diagnostic, edit: Edit): boolean {
  const { document, linter, result, surroundings } = draft;
  const after = updateDocument(document, [edit]);
  if (!hasSameStructure(document, after)) return false;
  const then = linter.lint(after, result, surroundings).diagnostics;
  const keyOf = (one: Diagnostic): string => `${one.rule} ${one.severity} ${one.message}`;
  const counts = new Map<string, number>();
  for (const one of result.diagnostics) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  for (const one of then) {
    const left = (counts.get(keyOf(one)) ?? 0) - 1;
    if (left < 0) return false;
    counts.set(keyOf(one), left);
  }
  const moved = finding.start >= edit.end ? finding.start + edit.text.length : finding.start;
  return !then.some((one) => one.start === moved && keyOf(one) === keyOf(finding));
}
