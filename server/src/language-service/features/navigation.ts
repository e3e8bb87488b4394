import type { Edit, Span } from '../../engine/index.ts';
import type { Draft } from '../draft.ts';
import { referableAt, type Declaration } from './referables.ts';

/** Where something at an offset leads to. */
export interface Destinations {
  /** What leads there. */
  readonly origin: Span;
  readonly targets: readonly Declaration[];
}

/**
 * From a footnote marker to its note, from 图 3 or 第二章 to the caption or heading, from an entry of a 目录 to what it
 * lists; from a note back to its markers. Undefined where nothing leads anywhere.
 */
export function definitionAt(draft: Draft, offset: number): Destinations | undefined {
  const found = referableAt(draft, offset);
  if (!found) return undefined;
  const { referable, at, isDeclaration } = found;
  if (!isDeclaration) return { origin: at, targets: referable.declarations };
  // A heading or caption is where it leads already.
  if (referable.kind !== 'footnote') return undefined;
  return { origin: at, targets: referable.references.map((span) => ({ span, name: span })) };
}

/** Every place that points to what stands at an offset, in order; none where nothing of the kind does. */
export function referencesAt(draft: Draft, offset: number, withDeclaration: boolean): readonly Span[] {
  const found = referableAt(draft, offset);
  if (!found) return [];
  const { references, declarations } = found.referable;
  const names = withDeclaration ? declarations.map(({ name }) => name) : [];
  return [...references, ...names].sort((a, b) => a.start - b.start);
}

/** What can be renamed at an offset: the label of a footnote, without `[^` and `]`. Undefined elsewhere. */
export function renamableAt(draft: Draft, offset: number): Span | undefined {
  const found = referableAt(draft, offset);
  return found?.referable.kind === 'footnote' ? labelIn(found.at) : undefined;
}

/**
 * Another label for the footnote at an offset, everywhere.
 *
 * @returns undefined where there is no footnote, the label could not be read as one, or another note bears it.
 */
export function renameAt(draft: Draft, offset: number, label: string): readonly Edit[] | undefined {
  const found = referableAt(draft, offset);
  if (found?.referable.kind !== 'footnote' || !/^[^\][\s^\\|&]{1,40}$/.test(label)) return undefined;
  const { value } = draft.document.source;
  const current = labelIn(found.at);
  const isSame = value.slice(current.start, current.end).toLowerCase() === label.toLowerCase();
  const isTaken = value.toLowerCase().includes(`[^${label.toLowerCase()}]`);
  if (isTaken && !isSame) return undefined;
  const { references, declarations } = found.referable;
  const names = [...references, ...declarations.map(({ name }) => name)];
  return names.map((span) => ({ ...labelIn(span), text: label })).sort((a, b) => a.start - b.start);
}

function labelIn({ start, end }: Span): Span {
  return { start: start + 2, end: end - 1 };
}
