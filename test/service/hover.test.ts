import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/engine/index.ts';
import { hoverAt, rulePage } from '../../server/src/language-service/index.ts';
import { recommendedLinter } from '../support/lint.ts';
import { markedDraft } from './support.ts';

describe('hoverAt', () => {
  it('says what is wrong, by which clause, with an example', () => {
    const { draft, cursor } = markedDraft('其它▮项目。一是快。三是稳。\n');
    expect(hoverAt(draft, cursor)).toMatchInlineSnapshot(`
      {
        "markdown": "**易混词** \`confusable-word\`

      “其它”应为“其他”：“其他”兼指人和事物，公文和出版物统一用“其他”（《现代汉语词典》第7版）。

      **依据**  
      《图书编校质量差错认定细则》第十二条、第十九条（搭配不当）、《第一批异形词整理表》、《简化字总表》（1986 年）、《现代汉语词典》第 7 版；每条诊断注明所据。

      - 误：\`其它\`银行的\`帐户\`体系与我行\`重迭\`，用户\`粘性\`\`部份\`来自渠道。
      - 正：其他银行的账户体系与我行重叠，用户黏性部分来自渠道。",
        "span": {
          "end": 2,
          "start": 0,
        },
      }
    `);
  });

  it('leaves out what the editor says by itself', () => {
    const { draft, cursor } = markedDraft('其它▮项目。\n');
    const message = draft.result.diagnostics[0]?.message ?? '';
    expect(hoverAt(draft, cursor)?.markdown).toContain(message);
    expect(hoverAt(draft, cursor, 'messages')?.markdown).not.toContain(message);
    expect(hoverAt(draft, cursor, 'messages')?.markdown).toContain('依据');
  });

  it('shows related places, and speaks English', () => {
    const { draft, cursor } = markedDraft(
      '今年有新进展。一是快。二是好。四▮是稳。\n',
      recommendedLinter('en'),
    );
    expect(hoverAt(draft, cursor)).toMatchInlineSnapshot(`
      {
        "markdown": "**Ordinals of an enumeration** \`enumeration-sequence\`

      “二是” is followed by “四是”: “三是” is missing. Restore the member that was lost, or renumber.

      The members of an enumeration count 1, 2, 3, … in one form.

      **Basis**

      - 本刊体例：同一组序次语从一起编，依次相连。
      - GB/T 15834—2011 B.3：序次语；GB/T 15835—2011 4.3：同类形式一致。

      - Wrong: 今年的工作有新的进展。一是项目储备更加充足。二是要素保障更加有力。\`四是\`营商环境持续改善。
      - Right: 今年的工作有新的进展。一是项目储备更加充足。二是要素保障更加有力。三是营商环境持续改善。

      See also: another member of the enumeration — “今年有新进展。一是快。二是好。四是稳。”",
        "span": {
          "end": 17,
          "start": 15,
        },
      }
    `);
  });

  it('is silent where nothing is found', () => {
    const { draft, cursor } = markedDraft('正▮文。\n');
    expect(hoverAt(draft, cursor)).toBeUndefined();
  });
});

describe('rulePage', () => {
  it.each(rules)('takes the page of $id apart', ({ id, title }) => {
    const page = rulePage(id);
    expect(page).toMatchObject({ id, title: title.zh });
    expect(page?.summary).toMatch(/\.$/);
    expect(page?.clauses).not.toBe('');
    expect(page?.reason).not.toBe('');
    expect(page?.examples.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['错误', '正确', '不报']));
    for (const { kind, diagnoses } of page?.examples ?? []) {
      expect(diagnoses.length > 0).toBe(kind === '错误');
    }
  });

  it('knows no other page', () => {
    expect(rulePage('none')).toBeUndefined();
    expect(rulePage('toString')).toBeUndefined();
  });
});
