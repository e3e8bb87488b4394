import * as vscode from 'vscode';
import { METHODS } from '../../../server/src/protocol/index.ts';
import { columnOfDrafts } from '../drafts.ts';
import type { Server } from '../server.ts';
import { sayNoAnswer } from './noAnswer.ts';
import { chooseProfile } from './profiles.ts';

/** The commands that begin something: a report, a configuration. */
export function registerNewFiles(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zhangfa.newReport', () => newReport(server)),
    vscode.commands.registerCommand('zhangfa.initialiseConfig', () => initialiseConfig(server)),
  );
}

async function newReport(server: Server): Promise<void> {
  const profile = await chooseProfile(server, vscode.l10n.t('What kind of report'));
  if (profile === undefined || profile === null) return;
  const report = await server.ask(METHODS.newReport, { profile });
  if (report === undefined) {
    sayNoAnswer(server);
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: report.text });
  await vscode.window.showTextDocument(document, columnOfDrafts());
}

async function initialiseConfig(server: Server): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const title = vscode.l10n.t('What kind of reports does the team write');
  const profile = await chooseProfile(server, title, vscode.l10n.t('No particular kind'));
  if (profile === undefined) return;
  const params = { folder: folder.uri.toString(), ...(profile !== null && { profile }) };
  const file = await server.ask(METHODS.initialiseConfig, params);
  if (file === undefined) {
    sayNoAnswer(server);
    return;
  }
  const uri = vscode.Uri.parse(file.uri);
  if (file.exists) {
    const text = vscode.l10n.t('The folder has a configuration already; nothing was written.');
    void vscode.window.showInformationMessage(text);
  } else {
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(file.text));
    } catch {
      const text = vscode.l10n.t(
        'The configuration could not be written to {0}.',
        vscode.workspace.asRelativePath(uri),
      );
      void vscode.window.showErrorMessage(text);
      return;
    }
  }
  await vscode.window.showTextDocument(uri, { viewColumn: columnOfDrafts(), preview: false });
}

/** The folder of the workspace, chosen if there are several. */
async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return vscode.window.showWorkspaceFolderPick();
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a folder first: a configuration belongs to one.'),
    );
  }
  return folders[0];
}
