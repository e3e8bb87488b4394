// `npm start` and `npm test` from a fresh clone: installs what is missing, builds, does the job.
// Uses nothing but Node, because nothing else is there yet.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [task, ...rest] = process.argv.slice(2);

requireNode(20, 19);
if (!isInstalled()) step('Installing', npm('ci', '--no-audit', '--no-fund', '--loglevel=error'));

if (task === 'start') {
  step('Building', node('server/scripts/bundle.mjs'));
  const paths = rest.length > 0 ? rest : ['examples'];
  const status = run(node('server/dist/cli.js', 'check', ...paths));
  // 1 says that findings exist, which the examples are there to show.
  process.exitCode = status === 1 ? 0 : status;
} else if (task === 'test') {
  step('Building', npm('run', '--silent', 'build'));
  process.exitCode = run(node('node_modules/vitest/vitest.mjs', 'run', ...rest));
} else {
  console.error('Usage: node server/scripts/bootstrap.mjs start [PATH…] | test [vitest arguments…]');
  process.exitCode = 2;
}

/**
 * @param {number} major
 * @param {number} minor
 */
function requireNode(major, minor) {
  const [hasMajor = 0, hasMinor = 0] = process.versions.node.split('.').map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  console.error(`Zhangfa needs Node ${String(major)}.${String(minor)} or newer; this is ${process.version}.`);
  process.exit(2);
}

/** Whether node_modules holds what the lockfile asks for; what npm left out as optional may be absent. */
function isInstalled() {
  try {
    const wanted = readPackages('package-lock.json');
    const present = readPackages('node_modules/.package-lock.json');
    return Object.entries(wanted).every(([path, { version, optional }]) =>
      !path.startsWith('node_modules/')
        ? true
        : path in present
          ? present[path]?.version === version
          : optional === true,
    );
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}

/**
 * Runs a preparation whose output is of interest only if it fails.
 *
 * @param {string} title
 * @param {readonly string[]} command
 */
function step(title, [file = '', ...args]) {
  const start = Date.now();
  process.stderr.write(`${title} … `);
  const result = spawnSync(file, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  const took = `${((Date.now() - start) / 1000).toFixed(1)} s`;
  if (result.status === 0) {
    process.stderr.write(`${took}\n`);
    return;
  }
  process.stderr.write(
    `failed after ${took}\n${result.stdout}${result.stderr}${result.error?.message ?? ''}\n`,
  );
  process.exit(2);
}

/**
 * @param {readonly string[]} command
 * @returns {number} its exit code
 */
function run([file = '', ...args]) {
  return spawnSync(file, args, { cwd: root, stdio: 'inherit' }).status ?? 2;
}

/** @param {readonly string[]} args */
function node(...args) {
  return [process.execPath, ...args];
}

/** @param {readonly string[]} args */
function npm(...args) {
  const path = process.env['npm_execpath'];
  return path === undefined ? ['npm', ...args] : node(path, ...args);
}
