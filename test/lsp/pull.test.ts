import { afterEach, describe, expect, it } from 'vitest';
import { connect, type TestClient, type TestOptions } from './support/client.ts';

const DRAFT = 'file:///work/draft.md';
const TEXT = '# 报告\n\n网民规模达 11.25 亿人,同比增长。\n';

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
});
