import * as vscode from 'vscode';
import { becomes, contains, equal, eventually, holds, present } from '../support/expect.ts';
import { caughtUp, FAULTY, finding, found, rulesOf } from '../support/findings.ts';
import type { Tests } from '../support/test.ts';
import { fileIn, newDraft, placeOf, show } from '../support/workspace.ts';

/** Performs a command that asks for a choice, taking the first one each time until something has come of it. */
async function performChoosing<T>(
  command: string,
  read: () => T | Promise<T>,
  accept: (value: T) => boolean,
): Promise<T> {
  void vscode.commands.executeCommand(command);
  return eventually(
    `what comes of ${command}`,
    async () => {
      const value = await read();
      if (!accept(value))
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return value;
    },
    accept,
  );
}

export const commands: Tests = {
  'every command of the manifest is there': async () => {
    await newDraft(FAULTY);
    await caughtUp();
    const manifest = vscode.extensions.getExtension('zhangfa.zhangfa')?.packageJSON as {
      readonly contributes: {
        readonly commands: readonly { readonly command: string; readonly title: string }[];
      };
    };
    const there = new Set(await vscode.commands.getCommands(true));
    const promised = manifest.contributes.commands.map(({ command }) => command);
    holds(promised.length >= 10, `there are ${promised.length} commands`);
    equal(
      promised.filter((command) => !there.has(command)),
      [],
      'commands that are missing',
    );
  },

  'fixes everything that is safe': async () => {
    const { document } = await show(fileIn('report', 'report.md'));
    await finding(document.uri, 'number-range');
    await vscode.commands.executeCommand('zhangfa.fixAll');
    await found(document.uri, ['enumeration-count', 'heading-numbering', 'toc-sync']);
    contains(document.getText(), ['截至 2025 年年底', '2023—2025 年，', '登录手机银行'], 'the text');
  },

  'updates the written 目录': async () => {
    const { document } = await show(fileIn('report', 'report.md'));
    await finding(document.uri, 'toc-sync');
    await vscode.commands.executeCommand('zhangfa.updateContents');
    await eventually(
      'the text',
      () => document.getText(),
      (text) => !text.includes('（三）发展环境'),
    );
    await eventually(
      'the finding',
      () => rulesOf(document.uri),
      (rules) => !rules.includes('toc-sync'),
    );
  },

  'inserts a 目录 where there is none': async () => {
    const { document } = await newDraft('# 报告\n\n## 一、概况\n\n正文一段。\n\n## 二、趋势\n\n正文二段。\n');
    await caughtUp();
    await vscode.commands.executeCommand('zhangfa.insertContents');
    await eventually(
      'the text',
      () => document.getText(),
      (text) => text.includes('## 目录\n\n- 一、概况\n- 二、趋势'),
    );
  },

  'renumbers headings': async () => {
    const { document } = await newDraft(
      '# 报告\n\n## 一、概况\n\n正文一段。\n\n## 三、趋势\n\n正文二段。\n\n## 四、建议\n\n正文三段。\n',
    );
    await finding(document.uri, 'heading-numbering');
    await vscode.commands.executeCommand('zhangfa.renumber');
    await eventually(
      'the text',
      () => document.getText(),
      (text) => text.includes('## 二、趋势') && text.includes('## 三、建议'),
    );
    await found(document.uri, []);
  },

  'inserts a footnote at the cursor, its definition to be written next': async () => {
    const editor = await newDraft(FAULTY);
    await found(editor.document.uri, ['confusable-word']);
    const place = placeOf(editor.document, '家商户', 3);
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('zhangfa.insertFootnote');
    await eventually(
      'the text',
      () => editor.document.getText(),
      (text) => text.includes('家商户[^1]。') && /^\[\^1\]: /m.test(text),
    );
    const { line } = editor.selection.active;
    contains(editor.document.lineAt(line).text, ['[^1]:'], 'the line of the cursor');
  },

  'a new report from a template has no findings': async () => {
    await newDraft(FAULTY);
    await caughtUp();
    const editor = await performChoosing(
      'zhangfa.newReport',
      () => vscode.window.activeTextEditor,
      (one) => one?.document.isUntitled === true && one.document.getText().length > 100,
    );
    const { document } = present(editor, 'the report');
    equal(document.languageId, 'markdown', 'its language');
    await caughtUp();
    equal(rulesOf(document.uri), [], 'its findings');
  },

  'restarts the server': async () => {
    const { document } = await newDraft(FAULTY);
    await found(document.uri, ['confusable-word']);
    await vscode.commands.executeCommand('zhangfa.restartServer');
    const later = await newDraft(FAULTY);
    await found(later.document.uri, ['confusable-word']);
    await becomes('findings of the first draft', () => rulesOf(document.uri), ['confusable-word']);
  },

  'opens the configuration in force': async () => {
    const { document } = await newDraft(FAULTY, 'report');
    await finding(document.uri, 'confusable-word');
    await vscode.commands.executeCommand('zhangfa.openConfiguration');
    await eventually(
      'the editor',
      () => vscode.window.activeTextEditor?.document.uri.path ?? '',
      (path) => path.endsWith('/report/zhangfa.config.json'),
    );
  },
};
