import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { connect, PULLING, PUSHED, type TestClient, type TestOptions } from './support/client.ts';

const DRAFT = 'file:///desk/draft.md';
const TEXT = '# 报告\n\n网民规模达 11.25 亿人,同比增长,很快。\n';
const COMMA = { start: { line: 2, character: 19 }, end: { line: 2, character: 20 } };

let client: TestClient;

async function start(options?: TestOptions): Promise<TestClient> {
  client = await connect(options);
  client.open(DRAFT, TEXT);
  return client;
}

afterEach(() => {
  client.dispose();
});

/** The edits of an action in one file. */
function editsIn(action: CodeAction, uri: string): readonly TextEdit[] {
  const changes = action.edit?.documentChanges ?? [];
  const documents = changes.filter((change): change is TextDocumentEdit => 'textDocument' in change);
  const edits = documents.find(({ textDocument }) => textDocument.uri === uri)?.edits ?? [];
  return (action.edit?.changes?.[uri] ?? edits) as readonly TextEdit[];
}

async function resolved(action: CodeAction | undefined): Promise<CodeAction> {
  if (action === undefined) throw new Error('no such action');
  return client.ask<CodeAction>('codeAction/resolve', action);
}

describe('code actions', () => {
  it('mend a finding when they are chosen, not before', async () => {
    await start();
    const [fix] = await client.actions(DRAFT, COMMA);
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(fix?.edit).toBeUndefined();
    expect(fix?.diagnostics?.[0]?.range).toEqual(COMMA);
    expect(editsIn(await resolved(fix), DRAFT)).toEqual([{ range: COMMA, newText: '，' }]);
  });

  it('bring their edits with them where the client cannot ask for them', async () => {
    await start({ capabilities: PUSHED });
    const actions = await client.actions(DRAFT, COMMA);
    expect(editsIn(actions[0] ?? { title: '' }, DRAFT)).toEqual([{ range: COMMA, newText: '，' }]);
  });

  it('are of the kinds that are asked for', async () => {
    await start();
    const all = await client.actions(DRAFT, COMMA, ['source.fixAll']);
    expect(all.map(({ kind }) => kind)).toEqual(['source.fixAll.zhangfa']);
    expect(editsIn(await resolved(all[0]), DRAFT).length).toBeGreaterThan(0);
    expect(await client.actions(DRAFT, COMMA, ['refactor'])).toEqual([]);
  });

  it('do nothing once the draft has moved on', async () => {
    await start();
    const [fix] = await client.actions(DRAFT, COMMA);
    client.change(DRAFT, 2, [{ text: '# 报告\n' }]);
    expect((await resolved(fix)).edit).toBeUndefined();
  });

  it('bear with data that is not theirs', async () => {
    await start();
    const action = { title: 'x', data: { uri: DRAFT, recipe: { type: 'nonsense' } } };
    expect((await resolved(action)).edit).toBeUndefined();
    expect((await resolved({ title: 'y', data: 3 })).edit).toBeUndefined();
  });

  it('name the command of our own client, and our own to others', async () => {
    await start();
    const commands = async () =>
      (await client.actions(DRAFT, COMMA)).flatMap(({ command }) => command?.command ?? []);
    expect(await commands()).toEqual(['zhangfa.explainRule']);
    client.dispose();
    await start({ options: {} });
    expect(await commands()).toEqual(['zhangfa.explain']);
    await client.ask('workspace/executeCommand', {
      command: 'zhangfa.explain',
      arguments: ['punctuation-width'],
    });
    expect(client.shown).toEqual(['file:///rules/punctuation-width.md']);
  });

  it('explain in a message where the client can show no document', async () => {
    await start({ options: {}, capabilities: PUSHED });
    await client.ask('workspace/executeCommand', {
      command: 'zhangfa.explain',
      arguments: ['punctuation-width'],
    });
    await client.until(() => client.shown.length > 0);
    expect(client.shown[0]).toContain('punctuation-width');
  });
});

describe('code actions that change the configuration', () => {
  const off = async () => {
    const actions = await client.actions(DRAFT, COMMA);
    return actions.find(
      ({ data }) => (data as { recipe?: { type: string } } | undefined)?.recipe?.type === 'off',
    );
  };

  it('write into the file that there is', async () => {
    await start({ files: { '/desk/zhangfa.config.yaml': 'preset: recommended\n' } });
    const action = await resolved(await off());
    expect(action.command).toMatchObject({
      command: 'zhangfa.saveConfiguration',
      arguments: ['file:///desk/zhangfa.config.yaml'],
    });
    const edits = editsIn(action, 'file:///desk/zhangfa.config.yaml');
    expect(edits.map(({ newText }) => newText).join('')).toMatch(/punctuation-width: ['"]?off/u);
  });

  it('write into what the editor has of it', async () => {
    await start({ files: { '/desk/zhangfa.config.yaml': 'preset: recommended\n' } });
    client.open(
      'file:///desk/zhangfa.config.yaml',
      '# 注释\npreset: recommended\nrules:\n  toc-sync: off\n',
      'yaml',
    );
    const action = await resolved(await off());
    expect(action.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { version: 1 } });
    expect(editsIn(action, 'file:///desk/zhangfa.config.yaml')[0]?.range.start.line).toBeGreaterThan(1);
  });

  it('make one where there is none', async () => {
    await start();
    const { edit } = await resolved(await off());
    expect(edit?.documentChanges?.[0]).toEqual({
      kind: 'create',
      uri: 'file:///desk/zhangfa.config.yaml',
      options: { ignoreIfExists: true },
    });
    expect(JSON.stringify(edit?.documentChanges?.[1])).toContain('punctuation-width');
  });

  it('take the editor’s settings into a new file, which puts them out of force', async () => {
    await start({ settings: { '': { preset: 'strict', profile: null, enable: true } } });
    const { edit } = await resolved(await off());
    const text = editsIn({ title: '', ...(edit ? { edit } : {}) }, 'file:///desk/zhangfa.config.json')[0]
      ?.newText;
    expect(JSON.parse(text ?? '')).toEqual({ preset: 'strict', rules: { 'punctuation-width': 'off' } });
  });

  it('are not offered where no file can be made', async () => {
    const workspace = { ...PULLING.workspace, workspaceEdit: {} };
    await start({ capabilities: { ...PULLING, workspace } });
    expect(await off()).toBeUndefined();
  });
});
