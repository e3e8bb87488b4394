// What a person checks with a look.
/* global document, MutationObserver -- some functions run in the page */
import { strict } from 'node:assert';
import { PATIENCE } from '../harness/workbench.mjs';

/** @typedef {import('../harness/workbench.mjs').Workbench} Workbench */

/**
 * Looks again and again until the answer is accepted, and returns it.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} look
 * @param {(value: T) => boolean} accept
 * @returns {Promise<T>}
 */
export async function eventually(what, look, accept) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await look();
    if (accept(value)) return value;
    if (Date.now() > end) strict.fail(`${what}: it stays ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/**
 * @param {string} text
 * @param {readonly string[]} parts
 * @param {string} what
 */
export function contains(text, parts, what) {
  const missing = parts.filter((part) => !text.includes(part));
  strict.ok(missing.length === 0, `${what}: ${JSON.stringify(missing)} is not in\n${text}`);
}

/**
 * Waits until the editor in front shows a text, or no longer does.
 *
 * @param {Workbench} vscode
 * @param {string} text
 * @param {boolean} [there]
 */
export async function shows(vscode, text, there = true) {
  await eventually(
    `the editor ${there ? 'shows' : 'does not show'} “${text}”`,
    () => vscode.text(),
    (shown) => shown.includes(text) === there,
  );
}

export const SQUIGGLES = '.squiggly-error, .squiggly-warning, .squiggly-info';

/**
 * Waits until nothing is underlined, or something is.
 *
 * @param {Workbench} vscode
 * @param {(count: number) => boolean} accept of the squiggles on the screen
 */
export async function squiggles(vscode, accept) {
  const all = vscode.page.locator(SQUIGGLES);
  return eventually('the squiggles', () => all.count(), accept);
}

/**
 * Lets a page keep the moment something first was so. The clock is the machine's, which all frames share.
 *
 * @param {import('playwright-core').Page | import('playwright-core').Frame} frame where to look
 * @param {string} selector of what has to be there
 * @param {number} least how many of them
 * @param {string} [text] in each
 * @returns {Promise<() => Promise<number>>}
 */
export async function watchCount(frame, selector, least, text = '') {
  await frame.evaluate(([wanted, count, words]) => {
    const seen = new Promise((resolve) => {
      const look = () => {
        const all = [...document.querySelectorAll(wanted)];
        if (all.filter((one) => (one.textContent ?? '').includes(words)).length < count) return;
        observer.disconnect();
        resolve(Date.now());
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    Reflect.set(globalThis, '__seen', seen);
  }, /** @type {const} */ ([selector, least, text]));
  return () => frame.evaluate(() => Reflect.get(globalThis, '__seen'));
}

/**
 * Lets the page keep the time of the last key that was pressed.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<() => Promise<number>>}
 */
export async function watchKeys(page) {
  await page.evaluate(() => {
    const keep = () => Reflect.set(globalThis, '__key', Date.now());
    document.addEventListener('keydown', keep, true);
  });
  return () => page.evaluate(() => Reflect.get(globalThis, '__key'));
}
