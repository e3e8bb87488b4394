import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentSymbol, Hover } from 'vscode-languageserver';
import { applyEdits } from '../../server/src/engine/index.ts';
import { converterOf } from '../../server/src/lsp/convert.ts';
import { lineStartsOf } from '../../server/src/lsp/lines.ts';
import type {
  Catalogue,
  ContentsModel,
  DraftEdit,
  Explanation,
  NewFile,
  NewReport,
  OutlineModel,
  TextEdit,
} from '../../server/src/protocol/index.ts';
import { connect, type TestClient, type TestOptions } from './support/client.ts';

const DRAFT = 'file:///desk/draft.md';
const TEXT = `# 报告

## 目录

- 一、现状

## 一、现状

网民规模达 11.25 亿人,同比增长。

## 三、展望

未来可期。据国家统计局数据，2025 年规模为 3 亿元。[^1]

[^1]: 国家统计局，2025 年。
`;

let client: TestClient;

async function start(options?: TestOptions): Promise<TestClient> {
  client = await connect(options);
  client.open(DRAFT, TEXT);
  return client;
}

afterEach(() => {
  client.dispose();
});

const about = { textDocument: { uri: DRAFT } };

function applied(text: string, edits: readonly TextEdit[]): string {
  const { spanOf } = converterOf({ text, lines: lineStartsOf(text) }, 'utf-16');
  return applyEdits(
    text,
    edits.map(({ range, newText }) => {
      const span = spanOf(range);
      if (!span) throw new Error('no range');
      return { ...span, text: newText };
    }),
  );
}

describe('what is asked of a draft', () => {
  it('hover: the finding at a place, explained', async () => {
    await start();
    const hover = await client.ask<Hover>('textDocument/hover', {
      ...about,
      position: { line: 8, character: 14 },
    });
    expect(JSON.stringify(hover.contents)).toContain('punctuation-width');
    expect(hover.range).toEqual({ start: { line: 8, character: 14 }, end: { line: 8, character: 15 } });
    expect(
      await client.ask('textDocument/hover', { ...about, position: { line: 2, character: 0 } }),
    ).toBeNull();
  });

  it('contents: as they would be printed, with what is written differently', async () => {
    await start();
    const contents = await client.ask<ContentsModel>('zhangfa/contents', about);
    expect(contents.version).toBe(1);
    expect(contents.lists.map(({ kind }) => kind)).toEqual(['contents', 'figures', 'tables']);
    const entry = contents.lists[0]?.entries.find(({ text }) => text.includes('展望'));
    expect(entry).toMatchObject({ target: { start: { line: 10 } }, difference: 'missing' });
  });

  it('outline and symbols: the draft as a tree', async () => {
    await start();
    const outline = await client.ask<OutlineModel>('zhangfa/outline', about);
    expect(outline.version).toBe(1);
    expect(JSON.stringify(outline)).toContain('现状');
    const symbols = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', about);
    expect(JSON.stringify(symbols)).toContain('展望');
    const check = (all: readonly DocumentSymbol[]): void => {
      for (const { name, range, selectionRange, children = [] } of all) {
        expect(name.trim()).not.toBe('');
        // Editors refuse symbols whose name is not within them.
        expect(range.start.line).toBeLessThanOrEqual(selectionRange.start.line);
        expect(range.end.line).toBeGreaterThanOrEqual(selectionRange.end.line);
        check(children);
      }
    };
    check(symbols);
  });

  it('fixAll, renumber, writeContents: edits for the version that was asked about', async () => {
    await start();
    const fixed = await client.ask<DraftEdit>('zhangfa/fixAll', about);
    expect(fixed.version).toBe(1);
    expect(applied(TEXT, fixed.edits)).toContain('亿人，同比');
    const renumbered = await client.ask<DraftEdit>('zhangfa/renumber', about);
    expect(applied(TEXT, renumbered.edits)).toContain('## 二、展望');
    const written = await client.ask<DraftEdit>('zhangfa/writeContents', about);
    expect(applied(TEXT, written.edits)).toMatch(/- 一、现状[\s\S]*展望[\s\S]*## 一、现状/u);
  });

  it('insertFootnote: with its definition selected in the edited draft', async () => {
    await start();
    const edit = await client.ask<DraftEdit>('zhangfa/insertFootnote', {
      ...about,
      position: { line: 8, character: 20 },
    });
    const text = applied(TEXT, edit.edits);
    expect(text).toContain('[^2]');
    const line = text.split('\n')[edit.selection?.start.line ?? -1];
    expect(line).toMatch(/^\[\^\d\]: /u);
  });

  it('edits of what is not open or not checked: none, and why', async () => {
    await start({ settings: { '': { enable: false } } });
    const closed = { textDocument: { uri: 'file:///desk/closed.md' } };
    expect(await client.ask('zhangfa/fixAll', closed)).toMatchObject({ version: null, edits: [] });
    const off = await client.ask<DraftEdit>('zhangfa/fixAll', about);
    expect(off).toMatchObject({ version: 1, edits: [] });
    expect(off.note).toMatch(/\S/u);
  });
});

describe('what is asked besides drafts', () => {
  it('explain and catalogue', async () => {
    await start();
    const page = await client.ask<Explanation>('zhangfa/explain', { rule: 'heading-numbering' });
    expect(page.markdown).toContain('heading-numbering');
    expect(await client.ask('zhangfa/explain', { rule: 'nonsense' })).toBeNull();
    const catalogue = await client.ask<Catalogue>('zhangfa/catalogue', {});
    expect(catalogue.rules.some(({ id }) => id === 'heading-numbering')).toBe(true);
    expect(catalogue.profiles.map(({ id }) => id)).toContain('research-report');
    expect(await client.ask('zhangfa/catalogue')).toEqual(catalogue);
  });

  it('newReport and initialiseConfig', async () => {
    await start({ files: { '/team/zhangfa.config.json': '{}' } });
    const report = await client.ask<NewReport>('zhangfa/newReport', { profile: 'research-report' });
    expect(report.text).toMatch(/^# /mu);
    await expect(client.ask('zhangfa/newReport', { profile: 'novel' })).rejects.toMatchObject({
      code: -32602,
    });
    const made = await client.ask<NewFile>('zhangfa/initialiseConfig', {
      folder: 'file:///desk/',
      profile: 'press-release',
    });
    expect(made).toMatchObject({ uri: 'file:///desk/zhangfa.config.yaml', exists: false });
    expect(made.text).toContain('press-release');
    expect(await client.ask('zhangfa/initialiseConfig', { folder: 'file:///team' })).toEqual({
      uri: 'file:///team/zhangfa.config.json',
      text: '',
      exists: true,
    });
  });
});

describe('the status', () => {
  it('follows each check', async () => {
    await start();
    await client.pull(DRAFT);
    expect(client.statuses).toHaveLength(1);
    expect(client.statuses[0]).toMatchObject({
      uri: DRAFT,
      version: 1,
      state: 'checked',
      evidence: { statistics: 2, sourced: 1 },
      configuration: { kind: 'default', preset: 'recommended', profiles: [] },
    });
    await client.pull(DRAFT);
    expect(client.statuses).toHaveLength(1);
    client.change(DRAFT, 2, [{ text: '# 报告\n' }]);
    await client.pull(DRAFT);
    expect(client.statuses.at(-1)).toMatchObject({ version: 2, counts: { error: 0, warning: 0, info: 0 } });
  });
});
