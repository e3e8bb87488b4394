// The suite: bundled, performed in an extension host, its report read.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { HOME, WORKSPACE } from './paths.mjs';

/** @typedef {import('../suite/support/test.ts').Report} Report */
/** @typedef {import('../suite/support/test.ts').HostName} HostName */

/** The extension that holds the suite. */
const MANIFEST = {
  name: 'suite',
  publisher: 'zhangfa-tests',
  version: '0.0.0',
  engines: { vscode: '^1.100.0' },
};

/**
 * A run's own copy of the drafts and the suite.
 *
 * @typedef {object} Stage
 * @property {string} workspace the file that names the folders
 * @property {string} suite the folder of the extension that holds the suite
 * @property {string} entry the suite's file in it
 * @property {string} report where the suite leaves its report
 */

/**
 * @param {string} folder
 * @param {HostName} host
 * @param {string} only a pattern of the names of the tests to perform; all where empty
 * @returns {Promise<Stage>}
 */
export async function prepareSuite(folder, host, only) {
  const suite = join(folder, 'suite');
  mkdirSync(suite, { recursive: true });
  writeFileSync(join(suite, 'package.json'), JSON.stringify(MANIFEST));
  cpSync(WORKSPACE, join(folder, 'workspace'), { recursive: true });
  writeFileSync(join(folder, 'only.txt'), only);
  await build({
    entryPoints: [join(HOME, `suite/${host}.ts`)],
    outfile: join(suite, 'suite.js'),
    bundle: true,
    format: 'cjs',
    platform: host === 'node' ? 'node' : 'browser',
    target: 'es2022',
    external: ['vscode'],
    logLevel: 'warning',
    charset: 'utf8',
  });
  return {
    workspace: join(folder, 'workspace/all.code-workspace'),
    suite,
    entry: 'suite.js',
    report: join(folder, 'report.json'),
  };
}

/**
 * What the suite has left behind, with what keeps it from being a result.
 *
 * @param {Stage} stage
 * @param {HostName} host
 * @returns {{ readonly report: Report, readonly fault: string | undefined }}
 */
export function readReport(stage, host) {
  const nothing = { host, outcomes: [], figures: {}, complete: false };
  if (!existsSync(stage.report)) return { report: nothing, fault: 'the suite has not said anything' };
  /** @type {Report} */
  const report = JSON.parse(readFileSync(stage.report, 'utf8'));
  if (!report.complete) return { report, fault: `the suite stopped in “${report.running ?? ''}”` };
  if (report.outcomes.length === 0) return { report, fault: 'the suite performed no test' };
  return { report, fault: undefined };
}
