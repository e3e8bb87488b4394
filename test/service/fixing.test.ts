import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, fixText, hasSameStructure, openDocument } from '../../server/src/engine/index.ts';
import { fixAll, renumber } from '../../server/src/language-service/index.ts';
import { reportText, runs } from '../properties/markdownText.ts';
import { SURROUNDINGS } from '../support/lint.ts';
import { draftOf } from './support.ts';

function renumbered(text: string): string {
  return applyEdits(text, renumber(draftOf(text)).edits);
}

describe('fixAll', () => {
  it('does what fixText does, whatever the draft', () => {
    fc.assert(
      fc.property(reportText, (text) => {
        const draft = draftOf(text);
        const { edits } = fixAll(draft);
        expect(applyEdits(text, edits)).toBe(fixText(text, draft.linter, SURROUNDINGS).text);
      }),
      runs(30),
    );
  }, 120_000);

  it('keeps to one rule where it is told to', () => {
    const text = '其它帐户截止 2025 年末，，仍在。\n\n其它帐户。\n';
    const draft = draftOf(text);
    const rule = 'punctuation-repeat';
    expect(applyEdits(text, fixAll(draft, rule).edits)).toBe(
      '其它帐户截止 2025 年末，仍在。\n\n其它帐户。\n',
    );
  });

  it('says so where there is nothing to fix', () => {
    expect(fixAll(draftOf('正文。\n'))).toEqual({ edits: [], note: '没有可以自动修正的问题。' });
  });
});

describe('renumber', () => {
  it('numbers headings, with contents and references', () => {
    expect(
      renumbered(
        '## 目录\n\n- 一、总体情况\n- 三、主要做法\n- 四、展望\n\n## 一、总体情况\n\n详见第四部分。\n\n## 三、主要做法\n\n正文。\n\n## 四、展望\n\n正文。\n',
      ),
    ).toBe(
      '## 目录\n\n- 一、总体情况\n- 二、主要做法\n- 三、展望\n\n## 一、总体情况\n\n详见第三部分。\n\n## 二、主要做法\n\n正文。\n\n## 三、展望\n\n正文。\n',
    );
  });

  it('numbers figures, enumerations and notes, and no other number', () => {
    expect(
      renumbered(
        '2025 年有 3 个新特点。一是快。二是稳。四是好[^2]。如图 3 所示，增长 5%[^1]。\n\n![](a.png)\n\n图 3 架构\n\n[^1]: 来源：某院《年报》，2024 年。\n\n[^2]: 来源：某部《公报》，2023 年。\n',
      ),
    ).toBe(
      '2025 年有 3 个新特点。一是快。二是稳。三是好[^1]。如图 1 所示，增长 5%[^2]。\n\n![](a.png)\n\n图 1 架构\n\n[^2]: 来源：某院《年报》，2024 年。\n\n[^1]: 来源：某部《公报》，2023 年。\n',
    );
  });

  it('settles and keeps the structure, whatever the draft', () => {
    fc.assert(
      fc.property(reportText, (text) => {
        const once = renumbered(text);
        expect(hasSameStructure(openDocument(text), openDocument(once))).toBe(true);
        expect(renumbered(once)).toBe(once);
      }),
      runs(30),
    );
  }, 120_000);
});
