// Opens a folder in VS Code with a packaged extension in it, and takes screenshots: to look at what one is building.
// Usage: node test/e2e/open.mjs <extension.vsix> <folder> [script.mjs] [--theme NAME] [--scale N] [--size WxH] [--shot NAME]
import { cpSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chinesePage, startBrowser } from './harness/browser.mjs';
import { temporaryFolder } from './harness/paths.mjs';
import { createProfile, installExtension, startServer } from './harness/server.mjs';
import { openWorkbench } from './harness/workbench.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: 'string', default: 'Light Modern' },
    scale: { type: 'string', default: '1' },
    size: { type: 'string', default: '1400x900' },
    shot: { type: 'string', default: 'open' },
    settings: { type: 'string', default: '{}' },
  },
});
const [vsix, folder, script] = positionals;
if (vsix === undefined || folder === undefined) {
  console.error('Usage: node test/e2e/open.mjs <extension.vsix> <folder> [script.mjs] [--theme NAME] …');
  process.exit(2);
}

const [width = 1400, height = 900] = values.size.split('x').map(Number);
const own = temporaryFolder('open');
const workspace = join(own.path, basename(resolve(folder)));
cpSync(folder, workspace, { recursive: true });
const profile = createProfile(own.path, {
  'workbench.colorTheme': values.theme,
  ...JSON.parse(values.settings),
});
installExtension(profile, resolve(vsix));
const server = await startServer(profile);
const browser = await startBrowser();
try {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: Number(values.scale),
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await chinesePage(context);
  const workbench = await openWorkbench(page, server, workspace);
  if (script === undefined) {
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '.md' }).first().dblclick();
    await page.waitForSelector('.monaco-editor .view-line');
    await page.waitForTimeout(4000);
  } else {
    const { perform } = await import(pathToFileURL(resolve(script)).href);
    await perform(workbench, { workspace, server });
  }
  console.log(await workbench.shot(values.shot));
} catch (error) {
  console.error(error);
  if (process.env['E2E_VERBOSE'] !== undefined) console.error(server.log().slice(-4000));
  for (const page of browser.contexts().flatMap((context) => context.pages()))
    await page.screenshot({ path: join(own.path, 'failure.png') }).catch(() => undefined);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
  own.remove();
}
