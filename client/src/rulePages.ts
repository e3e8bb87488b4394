import * as vscode from 'vscode';
import { METHODS } from '../../server/src/protocol/index.ts';
import { activeDraftEditor } from './drafts.ts';
import type { Server } from './server.ts';

const SCHEME = 'zhangfa-rule';

/** The form of a rule page's URI, as the server is told. */
export const RULE_PAGE = `${SCHEME}:/{id}.md`;

/** Shows rule pages as read-only Markdown documents. */
export function provideRulePages(server: Server): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async (uri, token) => {
      const rule = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      const explanation = await server.ask(METHODS.explain, { rule }, token);
      return explanation?.markdown ?? `# ${vscode.l10n.t('There is no page about the rule “{0}”.', rule)}\n`;
    },
  });
}

/** Opens the page of a rule beside the draft in a Markdown preview that stays with it. */
export async function showRulePage(rule: string): Promise<void> {
  const uri = vscode.Uri.parse(RULE_PAGE.replace('{id}', rule));
  // “To the side” is beside what has the focus: that must not be a preview, which is at the side itself.
  const draft = activeDraftEditor();
  if (draft !== undefined) await vscode.window.showTextDocument(draft.document, draft.viewColumn);
  try {
    await vscode.commands.executeCommand('markdown.showLockedPreviewToSide', uri);
  } catch {
    // The built-in preview can be switched off.
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }
}
