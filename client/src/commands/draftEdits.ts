import * as vscode from 'vscode';
import {
  METHODS,
  type ContentsKind,
  type ContentsList,
  type DraftEdit,
} from '../../../server/src/protocol/index.ts';
import { activeDraftEditor, isDraft, paramsOf, positionOf, rangeOf, sameUri } from '../drafts.ts';
import type { EditMethod, Requests } from '../requests.ts';
import type { Server } from '../server.ts';
import { sayNoAnswer } from './noAnswer.ts';

/** The commands that change the draft in use. */
export function registerDraftEdits(server: Server): vscode.Disposable {
  const whole = (method: typeof METHODS.fixAll | typeof METHODS.renumber) => async () => {
    const document = activeDraftEditor()?.document;
    if (document !== undefined) await change(server, document, method, paramsOf(document));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zhangfa.fixAll', whole(METHODS.fixAll)),
    vscode.commands.registerCommand('zhangfa.renumber', whole(METHODS.renumber)),
    vscode.commands.registerCommand('zhangfa.insertFootnote', () => insertFootnote(server)),
    vscode.commands.registerCommand('zhangfa.insertContents', () => insertContents(server)),
    vscode.commands.registerCommand('zhangfa.updateContents', () =>
      writeContents(server, undefined, undefined),
    ),
    // For the preview, which knows which list of which draft is meant.
    vscode.commands.registerCommand(
      'zhangfa.writeContents',
      (uri?: vscode.Uri, kinds?: readonly ContentsKind[]) => writeContents(server, uri, kinds),
    ),
  );
}

async function insertFootnote(server: Server): Promise<void> {
  const editor = activeDraftEditor();
  if (editor === undefined) return;
  const { document, selection } = editor;
  const params = { ...paramsOf(document), position: positionOf(selection.end) };
  await change(server, document, METHODS.insertFootnote, params);
}

/** Inserts the lists the draft does not have and could have; asks which, if there are several. */
async function insertContents(server: Server): Promise<void> {
  const document = activeDraftEditor()?.document;
  if (document === undefined) return;
  const model = await server.ask(METHODS.contents, paramsOf(document));
  if (model === undefined || model === null) {
    sayNoAnswer(server);
    return;
  }
  const absent = model.lists.filter(({ written, entries }) => written === null && entries.length > 0);
  const [first, ...others] = absent;
  if (first === undefined) {
    await sayNothingToInsert(
      server,
      document,
      model.lists.some(({ written }) => written !== null),
    );
    return;
  }
  const kinds = others.length === 0 ? [first.kind] : await chooseLists(absent);
  if (kinds.length > 0) await writeContents(server, document.uri, kinds);
}

async function sayNothingToInsert(
  server: Server,
  document: vscode.TextDocument,
  written: boolean,
): Promise<void> {
  if (!written) {
    const text = vscode.l10n.t('The draft has no headings, figures or tables to list.');
    void vscode.window.showInformationMessage(text);
    return;
  }
  const update = vscode.l10n.t('Update them');
  const text = vscode.l10n.t('The draft already has its lists.');
  const chosen = await vscode.window.showInformationMessage(text, update);
  if (chosen === update) await writeContents(server, document.uri, undefined);
}

async function chooseLists(lists: readonly ContentsList[]): Promise<readonly ContentsKind[]> {
  const items = lists.map(({ kind: list, title: label }) => ({ list, label, picked: list === 'contents' }));
  const title = vscode.l10n.t('Which lists to insert');
  const chosen = await vscode.window.showQuickPick(items, { canPickMany: true, title });
  return (chosen ?? []).map(({ list }) => list);
}

async function writeContents(
  server: Server,
  uri: vscode.Uri | undefined,
  kinds: readonly ContentsKind[] | undefined,
): Promise<void> {
  const document =
    uri === undefined ? activeDraftEditor()?.document : await vscode.workspace.openTextDocument(uri);
  if (document === undefined || !isDraft(document)) return;
  const params = { ...paramsOf(document), ...(kinds === undefined ? {} : { kinds }) };
  await change(server, document, METHODS.writeContents, params);
}

/** Asks for an edit and makes it; once more if the draft has been changed meanwhile. */
async function change<M extends EditMethod>(
  server: Server,
  document: vscode.TextDocument,
  method: M,
  params: Requests[M]['params'],
): Promise<void> {
  for (const attempt of [1, 2]) {
    const edit: DraftEdit | undefined = await server.ask(method, params);
    if (edit === undefined) {
      sayNoAnswer(server);
      return;
    }
    if (edit.version === document.version && (await apply(document, edit))) {
      if (edit.note !== undefined) void vscode.window.showInformationMessage(edit.note);
      return;
    }
    if (attempt === 2) {
      const text = vscode.l10n.t('The draft has been changed meanwhile; nothing was done. Please try again.');
      void vscode.window.showWarningMessage(text);
    }
  }
}

/** @returns whether all of it was made */
async function apply(document: vscode.TextDocument, { edits, selection }: DraftEdit): Promise<boolean> {
  if (edits.length > 0 && !(await replace(document, edits))) return false;
  const editor = editorOf(document);
  if (selection !== undefined && editor !== undefined) {
    const range = rangeOf(selection);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  return true;
}

async function replace(document: vscode.TextDocument, edits: DraftEdit['edits']): Promise<boolean> {
  const editor = editorOf(document);
  if (editor !== undefined) {
    // The editor refuses if the draft has another version by now.
    return editor.edit((builder) => {
      for (const { range, newText } of edits) builder.replace(rangeOf(range), newText);
    });
  }
  const change = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) change.replace(document.uri, rangeOf(range), newText);
  return vscode.workspace.applyEdit(change);
}

function editorOf({ uri }: vscode.TextDocument): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => sameUri(document.uri, uri));
}
