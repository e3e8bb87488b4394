import { openDocument } from '../../server/src/engine/index.ts';
import type { Linter, Span } from '../../server/src/engine/index.ts';
import type { Draft } from '../../server/src/language-service/index.ts';
import { recommendedLinter, SURROUNDINGS, withoutCrash } from '../support/lint.ts';
import { unmark } from '../support/rulePage.ts';

const LINTER = recommendedLinter();

/** A draft of a text, checked as `recommended` has it. */
export function draftOf(text: string, linter: Linter = LINTER): Draft {
  const document = openDocument(text);
  const result = withoutCrash(linter.lint(document, undefined, SURROUNDINGS));
  return { document, result, linter, surroundings: SURROUNDINGS };
}

export interface Marked {
  readonly draft: Draft;
  /** Where the cursor `▮` stands; -1 where there is none. */
  readonly cursor: number;
  /** What `⟦ ⟧` mark. */
  readonly spans: readonly Span[];
}

/** A draft from a text with a cursor `▮` and spans `⟦ ⟧`. */
export function markedDraft(marked: string, linter?: Linter): Marked {
  const { text } = unmark(marked);
  const cursor = text.indexOf('▮');
  const { spans } = unmark(marked.replace('▮', ''));
  return { draft: draftOf(text.replace('▮', ''), linter), cursor, spans };
}

/** The text with a selection in `⟦ ⟧`. */
export function withSelection(text: string, selection: Span | undefined): string {
  if (!selection) return text;
  const { start, end } = selection;
  return `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
}
