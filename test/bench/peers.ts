import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;

/** A linter to compare with: its program and the arguments that make it check what is named after them. */
export interface Peer {
  readonly name: 'AutoCorrect' | 'markdownlint-cli2';
  readonly program: readonly string[];
}

/** AutoCorrect's program on npm is its native one, loaded into Node as an addon: Node's own start is part of its time. */
const PEERS: readonly Peer[] = [
  { name: 'AutoCorrect', program: [join(here, 'node_modules/autocorrect-node/cli.js'), '--lint'] },
  {
    name: 'markdownlint-cli2',
    program: [join(here, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs')],
  },
];

/** Those that are installed. */
export function installedPeers(): readonly Peer[] {
  return PEERS.filter(({ program: [file = ''] }) => existsSync(file));
}

/** Installs them beside this file, where no other part of the project sees them. */
export function installPeers(): void {
  const npm = process.env['npm_execpath'];
  const args = ['install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  const [file, all] = npm === undefined ? ['npm', args] : [process.execPath, [npm, ...args]];
  const { status } = spawnSync(file, all, { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('npm could not install the peers');
}
