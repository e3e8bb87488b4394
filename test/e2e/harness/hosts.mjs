// Performs the suite in the extension hosts of VS Code in the browser.
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { format } from 'node:util';
import { chinesePage, startBrowser } from './browser.mjs';
import { createProfile, installExtension, startServer } from './server.mjs';

/** @typedef {import('playwright-core').BrowserContext} BrowserContext */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./server.mjs').Server} Server */
/** @typedef {import('./suite.mjs').Stage} Stage */

/** The switch that makes the workbench tell the page how the suite ended. */
const DRIVER = '--enable-smoke-test-driver';
const LIMIT = 900_000;

/**
 * In the extension host of Node, with the extension installed as a user's.
 *
 * @param {string} folder of this run
 * @param {Stage} stage
 * @param {string} vsix
 * @returns {Promise<string | undefined>} what went wrong in the host itself
 */
export async function performInNode(folder, stage, vsix) {
  const profile = createProfile(folder);
  installExtension(profile, vsix);
  return withPage(await startServer(profile, [DRIVER]), (page, server) => {
    const remote = (/** @type {string} */ path) => `vscode-remote://${server.authority}${path}`;
    const payload = [
      ['extensionDevelopmentPath', remote(stage.suite)],
      ['extensionTestsPath', remote(join(stage.suite, stage.entry))],
    ];
    return untilExit(page, server, stage, { payload: JSON.stringify(payload) });
  });
}

/**
 * In the extension host of a web worker, as on vscode.dev: extension and suite are fetched from the server's own origin.
 *
 * @param {string} folder of this run
 * @param {Stage} stage
 * @param {string} vsix
 * @returns {Promise<string | undefined>} what went wrong in the host itself
 */
export async function performInWorker(folder, stage, vsix) {
  // Unpacked by VS Code itself, into a profile that this host does not use.
  const unpacked = installExtension(createProfile(join(folder, 'unpacked')), vsix);
  const profile = createProfile(folder);
  return withPage(await startServer(profile, [DRIVER]), async (page, server) => {
    const context = page.context();
    // A page that is answered from disk counts as foreign to 127.0.0.1 otherwise.
    await context.grantPermissions(['local-network-access'], { origin: server.url });
    const served = { zhangfa: unpacked, suite: stage.suite };
    await serveFolders(context, server, served);
    await developExtensions(context, server, Object.keys(served), `suite/${stage.entry}`);
    return untilExit(page, server, stage, {});
  });
}

/**
 * @param {Server} server
 * @param {(page: Page, server: Server) => Promise<string | undefined>} perform
 */
async function withPage(server, perform) {
  const browser = await startBrowser();
  try {
    const context = await browser.newContext({
      viewport: { width: 1400, height: 900 },
      locale: 'zh-CN',
      serviceWorkers: 'block',
    });
    return await perform(await chinesePage(context), server);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * Opens the workspace, which performs the suite, and waits for its end.
 *
 * @param {Page} page
 * @param {Server} server
 * @param {Stage} stage
 * @param {Readonly<Record<string, string>>} query
 * @returns {Promise<string | undefined>}
 */
async function untilExit(page, server, stage, query) {
  /** @type {string[]} */
  const log = [];
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      log.push(`[${type}] ${format(...args)}`);
    },
  );
  /** @type {Promise<number | string>} */
  const end = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve(code));
    page.on('crash', () => resolve('the page crashed'));
    setTimeout(() => resolve(`no end after ${String(LIMIT / 1000)} s`), LIMIT).unref();
  });
  const url = new URL(server.url);
  for (const [name, value] of Object.entries({ workspace: stage.workspace, ...query }))
    url.searchParams.set(name, value);
  await page.goto(url.href);
  const code = await end;
  if (process.env['E2E_VERBOSE'] !== undefined) console.error(log.join('\n'));
  if (code === 0 || code === 1) return undefined;
  return `${String(code)}\n${log.slice(-30).join('\n')}\n${server.log().slice(-2000)}`;
}

/** Where the served folders hang on the server's origin. */
const PREFIX = '/__extensions/';
const TYPES = new Map([
  ['.js', 'text/javascript'],
  ['.mjs', 'text/javascript'],
  ['.css', 'text/css'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.md', 'text/markdown'],
]);

/**
 * @param {BrowserContext} context
 * @param {Server} server
 * @param {Readonly<Record<string, string>>} folders by the name they are served under
 */
async function serveFolders(context, server, folders) {
  await context.route(`${server.url}${PREFIX}**`, (route) => {
    const path = normalize(decodeURIComponent(new URL(route.request().url()).pathname)).slice(PREFIX.length);
    const slash = path.indexOf('/');
    const folder = folders[path.slice(0, slash)];
    const file = folder === undefined ? '' : join(folder, path.slice(slash));
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    const contentType = TYPES.get(extname(file)) ?? 'application/octet-stream';
    return route.fulfill({ body: readFileSync(file), contentType });
  });
}

/**
 * Writes the extensions to load into the page that starts the workbench, where a developer's own would stand.
 *
 * @param {BrowserContext} context
 * @param {Server} server
 * @param {readonly string[]} names
 * @param {string} suite
 */
async function developExtensions(context, server, names, suite) {
  const uri = (/** @type {string} */ path) => ({
    scheme: 'http',
    authority: server.authority,
    path: PREFIX + path,
  });
  const options = { extensions: names.map(uri), extensionTestsPath: uri(suite) };
  const settings = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  await context.route(
    (url) => url.origin === server.url && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace(settings, (_, before, json) => {
        const configuration = JSON.parse(json.replaceAll('&quot;', '"'));
        configuration.developmentOptions = { ...configuration.developmentOptions, ...options };
        return `${String(before)}${JSON.stringify(configuration).replaceAll('"', '&quot;')}"`;
      });
      await route.fulfill({ response, body: html });
    },
  );
}
