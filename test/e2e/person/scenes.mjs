// The browser test: each scene a window of its own, on a fresh copy of the drafts.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chinesePage, startBrowser } from '../harness/browser.mjs';
import { SHOTS, temporaryFolder, WORKSPACE } from '../harness/paths.mjs';
import { createProfile, installExtension, startServer } from '../harness/server.mjs';
import { openWorkbench } from '../harness/workbench.mjs';
import { SCENES } from './index.mjs';

/** @typedef {import('../harness/counts.mjs').Outcome} Outcome */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('../harness/server.mjs').Server} Server */

/**
 * @typedef {object} Stage
 * @property {string} folder the folder that is open
 * @property {(name: string, milliseconds: number) => void} measure
 */

/** @typedef {(vscode: import('../harness/workbench.mjs').Workbench, stage: Stage) => Promise<void>} Scene */

/** What a Chinese author has: a Chinese font, and lines that wrap. */
const SETTINGS = {
  'editor.fontFamily': "'DejaVu Sans Mono', 'Noto Sans Mono CJK SC'",
  'editor.fontSize': 14,
  'editor.lineHeight': 24,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
};

/**
 * @param {string} vsix
 * @param {string} only
 * @returns {ReturnType<import('../harness/parts.mjs').Perform>}
 */
export async function performScenes(vsix, only) {
  const own = temporaryFolder('person');
  const profile = createProfile(own.path, SETTINGS);
  installExtension(profile, vsix);
  const server = await startServer(profile);
  const browser = await startBrowser();
  /** @type {Outcome[]} */
  const outcomes = [];
  /** @type {Record<string, number[]>} */
  const figures = {};
  try {
    for (const [name, scene] of Object.entries(SCENES).filter(([title]) =>
      new RegExp(only, 'u').test(title),
    )) {
      const folder = join(own.path, `scene-${String(outcomes.length)}`, '报告');
      cpSync(join(WORKSPACE, 'report'), folder, { recursive: true });
      const measure = (/** @type {string} */ figure, /** @type {number} */ milliseconds) => {
        (figures[figure] ??= []).push(Math.round(milliseconds));
      };
      const outcome = await performScene(name, scene, browser, server, { folder, measure });
      console.error(`    ${name}: ${outcome.state}`);
      outcomes.push(outcome);
    }
  } finally {
    await browser.close();
    await server.stop();
    own.remove();
  }
  return { outcomes, figures };
}

/**
 * @param {string} name
 * @param {Scene} scene
 * @param {Browser} browser
 * @param {Server} server
 * @param {Stage} stage
 * @returns {Promise<Outcome>}
 */
async function performScene(name, scene, browser, server, stage) {
  const start = Date.now();
  /** @type {import('playwright-core').Page | undefined} */
  let page;
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      deviceScaleFactor: 2,
      locale: 'zh-CN',
    });
    page = await chinesePage(context);
    await scene(await openWorkbench(page, server, stage.folder), stage);
    return { name, state: 'passed', milliseconds: Date.now() - start };
  } catch (error) {
    mkdirSync(SHOTS, { recursive: true });
    const path = join(SHOTS, `failed-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
    await page?.screenshot({ path }).catch(() => undefined);
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { name, state: 'failed', milliseconds: Date.now() - start, error: `${text}\nsee ${path}` };
  } finally {
    await page?.context().close();
  }
}
