import { afterEach, describe, expect, it } from 'vitest';
import { connect, type TestClient } from './support/client.ts';

const ROOT = 'vscode-vfs://github/team/drafts';
const DRAFT = `${ROOT}/draft.md`;
const TEXT =
  '# 报告\n\n网民规模达 11.25 亿人,同比增长。\n\n![图 1 一张图](missing.png)\n\n![图 2 又一张图](there.png)\n';

let client: TestClient;

afterEach(() => {
  client.dispose();
});

/** A client whose files are its own, as in a browser. */
async function start(
  files: Readonly<Record<string, string>>,
  listed: readonly unknown[] = [],
): Promise<readonly string[]> {
  const asked: string[] = [];
  client = await connect({
    folders: [ROOT],
    options: { commands: true, hostFiles: true },
    settings: { '': { checkUnopened: true } },
  });
  client.connection.onRequest('zhangfa/host/read', ({ uri }: { uri: string }) => {
    asked.push(uri);
    const text = files[decodeURIComponent(uri.slice(ROOT.length))];
    return text === undefined ? null : { base64: Buffer.from(text, 'utf8').toString('base64') };
  });
  client.connection.onRequest('zhangfa/host/stat', ({ uri }: { uri: string }) => {
    asked.push(uri);
    return decodeURIComponent(uri.slice(ROOT.length)) in files ? 'file' : null;
  });
  client.connection.onRequest('zhangfa/host/drafts', () => listed);
  return asked;
}

describe('a server without files of its own', () => {
  it('reads configuration, lists of terms and links through its client', async () => {
    await start({
      '/zhangfa.config.yaml': 'termFiles: 术语.yaml\nrules:\n  punctuation-width: "off"\n',
      '/术语.yaml': '- preferred: 网络用户\n  variants: [网民]\n',
      '/there.png': '',
    });
    client.open(DRAFT, TEXT);
    const items = await client.items(DRAFT);
    const codes = items.map(({ code }) => code);
    expect(codes).not.toContain('punctuation-width');
    expect(JSON.stringify(items)).toContain('网络用户');
    expect(items.filter(({ code }) => code === 'link-missing').map(({ range }) => range.start.line)).toEqual([
      4,
    ]);
  });

  it('checks the drafts that its client lists', async () => {
    const listed = [`${ROOT}/a.md`, `${ROOT}/deep/b.md`, DRAFT, `${ROOT}/gone.md`, 7];
    await start({ '/a.md': TEXT, '/deep/b.md': TEXT, '/draft.md': TEXT }, listed);
    client.open(DRAFT, TEXT);
    const { items } = await client.ask<{ items: { uri: string; items: unknown[] }[] }>(
      'workspace/diagnostic',
      {
        previousResultIds: [],
      },
    );
    const found = items.filter((item) => item.items.length > 0).map(({ uri }) => uri);
    expect(found.sort()).toEqual([`${ROOT}/a.md`, `${ROOT}/deep/b.md`]);
  });

  it('bears with a client that answers nonsense, or not at all', async () => {
    await start({});
    client.connection.onRequest('zhangfa/host/read', () => ({ base64: 7 }));
    client.connection.onRequest('zhangfa/host/stat', () => {
      throw new Error('no');
    });
    client.open(DRAFT, TEXT);
    expect((await client.items(DRAFT)).map(({ code }) => code)).toContain('punctuation-width');
  });

  it('checks a draft that was never saved', async () => {
    await start({});
    client.open('untitled:Untitled-1', TEXT);
    expect((await client.items('untitled:Untitled-1')).map(({ code }) => code)).toContain(
      'punctuation-width',
    );
  });
});
