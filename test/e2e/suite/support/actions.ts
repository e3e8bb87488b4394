import * as vscode from 'vscode';
import { eventually, present } from './expect.ts';

/** The code actions at a place, resolved. */
export async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind = vscode.CodeActionKind.Empty,
): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
    50,
  );
}

/** Waits for an action of this title at a place, and returns it resolved. */
export async function action(
  document: vscode.TextDocument,
  range: vscode.Range,
  title: string | RegExp,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction> {
  const matches = (one: vscode.CodeAction): boolean =>
    typeof title === 'string' ? one.title === title : title.test(one.title);
  const all = await eventually(
    `the action ${String(title)}`,
    async () => (await actionsAt(document, range, kind)).map((one) => ({ title: one.title, one })),
    (those) => those.some(({ one }) => matches(one)),
  );
  return present(
    all.find(({ one }) => matches(one)),
    'the action',
  ).one;
}

/** Does what choosing an action does. */
export async function choose(chosen: vscode.CodeAction): Promise<void> {
  if (chosen.edit !== undefined) await vscode.workspace.applyEdit(chosen.edit);
  if (chosen.command !== undefined)
    await vscode.commands.executeCommand(
      chosen.command.command,
      ...((chosen.command.arguments ?? []) as unknown[]),
    );
}
