// The packaged extension that is tested: what a user installs, not the source tree.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PROJECT } from './paths.mjs';

/**
 * Packages the extension, or takes the package that `E2E_VSIX` names.
 *
 * @returns {string} the path of the .vsix
 */
export function packageExtension() {
  const given = process.env['E2E_VSIX'];
  if (given !== undefined) {
    if (!existsSync(given)) throw new Error(`E2E_VSIX names ${given}, which does not exist`);
    return resolve(given);
  }
  // One left over from another version must not be taken for the new one.
  for (const file of packages()) rmSync(join(PROJECT, file));
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'package'], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  const [file, ...others] = packages();
  if (status !== 0 || file === undefined || others.length > 0)
    throw new Error(`npm run package did not make a .vsix:\n${stdout}${stderr}`);
  const path = join(PROJECT, file);
  console.log(`▶ ${file}, ${String(Math.round(statSync(path).size / 1024))} KB`);
  return path;
}

function packages() {
  return readdirSync(PROJECT).filter((file) => file.endsWith('.vsix'));
}
