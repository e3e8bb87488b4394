import { realpathSync, statSync } from 'node:fs';
import { cacheFolder } from './cache.ts';
import { VERSION } from './version.ts';

/** Where text for people or scripts goes. */
export interface Output {
  readonly write: (text: string | Uint8Array) => void;
  readonly isTerminal: boolean;
  /** Columns of the terminal; 80 elsewhere. */
  readonly columns: number;
}

/** What the command line touches of the process, so that tests can stand in for it. */
export interface Io {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Where results of earlier runs are kept, and for which build of the program; undefined: nowhere. */
  readonly cache: { readonly folder: string; readonly program: string } | undefined;
  /** The program's file, which threads can be started from; undefined: there is but this one. */
  readonly script?: string | undefined;
  /** Milliseconds since whenever. */
  readonly now: () => number;
  /** Everything up to the end of standard input. */
  readonly readStdin: () => Promise<Uint8Array>;
}

/** The process as it is. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    cache: cacheOf(process.argv[1]),
    script: isBundle(process.argv[1]) ? process.argv[1] && realpathSync(process.argv[1]) : undefined,
    now: () => performance.now(),
    readStdin,
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  // A reader such as `head` that has seen enough closes the pipe: that ends the output, not the run.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => {
      stream.write(text);
    },
    // The typings say `true`, but a stream that is no terminal has no such property.
    isTerminal: (stream.isTTY as boolean | undefined) === true,
    columns: stream.isTTY ? stream.columns : 80,
  };
}

/** Results outlive a run where the program is a bundle: its file then stands for all of the program. */
function cacheOf(script: string | undefined): Io['cache'] {
  if (script === undefined || !isBundle(script)) return undefined;
  const { mtimeMs, size } = statSync(script);
  return {
    folder: cacheFolder(process.env, process.platform),
    program: `${VERSION} ${String(mtimeMs)} ${String(size)}`,
  };
}

function isBundle(script: string | undefined): boolean {
  return script?.endsWith('.js') === true || script?.endsWith('zhangfa') === true;
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
