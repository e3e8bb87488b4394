import { afterEach, describe, expect, it } from 'vitest';
import { connect, PUSHED, type TestClient, type TestOptions } from './support/client.ts';

const DRAFT = 'file:///desk/draft.md';
const TEXT = '# 报告\n\n网民规模达 11.25 亿人,同比增长。\n';

let client: TestClient;

async function start(options?: TestOptions): Promise<TestClient> {
  client = await connect(options);
  return client;
}

afterEach(() => {
  client.dispose();
});

describe('the life of a connection', () => {
  it('begins with `initialize`, once', async () => {
    await start({ raw: true });
    await expect(client.items(DRAFT)).rejects.toMatchObject({ code: -32002 });
    client.open(DRAFT, TEXT);
    const params = { processId: null, capabilities: {}, rootUri: 'file:///desk' };
    expect(await client.ask('initialize', params)).toMatchObject({
      serverInfo: { name: 'zhangfa' },
      capabilities: { positionEncoding: 'utf-16', textDocumentSync: { change: 2, openClose: true } },
    });
    await expect(client.ask('initialize', params)).rejects.toMatchObject({ code: -32600 });
  });

  it('ends with `shutdown` and `exit`', async () => {
    await start();
    client.open(DRAFT, TEXT);
    const late = client.items(DRAFT);
    expect(await client.ask('shutdown')).toBeNull();
    await late.catch(() => undefined);
    await expect(client.items(DRAFT)).rejects.toMatchObject({ code: -32600 });
    client.send('exit', {});
    await client.until(() => client.exits.length > 0);
    expect(client.exits).toEqual([0]);
  });

  it('ends badly without `shutdown`', async () => {
    await start();
    client.open(DRAFT, TEXT);
    client.send('exit', {});
    await client.until(() => client.exits.length > 0);
    expect(client.exits).toEqual([1]);
  });

  it('ends when the client’s process is no more', async () => {
    let gone = (): void => undefined;
    await start({ raw: true, host: { watchProcess: (_id, tell) => (gone = tell) } });
    await client.ask('initialize', { processId: 42, capabilities: {}, rootUri: null });
    gone();
    expect(client.exits).toEqual([1]);
  });

  it('answers what it does not know as the protocol says', async () => {
    await start();
    await expect(client.ask('zhangfa/nonsense', {})).rejects.toMatchObject({ code: -32601 });
    client.send('zhangfa/nonsense', {});
    client.send('$/nonsense', {});
    expect(await client.items(DRAFT)).toEqual([]);
  });
});

const REQUESTS = [
  'textDocument/diagnostic',
  'textDocument/codeAction',
  'textDocument/hover',
  'textDocument/documentSymbol',
  'zhangfa/contents',
  'zhangfa/outline',
  'zhangfa/writeContents',
  'zhangfa/renumber',
  'zhangfa/insertFootnote',
  'zhangfa/fixAll',
] as const;

