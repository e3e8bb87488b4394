// The whole gate, the same locally and in CI. `--after-tests` leaves out what `npm test -- --coverage` has done.
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const afterTests = process.argv.includes('--after-tests');

/** @type {readonly (readonly [title: string, script: string, args?: readonly string[]])[]} */
const before = [
  ['format', 'format:check'],
  ['generated files', 'generate:check'],
];
/** @type {typeof before} */
const build = [
  ['types', 'typecheck'],
  ['bundles', 'bundle'],
];
/** @type {typeof before} */
const checks = [
  ['lint', 'lint'],
  ['layers', 'depcruise'],
  ['unused code', 'knip'],
];
/** @type {typeof before} */
const tests = [['tests, coverage, realm', 'coverage']];
/** @type {typeof before} */
const after = [['time budgets', 'bench', ['--check']]];

const tree = status();
const steps = afterTests
  ? [...before, ...checks, ...after]
  : [...before, ...build, ...checks, ...tests, ...after];
for (const [title, script, args = []] of steps) perform(title, script, args);
checkTree();
console.log(`✔ verify: ${String(steps.length)} steps and a clean tree`);

/**
 * @param {string} title
 * @param {string} script
 * @param {readonly string[]} args
 */
function perform(title, script, args) {
  const start = Date.now();
  const path = process.env['npm_execpath'];
  const command = ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])];
  const [file, all] = path === undefined ? ['npm', command] : [process.execPath, [path, ...command]];
  console.log(`▶ ${title} (npm run ${script})`);
  const { status: code } = spawnSync(file, all, { cwd: root, stdio: 'inherit' });
  if (code === 0) {
    console.log(`✔ ${title} ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
    return;
  }
  console.error(`✘ ${title}: npm run ${script} exited with ${String(code)}`);
  process.exit(1);
}

/** Nothing of the above may change or leave a file; in CI nothing may have been changed before either. */
function checkTree() {
  const now = status();
  if (now === tree && (now === '' || process.env['CI'] !== 'true')) return;
  console.error(`✘ the tree is not as it was:\n${now}`);
  process.exit(1);
}

function status() {
  const result = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  return result.status === 0 ? result.stdout : '';
}
