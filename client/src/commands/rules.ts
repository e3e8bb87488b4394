import * as vscode from 'vscode';
import { CLIENT_COMMANDS, METHODS, type Catalogue } from '../../../server/src/protocol/index.ts';
import { showRulePage } from '../rulePages.ts';
import type { Server } from '../server.ts';
import { sayNoAnswer } from './noAnswer.ts';

/** The command that explains a rule: the one it is given, or one to choose. */
export function registerExplainRule(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand(CLIENT_COMMANDS.explainRule, async (rule?: unknown) => {
    const id = typeof rule === 'string' ? rule : await chooseRule(server);
    if (id !== undefined) await showRulePage(id);
  });
}

async function chooseRule(server: Server): Promise<string | undefined> {
  const catalogue = await server.ask(METHODS.catalogue, undefined);
  if (catalogue === undefined) {
    sayNoAnswer(server);
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(itemsOf(catalogue), {
    title: vscode.l10n.t('Which rule to explain'),
    matchOnDescription: true,
  });
  return chosen?.description;
}

/** Rules under the names of their groups. */
function itemsOf({ rules }: Catalogue): readonly vscode.QuickPickItem[] {
  return rules.flatMap(({ id, group, title }, index) => [
    ...(rules[index - 1]?.group === group
      ? []
      : [{ label: group, kind: vscode.QuickPickItemKind.Separator }]),
    { label: title, description: id },
  ]);
}
