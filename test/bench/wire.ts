import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { openDocument, updateDocument } from '../../server/src/engine/index.ts';
import { converterOf } from '../../server/src/lsp/convert.ts';
import { lineStartsOf } from '../../server/src/lsp/lines.ts';
import { median, percentile, slowness } from './figures.ts';
import { burst } from './keystrokes.ts';
import { createRandom } from './random.ts';
import { sampleDraft } from './sampleDraft.ts';

const CLI = resolve(import.meta.dirname, '../../server/dist/cli.js');
const DRAFT = 'file:///nowhere/draft.md';

/** What a stroke takes from an editor to the server and back, over the pipe of a process. */
export interface WireFigures {
  readonly length: number;
  readonly findings: number;
  /** From starting the process to the answer to `initialize`, in milliseconds. */
  readonly start: number;
  /** From opening the draft to its findings. */
  readonly open: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** What of that the server's own processor time is, which other processes do not add to; NaN where nobody tells. */
  readonly work50: number;
  readonly work95: number;
  /** Resident memory of the server in megabytes, after all strokes; NaN where the system does not tell. */
  readonly memory: number;
  readonly slowness: number;
}

/** Types into a draft over the wire: each stroke is sent as a change, its findings are pulled. */
export async function measureWire(length: number, count: number): Promise<WireFigures> {
  const start = performance.now();
  const { connection, child } = connect();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    capabilities: {
      textDocument: { diagnostic: { relatedInformation: true, codeDescriptionSupport: true } },
    },
    rootUri: null,
  });
  const started = performance.now() - start;
  await connection.sendNotification('initialized', {});
  const text = sampleDraft(length);
  const opening = performance.now();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: DRAFT, languageId: 'markdown', version: 1, text },
  });
  const first = await pull(connection, undefined);
  const opened = performance.now() - opening;
  const { times, work, slow } = await type({ connection, child }, text, count, first.resultId);
  const memory = residentMemory(child);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  return {
    length: text.length,
    findings: first.items?.length ?? 0,
    start: started,
    open: opened,
    p50: median(times),
    p95: percentile(times, 95),
    max: percentile(times, 100),
    work50: median(work),
    work95: percentile(work, 95),
    memory,
    slowness: median(slow),
  };
}

interface Pulled {
  readonly resultId?: string;
  readonly items?: readonly unknown[];
}

interface Server {
  readonly connection: ProtocolConnection;
  readonly child: ChildProcess;
}

async function type({ connection, child }: Server, text: string, count: number, first: string | undefined) {
  const random = createRandom(7);
  const times: number[] = [];
  const work: number[] = [];
  const slow: number[] = [];
  const warmUp = count >> 2;
  let document = openDocument(text);
  let previous = first;
  let version = 1;
  while (version <= count + warmUp) {
    slow.push(slowness());
    for (const { edit } of burst(document, random)) {
      const { value } = document.source;
      const { rangeOf } = converterOf({ text: value, lines: lineStartsOf(value) }, 'utf-16');
      const change = { range: rangeOf(edit), text: edit.text };
      document = updateDocument(document, [edit]);
      version++;
      const before = workOf(child);
      const sent = performance.now();
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: DRAFT, version },
        contentChanges: [change],
      });
      previous = (await pull(connection, previous)).resultId;
      if (version <= warmUp) continue;
      times.push(performance.now() - sent);
      work.push(workOf(child) - before);
    }
  }
  return { times, work, slow };
}

function pull(connection: ProtocolConnection, previousResultId: string | undefined): Promise<Pulled> {
  return connection.sendRequest<Pulled>('textDocument/diagnostic', {
    textDocument: { uri: DRAFT },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
}

function connect(): Server {
  const child = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
    undefined,
  );
  connection.listen();
  return { connection, child };
}

/** Milliseconds of the processor that the server's main thread has had so far. */
function workOf({ pid }: ChildProcess): number {
  try {
    return Number(readFileSync(`/proc/${String(pid)}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return NaN;
  }
}

function residentMemory({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? NaN) / 1024;
  } catch {
    return NaN;
  }
}
