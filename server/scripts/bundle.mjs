// Bundles what is run: the command line, the library, the engine for the realm test, and the extension.
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { extensionBundles } from './extensionBundles.mjs';
import { packed } from './launcher.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const dist = join(root, 'server/dist');
const extension = join(root, 'client/dist');
const declarations = join(root, '.tsbuild/server/src/engine');
const cli = join(dist, 'cli.js');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  keepNames: false,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  write: false,
  loader: { '.md': 'text' },
  // jsonc-parser's `main` is a UMD file that cannot be bundled: its `module` first.
  mainFields: ['module', 'main'],
};

/** @type {import('esbuild').BuildOptions} */
const anywhere = {
  platform: 'neutral',
  target: 'es2023',
  charset: 'utf8',
  // Without this condition a dependency decodes character references with `document`.
  conditions: ['worker'],
};

/** @type {readonly { file: string, entry: string, options: import('esbuild').BuildOptions }[]} */
const bundles = [
  { file: 'index.mjs', entry: 'server/src/engine/index.ts', options: { ...anywhere, format: 'esm' } },
  {
    file: 'engine.iife.js',
    entry: 'server/src/engine/index.ts',
    options: { ...anywhere, format: 'iife', globalName: 'ZhangfaEngine' },
  },
  {
    file: 'cli.js',
    entry: 'server/src/cli/main.ts',
    options: {
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      // V8 reads one-byte text faster, and the launcher's script has no loader for `import()`.
      charset: 'ascii',
      supported: { 'dynamic-import': false },
      plugins: [serverBeside()],
    },
  },
  {
    file: 'lsp.cjs',
    entry: 'server/src/lsp/node/main.ts',
    options: { platform: 'node', target: 'node20', format: 'cjs', charset: 'utf8' },
  },
];

for (const folder of [dist, extension]) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}
// The program is CommonJS, which starts sooner; the package around it is of modules.
await writeFile(join(dist, 'package.json'), '{ "type": "commonjs" }\n');

/** @type {Set<string>} */
const missing = new Set();
await bundleInto(dist, bundles);
await bundleInto(extension, extensionBundles);

if (existsSync(cli)) {
  await chmod(cli, 0o755);
  warmUp();
}
await copyPages();
await copyDeclarations();
for (const entry of missing) console.error(`bundle: ${entry} does not exist, so its bundle is left out`);
if (missing.size > 0) process.exitCode = 1;

/**
 * @param {string} folder
 * @param {readonly { file: string, entry: string, options: import('esbuild').BuildOptions }[]} list
 */
async function bundleInto(folder, list) {
  /** @type {Set<string>} */
  const inputs = new Set();
  for (const { file, entry, options } of list) {
    if (!existsSync(join(root, entry))) {
      missing.add(entry);
      continue;
    }
    const result = await build({ ...shared, ...options, entryPoints: [entry] });
    for (const input of Object.keys(result.metafile?.inputs ?? {})) inputs.add(input);
    const code = result.outputFiles?.[0]?.text ?? '';
    await writeFile(join(folder, file), file === 'cli.js' ? packed(code) : code);
    console.log(`${relative(root, join(folder, file))}  ${String(Math.round(code.length / 1024))} KB`);
  }
  await writeNotices(folder, inputs);
}

/**
 * A first run leaves V8's code cache beside the program (see launcher.mjs). It holds what that run has called, so it
 * checks real drafts.
 */
function warmUp() {
  const run = spawnSync(process.execPath, [cli, 'check', '--no-cache', join(root, 'examples')], {
    cwd: dist,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (run.error !== undefined || run.status === 2 || run.status === null) {
    console.error(`bundle: the first run of cli.js failed (exit ${String(run.status)})\n${run.stderr}`);
    process.exitCode = 1;
  }
}

/**
 * The language server in a file of its own, loaded when it is asked for: every other command starts sooner without it.
 *
 * @returns {import('esbuild').Plugin}
 */
function serverBeside() {
  return {
    name: 'server-beside',
    setup({ onResolve }) {
      onResolve({ filter: /\/lsp\/node\/main\.ts$/ }, () => ({ path: './lsp.cjs', external: true }));
    },
  };
}

/** The pages of the rules, which findings refer to. */
async function copyPages() {
  const rules = join(root, 'server/src/engine/rules');
  const pages = (await readdir(rules, { recursive: true })).filter((path) => path.endsWith('.md'));
  await mkdir(join(dist, 'rules'), { recursive: true });
  for (const page of pages) await cp(join(rules, page), join(dist, 'rules', basename(page)));
}

/** The library's types, if `tsc -b` has run. */
async function copyDeclarations() {
  if (!existsSync(join(declarations, 'index.d.ts'))) return;
  const types = join(dist, 'types');
  await cp(declarations, types, {
    recursive: true,
    filter: (source) => !/\.(?:tsbuildinfo|map)$/.test(source),
  });
  await writeFile(join(types, 'package.json'), '{ "type": "module" }\n');
}

/**
 * The licences of the packages inside a folder's bundles, which ask to be named.
 *
 * @param {string} folder
 * @param {ReadonlySet<string>} inputs
 */
async function writeNotices(folder, inputs) {
  const packages = new Set(
    [...inputs].flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []),
  );
  const notices = [];
  for (const home of [...packages].sort()) {
    const { name, version, license } = JSON.parse(await readFile(join(root, home, 'package.json'), 'utf8'));
    const licence = (await readdir(join(root, home))).find((file) => /^licen[cs]e/i.test(file));
    const text =
      licence === undefined ? '' : `\n\n${(await readFile(join(root, home, licence), 'utf8')).trim()}`;
    notices.push(`${String(name)} ${String(version)} (${String(license)})${text}\n`);
  }
  if (notices.length > 0)
    await writeFile(join(folder, 'THIRD-PARTY-NOTICES.txt'), notices.join(`\n${'-'.repeat(72)}\n\n`));
}
