// An author keeps 目录预览 and the 章法 view beside the draft.
import { strict } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contains, eventually, shows, watchCount, watchKeys } from './expect.mjs';
import { openDraft } from './reading.mjs';

/** @typedef {import('../harness/workbench.mjs').Workbench} Workbench */

const THEMES = { 'Dark Modern': 'contents-dark', 'Default High Contrast': 'contents-high-contrast' };

/** @type {Readonly<Record<string, import('./scenes.mjs').Scene>>} */
export const CONTENTS_SCENES = {
  '目录预览 shows the lists, marks what is stale and updates it': async (vscode) => {
    const preview = await openPreview(vscode);
    const text = await preview.locator('#page').innerText();
    contains(
      text,
      ['目录', '图目录', '表目录', '一、', '数字金融发展概况', '2023—2025 年数字支付用户规模'],
      'the page',
    );
    contains(text, ['（三）发展环境'], 'what is stale');
    await vscode.shot('contents');
    await preview.locator('button', { hasText: '更新目录' }).click();
    await shows(vscode, '（三）发展环境', false);
    await eventually(
      'the page',
      () => preview.locator('#page').innerText(),
      (shown) => !shown.includes('（三）发展环境'),
    );
  },

  '目录预览 changes while a heading is typed': async (vscode, { measure }) => {
    const preview = await openPreview(vscode);
    await vscode.goTo(47, 7);
    await vscode.press('End');
    const lastKey = await watchKeys(vscode.page);
    const frame = await innerFrame(vscode);
    let heading = '结语';
    for (const key of 'abcdefghij') {
      heading += key;
      const seen = await watchCount(frame, '[data-key]', 1, heading);
      await vscode.press(key);
      const at = await seen();
      measure('key → contents preview', at - (await lastKey()));
    }
    contains(await preview.locator('#page').innerText(), [heading], 'the page');
  },

  'a click in 目录预览 lands in the text, and the cursor is followed': async (vscode) => {
    const preview = await openPreview(vscode);
    await preview.locator('[data-key]', { hasText: '数字金融供给结构' }).first().click();
    await line(vscode, 43);
    await vscode.goTo(28);
    const current = preview.locator('[data-key][aria-current]');
    await eventually(
      'the current entry',
      () => current.innerText(),
      (text) => text.includes('服务渠道'),
    );
  },

  '目录预览 is gone through with the keyboard': async (vscode) => {
    const preview = await openPreview(vscode);
    await preview.locator('[data-key]').first().focus();
    await vscode.press('End');
    await vscode.press('Home');
    await vscode.press('ArrowDown');
    const focused = preview.locator('[data-key]:focus');
    strict.ok((await focused.innerText()).length > 0);
    await vscode.press('Enter');
    await eventually(
      'the cursor',
      () => position(vscode),
      (shown) => !shown.includes('Ln 1,'),
    );
  },

  '目录预览 survives a reload of the window': async (vscode) => {
    await openPreview(vscode);
    await vscode.command('Developer: Reload Window');
    await vscode.page.waitForTimeout(4000);
    const preview = vscode.webview('');
    await preview.locator('[data-key]', { hasText: '数字金融供给结构' }).first().waitFor({ timeout: 40_000 });
  },

  'dark and high contrast themes keep 目录预览 legible': async (vscode, { folder }) => {
    const preview = await openPreview(vscode);
    mkdirSync(join(folder, '.vscode'));
    for (const [theme, name] of Object.entries(THEMES)) {
      writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
      await preview.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
      await vscode.page.waitForTimeout(500);
      await vscode.shot(name);
    }
  },

  'the 章法 view lists the draft, filters it and leads into it': async (vscode) => {
    await openDraft(vscode);
    await vscode.page.locator('.activitybar .action-label[aria-label^="章法"]').first().click();
    const rows = vscode.page.locator('.pane-body .monaco-list-row');
    await rows.filter({ hasText: '数字金融发展概况' }).first().waitFor();
    await vscode.page.waitForTimeout(500);
    await vscode.shot('outline');
    await rows.filter({ hasText: '数字金融供给结构' }).first().click();
    await line(vscode, 43);
  },
};

/** @param {Workbench} vscode */
async function openPreview(vscode) {
  await openDraft(vscode);
  await vscode.command('打开目录预览');
  const preview = vscode.webview('');
  await preview.locator('[data-key]').first().waitFor();
  return preview;
}

/** @param {Workbench} vscode */
async function innerFrame(vscode) {
  const element = await vscode.page
    .frameLocator('iframe.webview.ready')
    .locator('#active-frame')
    .elementHandle();
  const frame = await element?.contentFrame();
  strict.ok(frame, 'the webview has a page');
  return frame;
}

/** @param {Workbench} vscode */
function position(vscode) {
  return vscode.page
    .locator('.statusbar-item', { hasText: /Ln \d+/ })
    .first()
    .innerText();
}

/**
 * @param {Workbench} vscode
 * @param {number} number
 */
async function line(vscode, number) {
  await eventually(
    'the line of the cursor',
    () => position(vscode),
    (shown) => shown.includes(`Ln ${String(number)},`),
  );
}
