import { describe, expect, it } from 'vitest';
import type { Span } from '../../server/src/engine/index.ts';
import { outlineOf } from '../../server/src/language-service/index.ts';
import type { OutlineNode } from '../../server/src/protocol/index.ts';
import { draftOf } from './support.ts';

const TEXT = `# 报告

## 一、总体情况

截至 2025 年末，用户达 11.2 亿人[^1]，同比增长 3.5%。

[^1]: 来源：国家统计局《年报》。

### （一）规模

产量增长 5.2%。如图 1 所示。

![](a.png)

图 1 架构

来源：某院

表 1 规模

| 项 | 值 |
|---|---|
| 甲 | 1 |

## 二、五大趋势

第一，绿色化。算力更绿。

规模超过 3 万亿元。

第二，普惠化。应用更广。
`;

function show(nodes: readonly OutlineNode<Span>[], depth = 0): string {
  return nodes
    .map(({ kind, label, sourced, findings: { error, warning, info }, children }) => {
      const source = sourced === undefined ? '' : sourced ? ' ✓' : ' ✗';
      return `${'  '.repeat(depth)}${kind} ${label}${source} ${[error, warning, info].join('/')}\n${show(children, depth + 1)}`;
    })
    .join('');
}

function flat(nodes: readonly OutlineNode<Span>[]): readonly OutlineNode<Span>[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

describe('outlineOf', () => {
  it('puts everything under its section', () => {
    expect(show(outlineOf(draftOf(TEXT)))).toMatchInlineSnapshot(`
      "chapter 一、总体情况 0/2/2
        statistic 11.2 亿人、3.5% ✓ 0/0/0
        footnote [^1] 0/0/0
        section （一）规模 0/2/2
          statistic 5.2% ✗ 0/1/1
          figure 图 1 架构 0/0/0
          table 表 1 规模 0/1/1
      chapter 二、五大趋势 1/1/1
        trend 第一，绿色化 0/1/1
          statistic 3 万亿元 ✗ 0/1/1
        trend 第二，普惠化 0/0/0
      "
    `);
  });

  it('keeps ids while others are edited, and gives each once', () => {
    const before = flat(outlineOf(draftOf(TEXT)));
    expect(new Set(before.map(({ id }) => id)).size).toBe(before.length);
    const edited = TEXT.replace(
      '## 一、总体情况',
      '## 一、开篇\n\n产出 300 万吨。\n\n## 二、总体情况',
    ).replace('## 二、五大', '## 三、五大');
    const after = new Set(flat(outlineOf(draftOf(edited))).map(({ id }) => id));
    expect(before.filter(({ id }) => !after.has(id))).toEqual([]);
  });

  it('stays within the text, children within their parents', () => {
    const check = (node: OutlineNode<Span>): void => {
      expect(node.range.start).toBeLessThanOrEqual(node.selection.start);
      expect(node.selection.end).toBeLessThanOrEqual(node.range.end);
      expect(node.range.end).toBeLessThanOrEqual(TEXT.length);
      for (const child of node.children) {
        expect(child.range.start).toBeGreaterThanOrEqual(node.range.start);
        expect(child.range.end).toBeLessThanOrEqual(node.range.end);
        check(child);
      }
    };
    outlineOf(draftOf(TEXT)).forEach(check);
  });
});
