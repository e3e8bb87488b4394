import * as vscode from 'vscode';
import { equal, eventually, present } from '../support/expect.ts';
import { caughtUp, FAULTY, findings, found, SOUND } from '../support/findings.ts';
import type { Tests } from '../support/test.ts';
import { fileIn, insert, newDraft, replace, show } from '../support/workspace.ts';

export const resilience: Tests = {
  'a server that crashes is started again, and knows the drafts': {
    needs: 'killServer',
    because: 'the server cannot be killed from outside here',
    perform: async ({ killServer }) => {
      const { document } = await newDraft(FAULTY);
      await found(document.uri, ['confusable-word']);
      await present(killServer, 'what kills the server')();
      await replace(document, '截止', '截至');
      await found(document.uri, []);
      await replace(document, '截至', '截止');
      await found(document.uri, ['confusable-word']);
    },
  },

  'a server that is stopped in mid-lint leaves no error behind': async () => {
    const { document } = await newDraft(`# 会议纪要\n\n${'全市新增商户，服务更加周到。\n\n'.repeat(4000)}`);
    await insert(document, 2, '截止 2025 年年底，一切如常。\n\n');
    await vscode.commands.executeCommand('zhangfa.restartServer');
    await caughtUp();
  },

  'many edits leave what a fresh check finds': async () => {
    const { document } = await show(fileIn('report', 'report.md'));
    const original = document.getText();
    await caughtUp();
    const random = generator(20261121);
    for (let round = 0; round < 60; round++) {
      const edit = new vscode.WorkspaceEdit();
      const length = document.getText().length;
      const start = Math.floor(random() * length);
      const end = Math.min(length, start + Math.floor(random() * 12));
      const text = original.slice(start, start + Math.floor(random() * 12));
      edit.replace(
        document.uri,
        new vscode.Range(document.positionAt(start), document.positionAt(end)),
        text,
      );
      await vscode.workspace.applyEdit(edit);
    }
    await caughtUp();
    const fresh = (await newDraft(document.getText(), 'report')).document;
    const seen = (uri: vscode.Uri): readonly string[] =>
      findings(uri)
        .map(({ message, range }) => `${range.start.line}:${range.start.character} ${message}`)
        .sort();
    await caughtUp();
    await eventually(
      'the findings',
      () => ({ edited: seen(document.uri), fresh: seen(fresh.uri) }),
      ({ edited, fresh: anew }) => edited.join('\n') === anew.join('\n'),
    );
  },

  'a draft that is renamed keeps its findings under its new name': async () => {
    const { document } = await newDraft(FAULTY);
    await found(document.uri, ['confusable-word']);
    const target = fileIn('plain', 'renamed.md');
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(document.uri, target, { overwrite: true });
    await vscode.workspace.applyEdit(rename);
    await show(target);
    await found(target, ['confusable-word']);
    await eventually(
      'findings under the old name',
      () => findings(document.uri).length,
      (count) => count === 0,
    );
  },

  'a draft that is deleted takes its findings along': async () => {
    const { document } = await newDraft(FAULTY);
    await found(document.uri, ['confusable-word']);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(document.uri);
    await eventually(
      'its findings',
      () => findings(document.uri).length,
      (count) => count === 0,
    );
  },

  'another language makes the findings go': async () => {
    const { document } = await newDraft(FAULTY);
    await found(document.uri, ['confusable-word']);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await found(document.uri, []);
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await found(document.uri, ['confusable-word']);
  },

  'two views of a draft are one draft': async () => {
    const { document } = await newDraft(SOUND);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
    await replace(document, '截至', '截止');
    await found(document.uri, ['confusable-word']);
    equal(findings(document.uri).length, 1, 'findings');
  },
};

/** Numbers in [0, 1) that are the same each time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
