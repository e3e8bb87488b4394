import type { Colors } from 'picocolors/types.js';
import { rules, type Diagnostic, type RelatedPlace } from '../../engine/index.ts';
import { coverageOf, type DraftReport } from '../report.ts';
import { excerptOf } from '../terminal/excerpt.ts';
import { visible } from '../terminal/visible.ts';
import { pad, widthOf, wrap } from '../terminal/wrap.ts';
import { say } from '../wording.ts';
import type { Formatter, FormatterOptions } from './formatter.ts';
import { formatSummary, type Page } from './stylishSummary.ts';

/** No terminal is read comfortably beyond this. */
const WIDEST = 100;
/** Other places of a finding that are shown; more are counted. */
const MOST_RELATED = 3;

/** For people: the findings of each draft with the words they are about, then what it comes to. */
export function createStylishFormatter(options: FormatterOptions): Formatter {
  const columns = Math.max(40, Math.min(options.columns, WIDEST));
  const page: Page = { ...options, columns };
  return {
    draft: (report) => (report.diagnostics.length === 0 ? '' : formatDraft(report, page)),
    end: (outcome) => (options.quiet ? '' : formatSummary(outcome, page)),
  };
}

function formatDraft(report: DraftReport, page: Page): string {
  const { source, diagnostics } = report;
  const places = diagnostics.map(({ start }) => {
    const { line, column } = source.lineColumn(start);
    return `${String(line)}:${String(column)}`;
  });
  const margin = places.reduce((widest, place) => Math.max(widest, place.length), 0) + 4;
  const blocks = diagnostics.map((diagnostic, index) =>
    formatFinding(diagnostic, places[index] ?? '', report, page, margin),
  );
  return `${formatHeader(report, page)}\n${blocks.join('\n')}\n`;
}

function formatHeader({ path, diagnostics, evidence }: DraftReport, { language, colors }: Page): string {
  const count = say(language, 'draft-count', { count: diagnostics.length });
  const coverage =
    evidence.statistics === 0
      ? ''
      : say(language, 'draft-evidence', { ...evidence, percent: coverageOf(evidence) });
  return `${colors.bold(colors.underline(visible(path)))}  ${colors.dim(count + coverage)}\n`;
}

/** The place, severity, 名称 and id on a line; below them, indented, what it is about. */
function formatFinding(
  diagnostic: Diagnostic,
  place: string,
  { source }: DraftReport,
  page: Page,
  margin: number,
): string {
  const { language, colors, columns } = page;
  const indent = ' '.repeat(margin);
  const room = columns - margin;
  const rule = rules.find(({ id }) => id === diagnostic.rule);
  const title = [
    paint(diagnostic, colors)(say(language, diagnostic.severity)),
    colors.bold(rule?.title[language] ?? ''),
    colors.dim(diagnostic.rule),
    ...(diagnostic.scope === 'document' ? [colors.dim(say(language, 'whole-document'))] : []),
  ].join('  ');
  const lines = [
    ...wrap(visible(diagnostic.message), room),
    ...quote(diagnostic, source.value, page, room),
    ...corrections(diagnostic, page, room),
    ...related(
      diagnostic.related,
      (offset) => {
        const { line, column } = source.lineColumn(offset);
        return `${String(line)}:${String(column)}`;
      },
      page,
      room,
    ),
  ];
  const body = lines.map((line) => `${indent}${line}\n`).join('');
  return `  ${colors.dim(pad(place, margin - 2))}${title}\n${body}`;
}

function paint({ severity }: Diagnostic, colors: Colors): (text: string) => string {
  return severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.cyan;
}

/**
 * The line with the faulty words: painted where there are colours, which holds however wide the terminal makes
 * “ and …; underlined with ^^^ where there are none.
 */
function quote(diagnostic: Diagnostic, text: string, { colors }: Page, room: number): readonly string[] {
  const bar = colors.dim('│ ');
  const { before, fault, after } = excerptOf(text, diagnostic, room - 2);
  if (fault === '' && before === '' && after === '') return [];
  if (colors.isColorSupported && fault !== '') {
    return [
      bar + colors.dim(before) + colors.underline(paint(diagnostic, colors)(fault)) + colors.dim(after),
    ];
  }
  const marker = ' '.repeat(widthOf(before)) + '^'.repeat(Math.max(1, widthOf(fault)));
  return [bar + before + fault + after, bar + marker];
}

function corrections(
  { fix, suggestions }: Diagnostic,
  { language, colors }: Page,
  room: number,
): readonly string[] {
  const [first, ...others] = suggestions;
  const lines: string[] = [];
  if (fix)
    lines.push(...wrap(say(language, 'has-fix', { title: visible(fix.title) }), room).map(colors.green));
  if (first) {
    const key = others.length > 0 ? 'has-suggestions' : 'has-suggestion';
    lines.push(...wrap(say(language, key, { title: visible(first.title), count: suggestions.length }), room));
  }
  return lines;
}

function related(
  places: readonly RelatedPlace[],
  placeOf: (offset: number) => string,
  { language, colors }: Page,
  room: number,
): readonly string[] {
  const shown = places
    .slice(0, MOST_RELATED)
    .flatMap(({ start, message }) =>
      wrap(say(language, 'see-also', { place: placeOf(start), message: visible(message) }), room),
    );
  const left = places.length - MOST_RELATED;
  return [...shown, ...(left > 0 ? [say(language, 'see-also-more', { count: left })] : [])].map(colors.dim);
}
