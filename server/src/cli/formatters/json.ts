import type { Diagnostic, DiagnosticFix, Span } from '../../engine/index.ts';
import type { DraftReport } from '../report.ts';
import { VERSION } from '../version.ts';
import type { Formatter, FormatterOptions } from './formatter.ts';

/**
 * For scripts and editors: one JSON object, a draft a line. Keys are only ever added. Lines and columns are
 * 1-based, columns and the offsets of edits in UTF-16 code units of the text without its byte order mark, ends
 * exclusive.
 */
export function createJsonFormatter({ language, statistics }: FormatterOptions): Formatter {
  let count = 0;
  const head = (): string =>
    count++ === 0 ? `{ "version": ${JSON.stringify(VERSION)},\n  "files": [\n    ` : ',\n    ';
  return {
    draft: (report) => head() + JSON.stringify(draftOf(report)),
    end: ({ summary, failures }) => {
      const { drafts, errors, warnings, infos, fixable, fixed, byRule } = summary;
      const counts = { files: drafts, errors, warnings, infos, fixable, fixed };
      const evidence = { statistics: summary.statistics, sourced: summary.sourced };
      const rules = statistics ? { rules: Object.fromEntries([...byRule].sort()) } : {};
      const problems = failures.map(({ path, line, column, message }) => ({
        path,
        line,
        column,
        message: message[language],
      }));
      const start = count === 0 ? `{ "version": ${JSON.stringify(VERSION)},\n  "files": [` : '\n  ';
      return `${start}],\n  "problems": ${JSON.stringify(problems)},\n  "summary": ${JSON.stringify({ ...counts, ...evidence, ...rules })} }\n`;
    },
  };
}

function draftOf({ path, source, diagnostics, evidence }: DraftReport) {
  const place = (span: Span) => {
    const start = source.lineColumn(span.start);
    const end = source.lineColumn(span.end);
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  };
  const diagnosticOf = ({
    rule,
    severity,
    message,
    scope,
    fix,
    suggestions,
    related,
    ...span
  }: Diagnostic) => ({
    rule,
    severity,
    message,
    ...place(span),
    ...(scope ? { scope } : {}),
    ...(fix ? { fix: { safe: fix.safe, ...correctionOf(fix) } } : {}),
    suggestions: suggestions.map((suggestion) => correctionOf(suggestion)),
    related: related.map((other) => ({ ...place(other), message: other.message })),
  });
  const { statistics, sourced } = evidence;
  return {
    path,
    diagnostics: diagnostics.map((diagnostic) => diagnosticOf(diagnostic)),
    evidence: { statistics, sourced },
  };
}

function correctionOf({ title, edits }: DiagnosticFix) {
  return { title, edits: edits.map(({ start, end, text }) => ({ start, end, text })) };
}
