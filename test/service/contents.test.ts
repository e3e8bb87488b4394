import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, openDocument } from '../../server/src/engine/index.ts';
import { contentsOf, writeContents } from '../../server/src/language-service/index.ts';
import type { ContentsKind } from '../../server/src/protocol/index.ts';
import { markdownText, reportText, runs } from '../properties/markdownText.ts';
import { linterFor, lintText } from '../support/lint.ts';
import { draftOf, markedDraft, withSelection } from './support.ts';

const BODY = `## 一、总体情况

### （一）规模

正文。

### （二）结构

正文。

## 二、主要做法

正文。

## 结语

正文。
`;

function check(marked: string, expected: string, kinds?: readonly ContentsKind[]): void {
  const { draft, cursor } = markedDraft(marked);
  const { edits, selection } = writeContents(draft, kinds, cursor < 0 ? undefined : cursor);
  expect(withSelection(applyEdits(draft.document.source.value, edits), selection)).toBe(expected);
}

describe('writeContents', () => {
  it('inserts chapters and sections before the first chapter', () => {
    check(
      `# 报告\n\n## 前言\n\n正文。\n\n${BODY}`,
      `# 报告\n\n## 前言\n\n正文。\n\n## ⟦目录⟧\n\n- 一、总体情况\n  - （一）规模\n  - （二）结构\n- 二、主要做法\n- 结语\n\n${BODY}`,
    );
  });

  it('inserts where it is told to', () => {
    check(
      `# 报告\n\n▮\n\n## 前言\n\n正文。\n\n${BODY}`,
      `# 报告\n\n## ⟦目录⟧\n\n- 一、总体情况\n  - （一）规模\n  - （二）结构\n- 二、主要做法\n- 结语\n\n## 前言\n\n正文。\n\n${BODY}`,
    );
  });

  it.each([
    ['a list', '▮- 甲\n- 乙\n', '- 甲\n- 乙\n'],
    ['indented code', '▮    代码\n', '    代码\n'],
    ['what reads like its entries', '▮表 2 规模\n\n- 甲\n- 乙\n', '表 2 规模\n\n- 甲\n- 乙\n'],
  ])('stands where it usually does rather than run into %s', (_what, marked, same) => {
    const list = '## ⟦目录⟧\n\n- 一、总体情况\n  - （一）规模\n  - （二）结构\n- 二、主要做法\n- 结语';
    check(`# 报告\n\n${marked}\n${BODY}`, `# 报告\n\n${same}\n${list}\n\n${BODY}`);
  });

  it('leaves front matter first, and fenced code that is never closed alone', () => {
    const list = '## ⟦目录⟧\n\n- 一、总体情况\n  - （一）规模\n  - （二）结构\n- 二、主要做法\n- 结语';
    const matter = '---\ntitle: 报告\n---\n\n';
    check(`▮${matter}${BODY}`, `${matter}${list}\n\n${BODY}`);
    check(`${BODY}\n\`\`\`\n▮`, `${list}\n\n${BODY}\n\`\`\`\n`);
  });

  it('fills in under titles in whatever order they stand', () => {
    const floats =
      '如图 1 和表 1 所示。\n\n![](a.png)\n\n图 1 架构\n\n表 1 规模\n\n| 项 | 值 |\n|---|---|\n| 甲 | 1 |\n';
    check(
      `## 表目录\n\n## 图目录\n\n## 一、概况\n\n${floats}`,
      `## 表目录\n\n- 表 1 规模\n\n## ⟦图目录⟧\n\n- 图 1 架构\n\n## 一、概况\n\n${floats}`,
      ['figures', 'tables'],
    );
  });

  it('fills in under a title that has no list yet, and leaves a generated one alone', () => {
    check(
      `# 报告\n\n## 目录\n\n${BODY}`,
      `# 报告\n\n## ⟦目录⟧\n\n- 一、总体情况\n  - （一）规模\n  - （二）结构\n- 二、主要做法\n- 结语\n\n${BODY}`,
    );
    check(`# 报告\n\n## 目录\n\n[TOC]\n\n${BODY}`, `# 报告\n\n## 目录\n\n[TOC]\n\n${BODY}`);
  });

  it('keeps form, links and pages of a written list', () => {
    check(
      `# 报告\n\n## 目录\n\n| | |\n|---|---|\n| 一、总体形势 | 1 |\n| （一）规模 | 2 |\n| 二、主要做法 | 9 |\n| 三、附则 | 12 |\n\n${BODY}`,
      `# 报告\n\n## ⟦目录⟧\n\n| | |\n|---|---|\n| 一、总体情况 | 1 |\n| （一）规模 | 2 |\n| （二）结构 |  |\n| 二、主要做法 | 9 |\n\n${BODY}`,
    );
    check(
      `# 报告\n\n## 目录\n\n- [二、主要做法](#二主要做法)\n- [一、总体形势](#一总体情况)\n\n${BODY}`,
      `# 报告\n\n## ⟦目录⟧\n\n- [一、总体情况](#一总体情况)\n- [二、主要做法](#二主要做法)\n\n${BODY}`,
    );
    check(
      `# 报告\n\n## 目录\n\n一、总体情形…………1  \n二、主要做法…………5\n\n${BODY}`,
      `# 报告\n\n## ⟦目录⟧\n\n一、总体情况…………1  \n二、主要做法…………5\n\n${BODY}`,
    );
  });

  it('writes anew what has hardly anything in common with the body', () => {
    check(
      `# 报告\n\n## 目录\n\n- 甲\n- 乙\n- 丙\n- 丁\n- 二、主要做法\n\n${BODY}`,
      `# 报告\n\n## ⟦目录⟧\n\n- 一、总体情况\n  - （一）规模\n  - （二）结构\n- 二、主要做法\n\n${BODY}`,
    );
  });

  it('lists figures and tables', () => {
    const floats = `## 一、概况\n\n如图 1 和表 1 所示。\n\n![](a.png)\n\n图 1 架构\n\n表 1 规模\n\n| 项 | 值 |\n|---|---|\n| 甲 | 1 |\n`;
    check(
      `# 报告\n\n${floats}`,
      `# 报告\n\n## ⟦图目录⟧\n\n- 图 1 架构\n\n## 表目录\n\n- 表 1 规模\n\n${floats}`,
      ['figures', 'tables'],
    );
  });

  it.each([
    ['# 报告\n\n正文。\n', '正文里还没有可以列入目录的标题或图表题。'],
    [`# 报告\n\n## 目录\n\n[TOC]\n\n${BODY}`, '目录与正文一致，无需改动。'],
    [`# 报告\n\n## 目录\n\n    代码\n\n${BODY}`, '目录放在这里会与上下文连成一片；请在标题前插入。'],
  ])('says why it does nothing to %j', (text, note) => {
    expect(writeContents(draftOf(text))).toEqual({ edits: [], note });
  });
});

