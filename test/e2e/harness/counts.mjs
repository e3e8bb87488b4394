// What was performed, for people and, in the form of vitest's JSON report, for `.ci/run`.

/**
 * @typedef {{ readonly name: string } & (
 *   | { readonly state: 'passed', readonly milliseconds: number }
 *   | { readonly state: 'failed', readonly milliseconds: number, readonly error: string }
 *   | { readonly state: 'skipped', readonly because: string })} Outcome
 */

/** @param {Outcome} outcome */
export function printOutcome(outcome) {
  switch (outcome.state) {
    case 'passed':
      console.log(`  ✔ ${outcome.name}  ${String(outcome.milliseconds)} ms`);
      break;
    case 'failed':
      console.log(`  ✘ ${outcome.name}  ${String(outcome.milliseconds)} ms\n${indented(outcome.error)}`);
      break;
    case 'skipped':
      console.log(`  – ${outcome.name} (${outcome.because})`);
      break;
  }
}

/** @param {string} text */
function indented(text) {
  return text.replace(/^/gm, '      ');
}

/**
 * Measurements in one line each: median and 95th percentile.
 *
 * @param {Readonly<Record<string, readonly number[]>>} figures in milliseconds
 */
export function printFigures(figures) {
  for (const [name, values] of Object.entries(figures)) {
    const sorted = [...values].sort((a, b) => a - b);
    const at = (/** @type {number} */ share) =>
      `${String(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))])} ms`;
    const rest = values.length > 1 ? `, p95 ${at(0.95)} (of ${String(values.length)})` : '';
    console.log(`  ◷ ${name}: ${at(0.5)}${rest}`);
  }
}

/** @param {readonly Outcome[]} outcomes */
export function countsOf(outcomes) {
  const count = (/** @type {Outcome['state']} */ state) =>
    outcomes.filter((one) => one.state === state).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

/** @param {ReturnType<typeof countsOf>} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`;
}

/** @param {ReturnType<typeof countsOf>} counts */
export function vitestReport({ passed, failed, skipped }) {
  return {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    numTodoTests: 0,
    testResults: [],
  };
}
