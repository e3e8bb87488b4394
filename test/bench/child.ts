import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Tasks } from './tasks.ts';

const here = import.meta.dirname;
const bundle = join(here, 'dist/tasks.mjs');

/** Bundles the measurements with the engine's sources, as they are now; readable, so that a profile is. */
export async function bundleTasks(): Promise<void> {
  await build({
    entryPoints: [join(here, 'tasks.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // As in the bundles that are published.
    mainFields: ['module', 'main'],
    loader: { '.md': 'text' },
    logLevel: 'warning',
  });
}

/** Runs one measurement in a fresh process, so that none is helped or hurt by what another left behind. */
export function runTask<K extends keyof Tasks>(
  name: K,
  args: Parameters<Tasks[K]>,
  { profile = false } = {},
): ReturnType<Tasks[K]> {
  const folder = join(here, 'dist/profiles');
  if (profile) mkdirSync(folder, { recursive: true });
  const flags = profile ? ['--cpu-prof', '--cpu-prof-interval=200', `--cpu-prof-dir=${folder}`] : [];
  const { status, stdout } = spawnSync(
    process.execPath,
    [...flags, bundle, JSON.stringify([name, ...args])],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1 << 26,
    },
  );
  if (status !== 0) throw new Error(`The measurement ${name} failed`);
  return JSON.parse(stdout) as ReturnType<Tasks[K]>;
}

/**
 * Milliseconds by the clock that a program takes from start to end, whatever it finds.
 *
 * @param home stands for the user's own folder, so that nothing kept there helps or is changed.
 */
export function timeProgram(args: readonly string[], cwd: string, home: string): number {
  const env = { ...process.env, HOME: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home };
  const start = performance.now();
  const { status, error } = spawnSync(process.execPath, [...args], { cwd, env, stdio: 'ignore' });
  const elapsed = performance.now() - start;
  // Linters leave with 1 where they find something.
  if (error !== undefined || (status !== 0 && status !== 1)) {
    throw new Error(`${args.join(' ')} failed with ${String(status)}`);
  }
  return elapsed;
}
