import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { Diagnostic, Severity } from '../engine/index.ts';
import { LARGEST } from './activation.ts';
import { findingsOf, type Checked } from './checker.ts';
import type { Client } from './client.ts';
import { converterOf, type Converter } from './convert.ts';
import type { RulePageOf } from './host.ts';
import { say } from './wording.ts';

export const SOURCE = 'zhangfa';

/** The numbers of `DiagnosticSeverity`. */
export const SEVERITY: Readonly<Record<Exclude<Severity, 'off'>, 1 | 2 | 3>> = {
  error: 1,
  warning: 2,
  info: 3,
};

/** Rules whose findings are of no use where they stand: editors show them faded. */
const UNNECESSARY = new Set(['footnote-unused', 'unused-suppression']);

/** `DiagnosticTag.Unnecessary`. */
const FADED = 1;

/** Findings as a client is given them. */
export function diagnosticsOf(checked: Checked, client: Client, rulePage: RulePageOf): LspDiagnostic[] {
  const { text, state, inForce } = checked;
  if (state === 'tooLarge') {
    const limit = LARGEST / 1_000_000;
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return [{ range, severity: 3, source: SOURCE, message: say(inForce.language, 'too-large', { limit }) }];
  }
  const findings = findingsOf(checked);
  if (findings.length === 0) return [];
  const converter = converterOf(text, client.traits.encoding);
  const convert = converterFor(text.uri, converter, client, rulePage);
  return findings.map(convert);
}

/** @param converter of the text that the findings are in. */
export function converterFor(
  uri: string,
  converter: Converter,
  { traits }: Client,
  rulePage: RulePageOf,
): (finding: Diagnostic) => LspDiagnostic {
  const descriptions = new Map<string, { readonly href: string } | undefined>();
  const descriptionOf = (rule: string): { readonly href: string } | undefined => {
    if (!descriptions.has(rule)) {
      const href = traits.codeDescription ? rulePage(rule) : undefined;
      descriptions.set(rule, href === undefined ? undefined : { href });
    }
    return descriptions.get(rule);
  };
  return (finding) => {
    const { rule, severity, message, related } = finding;
    const diagnostic: LspDiagnostic = {
      range: converter.rangeOf(finding),
      severity: SEVERITY[severity],
      code: rule,
      source: SOURCE,
      message,
    };
    const codeDescription = descriptionOf(rule);
    if (codeDescription) diagnostic.codeDescription = codeDescription;
    if (traits.tags && UNNECESSARY.has(rule)) diagnostic.tags = [FADED];
    if (traits.relatedInformation && related.length > 0) {
      diagnostic.relatedInformation = related.map((place) => ({
        location: { uri, range: converter.rangeOf(place) },
        message: place.message,
      }));
    }
    return diagnostic;
  };
}
