import * as vscode from 'vscode';
import { CLIENT_COMMANDS } from '../../../server/src/protocol/index.ts';

/** The command that follows a change of the configuration: a change that is not saved holds for nobody else. */
export function registerSaveConfiguration(): vscode.Disposable {
  return vscode.commands.registerCommand(CLIENT_COMMANDS.saveConfiguration, async (uri?: unknown) => {
    if (typeof uri !== 'string') return;
    const wanted = vscode.Uri.parse(uri).toString();
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === wanted);
    if (document === undefined || !document.isDirty || (await document.save())) return;
    const file = vscode.workspace.asRelativePath(document.uri);
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The configuration could not be written to {0}.', file),
    );
  });
}
