import { afterEach, describe, expect, it } from 'vitest';
import { connect, PULLING, PUSHED, type TestClient, type TestOptions } from './support/client.ts';

const DRAFT = 'file:///desk/draft.md';
const TEXT = '# 报告\n\n网民规模达 11.25 亿人,同比增长。\n';

let client: TestClient;

async function start(options?: TestOptions): Promise<TestClient> {
  client = await connect({ capabilities: PUSHED, options: {}, ...options });
  return client;
}

afterEach(() => {
  client.dispose();
});

function published(uri = DRAFT) {
  return client.published.get(uri);
}

describe('a client that cannot pull', () => {
  it('is not offered to, and is told at once of a draft that it opens', async () => {
    await start();
    expect(client.result.capabilities.diagnosticProvider).toBeUndefined();
    client.open(DRAFT, TEXT);
    await client.until(() => published() !== undefined);
    expect(published()?.version).toBe(1);
    expect(published()?.diagnostics.map(({ code }) => code)).toContain('punctuation-width');
  });

  it('is told of the newest text alone, once typing pauses', async () => {
    await start();
    const versions: (number | undefined)[] = [];
    client.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ version }: { version?: number }) => {
        versions.push(version);
      },
    );
    client.open(DRAFT, TEXT);
    await client.until(() => versions.length === 1);
    for (let version = 2; version < 20; version++) {
      client.change(DRAFT, version, [{ text: `# 报告\n\n一共有 ${String(version)} 项,不多。\n` }]);
    }
    await client.until(() => versions.includes(19));
    expect(versions).toEqual([1, 19]);
  });

  it('is told when nothing is left, and when the draft is closed', async () => {
    await start();
    client.open(DRAFT, TEXT);
    await client.until(() => published() !== undefined);
    client.change(DRAFT, 2, [{ text: '# 报告\n' }]);
    await client.until(() => published()?.diagnostics.length === 0);
    client.change(DRAFT, 3, [{ text: TEXT }]);
    await client.until(() => (published()?.diagnostics.length ?? 0) > 0);
    client.send('textDocument/didClose', { textDocument: { uri: DRAFT } });
    await client.until(() => published()?.diagnostics.length === 0);
  });

  it('is not told of what nobody wants checked', async () => {
    await start();
    client.open(DRAFT, '# Readme\n\nThis is English,and stays as it is.\n');
    await client.quiet();
    expect(published()).toBeUndefined();
  });

  it('hears nothing before the draft is saved where that is wanted', async () => {
    await start({ options: { settings: { run: 'onSave' } } });
    client.open(DRAFT, '# 报告\n\n这里没有什么可说的。\n');
    await client.quiet();
    client.change(DRAFT, 2, [{ text: TEXT }]);
    await client.quiet();
    expect(published()).toBeUndefined();
    client.send('textDocument/didSave', { textDocument: { uri: DRAFT } });
    await client.until(() => (published()?.diagnostics.length ?? 0) > 0);
  });

  it('is told again when a linked file is found to be missing', async () => {
    await start();
    client.open(DRAFT, '# 报告\n\n这张图在这里，请看。\n\n![图 1 一](missing.png)\n');
    await client.until(() => published()?.diagnostics.some(({ code }) => code === 'link-missing') === true);
  });

  it('is not sent what only our own client knows', async () => {
    await start();
    client.open(DRAFT, TEXT);
    await client.until(() => published() !== undefined);
    expect(client.statuses).toEqual([]);
  });
});

describe('the whole workspace', () => {
  const FILES = {
    '/desk/a.md': TEXT,
    '/desk/b.md': TEXT,
    '/desk/english.md': '# Readme\n\nThis is English,and stays as it is.\n',
    '/desk/binary.md': `# 报告${'\0'.repeat(400)}`,
  };

  it('is checked on demand, with progress, and its findings are published', async () => {
    await start({ files: FILES, capabilities: { ...PUSHED, window: { workDoneProgress: true } } });
    client.open('file:///desk/a.md', TEXT);
    const summary = await client.ask<Record<string, unknown>>('zhangfa/checkWorkspace', {
      workDoneToken: 'w',
    });
    expect(summary).toMatchObject({ files: 2, cancelled: false, evidence: { statistics: 2, sourced: 0 } });
    expect(summary['failures']).toMatchObject([{ uri: 'file:///desk/binary.md' }]);
    const kinds = client.progress.map(({ value }) => (value as { kind: string }).kind);
    expect(kinds[0]).toBe('begin');
    expect(kinds.at(-1)).toBe('end');
    expect(published('file:///desk/b.md')?.diagnostics.length).toBeGreaterThan(0);
    client.open('file:///desk/b.md', '# 报告\n');
    await client.until(() => published('file:///desk/b.md')?.diagnostics.length === 0);
  });

  it('can be given up', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`/desk/${String(index)}.md`, TEXT]),
    );
    await start({ files, capabilities: PULLING, options: { commands: true } });
    const asked = client.ask<{ files: number }>('zhangfa/checkWorkspace', { workDoneToken: 'w' });
    await client.until(() => client.progress.length > 3);
    client.send('window/workDoneProgress/cancel', { token: 'w' });
    const summary = await asked;
    expect(summary).toMatchObject({ cancelled: true });
    expect(summary.files).toBeLessThan(60);
    expect(client.progress.at(-1)?.value).toEqual({ kind: 'end' });
  });

  it('is reported to a client that pulls once it was asked for', async () => {
    await start({ files: FILES, capabilities: PULLING, options: { commands: true } });
    await client.ask('zhangfa/checkWorkspace', {});
    const { items } = await client.ask<{ items: { uri: string }[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    expect(items.map(({ uri }) => uri)).toContain('file:///desk/b.md');
    expect(client.published.get('file:///desk/b.md')).toBeUndefined();
  });
});
