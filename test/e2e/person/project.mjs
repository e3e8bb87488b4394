// A team's folder: the whole of it is checked, its configuration is written, its newcomers are led in.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contains, eventually, squiggles } from './expect.mjs';
import { openDraft } from './reading.mjs';

/** @type {Readonly<Record<string, import('./scenes.mjs').Scene>>} */
export const PROJECT_SCENES = {
  'the whole workspace is checked from the palette': async (vscode, { folder }) => {
    writeFileSync(
      join(folder, '附录.md'),
      '# 附录\n\n## 目录\n\n- 一、说明\n\n## 一、说明\n\n截止 2025 年年底，项目组走访了八家商户。\n',
    );
    await openDraft(vscode);
    await vscode.command('检查整个工作区');
    const said = vscode.page.locator('.notification-list-item', { hasText: '已检查' }).first();
    await said.waitFor();
    contains(await said.innerText(), ['2 份文稿'], 'the summary');
    const badge = vscode.page
      .locator('.panel .action-item', { hasText: 'Problems' })
      .locator('.badge-content');
    await eventually(
      'the number of problems',
      () => badge.innerText(),
      (text) => text === '10',
    );
    await vscode.shot('workspace');
  },

  'the configuration completes rules, and its faults are underlined': async (vscode, { folder }) => {
    const faulty = '{\n  "preset": "recomended",\n  "rules": {  }\n}\n';
    writeFileSync(join(folder, 'zhangfa.config.json'), faulty);
    await vscode.open('report.md');
    await vscode.open('zhangfa.config.json');
    await squiggles(vscode, (count) => count >= 1);
    await vscode.goTo(3, 14);
    const rule = vscode.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'abbreviation' });
    await eventually(
      'the rules offered',
      async () => {
        // The first time the editor's own words are all there is: JSON's server is still starting.
        await vscode.press('Escape');
        await vscode.press('Control+Space');
        await vscode.page.waitForTimeout(1000);
        return rule.count();
      },
      (count) => count > 0,
    );
    await vscode.shot('configuration');
  },

  'the settings are described in Chinese': async (vscode) => {
    await openDraft(vscode);
    await vscode.command('Preferences: Open Settings (UI)');
    const editor = vscode.page.locator('.settings-editor');
    await editor.waitFor();
    await vscode.page.keyboard.insertText('zhangfa');
    await eventually(
      'the settings',
      () => editor.innerText(),
      (text) => text.includes('检查哪些文稿'),
    );
    await vscode.shot('settings');
  },

  'the walkthrough leads a newcomer in': async (vscode) => {
    await vscode.command('Welcome: Open Walkthrough...');
    await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: '章法入门' }).click();
    const guide = vscode.page.locator('.gettingStartedContainer');
    await eventually(
      'the walkthrough',
      () => guide.innerText(),
      (text) => text.includes('打开一份文稿'),
    );
    await vscode.page.waitForTimeout(1000);
    await vscode.shot('walkthrough');
  },

  'an English README is left in peace': async (vscode, { folder }) => {
    writeFileSync(join(folder, 'NOTES.md'), '# Notes\n\nCall `add(1,2)`,it adds two numbers...\n');
    await vscode.open('NOTES.md');
    await vscode.page.waitForTimeout(1500);
    await squiggles(vscode, (count) => count === 0);
  },
};
