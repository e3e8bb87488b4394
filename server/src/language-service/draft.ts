import type { Document, Edit, Linter, LintResult, Span, Surroundings } from '../engine/index.ts';

/** A draft at one moment: its text, what is found in it, and who found it. All of it immutable. */
export interface Draft {
  readonly document: Document;
  /** What {@link linter} finds in {@link document}. */
  readonly result: LintResult;
  readonly linter: Linter;
  /** What the result was found with; features that lint again need it. Left out where nothing is known of other files. */
  readonly surroundings?: Surroundings | undefined;
}

/** What a feature does to the text of a draft: whole or not at all. */
export interface DraftChange {
  /** In order; offsets all refer to the draft as it is. None where there is nothing to do. */
  readonly edits: readonly Edit[];
  /** What to select afterwards, in the changed draft. */
  readonly selection?: Span;
  /** For the author, where nothing was done or something had to be left: a sentence in the linter's language. */
  readonly note?: string;
}
