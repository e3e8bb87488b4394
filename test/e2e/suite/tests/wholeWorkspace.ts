import * as vscode from 'vscode';
import { contains, equal, eventually, pause } from '../support/expect.ts';
import { caughtUp, FAULTY, found, rulesOf } from '../support/findings.ts';
import type { Tests } from '../support/test.ts';
import { fileIn, newDraft, read, remove, write } from '../support/workspace.ts';

/**
 * Performed last: once the workspace has been checked, drafts that are closed keep their findings; and the document of a
 * new configuration outlives its file.
 */
export const wholeWorkspace: Tests = {
  'checks drafts of the workspace that are not open': async () => {
    const uri = fileIn('plain', 'unopened.md');
    await write(uri, FAULTY);
    await newDraft(FAULTY);
    await caughtUp();
    void vscode.commands.executeCommand('zhangfa.checkWorkspace');
    await found(uri, ['confusable-word']);
    equal(rulesOf(fileIn('plain', 'README.md')), [], 'findings in the English README');
    await remove(uri);
    await found(uri, []);
  },

  'initialises a configuration': async () => {
    const uri = fileIn('plain', 'zhangfa.config.yaml');
    await newDraft(FAULTY);
    await caughtUp();
    void vscode.commands.executeCommand('zhangfa.initialiseConfig');
    try {
      // The folder is asked for first: it is the second one. Any profile will do.
      await pause(1000);
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      await eventually(
        'the configuration',
        async () => {
          const shown = vscode.window.activeTextEditor?.document.uri.toString() === uri.toString();
          if (!shown) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
          return shown;
        },
        Boolean,
      );
      contains(await read(uri), ['profile'], 'the configuration');
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await remove(uri);
      // The document may outlive its file; it is not to be in force.
      const { document } = await newDraft(FAULTY);
      await found(document.uri, ['confusable-word']);
    }
  },
};
