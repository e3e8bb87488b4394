import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { perform } from './support/run.ts';
import { groups } from './groups.ts';

/** What the extension host of Node calls. */
export async function run(): Promise<void> {
  await perform(groups, 'node', { builtins: true, ...(existsSync('/proc') && { killServer }) });
}

/** The server is a child of the extension host whose command line names the server's bundle. */
async function killServer(): Promise<void> {
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (!status.includes(`\nPPid:\t${process.pid}\n`) || !/zhangfa[^\0]*\.[cm]?js/.test(command)) continue;
    process.kill(Number(pid), 'SIGKILL');
    return;
  }
  throw new Error('there is no process of the language server');
}
