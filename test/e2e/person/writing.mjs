// An author writes: squiggles come and go, snippets save typing.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contains, eventually, shows, SQUIGGLES, squiggles, watchCount, watchKeys } from './expect.mjs';
import { openDraft } from './reading.mjs';

/** @type {Readonly<Record<string, import('./scenes.mjs').Scene>>} */
export const WRITING_SCENES = {
  'a fault is underlined while it is typed': async (vscode, { measure }) => {
    await openDraft(vscode);
    await vscode.press('Control+End');
    await vscode.page.keyboard.insertText('\n经查小微商户每月增多。');
    for (let step = 0; step < 9; step++) await vscode.press('ArrowLeft');
    await vscode.page.waitForTimeout(1500);
    const lastKey = await watchKeys(vscode.page);
    for (let round = 0; round < 8; round++) {
      const before = await squiggles(vscode, () => true);
      const seen = await watchCount(vscode.page, SQUIGGLES, before + 1);
      await vscode.press(',');
      measure('key → squiggle', (await seen()) - (await lastKey()));
      await vscode.press('Backspace');
      await squiggles(vscode, (count) => count === before);
    }
  },

  'a snippet is written by pinyin, and has no findings': async (vscode, { folder }) => {
    writeFileSync(join(folder, '新稿.md'), '# 报告\n\n## 目录\n\n- 版权声明\n\n');
    await vscode.open('新稿.md');
    await vscode.press('Control+End');
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
    // The cursor is led to the definition; a key pressed now could come before the command and move where it inserts.
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
