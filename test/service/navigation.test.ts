import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/engine/index.ts';
import {
  completionsAt,
  definitionAt,
  foldsOf,
  referencesAt,
  renamableAt,
  renameAt,
} from '../../server/src/language-service/index.ts';
import { draftOf, markedDraft } from './support.ts';

const REPORT = `## 目录

- 一、概况

## 一、概况

见图 1。增长 5%[^1]，又见[^1]。

![](a.png)

图 1 架构

[^1]: 来源：某院《年报》，2024 年。

### （一）规模

详见第一部分。
`;

/** The texts of what is found with the cursor before the n-th occurrence of a text, in the report above. */
function at(text: string, nth = 0): number {
  let index = -1;
  for (let count = 0; count <= nth; count++) index = REPORT.indexOf(text, index + 1);
  return index + 1;
}

const draft = draftOf(REPORT);
const slice = ({ start, end }: { start: number; end: number }): string => REPORT.slice(start, end);

describe('definitionAt', () => {
  it.each([
    ['[^1]', 0, ['[^1]: 来源：某院《年报》，2024 年。']],
    ['[^1]', 2, ['[^1]', '[^1]']],
    ['图 1', 0, ['图 1 架构']],
    ['一、概况', 0, ['## 一、概况']],
    ['第一部分', 0, ['## 一、概况']],
  ])('leads from %s (%i)', (text, nth, expected) => {
    expect(definitionAt(draft, at(text, nth))?.targets.map(({ span }) => slice(span))).toEqual(expected);
  });

  it('leads nowhere from text and from where it is already', () => {
    expect(definitionAt(draft, at('增长'))).toBeUndefined();
    expect(definitionAt(draft, at('图 1', 1))).toBeUndefined();
  });
});

describe('referencesAt', () => {
  it('finds every place, with or without the declaration', () => {
    expect(referencesAt(draft, at('[^1]'), true)).toHaveLength(3);
    expect(referencesAt(draft, at('[^1]', 2), false)).toHaveLength(2);
    expect(referencesAt(draft, at('一、概况', 1), false).map(slice)).toEqual(['一、概况', '第一部分']);
    expect(referencesAt(draft, at('图 1', 1), true).map(slice)).toEqual(['图 1', '图 1']);
    expect(referencesAt(draft, at('增长'), true)).toEqual([]);
  });
});

describe('renameAt', () => {
  it('renames a footnote everywhere', () => {
    const span = renamableAt(draft, at('[^1]'));
    expect(span && slice(span)).toBe('1');
    const edits = renameAt(draft, at('[^1]', 2), '年报') ?? [];
    expect(applyEdits(REPORT, edits)).toBe(REPORT.replaceAll('[^1]', '[^年报]'));
  });

  it('refuses what is no label, a taken one, and all else', () => {
    expect(renameAt(draft, at('[^1]'), 'a b')).toBeUndefined();
    expect(renameAt(draft, at('[^1]'), 'a]')).toBeUndefined();
    // Read as `&` where it is defined, and as it stands where it is referred to.
    expect(renameAt(draft, at('[^1]'), '&amp;')).toBeUndefined();
    expect(renameAt(draft, at('图 1'), '2')).toBeUndefined();
    expect(renamableAt(draft, at('图 1'))).toBeUndefined();
    const other = draftOf('甲[^1]乙[^2]。\n\n[^1]: 来源：某院。\n\n[^2]: 来源：某部。\n');
    expect(renameAt(other, 2, '2')).toBeUndefined();
  });
});

describe('foldsOf', () => {
  it('folds headings with what stands under them', () => {
    expect(foldsOf(draft).map((span) => slice(span).split('\n')[0])).toEqual([
      '## 目录',
      '## 一、概况',
      '### （一）规模',
    ]);
    expect(foldsOf(draftOf('# 题\n'))).toEqual([]);
  });
});

describe('completionsAt', () => {
  const labels = (marked: string): readonly string[] => {
    const { draft: own, cursor } = markedDraft(marked);
    return completionsAt(own, cursor).map(({ label }) => label);
  };

  it('completes rules within suppressions, once each', () => {
    expect(labels('<!-- zhangfa-disable-line ▮ -->')).toContain('statistic-source');
    expect(labels('<!-- zhangfa-disable statistic-source, stat▮ -->')).toContain('statistic-date');
    expect(labels('<!-- zhangfa-disable statistic-source, stat▮ -->')).not.toContain('statistic-source');
    const { draft: own, cursor } = markedDraft('正文。<!-- zhangfa-disable toc▮');
    expect(completionsAt(own, cursor)[0]?.replace).toEqual({ start: cursor - 3, end: cursor });
  });

  it('completes the directive itself', () => {
    expect(labels('<!-- zhang▮')).toContain('zhangfa-disable-next-line');
  });

  it.each(['正文▮', '<!-- 注释▮ -->', '<!-- zhangfa-disable a --> ▮', '<!-- zhangfa-disable a -- 理由▮ -->'])(
    'is silent in %s',
    (marked) => {
      expect(labels(marked)).toEqual([]);
    },
  );
});
