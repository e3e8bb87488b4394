// Prints `N passed, N failed` from vitest's JSON report; fails where nothing ran.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const passed = Number(report.numPassedTests);
// A file that cannot be loaded fails without a test of its own.
const broken = report.testResults.filter(
  (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
    file.status === 'failed' && file.assertionResults.length === 0,
).length;
const failed = Number(report.numFailedTests) + Number(broken);
const skipped = Number(report.numPendingTests) + Number(report.numTodoTests);
console.log(
  `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`,
);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
