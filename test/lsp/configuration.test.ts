import { afterEach, describe, expect, it } from 'vitest';
import { connect, PUSHED, type TestClient, type TestOptions } from './support/client.ts';

const DRAFT = 'file:///desk/draft.md';
const CONFIG = 'file:///desk/zhangfa.config.yaml';
const TEXT = '# 报告\n\n网民规模达 11.25 亿人,同比增长。\n';

let client: TestClient;

async function start(options?: TestOptions): Promise<TestClient> {
  client = await connect(options);
  return client;
}

afterEach(() => {
  client.dispose();
});

async function codesIn(uri = DRAFT): Promise<readonly unknown[]> {
  return (await client.items(uri)).map(({ code }) => code);
}

function changed(...paths: readonly string[]): void {
  client.send('workspace/didChangeWatchedFiles', {
    changes: paths.map((path) => ({ uri: `file://${path}`, type: 2 })),
  });
}

const OFF = 'rules:\n  punctuation-width: "off"\n';

describe('configuration', () => {
  it('is watched, and read again when it changes', async () => {
    await start();
    client.open(DRAFT, TEXT);
    expect(await codesIn()).toContain('punctuation-width');
    expect(JSON.stringify(client.registrations)).toContain('didChangeWatchedFiles');
    client.files.set('/desk/zhangfa.config.yaml', OFF);
    changed('/desk/zhangfa.config.yaml');
    expect(await codesIn()).not.toContain('punctuation-width');
    await client.until(() => client.refreshes.count > 1);
    client.files.delete('/desk/zhangfa.config.yaml');
    changed('/desk/zhangfa.config.yaml');
    expect(await codesIn()).toContain('punctuation-width');
  });

  it('reaches clients that are told by being checked again', async () => {
    await start({
      capabilities: { ...PUSHED, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    client.open(DRAFT, TEXT);
    const codes = () => client.published.get(DRAFT)?.diagnostics.map(({ code }) => code) ?? [];
    await client.until(() => codes().includes('punctuation-width'));
    client.files.set('/desk/zhangfa.config.yaml', OFF);
    changed('/desk/zhangfa.config.yaml');
    await client.until(() => codes().length > 0 && !codes().includes('punctuation-width'));
  });

  it('counts as the editor has it, saved or not', async () => {
    await start({ files: { '/desk/zhangfa.config.yaml': 'preset: recommended\n' } });
    client.open(DRAFT, TEXT);
    expect(await codesIn()).toContain('punctuation-width');
    client.open(CONFIG, 'preset: recommended\n', 'yaml');
    client.change(CONFIG, 2, [{ text: OFF }]);
    expect(await codesIn()).not.toContain('punctuation-width');
    client.send('textDocument/didClose', { textDocument: { uri: CONFIG } });
    expect(await codesIn()).toContain('punctuation-width');
  });

  it('is in force no longer once it is deleted, though an editor may still have it open', async () => {
    await start({ files: { '/desk/zhangfa.config.yaml': OFF } });
    client.open(DRAFT, TEXT);
    client.open(CONFIG, OFF, 'yaml');
    expect(await codesIn()).not.toContain('punctuation-width');
    client.files.delete('/desk/zhangfa.config.yaml');
    client.send('workspace/didChangeWatchedFiles', { changes: [{ uri: CONFIG, type: 3 }] });
    expect(await codesIn()).toContain('punctuation-width');
  });

  it('belongs to its folder', async () => {
    await start({
      folders: ['file:///desk', 'file:///other'],
      files: { '/other/zhangfa.config.yaml': OFF },
      settings: { 'file:///desk': { rules: { 'statistic-date': 'off' } } },
    });
    client.open(DRAFT, TEXT);
    client.open('file:///other/a.md', TEXT);
    expect(await codesIn()).toContain('punctuation-width');
    expect(await codesIn()).not.toContain('statistic-date');
    expect(await codesIn('file:///other/a.md')).not.toContain('punctuation-width');
    expect(await codesIn('file:///other/a.md')).toContain('statistic-date');
    client.send('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: 'file:///other', name: 'other' }] },
    });
    expect(await codesIn('file:///other/a.md')).not.toContain('punctuation-width');
  });

  it('comes with lists of terms, which are watched as well', async () => {
    await start({
      files: {
        '/desk/zhangfa.config.yaml': 'termFiles: terms.yaml\n',
        '/desk/terms.yaml': '- preferred: 网络用户\n  variants: [网民]\n',
      },
    });
    client.open(DRAFT, TEXT);
    const before = JSON.stringify(await client.items(DRAFT));
    expect(before).toContain('网络用户');
    client.files.set('/desk/terms.yaml', '- preferred: 互联网用户\n  variants: [网民]\n');
    changed('/desk/terms.yaml');
    expect(JSON.stringify(await client.items(DRAFT))).toContain('互联网用户');
  });

  it('is read anew when settings change', async () => {
    const settings: Record<string, unknown> = { '': {} };
    await start({ settings });
    client.open(DRAFT, TEXT);
    expect(await codesIn()).toContain('punctuation-width');
    settings[''] = { rules: { 'punctuation-width': 'off' } };
    client.send('workspace/didChangeConfiguration', { settings: null });
    expect(await codesIn()).not.toContain('punctuation-width');
  });

  it('leaves alone what was checked only because a setting or a file asked for it', async () => {
    const settings: Record<string, unknown> = { '': { activation: 'always' } };
    await start({ settings });
    client.open(DRAFT, '# Notes\n\nAll in English, with [a link](missing.png) and one 字.\n');
    expect(await codesIn()).toContain('link-missing');
    settings[''] = {};
    client.send('workspace/didChangeConfiguration', { settings: null });
    expect(await codesIn()).toEqual([]);
    client.files.set('/desk/zhangfa.config.yaml', 'preset: recommended\n');
    changed('/desk/zhangfa.config.yaml');
    expect(await codesIn()).toContain('link-missing');
    client.files.delete('/desk/zhangfa.config.yaml');
    changed('/desk/zhangfa.config.yaml');
    expect(await codesIn()).toEqual([]);
  });

  it('of the settings is out of force where there is a file', async () => {
    await start({ settings: { '': { rules: { 'punctuation-width': 'off' } } } });
    client.open(DRAFT, TEXT);
    expect(await codesIn()).not.toContain('punctuation-width');
    expect(client.statuses.at(-1)).toMatchObject({ configuration: { kind: 'settings' } });
    client.files.set('/desk/zhangfa.config.yaml', 'preset: recommended\n');
    changed('/desk/zhangfa.config.yaml');
    expect(await codesIn()).toContain('punctuation-width');
    expect(client.statuses.at(-1)).toMatchObject({ configuration: { kind: 'file' } });
  });
});

describe('a broken configuration', () => {
  const BROKEN = 'preset: recommended\nrules:\n  no-such-rule: warning\n';

  it('is shown in the file, and nothing is checked with it', async () => {
    await start({ files: { '/desk/zhangfa.config.yaml': BROKEN } });
    client.open(DRAFT, TEXT);
    expect(await codesIn()).toEqual([]);
    expect(client.statuses.at(-1)).toMatchObject({ state: 'misconfigured' });
    await client.until(() => client.published.has(CONFIG));
    expect(client.published.get(CONFIG)?.diagnostics).toMatchObject([
      { severity: 1, source: 'zhangfa', range: { start: { line: 2, character: 2 } } },
    ]);
    client.files.set('/desk/zhangfa.config.yaml', OFF);
    changed('/desk/zhangfa.config.yaml');
    expect((await codesIn()).length).toBeGreaterThan(0);
    await client.until(() => client.published.get(CONFIG)?.diagnostics.length === 0);
  });

  it('is pulled where it is open', async () => {
    await start({ files: { '/desk/zhangfa.config.yaml': OFF } });
    client.open(DRAFT, TEXT);
    client.open(CONFIG, OFF, 'yaml');
    expect(await client.items(CONFIG)).toEqual([]);
    client.change(CONFIG, 2, [{ text: BROKEN }]);
    expect(await client.items(CONFIG)).toMatchObject([{ range: { start: { line: 2, character: 2 } } }]);
    expect(client.published.get(CONFIG)?.diagnostics ?? []).toEqual([]);
  });

  it('leaves the one before in force, and says so', async () => {
    await start({ files: { '/desk/zhangfa.config.yaml': OFF } });
    client.open(DRAFT, TEXT);
    const before = await codesIn();
    client.files.set('/desk/zhangfa.config.yaml', BROKEN);
    changed('/desk/zhangfa.config.yaml');
    expect(await codesIn()).toEqual(before);
    expect(client.statuses.at(-1)).toMatchObject({ state: 'misconfigured' });
    expect(client.logged.join()).toContain('zhangfa.config.yaml');
  });

  it('of the settings is told in a message, once', async () => {
    await start({ settings: { '': { preset: 'severe' } } });
    client.open(DRAFT, TEXT);
    expect(await codesIn()).toEqual([]);
    await client.items(DRAFT);
    expect(client.shown).toHaveLength(1);
    expect(client.shown[0]).toContain('preset');
  });
});

describe('folders that are not trusted', () => {
  it('have nothing outside them read', async () => {
    const files = {
      '/zhangfa.config.yaml': OFF,
      '/outside/missing-not.png': '',
      '/desk/a.png': '',
    };
    const draft = '# 报告\n\n这张图在这里，请看,好。\n\n![图 1 一](../outside/no.png)\n';
    await start({ files, options: { commands: true, trusted: false } });
    client.open(DRAFT, draft);
    expect(await codesIn()).toContain('punctuation-width');
    client.dispose();
    await start({ files, options: { commands: true } });
    client.open(DRAFT, draft);
    expect(await codesIn()).not.toContain('punctuation-width');
  });

  it('are checked by what their own configuration says, and told what of it is left out', async () => {
    const files = {
      '/desk/zhangfa.config.yaml':
        'extends: [../common.yaml, "@team/style"]\ntermFiles: ../terms.csv\nrules: {statistic-date: off}\n',
      '/common.yaml': OFF,
      '/terms.csv': 'preferred,variants\n上网人数,网民规模\n',
    };
    await start({ files, options: { commands: true, trusted: false } });
    client.open(DRAFT, TEXT);
    expect(await codesIn()).toContain('punctuation-width');
    expect(client.statuses.at(-1)).toMatchObject({ state: 'checked', configuration: { uri: CONFIG } });
    await client.until(() => client.published.get(CONFIG)?.diagnostics.length === 3);
    expect(client.published.get(CONFIG)?.diagnostics.map(({ severity }) => severity)).toEqual([2, 2, 2]);
  });
});
