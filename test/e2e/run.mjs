// `npm run test:e2e`: sets up what is missing, packages the extension, tests the package in a real VS Code.
// Usage: node test/e2e/run.mjs [node] [worker] [person] [--only PATTERN-OF-NAMES] [--report FILE]
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closingLine, countsOf, printFigures, printOutcome, vitestReport } from './harness/counts.mjs';
import { packageExtension } from './harness/package.mjs';
import { HOME, PROJECT } from './harness/paths.mjs';

/** @typedef {import('./harness/counts.mjs').Outcome} Outcome */

const PARTS = ['node', 'worker', 'person'];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' }, report: { type: 'string' } },
});
const unknown = positionals.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  console.error(`No part of the tests: ${unknown.join(', ')}. There are ${PARTS.join(', ')}.`);
  process.exit(2);
}

if (spawnSync(join(HOME, 'setup'), { stdio: 'inherit' }).status !== 0) {
  console.error('The end-to-end tests did not run: their set-up failed (see above).');
  process.exit(2);
}

// The harness is held to its types where the types are: after the set-up.
const tsc = join(PROJECT, 'node_modules/typescript/bin/tsc');
const types = spawnSync(process.execPath, [tsc, '-p', HOME], { stdio: 'inherit' });

/** @type {Outcome[]} */
const outcomes = [];
if (types.status !== 0)
  outcomes.push({ name: 'types of the harness', state: 'failed', milliseconds: 0, error: 'see above' });
try {
  const vsix = packageExtension();
  // Not before the set-up: it installs what these import.
  const { PERFORM } = await import('./harness/parts.mjs');
  for (const [part, perform] of Object.entries(PERFORM)) {
    if (positionals.length > 0 && !positionals.includes(part)) continue;
    console.log(`▶ ${part}`);
    const start = Date.now();
    const result = await perform(vsix, values.only);
    for (const outcome of result.outcomes) printOutcome(outcome);
    printFigures(result.figures);
    outcomes.push(...result.outcomes);
    console.log(
      `  ${closingLine(countsOf(result.outcomes))} in ${String(Math.round((Date.now() - start) / 1000))} s\n`,
    );
  }
} catch (error) {
  // A host that yields nothing is a failure like any other.
  outcomes.push({ name: 'end-to-end tests', state: 'failed', milliseconds: 0, error: String(error) });
  console.error(error);
}

const counts = countsOf(outcomes);
if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(vitestReport(counts)));
console.log(closingLine(counts));
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);
