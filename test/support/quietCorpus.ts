import { readdirSync, readFileSync } from 'node:fs';
import type { Diagnostic } from '../../server/src/engine/linter/diagnostic.ts';
import { countHan } from '../../server/src/engine/text/han.ts';
import { SourceText } from '../../server/src/engine/text/sourceText.ts';
import { lintText, recommendedLinter } from './lint.ts';

/** The texts of other genres, in which a finding is a false alarm. */
const FOLDER = new URL('../corpus/quiet/', import.meta.url);

/** The committed findings in all of them. */
export const SNAPSHOT = new URL('findings.txt', FOLDER);

export interface QuietText {
  readonly file: string;
  readonly text: string;
}

export interface QuietFinding {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in code units. */
  readonly column: number;
  readonly rule: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
}

/** All texts, by name. */
export function quietTexts(): readonly QuietText[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => ({ file, text: readFileSync(new URL(file, FOLDER), 'utf8') }));
}

/** Under `recommended`, in the order of their places. */
export function findingsIn({ file, text }: QuietText): readonly QuietFinding[] {
  const source = new SourceText(text);
  return lintText(recommendedLinter(), text).diagnostics.map(({ start, rule, severity, message }) => ({
    file,
    ...source.lineColumn(start),
    rule,
    severity,
    message,
  }));
}

/** 汉字 of a text, code and links included. */
export function hanIn({ text }: QuietText): number {
  return countHan(text);
}

/** The rules that found something, the loudest first. */
export function countsByRule(findings: readonly QuietFinding[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
}

/** A line of the snapshot. */
export function showFinding({ file, line, column, rule, severity, message }: QuietFinding): string {
  return `${file}:${String(line)}:${String(column)} ${rule} ${severity} ${message}`;
}
