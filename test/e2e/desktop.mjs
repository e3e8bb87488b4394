// `npm run test:desktop`: the suite in a desktop VS Code, which is downloaded (220 MB) and kept in `.vscode-test/`.
// Usage: node test/e2e/desktop.mjs [--only PATTERN-OF-NAMES]
// `VSCODE_VERSION` names a version (`stable` where left out), `VSCODE_EXECUTABLE` one that is installed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';
import { closingLine, countsOf, printFigures, printOutcome } from './harness/counts.mjs';
import { packageExtension } from './harness/package.mjs';
import { HOME, temporaryFolder } from './harness/paths.mjs';
import { QUIET } from './harness/settings.mjs';
import { prepareSuite, readReport } from './harness/suite.mjs';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const own = temporaryFolder('desktop');
let passed = false;
try {
  const vscode = process.env['VSCODE_EXECUTABLE'] ?? (await download());
  passed = await performSuite(vscode, packageExtension());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  own.remove();
}
process.exit(passed ? 0 : 1);

async function download() {
  try {
    return await downloadAndUnzipVSCode({
      version: process.env['VSCODE_VERSION'] ?? 'stable',
      cachePath: join(HOME, '.vscode-test'),
    });
  } catch (error) {
    throw new Error(
      `VS Code could not be downloaded (${String(error)}). Name one that is installed in VSCODE_EXECUTABLE, or run the suite in the browser: npm run test:e2e.`,
      { cause: error },
    );
  }
}

/**
 * @param {string} vscode the executable
 * @param {string} vsix
 * @returns {Promise<boolean>} whether all tests passed
 */
async function performSuite(vscode, vsix) {
  const stage = await prepareSuite(own.path, 'node', values.only);
  const folders = [
    '--user-data-dir',
    join(own.path, 'user'),
    '--extensions-dir',
    join(own.path, 'extensions'),
  ];
  // A desktop is as Chinese as its language pack: the findings are to be Chinese without one.
  writeUserSettings({ ...QUIET, 'zhangfa.language': 'zh' });
  install(vscode, vsix, folders);
  const exit = await runTests({
    vscodeExecutablePath: vscode,
    extensionDevelopmentPath: stage.suite,
    extensionTestsPath: join(stage.suite, stage.entry),
    launchArgs: [stage.workspace, ...folders, '--disable-workspace-trust', '--disable-gpu'],
  }).catch((/** @type {unknown} */ error) => String(error));
  const { report, fault } = readReport(stage, 'node');
  for (const outcome of report.outcomes) printOutcome(outcome);
  printFigures(report.figures);
  const counts = countsOf(report.outcomes);
  if (fault !== undefined) console.error(`${fault} (${String(exit)})`);
  console.log(closingLine(fault === undefined ? counts : { ...counts, failed: counts.failed + 1 }));
  return fault === undefined && counts.failed === 0 && counts.passed > 0;
}

/** @param {Readonly<Record<string, unknown>>} settings */
function writeUserSettings(settings) {
  const folder = join(own.path, 'user', 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

/**
 * @param {string} vscode
 * @param {string} vsix
 * @param {readonly string[]} folders
 */
function install(vscode, vsix, folders) {
  const [cli = vscode, ...before] = resolveCliArgsFromVSCodeExecutablePath(vscode);
  const args = [
    ...before.filter((arg) => !arg.startsWith('--')),
    ...folders,
    '--install-extension',
    vsix,
    '--force',
  ];
  const { status, stdout, stderr } = spawnSync(cli, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`VS Code did not install ${vsix}:\n${stdout}${stderr}`);
}
