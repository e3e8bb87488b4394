import * as vscode from 'vscode';
import { activeDraftEditor, columnOfDrafts } from '../drafts.ts';
import type { Server } from '../server.ts';

/** The commands about the server and what it goes by. */
export function registerServerCommands(server: Server, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zhangfa.showLog', () => {
      log.show();
    }),
    vscode.commands.registerCommand('zhangfa.restartServer', () => startServer(server, log)),
    vscode.commands.registerCommand('zhangfa.openConfiguration', () => openConfiguration(server)),
    vscode.commands.registerCommand('zhangfa.openSettings', openSettings),
  );
}

/** Starts the server, or stops it and starts it anew; says so where that fails. */
export async function startServer(server: Server, log: vscode.LogOutputChannel): Promise<void> {
  try {
    await server.restart();
    // Who opens the log of a server that is well sees that it is.
    const info = server.client.initializeResult?.serverInfo;
    log.info(`The language server runs (${info?.name ?? ''} ${info?.version ?? ''})`);
  } catch (error) {
    log.error(String(error));
    const showLog = vscode.l10n.t('Show log');
    const text = vscode.l10n.t('Zhangfa’s language server could not be started.');
    const chosen = await vscode.window.showErrorMessage(text, showLog);
    if (chosen === showLog) log.show();
  }
}

/** Opens the configuration file in force; the settings, where there is none. */
async function openConfiguration(server: Server): Promise<void> {
  const uri = activeDraftEditor()?.document.uri;
  const inForce = uri && server.statusOf(uri)?.configuration;
  if (inForce?.kind === 'file' && inForce.uri !== undefined) {
    await vscode.window.showTextDocument(vscode.Uri.parse(inForce.uri), { viewColumn: columnOfDrafts() });
    return;
  }
  if (inForce?.kind === 'settings') {
    await openSettings();
    return;
  }
  const create = vscode.l10n.t('Create a configuration');
  const settings = vscode.l10n.t('Open the settings');
  const text = vscode.l10n.t('No configuration is in force for this draft.');
  const chosen = await vscode.window.showInformationMessage(text, create, settings);
  if (chosen === create) await vscode.commands.executeCommand('zhangfa.initialiseConfig');
  if (chosen === settings) await openSettings();
}

async function openSettings(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', 'zhangfa.');
}
