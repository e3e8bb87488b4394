import {
  ErrorCodes,
  ResponseError,
  type CompletionItem,
  type FoldingRange,
  type Location,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  completionsAt,
  definitionAt,
  foldsOf,
  referencesAt,
  renamableAt,
  renameAt,
  type Draft,
} from '../../language-service/index.ts';
import type { Converter } from '../convert.ts';
import { say } from '../wording.ts';
import { draftIn, invalid, isParams, textIn, type Handler } from './handler.ts';

/** A place in a checked draft that a request is about. */
interface Asked {
  readonly draft: Draft;
  readonly offset: number;
  readonly uri: string;
  readonly converter: Converter;
}

/** @returns undefined where the draft is not open or not checked. */
async function askedIn(...[session, params, token]: Parameters<Handler>): Promise<Asked | undefined> {
  const placed = await draftIn(session, params, token);
  if (placed === undefined) return undefined;
  const { checked, converter } = placed;
  const offset = converter.offsetAt(params['position']);
  if (offset === undefined) return invalid(session);
  return checked.draft && { draft: checked.draft, offset, uri: checked.text.uri, converter };
}

/** `textDocument/definition`: from a marker to its note, from 图 1 or 第二章 to the caption or heading. */
export const definition: Handler = async (session, params, token): Promise<readonly Location[]> => {
  const asked = await askedIn(session, params, token);
  if (!asked) return [];
  const { draft, offset, uri, converter } = asked;
  const targets = definitionAt(draft, offset)?.targets ?? [];
  return targets.map(({ name }) => ({ uri, range: converter.rangeOf(name) }));
};

/** `textDocument/references` */
export const references: Handler = async (session, params, token): Promise<readonly Location[]> => {
  const asked = await askedIn(session, params, token);
  if (!asked) return [];
  const { draft, offset, uri, converter } = asked;
  const context = params['context'];
  const withDeclaration = isParams(context) && context['includeDeclaration'] === true;
  const spans = referencesAt(draft, offset, withDeclaration);
  return spans.map((span) => ({ uri, range: converter.rangeOf(span) }));
};

/** `textDocument/prepareRename`: footnotes have names that can be changed. */
export const prepareRename: Handler = async (session, params, token): Promise<Range | null> => {
  const asked = await askedIn(session, params, token);
  const span = asked && renamableAt(asked.draft, asked.offset);
  return span ? asked.converter.rangeOf(span) : null;
};

/** `textDocument/rename` */
export const rename: Handler = async (session, params, token): Promise<WorkspaceEdit | null> => {
  const newName = textIn(session, params, 'newName');
  const asked = await askedIn(session, params, token);
  if (!asked || !renamableAt(asked.draft, asked.offset)) return null;
  const { draft, offset, uri, converter } = asked;
  const edits = renameAt(draft, offset, newName);
  if (!edits) throw new ResponseError(ErrorCodes.InvalidParams, say(session.language, 'no-such-label'));
  return {
    changes: { [uri]: edits.map((edit) => ({ range: converter.rangeOf(edit), newText: edit.text })) },
  };
};

/** `textDocument/foldingRange`: headings with what stands under them. */
export const foldingRange: Handler = async (session, params, token): Promise<readonly FoldingRange[]> => {
  const placed = await draftIn(session, params, token);
  const draft = placed?.checked.draft;
  if (!draft) return [];
  return foldsOf(draft).map((span) => {
    const { start, end } = placed.converter.rangeOf(span);
    return { startLine: start.line, endLine: end.line };
  });
};

/** `textDocument/completion`: rules within the comments that suppress them. */
export const completion: Handler = async (session, params, token): Promise<readonly CompletionItem[]> => {
  const asked = await askedIn(session, params, token);
  if (!asked) return [];
  const { draft, offset, converter } = asked;
  return completionsAt(draft, offset).map(({ label, detail, replace }) => ({
    label,
    ...(detail === '' ? {} : { detail }),
    textEdit: { range: converter.rangeOf(replace), newText: label },
  }));
};
