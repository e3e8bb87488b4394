import * as vscode from 'vscode';
import { eventually, present } from './expect.ts';

/** A folder of the workspace: `report` has a configuration, `plain` has none. */
export type FolderName = 'report' | 'plain';

export function folder(name: FolderName): vscode.WorkspaceFolder {
  return present(
    (vscode.workspace.workspaceFolders ?? []).find((one) => one.name === name),
    `the folder ${name}`,
  );
}

export function fileIn(name: FolderName, path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(name).uri, path);
}

export async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Deletes a file or a folder, if it is there. */
export async function remove(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
}

let drafts = 0;

/** A draft of a test's own, written, opened and shown. */
export async function newDraft(text: string, where: FolderName = 'plain'): Promise<vscode.TextEditor> {
  drafts += 1;
  const uri = fileIn(where, `test-${drafts}.md`);
  await write(uri, text);
  return show(uri);
}

/** Opens a file as a click on it does: a document that an extension opens would outlive its editor by minutes. */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const shown = await eventually(
    `the editor of ${uri.path}`,
    () => vscode.window.activeTextEditor,
    (editor) => editor?.document.uri.toString() === uri.toString(),
  );
  return present(shown, 'the editor');
}

/** Where a text first stands in a document. */
export function placeOf(document: vscode.TextDocument, text: string, offset = 0): vscode.Position {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`“${text}” is not in the draft`);
  return document.positionAt(start + offset);
}

export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  return new vscode.Range(placeOf(document, text), placeOf(document, text, text.length));
}

/** Puts a text in the place of another, whether the document is shown or not. */
export async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, text), by);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the edit was refused');
}

/** Puts a text at the beginning of a line. */
export async function insert(document: vscode.TextDocument, line: number, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(line, 0), text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the edit was refused');
}

/** Performs something under settings of one folder, and puts them back. */
export async function withSettings(
  settings: Readonly<Record<string, unknown>>,
  body: () => Promise<void>,
  where: FolderName = 'plain',
): Promise<void> {
  const { uri } = folder(where);
  const set = async (key: string, value: unknown): Promise<void> => {
    const target = vscode.ConfigurationTarget.WorkspaceFolder;
    await vscode.workspace.getConfiguration(undefined, uri).update(key, value, target);
  };
  for (const [key, value] of Object.entries(settings)) await set(key, value);
  try {
    await body();
  } finally {
    for (const key of Object.keys(settings)) await set(key, undefined);
  }
}

/** Closes what a test has opened, unsaved changes and all. */
export async function tidy(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('notifications.clearAll');
}
