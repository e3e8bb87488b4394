import * as vscode from 'vscode';
import { activeDraftEditor, reveal } from '../drafts.ts';

interface Entry extends vscode.QuickPickItem {
  readonly range?: vscode.Range;
  readonly run?: string;
}

/** Lists the findings of the draft in use; each one is shown in the text while it is looked at, and chosen to go there. */
export function showFindings(): void {
  const editor = activeDraftEditor();
  if (editor === undefined) return;
  const before = { selection: editor.selection, visible: editor.visibleRanges[0] };
  const findings = findingsOf(editor.document);
  const pick = vscode.window.createQuickPick<Entry>();
  pick.title =
    findings.length === 0
      ? vscode.l10n.t('Zhangfa has found nothing in this draft')
      : vscode.l10n.t('Findings in this draft: {0}', findings.length);
  pick.placeholder = vscode.l10n.t('Type to filter, for example by a rule or a word');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = [...findings, separator(), ...actions()];
  let chosen = false;
  pick.onDidChangeActive(([entry]) => {
    if (entry?.range !== undefined) preview(editor, entry.range);
  });
  pick.onDidAccept(() => {
    chosen = true;
    const [entry] = pick.selectedItems;
    pick.hide();
    if (entry?.range !== undefined) void reveal(editor.document.uri, entry.range);
    if (entry?.run !== undefined) void vscode.commands.executeCommand(entry.run);
  });
  pick.onDidHide(() => {
    if (!chosen) {
      editor.selection = before.selection;
      if (before.visible !== undefined) editor.revealRange(before.visible, vscode.TextEditorRevealType.AtTop);
    }
    pick.dispose();
  });
  pick.show();
}

function findingsOf(document: vscode.TextDocument): readonly Entry[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'zhangfa')
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map((diagnostic) => ({
      label: `${icon(diagnostic.severity)} ${diagnostic.message}`,
      description: ruleOf(diagnostic),
      detail: vscode.l10n.t(
        'Line {0}: {1}',
        diagnostic.range.start.line + 1,
        excerpt(document, diagnostic.range),
      ),
      range: diagnostic.range,
    }));
}

function preview(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function ruleOf({ code }: vscode.Diagnostic): string {
  if (code === undefined) return '';
  return String(typeof code === 'object' ? code.value : code);
}

function excerpt(document: vscode.TextDocument, { start }: vscode.Range): string {
  const text = document.lineAt(start.line).text;
  const from = Math.max(0, start.character - 12);
  return `${from > 0 ? '…' : ''}${text.slice(from, from + 60)}${text.length > from + 60 ? '…' : ''}`;
}

function icon(severity: vscode.DiagnosticSeverity): string {
  switch (severity) {
    case vscode.DiagnosticSeverity.Error:
      return '$(error)';
    case vscode.DiagnosticSeverity.Warning:
      return '$(warning)';
    case vscode.DiagnosticSeverity.Information:
    case vscode.DiagnosticSeverity.Hint:
      return '$(info)';
  }
}

function separator(): Entry {
  return { label: '', kind: vscode.QuickPickItemKind.Separator };
}

function actions(): readonly Entry[] {
  return [
    { label: `$(wand) ${vscode.l10n.t('Fix everything that can be fixed safely')}`, run: 'zhangfa.fixAll' },
    { label: `$(list-tree) ${vscode.l10n.t('Open the contents preview')}`, run: 'zhangfa.openContents' },
    {
      label: `$(file-code) ${vscode.l10n.t('Open the configuration in force')}`,
      run: 'zhangfa.openConfiguration',
    },
    { label: `$(gear) ${vscode.l10n.t('Open the settings')}`, run: 'zhangfa.openSettings' },
    { label: `$(output) ${vscode.l10n.t('Show log')}`, run: 'zhangfa.showLog' },
  ];
}
