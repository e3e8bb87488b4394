// Prints `N passed, N failed[, N skipped]` over JSON reports in the form of vitest's; fails where one holds no passed test.
import { readFileSync } from 'node:fs';

const reports = process.argv.slice(2).map((file) => countsOf(JSON.parse(readFileSync(file, 'utf8'))));
/** @param {'passed' | 'failed' | 'skipped'} name */
const total = (name) => reports.reduce((sum, counts) => sum + counts[name], 0);
const skipped = total('skipped');
console.log(
  `${String(total('passed'))} passed, ${String(total('failed'))} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`,
);
const empty = reports.length === 0 || reports.some(({ passed }) => passed === 0);
process.exitCode = total('failed') > 0 || empty ? 1 : 0;

/**
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults by file
 */

/** @param {Report} report */
function countsOf(report) {
  // A file that cannot be loaded fails without a test of its own.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
