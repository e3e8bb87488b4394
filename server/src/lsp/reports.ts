import type { Diagnostic } from 'vscode-languageserver';
import type { Checked } from './checker.ts';
import type { Client } from './client.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { RulePageOf } from './host.ts';

/** What a client was told, or is to be told, of a draft. */
export interface Report {
  readonly id: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The reports on open drafts. A check that finds the same at the same places keeps the id of the one before. */
export class Reports {
  readonly #client: Client;
  readonly #rulePage: RulePageOf;
  readonly #last = new Map<string, { readonly checked: Checked; readonly report: Report }>();
  #count = 0;

  constructor(client: Client, rulePage: RulePageOf) {
    this.#client = client;
    this.#rulePage = rulePage;
  }

  of(checked: Checked): Report {
    const { uri } = checked.text;
    const last = this.#last.get(uri);
    if (last?.checked === checked) return last.report;
    const diagnostics = diagnosticsOf(checked, this.#client, this.#rulePage);
    const report =
      last && areSame(last.report.diagnostics, diagnostics) ? last.report : this.next(diagnostics);
    this.#last.set(uri, { checked, report });
    return report;
  }

  /** What was reported last. */
  last(uri: string): Report | undefined {
    return this.#last.get(uri)?.report;
  }

  /** A report with an id of its own. */
  next(diagnostics: readonly Diagnostic[]): Report {
    this.#count++;
    return { id: String(this.#count), diagnostics };
  }

  delete(uri: string): void {
    this.#last.delete(uri);
  }
}

function areSame(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  return before.length === after.length && before.every((one, index) => isSame(one, after[index]));
}

/** Made by one converter, so what is left out of the one is left out of the other. */
function isSame(a: Diagnostic, b: Diagnostic | undefined): boolean {
  if (b === undefined) return false;
  const related = a.relatedInformation ?? [];
  const others = b.relatedInformation ?? [];
  return (
    a.code === b.code &&
    a.severity === b.severity &&
    a.message === b.message &&
    isSameRange(a.range, b.range) &&
    related.length === others.length &&
    related.every((place, index) => {
      const other = others[index];
      return place.message === other?.message && isSameRange(place.location.range, other.location.range);
    })
  );
}

function isSameRange(a: Diagnostic['range'], b: Diagnostic['range']): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
