import { afterEach, describe, expect, it } from 'vitest';
import type { CompletionItem, FoldingRange, Location, Range, WorkspaceEdit } from 'vscode-languageserver';
import { connect, type TestClient } from './support/client.ts';

const DRAFT = 'file:///desk/draft.md';
const TEXT = `## 一、现状

见图 1。规模为 3 亿元[^1]。

![](a.png)

图 1 架构

[^1]: 来源：国家统计局《年报》，2025 年。

<!-- zhangfa-disable-line toc -->
`;

let client: TestClient;
const about = { textDocument: { uri: DRAFT } };
const at = (line: number, character: number) => ({ ...about, position: { line, character } });
const range = (line: number, from: number, to: number): Range => ({
  start: { line, character: from },
  end: { line, character: to },
});

afterEach(() => {
  client.dispose();
});

describe('getting about in a draft', () => {
  it('leads from markers and references to what they mean', async () => {
    client = await connect();
    client.open(DRAFT, TEXT);
    expect(await client.ask<Location[]>('textDocument/definition', at(2, 14))).toEqual([
      { uri: DRAFT, range: range(8, 0, 4) },
    ]);
    expect(await client.ask<Location[]>('textDocument/definition', at(2, 2))).toEqual([
      { uri: DRAFT, range: range(6, 0, 3) },
    ]);
    const context = { includeDeclaration: true };
    const found = await client.ask<Location[]>('textDocument/references', { ...at(2, 14), context });
    expect(found.map((one) => one.range.start.line)).toEqual([2, 8]);
  });

  it('renames footnotes', async () => {
    client = await connect();
    client.open(DRAFT, TEXT);
    expect(await client.ask<Range>('textDocument/prepareRename', at(8, 1))).toEqual(range(8, 2, 3));
    expect(await client.ask('textDocument/prepareRename', at(0, 1))).toBeNull();
    const edit = await client.ask<WorkspaceEdit>('textDocument/rename', { ...at(8, 1), newName: '年报' });
    expect(edit.changes?.[DRAFT]).toHaveLength(2);
    await expect(client.ask('textDocument/rename', { ...at(8, 1), newName: 'a b' })).rejects.toThrow('脚注');
  });

  it('folds headings and completes rules', async () => {
    client = await connect();
    client.open(DRAFT, TEXT);
    const folds = await client.ask<FoldingRange[]>('textDocument/foldingRange', about);
    expect(folds).toEqual([{ startLine: 0, endLine: 10 }]);
    const items = await client.ask<CompletionItem[]>('textDocument/completion', at(10, 29));
    expect(items.map(({ label }) => label)).toContain('toc-sync');
  });
});
