import { afterEach, describe, expect, it } from 'vitest';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { connect, pause, PULLING, type TestClient, type TestOptions } from './support/client.ts';

const DRAFT = 'file:///desk/draft.md';
const TEXT = '# 报告\n\n网民规模达 11.25 亿人,同比增长。\n';
const ENGLISH = '# Readme\n\nThis is a project,and it is in English,mostly.\n';

let client: TestClient;

async function start(options?: TestOptions): Promise<TestClient> {
  client = await connect(options);
  return client;
}

afterEach(() => {
  client.dispose();
});

describe('diagnostics that are pulled', () => {
  it('carry rule, page, place and language', async () => {
    await start();
    client.open(DRAFT, TEXT);
    const items = await client.items(DRAFT);
    const comma = items.find(({ code }) => code === 'punctuation-width');
    expect(comma).toMatchObject({
      source: 'zhangfa',
      codeDescription: { href: 'file:///rules/punctuation-width.md' },
      range: { start: { line: 2, character: 14 }, end: { line: 2, character: 15 } },
    });
    expect(comma?.message).toMatch(/[\u4e00-\u9fff]/u);
  });

  it('are in the language of the client, unless a setting or a configuration says otherwise', async () => {
    await start({
      locale: 'en',
      files: { '/zh/zhangfa.config.yaml': 'language: zh\n' },
      folders: ['file:///desk', 'file:///zh'],
    });
    client.open(DRAFT, TEXT);
    client.open('file:///zh/a.md', TEXT);
    expect((await client.items(DRAFT))[0]?.message).not.toMatch(/是何时/u);
    expect((await client.items('file:///zh/a.md'))[0]?.message).toMatch(/是何时/u);
  });

  it('show pages where the client wants them shown', async () => {
    await start({ options: { commands: true, rulePage: 'zhangfa-rule:/{id}.md' } });
    client.open(DRAFT, TEXT);
    const [first] = await client.items(DRAFT);
    expect(first?.codeDescription?.href).toBe(`zhangfa-rule:/${String(first?.code)}.md`);
  });

  it('are unchanged as long as the same is found at the same places', async () => {
    await start();
    client.open(DRAFT, TEXT);
    const first = await client.pull(DRAFT);
    expect(await client.pull(DRAFT, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    client.change(DRAFT, 2, [{ range: at(0, 4, 0, 4), text: '一' }]);
    expect(await client.pull(DRAFT, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    client.change(DRAFT, 3, [{ range: at(2, 0, 2, 0), text: '据统计，' }]);
    const second = await client.pull(DRAFT, first.resultId);
    expect(second.kind).toBe('full');
    expect(second.resultId).not.toBe(first.resultId);
  });

  it('mark what is of no use, and name the other place', async () => {
    await start();
    const text =
      '# 报告\n\n正文说的是这件事情。\n\n[^1]: 国家统计局。\n\n## 一、甲\n\n甲的内容写在这里。\n\n## 一、甲\n\n乙的内容写在这里。\n';
    client.open(DRAFT, text);
    const items = await client.items(DRAFT);
    expect(items.find(({ code }) => code === 'footnote-unused')?.tags).toEqual([1]);
    const duplicate = items.find(({ relatedInformation = [] }) => relatedInformation.length > 0);
    expect(duplicate?.relatedInformation?.[0]?.location.uri).toBe(DRAFT);
  });

  it('leave alone what is not Chinese, until a folder has a configuration', async () => {
    await start({
      folders: ['file:///desk', 'file:///team'],
      files: { '/team/zhangfa.config.yaml': 'preset: strict\n' },
    });
    client.open(DRAFT, ENGLISH);
    client.open('file:///team/a.md', '# 标题\n\nOnly English here,and one 字,you see.\n');
    expect(await client.items(DRAFT)).toEqual([]);
    expect(client.statuses.at(-1)).toMatchObject({ state: 'inactive' });
    await client.pull('file:///team/a.md');
    expect(client.statuses.at(-1)).toMatchObject({
      state: 'checked',
      configuration: { kind: 'file', uri: 'file:///team/zhangfa.config.yaml', preset: 'strict' },
    });
  });

  it.each([
    [{ enable: false }, 'disabled'],
    [{ activation: 'configured' }, 'inactive'],
    [{ ignore: ['draft.md'] }, 'ignored'],
  ])('are none with the settings %j', async (settings, state) => {
    await start({ settings: { '': settings } });
    client.open(DRAFT, TEXT);
    expect(await client.items(DRAFT)).toEqual([]);
    expect(client.statuses.at(-1)).toMatchObject({ state });
  });

  it('say so of a draft that is too large, and check it once it is not', async () => {
    await start();
    client.open(DRAFT, '字'.repeat(10_000_001));
    const items = await client.items(DRAFT);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ severity: 3, source: 'zhangfa' });
    client.change(DRAFT, 2, [{ text: TEXT }]);
    expect((await client.items(DRAFT)).length).toBeGreaterThan(1);
  });

  it('wait for the draft to be saved where that is wanted', async () => {
    await start({ settings: { '': { run: 'onSave' } } });
    client.open(DRAFT, TEXT);
    const first = await client.pull(DRAFT);
    client.change(DRAFT, 2, [{ text: '# 报告\n' }]);
    expect(await client.pull(DRAFT, first.resultId)).toMatchObject({ kind: 'unchanged' });
    client.send('textDocument/didSave', { textDocument: { uri: DRAFT } });
    expect(await client.pull(DRAFT, first.resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  it('find links that lead to no file, and files that come later', async () => {
    await start({ files: { '/desk/there.png': '' } });
    const text =
      '# 报告\n\n三张图都在这里，请看。\n\n![图 1 一](there.png)\n\n![图 2 二](missing.png)\n\n![图 3 三](../secret.png)\n';
    client.open(DRAFT, text);
    const missing = async () =>
      (await client.items(DRAFT))
        .filter(({ code }) => code === 'link-missing')
        .map(({ range }) => range.start.line);
    expect(await missing()).toEqual([6]);
    client.files.set('/desk/missing.png', '');
    client.send('textDocument/didSave', { textDocument: { uri: DRAFT } });
    await client.until(() => client.refreshes.count > 1);
    expect(await missing()).toEqual([]);
  });
});

describe('the workspace', () => {
  const FILES = {
    '/desk/a.md': TEXT,
    '/desk/deep/b.md': TEXT,
    '/desk/ignored.md': TEXT,
    '/desk/readme.md': ENGLISH,
    '/desk/.gitignore': 'ignored.md\n',
    '/desk/node_modules/x/readme.md': TEXT,
  };
  const pull = (previousResultIds: unknown[] = [], partialResultToken?: string) =>
    client.ask<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds, partialResultToken });

  it('has nothing to say unless it is asked', async () => {
    await start({ files: FILES, settings: { '': { checkUnopened: false } } });
    expect(await pull()).toEqual({ items: [] });
  });

  it('reports drafts that are not open, and again only what is new', async () => {
    await start({ files: FILES, settings: { '': { checkUnopened: true } } });
    client.open('file:///desk/a.md', TEXT);
    const first = await pull();
    expect(first.items.map(({ uri }) => uri)).toEqual(['file:///desk/deep/b.md']);
    const known = first.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    expect(await pull(known)).toEqual({ items: [] });
    client.files.set('/desk/c.md', TEXT);
    client.files.set('/desk/deep/b.md', '# 好\n');
    client.send('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: 'file:///desk/c.md', type: 1 },
        { uri: 'file:///desk/deep/b.md', type: 2 },
      ],
    });
    await client.quiet();
    const second = await pull(known);
    expect(second.items.map(({ uri }) => uri).sort()).toEqual([
      'file:///desk/c.md',
      'file:///desk/deep/b.md',
    ]);
  });

  it('takes back what was said of a draft that has gone', async () => {
    await start({ files: FILES, settings: { '': { checkUnopened: true } } });
    const first = await pull();
    client.files.delete('/desk/a.md');
    client.send('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///desk/a.md', type: 3 }] });
    await client.quiet();
    const known = first.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    expect((await pull(known)).items).toEqual([
      { uri: 'file:///desk/a.md', version: null, kind: 'full', items: [] },
    ]);
  });

  it('takes back what was said of a draft that has been closed, until the client has heard it', async () => {
    await start({ files: FILES, settings: { '': { checkUnopened: false } } });
    client.open(DRAFT, TEXT);
    expect(await client.items(DRAFT)).not.toEqual([]);
    expect(await pull()).toEqual({ items: [] });
    client.send('textDocument/didClose', { textDocument: { uri: DRAFT } });
    const closed = { uri: DRAFT, version: null, kind: 'full', resultId: 'closed', items: [] };
    expect(await pull()).toEqual({ items: [closed] });
    expect(await pull()).toEqual({ items: [closed] });
    await pull([{ uri: DRAFT, value: 'closed' }]);
    expect(await pull()).toEqual({ items: [] });
    client.open(DRAFT, TEXT);
    client.send('textDocument/didClose', { textDocument: { uri: DRAFT } });
    client.open(DRAFT, TEXT);
    expect(await pull()).toEqual({ items: [] });
  });

  it('sends parts ahead where that is wanted, and then leaves the answer empty', async () => {
    await start({ files: FILES, settings: { '': { checkUnopened: true } } });
    expect(await pull([], 'part')).toEqual({ items: [] });
    const sent = client.progress.flatMap(({ value }) => (value as WorkspaceDiagnosticReport).items);
    expect(sent.map(({ uri }) => uri).sort()).toEqual(['file:///desk/a.md', 'file:///desk/deep/b.md']);
  });

  it('stops when it is cancelled', async () => {
    await start({
      files: Object.fromEntries(
        Array.from({ length: 50 }, (_, index) => [`/desk/${String(index)}.md`, TEXT]),
      ),
      settings: { '': { checkUnopened: true } },
      host: { pause: () => pause(5) },
    });
    const source = { cancel: () => undefined as unknown };
    const token = {
      isCancellationRequested: false,
      onCancellationRequested: (listener: () => unknown) => {
        source.cancel = listener;
        return { dispose: () => undefined };
      },
    };
    const asked = client.connection.sendRequest(
      'workspace/diagnostic',
      { previousResultIds: [] },
      token as never,
    );
    await pause(40);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
  });
});

describe('a client that cannot be asked for settings', () => {
  it('sends them', async () => {
    const { workspace, ...rest } = PULLING;
    await start({
      capabilities: { ...rest, workspace: { ...workspace, configuration: false } },
      options: { commands: true, settings: { enable: false } },
    });
    client.open(DRAFT, TEXT);
    expect(await client.items(DRAFT)).toEqual([]);
    client.send('workspace/didChangeConfiguration', { settings: { zhangfa: { enable: true } } });
    expect((await client.items(DRAFT)).length).toBeGreaterThan(0);
  });
});

function at(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}
