// Chromium, and a page in it that shows VS Code in Chinese.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */
/** @typedef {import('playwright-core').Page} Page */

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @returns {Promise<Browser>} */
export async function startBrowser() {
  const executablePath = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error('Chromium is missing; run test/e2e/setup');
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  });
}

/**
 * A page whose VS Code takes itself for Chinese. (VS Code's own texts stay English: they need a language pack.)
 *
 * @param {BrowserContext} context
 * @returns {Promise<Page>}
 */
export async function chinesePage(context) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    Reflect.set(globalThis, '_VSCODE_NLS_LANGUAGE', 'zh-cn');
  });
  if (process.env['E2E_VERBOSE'] !== undefined)
    page.on('console', (message) => console.error(`[page] ${message.text().slice(0, 400)}`));
  return page;
}
