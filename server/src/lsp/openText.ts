import {
  differenceOf,
  openDocument,
  SourceText,
  updateDocument,
  type Document,
  type Edit,
} from '../engine/index.ts';
import { converterOf, type Encoding, type PlacedText } from './convert.ts';
import { lineStartsOf, updateLineStarts } from './lines.ts';

/** A text as an editor holds it open: a draft, a configuration, a list of terms. Immutable. */
export interface OpenText extends PlacedText {
  readonly uri: string;
  /** In one piece when somebody asks for the whole: an editor asks at each keystroke for what is round it alone. */
  readonly text: SourceText;
  readonly languageId: string;
  readonly version: number;
  /**
   * False after a change that made no sense: what the editor has is not known until it sends the whole text, or
   * saves it.
   */
  readonly inStep: boolean;
  /** The text as a draft; undefined where it is none. */
  readonly document: Document | undefined;
}

const DRAFT_LANGUAGES = new Set(['markdown', 'quarto', 'rmd']);
const DRAFT_NAME = /\.(?:md|markdown)$/iu;

export function openText(uri: string, languageId: string, version: number, text: string): OpenText {
  const isDraft = DRAFT_LANGUAGES.has(languageId) || DRAFT_NAME.test(uri);
  const document = isDraft ? openDocument(text) : undefined;
  const source = document?.source ?? new SourceText(text);
  return { uri, languageId, version, inStep: true, text: source, lines: lineStartsOf(text), document };
}

/** The text after the editor's changes, each in positions of what the one before it left. */
export function changeText(
  open: OpenText,
  changes: readonly unknown[],
  version: number,
  encoding: Encoding,
): OpenText {
  let next: OpenText = { ...open, version };
  for (const change of changes) {
    const read = readChange(change, next, encoding);
    if (read === undefined) return { ...open, version, inStep: false };
    if (read.whole) next = withText(next, read.text);
    // One change is what a keystroke makes; the draft's own text then is the only copy.
    else if (changes.length === 1 && open.document) return edited(next, open.document, read.edit);
    else next = spliced(next, read.edit);
  }
  return withDocument(open, next);
}

function edited(open: OpenText, before: Document, edit: Edit): OpenText {
  const document = updateDocument(before, [edit]);
  const text = document.source;
  return { ...open, text, lines: updateLineStarts(open.lines, text, edit), document };
}

function spliced(open: OpenText, edit: Edit): OpenText {
  const text = open.text.edited([edit]);
  return { ...open, text, lines: updateLineStarts(open.lines, text, edit) };
}

/** The same draft with another text: what the file has after it was saved. */
export function replaceText(open: OpenText, text: string): OpenText {
  return withDocument(open, withText(open, text));
}

function withText(open: OpenText, text: string): OpenText {
  return { ...open, text: new SourceText(text), lines: lineStartsOf(text), inStep: true };
}

/** The draft brought up to its text, as one edit. */
function withDocument(before: OpenText, after: OpenText): OpenText {
  if (before.document === undefined || !after.inStep) return after;
  const change = differenceOf(before.document.source.value, after.text.value);
  if (change === undefined) return after;
  const document = updateDocument(before.document, [change]);
  return { ...after, text: document.source, document };
}

type Change =
  { readonly whole: true; readonly text: string } | { readonly whole: false; readonly edit: Edit };

/** Undefined where it is no change. */
function readChange(change: unknown, placed: OpenText, encoding: Encoding): Change | undefined {
  if (change === null || typeof change !== 'object' || !('text' in change)) return undefined;
  const { text } = change;
  if (typeof text !== 'string') return undefined;
  if (!('range' in change) || change.range === undefined || change.range === null)
    return { whole: true, text };
  if (!placed.inStep) return undefined;
  const span = converterOf(placed, encoding).spanOf(change.range);
  return span && { whole: false, edit: { ...span, text } };
}
