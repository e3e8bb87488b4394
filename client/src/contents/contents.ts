import * as vscode from 'vscode';
import type { Server } from '../server.ts';
import { CONTENTS_VIEW, fillPanel, type ContentsPreview } from './preview.ts';

/** The command that opens the contents preview, and its return after a reload. */
export function showContents(server: Server, extensionUri: vscode.Uri): vscode.Disposable {
  let open: ContentsPreview | undefined;
  const take = (panel: vscode.WebviewPanel, first: vscode.Uri | undefined) => {
    const preview = fillPanel(panel, extensionUri, server, first);
    open = preview;
    panel.onDidDispose(() => {
      preview.dispose();
      if (open === preview) open = undefined;
    });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zhangfa.openContents', () => {
      if (open !== undefined) {
        open.panel.reveal(undefined, true);
        return;
      }
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      const title = vscode.l10n.t('Contents preview');
      take(vscode.window.createWebviewPanel(CONTENTS_VIEW, title, column), undefined);
    }),
    vscode.window.registerWebviewPanelSerializer(CONTENTS_VIEW, {
      deserializeWebviewPanel: (panel, state: unknown) => {
        take(panel, uriOf(state));
        return Promise.resolve();
      },
    }),
    {
      dispose: () => {
        open?.dispose();
      },
    },
  );
}

/** What the page has remembered, if it has. */
function uriOf(state: unknown): vscode.Uri | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state)) return undefined;
  return typeof state.uri === 'string' && state.uri !== '' ? vscode.Uri.parse(state.uri) : undefined;
}
