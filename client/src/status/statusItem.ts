import * as vscode from 'vscode';
import { activeDraftEditor, draftSchemes } from '../drafts.ts';
import type { Server } from '../server.ts';
import { statusView, wordConfiguration } from './statusText.ts';

/** Set while the draft in use is checked; menus and the key bindings ask for it. */
const CHECKED = 'zhangfa.checked';

/** The item in the status bar, and the configuration among the language's items. */
export function showStatus(server: Server): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('zhangfa.status', vscode.StatusBarAlignment.Right, 101);
  item.name = vscode.l10n.t('Zhangfa: findings and sources');
  item.command = 'zhangfa.showFindings';
  const language = vscode.languages.createLanguageStatusItem(
    'zhangfa.configuration',
    draftSchemes().map((scheme) => ({ scheme, language: 'markdown' })),
  );
  language.name = vscode.l10n.t('Zhangfa: configuration');
  language.command = { command: 'zhangfa.openConfiguration', title: vscode.l10n.t('Open') };

  let checkedBefore: boolean | undefined;
  const update = () => {
    updateItem(item, server);
    updateLanguageItem(language, server);
    const uri = activeDraftEditor()?.document.uri;
    const checked = uri !== undefined && server.statusOf(uri)?.state === 'checked';
    if (checked !== checkedBefore) void vscode.commands.executeCommand('setContext', CHECKED, checked);
    checkedBefore = checked;
  };
  update();
  return vscode.Disposable.from(
    item,
    language,
    server.onDidChangeStatus(update),
    server.onDidChangeState(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}

function updateItem(item: vscode.StatusBarItem, server: Server): void {
  const uri = activeDraftEditor()?.document.uri;
  const view = uri && statusView(server.state(), server.statusOf(uri), vscode.l10n.t, nameOf);
  if (view === undefined || view === null) {
    item.hide();
    return;
  }
  item.text = view.text;
  item.tooltip = view.tooltip.join('\n');
  item.accessibilityInformation = { label: view.label };
  item.backgroundColor = view.alarm ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
  item.show();
}

function updateLanguageItem(item: vscode.LanguageStatusItem, server: Server): void {
  const uri = activeDraftEditor()?.document.uri;
  const status = uri && server.statusOf(uri);
  item.busy = server.state() === 'starting';
  item.severity =
    server.state() === 'stopped' || status?.state === 'misconfigured'
      ? vscode.LanguageStatusSeverity.Error
      : vscode.LanguageStatusSeverity.Information;
  item.text = vscode.l10n.t('Zhangfa');
  item.detail =
    status === undefined
      ? ''
      : status.state === 'inactive'
        ? vscode.l10n.t('Not active for this document: it is not mostly Chinese (see zhangfa.activation)')
        : wordConfiguration(status.configuration, vscode.l10n.t, nameOf);
}

function nameOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
