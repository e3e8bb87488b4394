import * as vscode from 'vscode';
import type { Server } from '../server.ts';

/** Says that a command could not be done, and offers what helps. */
export function sayNoAnswer(server: Server): void {
  const showLog = vscode.l10n.t('Show log');
  const restart = vscode.l10n.t('Start again');
  const running = server.state() === 'running';
  const text = running
    ? vscode.l10n.t('Zhangfa could not do this for the draft; the log says why.')
    : vscode.l10n.t('Zhangfa’s language server is not running.');
  void vscode.window
    .showWarningMessage(text, ...(running ? [showLog] : [restart, showLog]))
    .then((chosen) => {
      if (chosen === showLog) return vscode.commands.executeCommand('zhangfa.showLog');
      if (chosen === restart) return vscode.commands.executeCommand('zhangfa.restartServer');
      return undefined;
    });
}
