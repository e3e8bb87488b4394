import * as vscode from 'vscode';
import { becomes, equal, eventually, present } from '../support/expect.ts';
import { caughtUp, FAULTY, findings, found, rulesOf } from '../support/findings.ts';
import type { Tests } from '../support/test.ts';
import { fileIn, newDraft, show, withSettings } from '../support/workspace.ts';

const EXTENSION = 'zhangfa.zhangfa';

function extension(): vscode.Extension<unknown> {
  return present(vscode.extensions.getExtension(EXTENSION), 'the extension');
}

export const activation: Tests = {
  'sleeps until a Markdown file is opened': async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '截止昨日' });
    await vscode.window.showTextDocument(document);
    equal(extension().isActive, false, 'the extension is active without a Markdown file');
  },

  'wakes up for Markdown': async (host) => {
    const start = Date.now();
    const { document } = await newDraft(FAULTY);
    await eventually('the extension', () => extension().isActive, Boolean);
    host.measure('first Markdown file → extension active', Date.now() - start);
    await found(document.uri, ['confusable-word']);
    host.measure('first Markdown file → first finding', Date.now() - start);
  },

  'leaves an English README of a folder without configuration alone': async () => {
    const { document } = await show(fileIn('plain', 'README.md'));
    await caughtUp();
    equal(rulesOf(document.uri), [], 'findings in the README');
  },

  'activation "configured": only folders with a configuration': async () => {
    const { document } = await newDraft(FAULTY);
    await found(document.uri, ['confusable-word']);
    await withSettings({ 'zhangfa.activation': 'configured' }, async () => {
      await found(document.uri, []);
    });
    await found(document.uri, ['confusable-word']);
  },

  'activation "always": whatever the language': async () => {
    const { document } = await newDraft(
      '# Notes\n\nWords words words words words,截止 2025 年年底。 Words words words.\n',
    );
    await caughtUp();
    equal(rulesOf(document.uri), [], 'findings in an English draft');
    await withSettings({ 'zhangfa.activation': 'always' }, async () => {
      await eventually(
        'findings',
        () => findings(document.uri).length,
        (count) => count > 0,
      );
    });
  },

  'enable false: silence, and true again: findings': async () => {
    const { document } = await newDraft(FAULTY);
    await found(document.uri, ['confusable-word']);
    await withSettings({ 'zhangfa.enable': false }, async () => {
      await becomes('the findings', () => rulesOf(document.uri), []);
    });
    await found(document.uri, ['confusable-word']);
  },
};
