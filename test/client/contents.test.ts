import { describe, expect, it } from 'vitest';
import type { ContentsEntry, ContentsList, ContentsModel } from '../../server/src/protocol/index.ts';
import { escapeHtml, pageHtml } from '../../client/src/contents/html.ts';
import { contentsPage, headingAt } from '../../client/src/contents/pageView.ts';
import { english, lines } from './support.ts';

const entry = (text: string, line: number, part: Partial<ContentsEntry> = {}): ContentsEntry => ({
  level: 1,
  label: '',
  text,
  target: lines(line, line),
  difference: null,
  written: null,
  ...part,
});
const list = (part: Partial<ContentsList>): ContentsList => ({
  kind: 'contents',
  title: '目录',
  written: null,
  entries: [],
  stale: [],
  ...part,
});
const page = (part: Partial<ContentsList>) => contentsPage({ version: 1, lists: [list(part)] }, english);

describe('the contents page', () => {
  it('offers to insert what the draft does not have', () => {
    const [view] = page({ entries: [entry('甲', 1)] }).lists;
    expect(view).toMatchObject({ state: 'not in the draft', action: 'Insert 目录', behind: false });
  });

  it('offers nothing where there is nothing to list, or all is well', () => {
    expect(page({}).lists[0]).toMatchObject({ state: '', action: null, entries: [] });
    const kept = page({ written: lines(0, 3), entries: [entry('甲', 4)] }).lists[0];
    expect(kept).toMatchObject({ state: 'up to date', action: null });
  });

  it('marks what the written list lacks, has differently and has still', () => {
    const written = { text: '旧', range: lines(1, 1) };
    const [view] = page({
      written: lines(0, 3),
      entries: [
        entry('甲', 4, { difference: 'missing' }),
        entry('乙', 5, { difference: 'different', written }),
        entry('丙', 6, { difference: 'misplaced' }),
      ],
      stale: [{ text: '丁', range: lines(2, 2) }],
    }).lists;
    expect(view).toMatchObject({ state: '4 differences', behind: true, action: 'Update 目录' });
    expect(view?.entries.map(({ mark }) => mark)).toEqual(['missing', 'different', 'misplaced', 'stale']);
    expect(view?.entries[1]?.note).toBe('Written as “旧”');
  });

  it('gives entries that say the same keys of their own, which lead to their own places', () => {
    const same = page({ entries: [entry('小结', 4), entry('小结', 9)] });
    const keys = same.lists[0]?.entries.map(({ key }) => key) ?? [];
    expect(new Set(keys).size).toBe(2);
    expect(keys.map((key) => same.targets.get(key)?.start.line)).toEqual([4, 9]);
  });

  it('keeps the key of an entry while others come and go', () => {
    const before = page({ entries: [entry('甲', 1), entry('乙', 2)] });
    const after = page({ entries: [entry('新', 1), entry('甲', 2), entry('乙', 3)] });
    expect(after.lists[0]?.entries.slice(1).map(({ key }) => key)).toEqual(
      before.lists[0]?.entries.map(({ key }) => key),
    );
  });

  it('finds the heading the cursor is under', () => {
    const model: ContentsModel = {
      version: 1,
      lists: [
        list({ entries: [entry('甲', 4), entry('乙', 9)] }),
        list({ kind: 'figures', entries: [entry('图', 5)] }),
      ],
    };
    const shown = contentsPage(model, english);
    const [first, second] = shown.lists[0]?.entries ?? [];
    const at = (line: number) => headingAt(shown, { line, character: 3 });
    expect([at(0), at(4), at(8), at(20)]).toEqual([null, first?.key, first?.key, second?.key]);
  });
});

describe('the page itself', () => {
  const html = pageHtml({
    nonce: 'abc',
    cspSource: 'https://w.example',
    script: 'https://w.example/contents.js',
    style: 'https://w.example/contents.css',
    language: 'zh-cn',
    title: '<目录> & "预览"',
  });

  it('runs its own script alone and loads nothing else', () => {
    const policy = /content="(default-src[^"]+)"/.exec(html)?.[1];
    expect(policy).toBe(
      "default-src 'none'; style-src https://w.example; script-src 'nonce-abc'".replaceAll("'", '&#39;'),
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/ on\w+=| style=/);
  });

  it('takes no text for markup', () => {
    expect(html).toContain('&lt;目录&gt; &amp; &quot;预览&quot;');
    expect(escapeHtml(`<a b='c' d="e">&`)).toBe('&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;');
  });
});
