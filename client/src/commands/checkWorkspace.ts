import * as vscode from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient';
import { METHODS, type WorkspaceSummary } from '../../../server/src/protocol/index.ts';
import { coverage, wordCounts } from '../counts.ts';
import type { Server } from '../server.ts';
import { sayNoAnswer } from './noAnswer.ts';

/** The command that checks every draft of the workspace. */
export function registerCheckWorkspace(server: Server): vscode.Disposable {
  let runs = 0;
  return vscode.commands.registerCommand('zhangfa.checkWorkspace', async () => {
    if ((vscode.workspace.workspaceFolders ?? []).length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a folder first: there is no workspace to check.'),
      );
      return;
    }
    runs += 1;
    const summary = await check(server, `zhangfa-check-${runs}`);
    if (summary === undefined) sayNoAnswer(server);
    else if (summary !== 'cancelled') await tell(server, summary);
  });
}

function check(server: Server, workDoneToken: string): Thenable<WorkspaceSummary | 'cancelled' | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Zhangfa checks the workspace'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    let done = 0;
    const listening = server.client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind === 'end') return;
      const percentage = value.percentage ?? done;
      progress.report({ increment: percentage - done, ...(value.message && { message: value.message }) });
      done = percentage;
    });
    try {
      const summary = await server.ask(METHODS.checkWorkspace, { workDoneToken }, token);
      return token.isCancellationRequested || summary?.cancelled === true ? 'cancelled' : summary;
    } finally {
      listening.dispose();
    }
  });
}

async function tell(server: Server, summary: WorkspaceSummary): Promise<void> {
  const showLog = vscode.l10n.t('Show log');
  const { error, warning, info } = summary.counts;
  if (error + warning + info > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  const failures = summary.failures.length;
  for (const { uri, message } of summary.failures) {
    server.client.warn(
      `${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))}: ${message}`,
      undefined,
      false,
    );
  }
  const text = wordSummary(summary);
  if (failures === 0) {
    void vscode.window.showInformationMessage(text);
    return;
  }
  const left =
    failures === 1
      ? vscode.l10n.t('One file could not be checked.')
      : vscode.l10n.t('{0} files could not be checked.', failures);
  const chosen = await vscode.window.showWarningMessage(vscode.l10n.t('{0} {1}', text, left), showLog);
  if (chosen === showLog) await vscode.commands.executeCommand('zhangfa.showLog');
}

function wordSummary({ files, counts, evidence }: WorkspaceSummary): string {
  if (files === 0) return vscode.l10n.t('The workspace has no drafts to check.');
  const percent = coverage(evidence);
  const found = vscode.l10n.t('Drafts checked: {0}. {1}.', files, wordCounts(counts, vscode.l10n.t));
  return percent === undefined
    ? found
    : vscode.l10n.t('{0} {1}', found, vscode.l10n.t('{0}% of the statistics name a source.', percent));
}