describe('contentsOf', () => {
  it('tells what the written list has differently', () => {
    const { draft } = markedDraft(
      `# 报告\n\n## 目录\n\n- 一、总体形势\n- 二、主要做法\n- 三、附则\n\n${BODY}\n\n## 三、展望\n\n正文。\n`,
    );
    const [contents, figures, tables] = contentsOf(draft);
    expect(
      contents?.entries.map(({ label, text, level, difference }) => [label, text, level, difference]),
    ).toEqual([
      ['一、', '总体情况', 1, 'different'],
      ['二、', '主要做法', 1, null],
      ['三、', '展望', 1, 'missing'],
    ]);
    expect(contents?.stale.map(({ text }) => text)).toEqual(['三、附则']);
    expect([figures, tables]).toMatchObject([
      { kind: 'figures', entries: [], written: null },
      { kind: 'tables', entries: [], written: null },
    ]);
  });
});

/** Headings, some numbered, of two levels, and a list that was right once. */
const heading = fc.record({
  depth: fc.constantFrom(2, 2, 3),
  title: fc.constantFrom(
    '总体情况',
    '主要做法',
    '存在问题',
    '规模与结构',
    '1. 范围',
    '**重点**任务',
    '`npm` 的用法',
    '展望 2030',
    'A*B*C',
    '结语',
    '附录 A 名单',
    '从零到一……',
    '[链接](a)',
    '5G | 应用',
    '# 号',
  ),
});
const entry = fc.record({ drop: fc.boolean(), garble: fc.boolean(), page: fc.nat({ max: 99 }) });

