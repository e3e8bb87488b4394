// An author reads what is found in a draft, and mends it.
/* global document, NodeFilter -- some functions run in the page */
import { strict } from 'node:assert';
import { contains, eventually, shows, squiggles } from './expect.mjs';

/** @typedef {import('../harness/workbench.mjs').Workbench} Workbench */

/** @type {Readonly<Record<string, import('./scenes.mjs').Scene>>} */
export const READING_SCENES = {
  'a draft is opened and its faults are underlined': async (vscode, { measure }) => {
    const start = Date.now();
    await vscode.open('report.md');
    await squiggles(vscode, (count) => count >= 2);
    measure('draft opened → squiggles', Date.now() - start);
    await vscode.shot('draft');
  },

  'the mouse on a squiggle tells what is wrong and why': async (vscode) => {
    await openDraft(vscode);
    await hoverOver(vscode, '截止');
    const hover = vscode.page.locator('.monaco-hover:visible', { hasText: '易混词' });
    await hover.waitFor();
    contains(await hover.innerText(), ['截至', '《图书编校质量差错认定细则》', '误', '正'], 'the hover');
    await vscode.shot('hover');
  },

  'Ctrl+. and Enter mend a fault': async (vscode) => {
    await openDraft(vscode);
    const menu = await fixMenu(vscode, '截止');
    await menu.locator('.monaco-list-row', { hasText: '改为“截至”' }).waitFor();
    contains(
      await menu.innerText(),
      ['改为“截至”', '在这一行不查', '在团队配置中关闭规则', '规则说明'],
      'the menu',
    );
    await vscode.shot('quick-fix');
    await vscode.press('Enter');
    await shows(vscode, '截至 2025 年年底');
    await vscode.press('Control+z');
    await shows(vscode, '截止 2025 年年底');
  },

  'the light bulb’s menu leads to the page of the rule': async (vscode) => {
    await openDraft(vscode);
    const menu = await fixMenu(vscode, '截止');
    await menu.locator('.monaco-list-row', { hasText: '规则说明' }).click();
    const page = vscode.webview('');
    await page.locator('h1', { hasText: '易混词' }).waitFor();
    await vscode.page.waitForTimeout(500);
    await vscode.shot('rule-page');
  },

  'F8 goes from finding to finding': async (vscode) => {
    await openDraft(vscode);
    await vscode.goTo(1);
    await vscode.press('F8');
    const widget = vscode.page.locator('.peekview-widget, .marker-widget').first();
    await widget.waitFor();
    contains(await widget.innerText(), ['发展环境'], 'the first error');
    await vscode.press('Escape');
  },

  'the Problems panel lists the findings': async (vscode) => {
    await openDraft(vscode);
    const rows = (await vscode.problems()).join('\n');
    contains(rows, ['report.md', '“截止”应为“截至”', 'confusable-word', 'zhangfa'], 'the panel');
    await vscode.shot('problems');
  },

  'the status item counts, and leads to the findings': async (vscode) => {
    await openDraft(vscode);
    const item = vscode.page.locator('.statusbar-item', { hasText: '章法' }).first();
    const text = await eventually(
      'the status item',
      () => item.innerText(),
      (shown) => /章法 \d/.test(shown),
    );
    strict.match(text, /章法 9 · 证据 \d+%/);
    await item.hover();
    await vscode.page.waitForTimeout(1200);
    await vscode.shot('status');
    await item.click();
    await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: '登录' }).first().click();
    await eventually(
      'the place of the cursor',
      () =>
        vscode.page
          .locator('.statusbar-item', { hasText: /Ln \d+/ })
          .first()
          .innerText(),
      (shown) => shown.includes('Ln 30'),
    );
  },

  'everything that is safe is fixed by one command': async (vscode) => {
    await openDraft(vscode);
    await vscode.command('修复全部可安全修复的问题');
    await shows(vscode, '截至 2025 年年底');
    const item = vscode.page.locator('.statusbar-item', { hasText: '章法' }).first();
    await eventually(
      'the status item',
      () => item.innerText(),
      (shown) => /章法 3/.test(shown),
    );
    await vscode.shot('fixed');
  },
};

/** @param {Workbench} vscode */
export async function openDraft(vscode) {
  await vscode.open('report.md');
  await squiggles(vscode, (count) => count >= 2);
}

/**
 * The place of a word in the editor, as far as it is a piece of text of its own.
 *
 * @param {Workbench} vscode
 * @param {string} text
 */
export function word(vscode, text) {
  return {
    /** @returns {Promise<{ x: number, y: number }>} */
    place: async () => {
      const place = await vscode.page.evaluate((wanted) => {
        const lines = document.querySelectorAll('.editor-group-container.active .view-line');
        for (const line of lines) {
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const start = (node.textContent ?? '').indexOf(wanted);
            if (start < 0) continue;
            const range = document.createRange();
            range.setStart(node, start);
            range.setEnd(node, start + wanted.length);
            const { left, top, width, height } = range.getBoundingClientRect();
            return { x: left + width / 2, y: top + height / 2 };
          }
        }
        return null;
      }, text);
      strict.ok(place !== null, `“${text}” is not on the screen`);
      return place;
    },
    async click() {
      const { x, y } = await this.place();
      await vscode.page.mouse.click(x, y);
    },
  };
}

/**
 * Opens the menu of corrections at a word.
 *
 * @param {Workbench} vscode
 * @param {string} text
 */
async function fixMenu(vscode, text) {
  await word(vscode, text).click();
  // A mouse that rests on the word would open a hover, which closes the menu.
  await vscode.page.mouse.move(5, 5);
  const menu = vscode.page.locator('.action-widget:visible');
  await eventually(
    'the menu',
    async () => {
      if ((await menu.count()) === 0) await vscode.press('Control+.');
      await vscode.page.waitForTimeout(700);
      return menu.count();
    },
    (count) => count > 0,
  );
  return menu;
}

/**
 * @param {Workbench} vscode
 * @param {string} text
 */
async function hoverOver(vscode, text) {
  const { x, y } = await word(vscode, text).place();
  // A hover opens when the mouse has moved and come to rest.
  await vscode.page.mouse.move(x - 40, y + 60);
  await vscode.page.mouse.move(x, y, { steps: 4 });
}
