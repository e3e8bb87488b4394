import * as vscode from 'vscode';
import { equal } from '../support/expect.ts';
import { caughtUp, FAULTY, found, rulesOf } from '../support/findings.ts';
import type { Tests } from '../support/test.ts';
import { fileIn, newDraft, remove, write } from '../support/workspace.ts';

/** Performed last: once the workspace has been checked, drafts that are closed keep their findings. */
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
};
