import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Severity } from '../rules/rule.ts';

/** A finding in its place in the document, worded. Offsets are UTF-16 code units of the document. */
export interface Diagnostic extends Span {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
  /** Set where it is about the whole document. */
  readonly scope?: 'document';
  /** The safe fix. */
  readonly fix?: DiagnosticFix;
  /** Corrections that need a person's eye, best first. */
  readonly suggestions: readonly DiagnosticFix[];
  readonly related: readonly RelatedPlace[];
}

/** A correction, to be made whole or not at all. Its edits are in order and do not overlap. */
export interface DiagnosticFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface RelatedPlace extends Span {
  readonly message: string;
}

/** A rule that threw: a bug of ours. Its findings are missing, all others are there. */
export interface RuleCrash {
  readonly rule: string;
  readonly error: string;
  readonly stack: string;
}
