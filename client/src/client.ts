import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCheckWorkspace } from './commands/checkWorkspace.ts';
import { registerDraftEdits } from './commands/draftEdits.ts';
import { registerNewFiles } from './commands/newFiles.ts';
import { registerExplainRule } from './commands/rules.ts';
import { registerSaveConfiguration } from './commands/saveConfiguration.ts';
import { registerServerCommands, startServer } from './commands/serverCommands.ts';
import { showContents } from './contents/contents.ts';
import { serveFiles } from './hostFiles.ts';
import { clientOptions, type Host } from './languageClient.ts';
import type { extendMarkdownIt } from './markdown/plugin.ts';
import { showOutline } from './outline/outlineView.ts';
import { provideRulePages } from './rulePages.ts';
import { serverOf } from './server.ts';
import { showFindings } from './status/findings.ts';
import { showStatus } from './status/statusItem.ts';
import { traceChannel } from './traceChannel.ts';

/** What VS Code's own Markdown preview asks of the extension. */
export interface ExtensionExports {
  readonly extendMarkdownIt: typeof extendMarkdownIt;
}

/** Makes the client of a server that runs in a process or a worker; it is not started yet. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/**
 * Starts the server and registers what the manifest promises.
 *
 * Returns before the server has answered: opening a draft never waits for it.
 *
 * @returns what stops the server
 */
export function startClient(
  context: vscode.ExtensionContext,
  host: Host,
  create: CreateClient,
): () => Promise<void> {
  const log = vscode.window.createOutputChannel(vscode.l10n.t('Zhangfa'), { log: true });
  const trace = traceChannel(log);
  const client = create(clientOptions(host, log, trace.channel));
  const server = serverOf(client);
  context.subscriptions.push(
    log,
    trace.listening,
    server,
    serveFiles(client),
    provideRulePages(server),
    showStatus(server),
    showOutline(server),
    showContents(server, context.extensionUri),
    registerCheckWorkspace(server),
    registerDraftEdits(server),
    registerExplainRule(server),
    registerNewFiles(server),
    registerSaveConfiguration(),
    registerServerCommands(server, log),
    vscode.commands.registerCommand('zhangfa.showFindings', showFindings),
    // The server asks for the settings it wants; it need only know that they are others.
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('zhangfa') || server.state() !== 'running') return;
      void client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    }),
    // What may be read outside the workspace is told at the start.
    vscode.workspace.onDidGrantWorkspaceTrust(() => void startServer(server, log)),
  );
  void startServer(server, log);
  return () => client.dispose();
}
