import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { CLIENT_COMMANDS, type InitializationOptions } from '../../server/src/protocol/index.ts';
import { draftSchemes } from './drafts.ts';
import { afterCrash } from './restartPolicy.ts';
import { RULE_PAGE } from './rulePages.ts';

const CONFIG_FILES = '**/zhangfa.config.{json,yaml,yml}';

/** Where the server runs. */
export type Host = 'process' | 'worker';

/**
 * What to say to the language client.
 *
 * @param log the channel that shows what server and client write
 * @param trace the channel that takes the messages between them
 */
export function clientOptions(
  host: Host,
  log: vscode.LogOutputChannel,
  trace: vscode.LogOutputChannel,
): LanguageClientOptions {
  return {
    documentSelector: [
      ...draftSchemes().map((scheme) => ({ scheme, language: 'markdown' })),
      { pattern: CONFIG_FILES },
    ],
    diagnosticCollectionName: 'zhangfa',
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
    outputChannel: log,
    traceOutputChannel: trace,
    // Read again at each start: trust is granted while the window is open.
    initializationOptions: (): InitializationOptions => ({
      commands: true,
      showsMessages: true,
      rulePage: RULE_PAGE,
      trusted: vscode.workspace.isTrusted,
      hostFiles: host === 'worker' || hasVirtualFolder(),
    }),
    errorHandler: errorHandler(),
    // VS Code's own Markdown support lists the headings; twice, they would be in the way.
    middleware: { provideDocumentSymbols: () => [] },
    // A draft's words reach a hover; the one command there can do no harm.
    markdown: { isTrusted: { enabledCommands: [CLIENT_COMMANDS.explainRule] }, supportHtml: false },
  };
}

/** Starts a crashed server again, within limits, and says so. */
function errorHandler(): ErrorHandler {
  let crashes: readonly number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const { restart, crashes: remembered } = afterCrash(crashes, Date.now());
      crashes = restart ? remembered : [];
      void (restart ? sayRestarted() : sayStopped());
      return { action: restart ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function sayRestarted(): Promise<void> {
  const showLog = vscode.l10n.t('Show log');
  const text = vscode.l10n.t('Zhangfa’s language server stopped unexpectedly and has been started again.');
  const chosen = await vscode.window.showWarningMessage(text, showLog);
  if (chosen === showLog) await vscode.commands.executeCommand('zhangfa.showLog');
}

async function sayStopped(): Promise<void> {
  const showLog = vscode.l10n.t('Show log');
  const restart = vscode.l10n.t('Start again');
  const text = vscode.l10n.t(
    'Zhangfa’s language server has stopped six times within three minutes and will not be started again by itself. Drafts are not checked until it runs.',
  );
  const chosen = await vscode.window.showErrorMessage(text, restart, showLog);
  if (chosen === showLog) await vscode.commands.executeCommand('zhangfa.showLog');
  if (chosen === restart) await vscode.commands.executeCommand('zhangfa.restartServer');
}

/** A folder that a process cannot read: of a remote repository, say. */
function hasVirtualFolder(): boolean {
  return (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme !== 'file');
}