describe('writeContents, whatever the draft', () => {
  const text = fc
    .record({
      headings: fc.array(heading, { minLength: 1, maxLength: 12 }),
      entries: fc.array(entry, { minLength: 12, maxLength: 12 }),
      form: fc.constantFrom('none', 'list', 'table', 'lines'),
      swap: fc.boolean(),
    })
    .map(({ headings, entries, form, swap }) => {
      const numbered = headings.map(({ depth, title }, index) => ({
        depth,
        text: `${String(index + 1)}、${title}`,
      }));
      const body = numbered
        .map(({ depth, text: own }) => `${'#'.repeat(depth)} ${own}\n\n正文如此。\n`)
        .join('\n');
      const kept = numbered.flatMap((one, index) => {
        const { drop, garble, page } = entries[index] ?? { drop: false, garble: false, page: 0 };
        return drop ? [] : [{ text: garble ? `${one.text.slice(0, -1)}误` : one.text, page: String(page) }];
      });
      if (swap) kept.reverse();
      const lines = kept.map(({ text: own, page }) =>
        form === 'table'
          ? `| ${own.replaceAll('|', '\\|')} | ${page} |`
          : form === 'lines'
            ? `${own}……${page}  `
            : `- ${own}`,
      );
      const list =
        form === 'none' || lines.length === 0
          ? ''
          : `## 目录\n\n${form === 'table' ? '| | |\n|---|---|\n' : ''}${lines.join('\n')}\n\n`;
      return `# 报告\n\n${list}${body}`;
    });

  it('leaves toc-sync nothing to find and is idempotent', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: text }, reportText), (value) => {
        const draft = draftOf(value);
        const { edits, note } = writeContents(draft);
        const after = applyEdits(value, edits);
        const left = lintText(linterFor('toc-sync'), after).diagnostics;
        if (note === undefined) {
          expect(left).toEqual([]);
          expect(writeContents(draftOf(after)).edits).toEqual([]);
        } else if (edits.length > 0 && process.env['SHOW'])
          console.log(JSON.stringify({ value, after, left: left.map(({ message }) => message) }));
      }),
      runs(100),
    );
  }, 120_000);

  it('keeps every block of a draft that has no list yet, wherever it is put', () => {
    fc.assert(
      fc.property(
        fc.oneof(reportText, markdownText),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (value, share) => {
          const draft = draftOf(value);
          if (contentsOf(draft).some(({ written }) => written)) return;
          const { edits } = writeContents(draft, ['contents'], Math.floor(share * value.length));
          const after = openDocument(applyEdits(value, edits)).blocks.map(({ source }) => source);
          const kept = draft.document.blocks.every(({ source }) => {
            const at = after.indexOf(source);
            return at >= 0 && after.splice(0, at + 1).length > 0;
          });
          expect(kept).toBe(true);
        },
      ),
      runs(60),
    );
  }, 60_000);

  it.each(['annual-report', 'trend-outlook', 'press-release'])('keeps %s as it is', (file) => {
    const value = readFileSync(new URL(`../corpus/${file}.md`, import.meta.url), 'utf8');
    const draft = draftOf(value);
    if (contentsOf(draft).some(({ written }) => written)) expect(writeContents(draft).edits).toEqual([]);
    for (const { difference } of contentsOf(draft).flatMap(({ entries }) => entries))
      expect(difference).toBeNull();
  });
});
