// The parts of the end-to-end tests, each performed in folders of its own.
import { performScenes } from '../person/scenes.mjs';
import { performInNode, performInWorker } from './hosts.mjs';
import { temporaryFolder } from './paths.mjs';
import { prepareSuite, readReport } from './suite.mjs';

/** @typedef {import('./counts.mjs').Outcome} Outcome */
/** @typedef {{ readonly outcomes: readonly Outcome[], readonly figures: Readonly<Record<string, readonly number[]>> }} Result */
/** @typedef {(vsix: string, only: string) => Promise<Result>} Perform */

/** @type {Readonly<Record<string, Perform>>} */
export const PERFORM = {
  node: (vsix, only) => performSuite('node', performInNode, vsix, only),
  worker: (vsix, only) => performSuite('worker', performInWorker, vsix, only),
  person: performScenes,
};

/**
 * @param {import('./suite.mjs').HostName} host
 * @param {typeof performInNode} perform
 * @param {string} vsix
 * @param {string} only
 * @returns {Promise<Result>}
 */
async function performSuite(host, perform, vsix, only) {
  const own = temporaryFolder(host);
  try {
    const stage = await prepareSuite(own.path, host, only);
    const hostFault = await perform(own.path, stage, vsix);
    const { report, fault } = readReport(stage, host);
    const faults = [hostFault, fault].filter((one) => one !== undefined);
    /** @type {readonly Outcome[]} */
    const more = faults.length > 0 ? [failed(`the ${host} host`, faults.join('\n'))] : [];
    return { outcomes: [...report.outcomes, ...more], figures: report.figures };
  } finally {
    own.remove();
  }
}

/**
 * @param {string} name
 * @param {string} error
 * @returns {Outcome}
 */
function failed(name, error) {
  return { name, state: 'failed', milliseconds: 0, error };
}
