import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/engine/index.ts';
import { actionsAt, resolveAction, type Recipe } from '../../server/src/language-service/index.ts';
import { recommendedLinter } from '../support/lint.ts';
import { markedDraft, type Marked } from './support.ts';

function titlesAt({ draft, spans: [span] }: Marked, only?: readonly string[]): readonly string[] {
  if (!span) throw new Error('No span is marked');
  return actionsAt(draft, span, only).map(({ title, kind, isPreferred }) => {
    return `${kind === 'quickfix' ? '' : `[${kind}] `}${title}${isPreferred ? ' ★' : ''}`;
  });
}

describe('actionsAt', () => {
  it('offers what mends a finding, then what silences it, then what explains it', () => {
    expect(titlesAt(markedDraft('项目仍在⟦，，⟧推进。\n\n工作，，完成。\n'))).toMatchInlineSnapshot(`
      [
        "改为“，” ★",
        "修正全文同类问题（标点重叠，2 处）",
        "在这一行不查“标点重叠”",
        "在本文不查“标点重叠”",
        "在团队配置中关闭规则“标点重叠”",
        "规则说明：标点重叠",
        "[source.fixAll.zhangfa] 修正全文可自动修正的问题（2 处）",
      ]
    `);
    expect(titlesAt(markedDraft('引入⟦ERP⟧系统。\n'))).toMatchInlineSnapshot(`
      [
        "改为“企业资源计划（ERP）”",
        "把“ERP”加入团队术语表",
        "在这一行不查“缩写未释义”",
        "在本文不查“缩写未释义”",
        "在团队配置中关闭规则“缩写未释义”",
        "规则说明：缩写未释义",
      ]
    `);
  });

  it('words them in the language of the linter', () => {
    const marked = markedDraft('项目仍在⟦，，⟧推进。\n\n工作，，完成。\n', recommendedLinter('en'));
    expect(titlesAt(marked)).toMatchInlineSnapshot(`
      [
        "Replace by “，” ★",
        "Fix all of this kind (Doubled punctuation, 2)",
        "Do not check “Doubled punctuation” on this line",
        "Do not check “Doubled punctuation” in this draft",
        "Switch the rule “Doubled punctuation” off in the configuration",
        "About the rule: Doubled punctuation",
        "[source.fixAll.zhangfa] Fix everything that can be fixed (2)",
      ]
    `);
  });

  it('offers once what mends several findings together', () => {
    const { draft } = markedDraft('一是快。三是稳。三是好。五是强。\n');
    const span = { start: 0, end: draft.document.source.length };
    const fixes = actionsAt(draft, span, ['quickfix']).filter(({ recipe }) => recipe.type === 'fix');
    expect(fixes.map(({ title, diagnostics }) => [title, diagnostics.length])).toMatchInlineSnapshot(`
      [
        [
          "按现有次序重新编号（共 4 项）",
          2,
        ],
      ]
    `);
  });

  it('keeps to the kinds that are asked for', () => {
    const marked = markedDraft('项目仍在⟦，，⟧推进。\n');
    expect(titlesAt(marked, ['source'])).toEqual([
      '[source.fixAll.zhangfa] 修正全文可自动修正的问题（1 处）',
    ]);
    expect(titlesAt(marked, ['source.fixAll'])).toHaveLength(1);
    expect(titlesAt(marked, ['source.organizeImports'])).toEqual([]);
    expect(titlesAt(marked, ['refactor'])).toEqual([]);
  });

  it('offers nothing but to mend everything where nothing is found', () => {
    expect(titlesAt(markedDraft('项目仍在，，推进。\n\n⟦正文⟧。\n'))).toEqual([
      '[source.fixAll.zhangfa] 修正全文可自动修正的问题（1 处）',
    ]);
    expect(titlesAt(markedDraft('⟦正文⟧。\n'))).toEqual([]);
  });
});

describe('resolveAction', () => {
  const { draft, spans } = markedDraft('项目仍在⟦，，⟧推进。\n\n工作，，完成。\n');
  const [finding] = draft.result.diagnostics;
  const apply = (recipe: Recipe): string | undefined => {
    const resolved = resolveAction(draft, recipe);
    return resolved && 'edits' in resolved
      ? applyEdits(draft.document.source.value, resolved.edits)
      : undefined;
  };

  it('works recipes out that have been through JSON', () => {
    const recipes = actionsAt(draft, spans[0] ?? { start: 0, end: 0 }).map(({ recipe }) => recipe);
    const sent = JSON.parse(JSON.stringify(recipes)) as readonly Recipe[];
    expect(sent).toEqual(recipes);
    expect(sent.map((recipe) => apply(recipe) ?? resolveAction(draft, recipe))).toMatchInlineSnapshot(`
      [
        "项目仍在，推进。

      工作，，完成。
      ",
        "项目仍在，推进。

      工作，完成。
      ",
        "<!-- zhangfa-disable-next-line punctuation-repeat -->

      项目仍在，，推进。

      工作，，完成。
      ",
        "<!-- zhangfa-disable punctuation-repeat -->

      项目仍在，，推进。

      工作，，完成。
      ",
        {
          "configuration": {
            "rule": "punctuation-repeat",
            "severity": "off",
          },
        },
        {
          "explain": "punctuation-repeat",
        },
        "项目仍在，推进。

      工作，完成。
      ",
      ]
    `);
  });

  it('is undefined where the draft has moved on', () => {
    const key = { rule: finding?.rule ?? '', start: 1, end: 2 };
    expect(apply({ type: 'fix', finding: key, title: '' })).toBeUndefined();
    expect(apply({ type: 'suppress', finding: key, reach: 'line' })).toBeUndefined();
    expect(apply({ type: 'fixRule', rule: 'heading-numbering' })).toBeUndefined();
    expect(resolveAction(draft, { type: 'explain', rule: 'none' })).toBeUndefined();
    expect(resolveAction(draft, { type: 'off', rule: 'none' })).toBeUndefined();
  });
});
