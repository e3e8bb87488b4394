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
  return rules.flatMap(({ id, group, title }, index) => {
    const first = rules[index - 1]?.group !== group;
    const heading = { label: wordGroup(group), kind: vscode.QuickPickItemKind.Separator };
    return [...(first ? [heading] : []), { label: title, description: id }];
  });
}

/** What a group is called; its id, where a server knows more groups than this client. */
function wordGroup(group: string): string {
  const { t } = vscode.l10n;
  switch (group) {
    case 'numbering':
      return t('Numbering');
    case 'sources':
      return t('Sources');
    case 'terms':
      return t('Terms');
    case 'wording':
      return t('Wording');
    case 'numbers':
      return t('Numbers');
    case 'typography':
      return t('Typography');
    default:
      return group === 'markdown' ? 'Markdown' : group;
  }
}
