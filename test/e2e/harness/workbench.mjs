// Drives VS Code's workbench as a person does: with the keyboard and by what stands on the screen.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SHOTS } from './paths.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */
/** @typedef {import('playwright-core').FrameLocator} FrameLocator */
/** @typedef {import('./server.mjs').Server} Server */

/**
 * A window of VS Code.
 *
 * @typedef {object} Workbench
 * @property {Page} page
 * @property {(file: string) => Promise<void>} open opens a file of the workspace by its name
 * @property {(text: string) => Promise<void>} command performs what the palette shows for the text
 * @property {(key: string) => Promise<void>} press
 * @property {(text: string) => Promise<void>} type types into the editor that has the focus, key by key
 * @property {(line: number, column?: number) => Promise<void>} goTo 1-based
 * @property {() => Promise<string>} text the lines the editor in front shows
 * @property {() => Promise<string[]>} problems the rows of the Problems panel
 * @property {(title: string) => FrameLocator} webview the inside of the webview in front
 * @property {(name: string) => Promise<string>} shot saves a screenshot, and returns its path
 */

/** How long a person would wait before calling it broken. */
export const PATIENCE = 20_000;

/**
 * Opens a folder, and waits until the files are listed.
 *
 * @param {Page} page
 * @param {Server} server
 * @param {string} folder
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench(page, server, folder) {
  page.setDefaultTimeout(PATIENCE);
  const url = new URL(server.url);
  url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  await page.goto(url.href);
  await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: 60_000 });
  return workbench(page);
}

/**
 * @param {Page} page
 * @returns {Workbench}
 */
export function workbench(page) {
  const press = (/** @type {string} */ key) => page.keyboard.press(key);
  const input = page.locator('.quick-input-widget input').first();
  const rows = page.locator('.quick-input-widget .monaco-list-row');

  /** @param {string} key @param {string} text @param {string} row */
  const pick = async (key, text, row) => {
    await press('Escape');
    await press(key);
    await input.waitFor();
    await input.fill(text);
    await rows.filter({ hasText: row }).first().waitFor();
    await press('Enter');
    await input.waitFor({ state: 'hidden' }).catch(() => undefined);
  };

  return {
    page,
    press,
    open: async (file) => {
      await pick('Control+P', file, file);
      await page.locator('.tab.active', { hasText: file }).first().waitFor();
      await page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
    },
    command: (text) => pick('F1', `>${text}`, text),
    type: (text) => page.keyboard.type(text, { delay: 15 }),
    goTo: (line, column = 1) => pick('Control+G', `:${String(line)}:${String(column)}`, ''),
    text: async () => {
      const lines = await page.locator('.editor-group-container.active .view-line').allInnerTexts();
      return lines.join('\n').replaceAll('\u00A0', ' ');
    },
    problems: async () => {
      await press('Control+Shift+M');
      const list = page.locator('.markers-panel .monaco-list-row');
      await list.first().waitFor();
      return list.allInnerTexts();
    },
    webview: (title) =>
      page
        .frameLocator(`iframe.webview.ready${title === '' ? '' : `[title*="${title}"]`}`)
        .frameLocator('#active-frame'),
    shot: async (name) => {
      mkdirSync(SHOTS, { recursive: true });
      const path = join(SHOTS, `${name}.png`);
      await page.screenshot({ path });
      return path;
    },
  };
}
