import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

const ROOT = join(import.meta.dirname, '../..');
const CLI = join(ROOT, 'server/dist/cli.js');
const FORKED = join(ROOT, 'client/dist/server.cjs');
const WORKER = join(ROOT, 'client/dist/serverWorker.js');
const isBundled = existsSync(CLI) && existsSync(FORKED);

const DRAFT = 'file:///nowhere/draft.md';
const TEXT = '# 报告\n\n网民规模达 11.25 亿人,同比增长。\n';

let child: ChildProcess | undefined;

afterEach(() => {
  child?.kill('SIGKILL');
});

function overStdio(): { connection: ProtocolConnection; child: ChildProcess; written: string[] } {
  const spawned = spawn(process.execPath, [CLI, 'lsp', '--stdio']);
  child = spawned;
  const written: string[] = [];
  spawned.stderr.on('data', (data: Buffer) => written.push(data.toString()));
  const connection = createProtocolConnection(
    new StreamMessageReader(spawned.stdout),
    new StreamMessageWriter(spawned.stdin),
    undefined,
  );
  connection.listen();
  return { connection, child: spawned, written };
}

async function initialise(connection: ProtocolConnection, processId: number | null = null): Promise<void> {
  await connection.sendRequest('initialize', { processId, capabilities: {}, rootUri: null });
  await connection.sendNotification('initialized', {});
}

function open(connection: ProtocolConnection, text: string): Promise<void> {
  return connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: DRAFT, languageId: 'markdown', version: 1, text },
  });
}

async function exitOf(process: ChildProcess): Promise<unknown> {
  const [code] = (await once(process, 'exit')) as unknown[];
  return code;
}

describe.skipIf(!isBundled)('zhangfa lsp --stdio', { timeout: 30_000 }, () => {
  it('serves, and leaves with 0 after `shutdown`', async () => {
    const { connection, child: server, written } = overStdio();
    const published = new Promise<{ diagnostics: { codeDescription?: unknown }[] }>((resolve) => {
      connection.onNotification('textDocument/publishDiagnostics', resolve);
    });
    await initialise(connection);
    await open(connection, TEXT);
    expect((await published).diagnostics.length).toBeGreaterThan(0);
    await connection.sendRequest('shutdown');
    const code = exitOf(server);
    await connection.sendNotification('exit');
    expect(await code).toBe(0);
    expect(written).toEqual([]);
  });

  it('leaves with 1 without `shutdown`, and when its input ends', async () => {
    const first = overStdio();
    await initialise(first.connection);
    const code = exitOf(first.child);
    await first.connection.sendNotification('exit');
    expect(await code).toBe(1);
    const second = overStdio();
    await initialise(second.connection);
    const other = exitOf(second.child);
    second.child.stdin?.end();
    expect(await other).toBe(1);
  });

  it('leaves in the middle of a check', async () => {
    const { connection, child: server } = overStdio();
    await initialise(connection);
    await open(connection, TEXT.repeat(800));
    const code = exitOf(server);
    void connection.sendRequest('shutdown').catch(() => undefined);
    await connection.sendNotification('exit');
    expect(await code).toBe(0);
  });

  it('leaves when the client’s process is no more', async () => {
    const brief = spawn(process.execPath, ['-e', '0']);
    await exitOf(brief);
    const { connection, child: server } = overStdio();
    const code = exitOf(server);
    await initialise(connection, brief.pid ?? null);
    expect(await code).toBe(1);
  });

  it('bears with what is no message', async () => {
    const { connection, child: server } = overStdio();
    await initialise(connection);
    server.stdin?.write('Content-Length: 9\r\n\r\n{nonsense');
    server.stdin?.write('Content-Length: 2\r\n\r\n[]');
    server.stdin?.write('Content-Length: 4\r\n\r\nnull');
    server.stdin?.write('Content-Length: 31\r\n\r\n{"jsonrpc":"2.0","id":7,"x":1} ');
    await expect(
      connection.sendRequest('zhangfa/explain', { rule: 'heading-numbering' }),
    ).resolves.toMatchObject({ rule: 'heading-numbering' });
  });
});

describe.skipIf(!isBundled)('the server that the extension forks', { timeout: 30_000 }, () => {
  it('serves over its channel, and leaves when the channel closes', async () => {
    const server = fork(FORKED, ['--node-ipc'], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    child = server;
    const connection = createProtocolConnection(
      new IPCMessageReader(server),
      new IPCMessageWriter(server),
      undefined,
    );
    connection.listen();
    await initialise(connection);
    await open(connection, TEXT);
    await expect(
      connection.sendRequest('textDocument/hover', {
        textDocument: { uri: DRAFT },
        position: { line: 2, character: 8 },
      }),
    ).resolves.toMatchObject({ range: { start: { line: 2 } } });
    const code = exitOf(server);
    server.disconnect();
    expect(await code).toBe(1);
  });
});

describe.skipIf(!existsSync(WORKER))('the server in a worker', { timeout: 30_000 }, () => {
  it('runs where there is neither Node nor a document', async () => {
    const { readFileSync } = await import('node:fs');
    const { createContext, runInContext } = await import('node:vm');
    const sent: unknown[] = [];
    const self: Record<string, unknown> = {
      addEventListener: () => undefined,
      postMessage: (message: unknown) => sent.push(JSON.parse(JSON.stringify(message))),
      close: () => undefined,
      setTimeout,
      clearTimeout,
      TextEncoder,
      TextDecoder,
      atob,
      performance,
      queueMicrotask,
    };
    self['self'] = self;
    const context = createContext(self);
    runInContext(readFileSync(WORKER, 'utf8'), context);
    const answer = async (id: number): Promise<unknown> => {
      for (let tries = 0; tries < 400; tries++) {
        const found = sent.find((message) => (message as { id?: number }).id === id);
        if (found !== undefined) return found;
        await new Promise((resolve) => {
          setTimeout(resolve, 10);
        });
      }
      throw new Error('no answer');
    };
    const say = (message: object): void => {
      (self['onmessage'] as (event: object) => void)({ data: { jsonrpc: '2.0', ...message } });
    };
    const capabilities = { textDocument: { diagnostic: {} } };
    say({ id: 1, method: 'initialize', params: { processId: null, capabilities, rootUri: null } });
    expect(await answer(1)).toMatchObject({ result: { serverInfo: { name: 'zhangfa' } } });
    say({ method: 'initialized', params: {} });
    const textDocument = { uri: 'untitled:draft', languageId: 'markdown', version: 1, text: TEXT };
    say({ method: 'textDocument/didOpen', params: { textDocument } });
    const refuse = setInterval(() => {
      for (const message of sent.splice(0)) {
        const { id, method } = message as { id?: number; method?: string };
        if (method !== undefined && id !== undefined) say({ id, result: null });
        else sent.push(message);
      }
    }, 5);
    say({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri: 'untitled:draft' } } });
    const { result } = (await answer(2)) as { result: { items: { code: string }[] } };
    clearInterval(refuse);
    expect(result.items.map(({ code }) => code)).toContain('punctuation-width');
  });
});
