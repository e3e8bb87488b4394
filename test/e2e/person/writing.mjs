// An author writes: squiggles come and go, snippets save typing.
/* global document -- some functions run in the page */
import { contains, eventually, shows, squiggles, watchFor, watchKeys } from './expect.mjs';
import { openDraft } from './reading.mjs';

/** @typedef {import('../harness/workbench.mjs').Workbench} Workbench */

/** @type {Readonly<Record<string, import('./scenes.mjs').Scene>>} */
export const WRITING_SCENES = {
  'a fault is underlined while it is typed': async (vscode, { measure }) => {
    await openDraft(vscode);
    await vscode.command('修复全部可安全修复的问题');
    await squiggles(vscode, (count) => count <= 4);
    await vscode.press('Control+End');
    const lastKey = await watchKeys(vscode.page);
    for (let round = 0; round < 8; round++) {
      await vscode.page.keyboard.insertText('经查，小微商户每月');
      const seen = await watchFor(vscode.page, '.squiggly-warning', '');
      await vscode.page.evaluate(() => {
        for (const old of document.querySelectorAll('.squiggly-warning')) old.classList.add('old');
      });
      await vscode.page.keyboard.insertText('登陆手机银');
      await vscode.type('h');
      void seen;
      const before = await lastKey();
      await eventually(
        'a squiggle under what was typed',
        () => vscode.page.locator('.squiggly-warning').count(),
        (count) => count > round,
      );
      measure('key → squiggle (at most)', Date.now() - before);
      await vscode.page.keyboard.insertText('。\n\n');
    }
  },

  'a snippet is written by pinyin, and has no findings': async (vscode) => {
    await newDraft(vscode);
    await vscode.type('bqsm');
    await vscode.press('Control+Space');
    const widget = vscode.page.locator('.suggest-widget.visible');
    await widget.locator('.monaco-list-row', { hasText: '版权声明' }).first().waitFor();
    await vscode.shot('snippet');
    await vscode.press('Enter');
    await shows(vscode, '## 版权声明');
    await vscode.type('青岚金融研究院');
    await shows(vscode, '版权归青岚金融研究院所有');
    await vscode.page.waitForTimeout(800);
    await squiggles(vscode, (count) => count === 0);
  },

  'a footnote is inserted at the cursor': async (vscode) => {
    await openDraft(vscode);
    await vscode.goTo(22, 5);
    await vscode.press('End');
    await vscode.command('插入脚注');
    await vscode.press('Control+End');
    await eventually(
      'the definition',
      () => vscode.text(),
      (text) => /\[\^\d\]: *$/m.test(text) || text.includes('[^4]'),
    );
    await vscode.shot('footnote');
  },

  'a new report is made from a template': async (vscode) => {
    await vscode.command('新建报告');
    await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: '研究报告' }).first().click();
    await eventually(
      'the report',
      () => vscode.text(),
      (text) => text.includes('前言'),
    );
    await vscode.page.waitForTimeout(1500);
    await squiggles(vscode, (count) => count === 0);
    await vscode.shot('new-report');
  },

  'Markdown’s preview shows footnotes, captions and sources': async (vscode) => {
    await openDraft(vscode);
    await vscode.command('Markdown: Open Preview to the Side');
    const preview = vscode.webview('');
    await preview.locator('h2', { hasText: '数字金融发展概况' }).first().waitFor();
    await preview.locator('.footnotes li').first().waitFor();
    contains(await preview.locator('.footnotes').innerText(), ['青岚市统计局'], 'the footnotes');
    await preview
      .locator('[class*="zhangfa"]', { hasText: '数字支付用户规模' })
      .first()
      .scrollIntoViewIfNeeded();
    await preview.locator('[class*="zhangfa"]', { hasText: '来源：' }).first().waitFor();
    await vscode.page.waitForTimeout(600);
    await vscode.shot('markdown-preview');
  },
};

/** @param {Workbench} vscode */
async function newDraft(vscode) {
  await vscode.command('File: New Untitled Text File');
  await vscode.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
  await vscode.command('Change Language Mode');
  await vscode.page.locator('.quick-input-widget input').first().fill('Markdown');
  await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Markdown' }).first().waitFor();
  await vscode.press('Enter');
  await vscode.page.locator('.statusbar-item', { hasText: 'Markdown' }).first().waitFor();
  await vscode.page.locator('.editor-group-container.active .monaco-editor .view-lines').click();
}