describe('requests that make no sense', () => {
  it.each([
    ...REQUESTS,
    'codeAction/resolve',
    'workspace/executeCommand',
    'zhangfa/explain',
    'zhangfa/newReport',
    'zhangfa/initialiseConfig',
  ])('%s without its parameters is an error of the client’s', async (method) => {
    await start();
    for (const params of [{}, { textDocument: null }, { textDocument: { uri: 7 } }]) {
      await expect(client.ask(method, params)).rejects.toMatchObject({ code: -32602 });
    }
    client.open(DRAFT, TEXT);
    expect((await client.items(DRAFT)).length).toBeGreaterThan(0);
  });

  it.each([
    ['textDocument/hover', { position: { line: -1, character: 0 } }],
    ['textDocument/hover', { position: 'here' }],
    ['textDocument/codeAction', { range: { start: { line: 2, character: 0 } } }],
    [
      'textDocument/codeAction',
      { range: { start: { line: 2, character: 5 }, end: { line: 1, character: 0 } } },
    ],
    ['zhangfa/insertFootnote', {}],
    ['zhangfa/writeContents', { kinds: ['all'] }],
  ])('%s with %j is refused', async (method, params) => {
    await start();
    client.open(DRAFT, TEXT);
    await expect(client.ask(method, { textDocument: { uri: DRAFT }, ...params })).rejects.toMatchObject({
      code: -32602,
    });
  });

  it.each(REQUESTS)('%s about a draft that is not open says so quietly', async (method) => {
    await start();
    const answer = await client.ask(method, {
      textDocument: { uri: 'file:///desk/closed.md' },
      position: { line: 0, character: 0 },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [] },
    });
    expect(JSON.stringify(answer)).not.toContain('error');
  });

  it('leave the server as it was, whatever the notification', async () => {
    await start();
    client.open(DRAFT, TEXT);
    const methods = [
      'textDocument/didOpen',
      'textDocument/didChange',
      'textDocument/didSave',
      'textDocument/didClose',
      'workspace/didChangeWatchedFiles',
      'workspace/didChangeConfiguration',
      'workspace/didChangeWorkspaceFolders',
      'window/workDoneProgress/cancel',
    ];
    for (const method of methods) {
      client.send(method, {});
      client.send(method, {
        textDocument: [],
        contentChanges: 'x',
        changes: [null, 3, { uri: {} }],
        event: 3,
      });
    }
    expect((await client.items(DRAFT)).length).toBeGreaterThan(0);
  });

  it('are answered as cancelled where they were', async () => {
    await start({ settings: { '': {} } });
    client.open(DRAFT, TEXT);
    let cancel = (): unknown => undefined;
    const token = {
      isCancellationRequested: false,
      onCancellationRequested: (listener: () => unknown) => {
        cancel = listener;
        return { dispose: () => undefined };
      },
    };
    const asked = client.connection.sendRequest(
      'textDocument/hover',
      { textDocument: { uri: DRAFT }, position: { line: 0, character: 0 } },
      token as never,
    );
    cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    expect((await client.items(DRAFT)).length).toBeGreaterThan(0);
  });
});

describe('changes', () => {
  it('that are older than the text are left out', async () => {
    await start();
    client.open(DRAFT, TEXT);
    client.change(DRAFT, 5, [{ text: '# 报告\n' }]);
    client.change(DRAFT, 4, [{ text: TEXT }]);
    client.change(DRAFT, 5, [{ text: TEXT }]);
    expect(await client.items(DRAFT)).toEqual([]);
    expect(client.logged.length).toBe(2);
  });

  it('of what is not open are left out', async () => {
    await start();
    client.change(DRAFT, 2, [{ text: TEXT }]);
    expect(await client.items(DRAFT)).toEqual([]);
    expect(client.logged.length).toBe(1);
  });

  it.each([
    [{ range: { start: { line: 3, character: 0 }, end: { line: 1, character: 0 } }, text: '' }],
    [{ range: { start: { line: 0.5, character: 0 }, end: { line: 1, character: 0 } }, text: '' }],
    [{ range: { start: { line: -2, character: 0 }, end: { line: 1, character: 0 } }, text: '' }],
    [{ range: 'all', text: '' }],
    [{ text: 7 }],
    [null],
  ])('that make no sense (%j) stop the checks until the text is known again', async (change) => {
    await start({ files: { '/desk/draft.md': TEXT } });
    client.open(DRAFT, TEXT);
    client.change(DRAFT, 2, [{ range: insertion(2, 0), text: '甲' }, change]);
    expect(await client.items(DRAFT)).toEqual([]);
    client.change(DRAFT, 3, [{ range: insertion(2, 0), text: '乙' }]);
    expect(await client.items(DRAFT)).toEqual([]);
    client.change(DRAFT, 4, [{ text: TEXT }]);
    expect((await client.items(DRAFT)).length).toBeGreaterThan(0);
    client.change(DRAFT, 5, [change]);
    client.send('textDocument/didSave', { textDocument: { uri: DRAFT } });
    await client.until(() => client.refreshes.count > 1);
    expect((await client.items(DRAFT)).length).toBeGreaterThan(0);
  });

  it('beyond the text are taken to its end', async () => {
    await start({ capabilities: PUSHED });
    client.open(DRAFT, '# 报告');
    const range = { start: { line: 9, character: 9 }, end: { line: 99, character: 99 } };
    client.change(DRAFT, 2, [{ range, text: '\n\n网民规模达 11.25 亿人,同比增长。\n' }]);
    await client.until(() => (client.published.get(DRAFT)?.diagnostics.length ?? 0) > 0);
  });
});

function insertion(line: number, character: number) {
  return { start: { line, character }, end: { line, character } };
}
