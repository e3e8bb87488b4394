import * as vscode from 'vscode';
import { contains, equal, eventually, holds } from '../support/expect.ts';
import { caughtUp, rulesOf } from '../support/findings.ts';
import type { Tests } from '../support/test.ts';
import { newDraft } from '../support/workspace.ts';

/** A draft with the cursor on an empty line at its end. */
async function writing(): Promise<vscode.TextEditor> {
  const editor = await newDraft('# 报告\n\n');
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

async function completionsFor(editor: vscode.TextEditor): Promise<readonly vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
  );
  return list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
}

export const snippets: Tests = {
  'snippets are offered by 汉字 and by pinyin': async () => {
    const editor = await writing();
    const labels = (await completionsFor(editor)).map(({ label }) =>
      typeof label === 'string' ? label : label.label,
    );
    const wanted = ['版权声明', 'bqsm', '前言', '目录', 'mulu', '图', '表', 'biao'];
    contains(
      ` ${labels.join(' ')} `,
      wanted.map((name) => ` ${name} `),
      'snippets',
    );
  },

  'a snippet is written out as it stands in the manifest': async () => {
    const editor = await writing();
    await vscode.commands.executeCommand('editor.action.insertSnippet', {
      langId: 'markdown',
      name: '版权声明',
    });
    await eventually(
      'the text',
      () => editor.document.getText(),
      (text) => text.includes('## 版权声明'),
    );
    await caughtUp();
    equal(rulesOf(editor.document.uri), [], 'findings in what a snippet writes');
  },

  'every snippet that is offered writes something': async () => {
    const editor = await writing();
    const snippets = await completionsFor(editor);
    holds(snippets.length >= 15, `there are ${snippets.length} snippets`);
    const all = new vscode.Range(0, 0, 10_000, 0);
    const seen = new Set<string>();
    for (const { insertText } of snippets) {
      if (!(insertText instanceof vscode.SnippetString) || seen.has(insertText.value)) continue;
      seen.add(insertText.value);
      await editor.insertSnippet(insertText, editor.document.validateRange(all));
      const text = editor.document.getText();
      holds(text.trim() !== '' && !/\$\{?\d/.test(text), `the text is\n${text}`);
    }
  },
};
