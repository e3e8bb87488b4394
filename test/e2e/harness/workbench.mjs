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
 * @property {(text: string) => Promise<void>} type types where the focus is, key by key
 * @property {(line: number, column?: number) => Promise<void>} goTo 1-based
 * @property {() => Promise<string>} text the lines the editor in front shows
 * @property {() => Promise<string[]>} problems the rows of the Problems panel, which it opens
 * @property {(title: string) => FrameLocator} webview the inside of the webview whose title holds a text; '' for the only one
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
  return {
    page,
    press: (key) => page.keyboard.press(key),
    open: (file) => open(page, file),
    command: (text) => pick(page, 'F1', `>${text}`, text),
    type: (text) => page.keyboard.type(text, { delay: 15 }),
    goTo: (line, column = 1) => pick(page, 'Control+G', `:${String(line)}:${String(column)}`, ''),
    text: () => shownText(page),
    problems: () => problems(page),
    webview: (title) => {
      const titled = title === '' ? '' : `[title*="${title}"]`;
      return page.frameLocator(`iframe.webview.ready${titled}`).frameLocator('#active-frame');
    },
    shot: async (name) => {
      mkdirSync(SHOTS, { recursive: true });
      const path = join(SHOTS, `${name}.png`);
      await page.screenshot({ path });
      return path;
    },
  };
}

/**
 * Chooses from the list that a key opens.
 *
 * @param {Page} page
 * @param {string} key
 * @param {string} text what is typed
 * @param {string} row what the row to choose says
 */
async function pick(page, key, text, row) {
  const input = page.locator('.quick-input-widget input').first();
  await page.keyboard.press(key);
  await input.waitFor();
  await input.fill(text);
  await page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: row }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** @param {Page} page @param {string} file */
async function open(page, file) {
  await pick(page, 'Control+P', file, file);
  await page.locator('.tab.active', { hasText: file }).first().waitFor();
  await page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
}

/** @param {Page} page */
async function shownText(page) {
  const lines = await page.locator('.editor-group-container.active .view-line').allInnerTexts();
  return lines.join('\n').replaceAll('\u00A0', ' ');
}

/** @param {Page} page */
async function problems(page) {
  await page.keyboard.press('Control+Shift+M');
  const rows = page.locator('.markers-panel .monaco-list-row');
  await rows.first().waitFor();
  return rows.allInnerTexts();
}
