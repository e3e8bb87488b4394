import { describe, expect, it } from 'vitest';
import {
  crossReferences,
  type CrossReference,
} from '../../../server/src/engine/facts/references/crossReferences.ts';
import { documentFactOf } from './documentFactOf.ts';

function referencesIn(text: string): readonly CrossReference[] {
  return documentFactOf(crossReferences, text).references;
}

describe('crossReferences', () => {
  it.each([
    ['如图 1 所示。', ['figure 1 [1] !']],
    ['（见图1和图 2）', ['figure 1 [1] !', 'figure 2 [2] !']],
    ['图 1、2 所示', ['figure 1 [1] !', 'figure 2 [2] !']],
    ['图 1 至图 3 给出了', ['figure 1 [1] !', 'figure 3 [3] ! from 1']],
    ['详见表 2-1。', ['table 2-1 [2,1] !']],
    ['根据图表 3，', ['either 3 [3] !']],
    ['，图 4 和其他', ['figure 4 [4]']],
    ['详见第七章。', ['chapter 七 [7] !']],
    ['见第二章第三节', ['chapter 二 [2] !', 'section 三 [2,3] !']],
    ['本报告第二、第三部分', ['chapter 三 [3]']],
    ['第一章、第二章分别讨论', ['chapter 一 [1]', 'chapter 二 [2]']],
    ['参见（二）。', ['item 二 [2] !']],
    ['参见第三部分（二）', ['chapter 三 [3] !', 'item 二 [3,2] !']],
    ['见 3.2 节', ['section 3.2 [3,2] !']],
    ['见附录 B', ['appendix B [2] !']],
    ['如专栏 2 所述', ['item 2 [2] !']],
    ['See Figure 3.', ['figure 3 [3]']],
  ])('reads %j', (text, expected) => {
    const shown = referencesIn(text).map(({ kind, number, parts, explicit, from }) => {
      const range = from ? ` from ${from.join('-')}` : '';
      return `${kind} ${number} [${parts.join()}]${explicit ? ' !' : ''}${range}`;
    });
    expect(shown).toEqual(expected);
  });

  it.each([
    '“一表通”上线，动态图谱完成。',
    '代表 3 家企业发表 2 篇文章，地图 3.0 上线，意图 2 个。',
    '《证券法》第三章、《管理办法》第五章已有规定。',
    '办法第三章第五条规定。',
    '第十四届全国人大，第三方，第一季度。',
    '《图 1 的故事》出版。',
    '该报告图 8 也有说明。',
    '见 2.5 亿用户。',
    '图 5G 基站，图 2025 年。',
  ])('finds nothing in %j', (text) => {
    expect(referencesIn(text).filter(({ explicit }) => explicit)).toEqual([]);
  });

  it('leaves out captions, headings and lists of contents', () => {
    const text = '## 图目录\n\n- 图 1 框架\n\n## 图 2 标题\n\n正文。\n\n![](a.png)\n\n图 3 余额\n';
    expect(referencesIn(text)).toEqual([]);
  });

  it('says where the number stands', () => {
    const [reference] = referencesIn('余额**如图 12** 所示。');
    const { block, start, end } = reference?.numberAt ?? { block: { source: '' }, start: 0, end: 0 };
    expect(block.source.slice(start, end)).toBe('12');
  });
});
