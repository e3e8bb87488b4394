// Makes zhangfa-<version>.vsix in the root; `--built` takes the bundles as they are. It looks before and after: a package
// that lacks a file would fail at the user's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import vsce from '@vscode/vsce';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const MOST_BYTES = 2 * 1024 * 1024;
const page = 'client/README.md';
const readme = 'client/dist/README.md';
const DEVELOPMENT = ['type', 'workspaces', 'scripts', 'devDependencies', 'allowScripts'];
const foreign = /(?:^|\/)(?:node_modules|src|test|scripts)\/|\.(?:ts|mts|map|tsbuildinfo)$/;

/** @typedef {{ name: string, version: string, main: string, browser: string, icon: string, l10n: string, contributes: object }} Manifest */

/** @type {Manifest} */
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const vsix = join(root, `${manifest.name}-${manifest.version}.vsix`);

if (!process.argv.includes('--built')) bundle();
await writeFile(join(root, readme), await withImages(await readFile(join(root, page), 'utf8')));
await rm(vsix, { force: true });

const packageManager = vsce.PackageManager.None;
const files = (await vsce.listFiles({ cwd: root, packageManager })).map((file) => file.replaceAll('\\', '/'));
fail([
  ...required()
    .filter((file) => !files.includes(file))
    .map((file) => `${file} is not in the package: see .vscodeignore`),
  ...files
    .filter((file) => foreign.test(file))
    .map((file) => `${file} has no place in the package: see .vscodeignore`),
]);
const staged = await stage();
await vsce.createVSIX({
  cwd: staged,
  packagePath: vsix,
  dependencies: false,
  readmePath: readme,
  // Without the address of a repository relative links lead nowhere, whatever is put before them.
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
});
await rm(staged, { recursive: true });
const { size } = await stat(vsix);
if (size > MOST_BYTES) {
  await rm(vsix);
  fail([`the package has ${kilobytes(size)}, more than ${kilobytes(MOST_BYTES)}`]);
}
console.log(`${vsix}  ${String(files.length)} files, ${kilobytes(size)}`);

/**
 * Copies what is to be packaged, with a manifest that lacks what only the development needs. `type` above all: a web
 * worker takes `browser.js` for an ES module by it, and refuses.
 */
async function stage() {
  const folder = await mkdtemp(join(tmpdir(), 'zhangfa-package-'));
  // The page of the repository is not that of the extension.
  for (const file of files) if (file !== 'README.md') await cp(join(root, file), join(folder, file));
  const kept = Object.entries(manifest).filter(([key]) => !DEVELOPMENT.includes(key));
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
  return folder;
}

function bundle() {
  const { status } = spawnSync(process.execPath, [join(root, 'server/scripts/bundle.mjs')], {
    stdio: 'inherit',
  });
  if (status !== 0) fail(['the bundles could not be made']);
}

/**
 * The page with its pictures inside: the list of extensions shows no relative ones.
 *
 * @param {string} text
 */
async function withImages(text) {
  const images = [...text.matchAll(/!\[[^\]]*\]\((?!https:)([^)\s]+)\)/g)].map(([, path = '']) => path);
  let result = text;
  for (const path of new Set(images)) {
    const file = join(root, dirname(page), path);
    const type = { '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp' }[extname(path)];
    if (type === undefined || !existsSync(file))
      fail([`${page}: ${path} is no PNG, JPEG or WebP file that there is`]);
    const data = await readFile(file, 'base64');
    result = result.replaceAll(`](${path})`, `](data:${String(type)};base64,${data})`);
  }
  return result;
}

/** What the program and the manifest ask for. */
function required() {
  const named = [...JSON.stringify(manifest.contributes).matchAll(/"(?:\.\/)?((?:[\w-]+\/)+[\w.-]+\.\w+)"/g)];
  return [
    ...[manifest.main, manifest.browser, manifest.icon].map((file) => file.replace(/^\.\//, '')),
    ...[
      'server.cjs',
      'serverWorker.js',
      'contents.js',
      'contents.css',
      'README.md',
      'THIRD-PARTY-NOTICES.txt',
    ].map((file) => `client/dist/${file}`),
    ...['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'l10n/bundle.l10n.zh-cn.json'],
    ...['CHANGELOG.md', 'LICENSE'],
    ...named.map(([, file = '']) => file).filter((file) => existsSync(join(root, file))),
  ];
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${String(Math.ceil(bytes / 1024))} KB`;
}

/** @param {readonly string[]} faults */
function fail(faults) {
  if (faults.length === 0) return;
  for (const fault of faults) console.error(`package: ${fault}`);
  process.exit(1);
}
