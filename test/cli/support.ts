import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Io, Output } from '../../server/src/cli/io.ts';
import { main } from '../../server/src/cli/program.ts';

/** The findings of these texts do not depend on what rules know of language. */
export const CLEAN = '# 标题\n\n一段话。\n';
/** One warning of `unused-suppression`, with a safe fix. */
export const FLAWED = '# 标题\n\n<!-- zhangfa-disable-line heading-numbering -->\n\n一段话。\n';

/** A folder with these files, gone after the test. Its real path, so that reports can be compared. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zhangfa-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly cache?: Io['cache'];
  /** Milliseconds that pass between two looks at the clock. */
  readonly pace?: number;
}

/** Runs the command line within this process. */
export async function run(cwd: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  let now = 0;
  const output = (chunks: string[]): Output => ({
    write: (text) => {
      chunks.push(typeof text === 'string' ? text : Buffer.from(text).toString('latin1'));
    },
    isTerminal: options.isTerminal ?? false,
    columns: options.columns ?? 80,
  });
  const io: Io = {
    cwd,
    env: options.env ?? {},
    stdout: output(out),
    stderr: output(err),
    cache: options.cache,
    now: () => (now += options.pace ?? 0),
    readStdin: () => Promise.resolve(Buffer.from(options.stdin ?? '')),
  };
  const code = await main(args, io);
  return { code, out: out.join(''), err: err.join('') };
}

const BUILT = fileURLToPath(new URL('../../server/dist/cli.js', import.meta.url));

/** Runs the program as users do: the bundle, in a process of its own. */
export function runBuilt(cwd: string, args: readonly string[], options: RunOptions = {}): Run {
  if (!existsSync(BUILT)) throw new Error('server/dist/cli.js is missing: npm run build makes it');
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUILT, ...args], {
    cwd,
    input: options.stdin,
    // Results of these runs are no one's business later.
    env: { ...process.env, NO_COLOR: '1', XDG_CACHE_HOME: join(cwd, '.cache'), ...options.env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}

/** The JSON report of a run. */
export interface JsonReport {
  readonly version: string;
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly line: number;
      readonly column: number;
      readonly endLine: number;
      readonly endColumn: number;
      readonly fix?: {
        readonly safe: boolean;
        readonly title: string;
        readonly edits: readonly { start: number; end: number; text: string }[];
      };
    }[];
    readonly evidence: { readonly statistics: number; readonly sourced: number };
  }[];
  readonly problems: readonly { readonly path?: string; readonly line?: number; readonly message: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

export function reportIn(run: Run): JsonReport {
  return JSON.parse(run.out) as JsonReport;
}
