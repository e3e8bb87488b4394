import * as vscode from 'vscode';
import type { DraftParams, Position, Range } from '../../server/src/protocol/index.ts';

/** Where drafts are written. Read-only copies (of a version control system, of a rule page) are none. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs', 'tmp'];

/** The schemes above and those of the folders that are open. */
export function draftSchemes(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set([...SCHEMES, ...folders.map(({ uri }) => uri.scheme)])];
}

/** Whether the server is told of this document. */
export function isDraft(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && draftSchemes().includes(document.uri.scheme);
}

/**
 * The editor in use, if it shows a draft. While a webview, a panel or a view has the focus no editor is: then the draft
 * that can be seen.
 */
export function activeDraftEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  // What stands in no column of editors is part of a panel: the log, say.
  if (editor?.viewColumn !== undefined) return isDraft(editor.document) ? editor : undefined;
  return vscode.window.visibleTextEditors.find(
    ({ document, viewColumn }) => viewColumn !== undefined && isDraft(document),
  );
}

/** Where to open a text: where the drafts are, even while a preview beside them has the focus. */
export function columnOfDrafts(): vscode.ViewColumn {
  return activeDraftEditor()?.viewColumn ?? vscode.ViewColumn.Active;
}

export function paramsOf(document: vscode.TextDocument): DraftParams {
  return { textDocument: { uri: document.uri.toString() } };
}

export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function positionOf({ line, character }: vscode.Position): Position {
  return { line, character };
}

/**
 * Selects a place in a draft and shows it in the middle; in the editor that shows the draft already, if there is one.
 *
 * @param preserveFocus whether the focus stays where it is
 */
export async function reveal(uri: vscode.Uri, range: vscode.Range, preserveFocus = false): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => sameUri(document.uri, uri));
  const document = shown?.document ?? (await vscode.workspace.openTextDocument(uri));
  const editor = await vscode.window.showTextDocument(document, {
    preserveFocus,
    preview: false,
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
  });
  const valid = editor.document.validateRange(range);
  editor.selection = new vscode.Selection(valid.start, valid.end);
  editor.revealRange(valid, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

export function sameUri(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.toString() === b.toString();
}
