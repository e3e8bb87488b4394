import { describe, expect, it } from 'vitest';
import { sourcingOf } from './statistics/score.ts';

/** The sources of the sentences with statistics, in order. */
function sources(draft: string): readonly (string | undefined)[] {
  return sourcingOf(draft).statements.map(({ source }) => source);
}

describe('reach of a footnote', () => {
  const note = '\n\n[^1]: 来源：某处。';

  it.each([
    ['覆盖分号两边', '甲增长 5%；乙增长 6%[^1]。', ['footnote']],
    ['在句末标点之后', '甲增长 5%。[^1]乙增长 6%。', ['footnote', undefined]],
    ['不管下一句', '甲增长 5%[^1]。乙增长 6%。', ['footnote', undefined]],
    ['不管上一句', '甲增长 5%。乙增长 6%[^1]。', [undefined, 'footnote']],
    ['其中随上一句', '甲增长 5%[^1]。其中，丙增长 7%。', ['footnote', 'footnote']],
  ])('%s', (_, text, expected) => {
    expect(sources(text + note)).toEqual(expected);
  });

  it('a marker without definition is another fault', () => {
    expect(sources('甲增长 5%[^9]。')).toEqual(['footnote']);
  });
});

describe('reach of an attribution', () => {
  it.each([
    [
      '承接的下一句',
      '据统计局统计，甲增长 5%。其中，乙增长 6%。分地区看，东部增长 7%。',
      ['attribution', 'attribution', 'attribution'],
    ],
    ['不相干的下一句', '据统计局统计，甲增长 5%。平台用户达到 3 亿。', ['attribution', undefined]],
    ['先引出后给数', '《运行报告》显示，行业平稳运行。全年产值达到 30 亿元。', ['attribution']],
    ['政策文件不引出数据', '《行动方案》提出加快发展。全年产值达到 30 亿元。', [undefined]],
    ['段末统一注明', '甲增长 5%。乙增长 6%。以上数据来自统计局。', ['attribution', 'attribution']],
    ['段末括注', '甲增长 5%。乙增长 6%。（数据来源：统计局）', ['attribution', 'attribution']],
    [
      '隔一句的其中',
      '据统计局统计，甲增长 5%。增速有所放缓。其中，乙增长 6%。',
      ['attribution', 'attribution'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sources(text)).toEqual(expected);
  });

  it('a lead-in covers the list after it', () => {
    expect(sources('据统计局统计：\n\n- 甲增长 5%；\n- 乙增长 6%。\n\n丙增长 7%。')).toEqual([
      'attribution',
      'attribution',
      undefined,
    ]);
  });

  it('a lead-in covers the enumerated paragraphs after it', () => {
    expect(
      sources(
        '《展望》研判两个趋势：\n\n第一，甲将增长 5%。\n\n第二，乙将增长 6%。\n\n## 建议\n\n丙增长 7%。',
      ),
    ).toEqual(['attribution', 'attribution', undefined]);
  });

  it('a lead-in inside a list covers the items below it', () => {
    expect(sources('- 据统计局统计：\n  - 甲增长 5%；\n  - 乙增长 6%。\n- 丙增长 7%。')).toEqual([
      'attribution',
      'attribution',
      undefined,
    ]);
  });

  it('a quotation is signed', () => {
    expect(sources('> 甲增长 5%。\n>\n> —— 统计局')).toEqual(['attribution']);
  });
});

describe('figures and tables', () => {
  const figure = '![](a.png)\n\n图 1 2022—2024 年冷库容量\n\n来源：市商务局';

  it.each([
    ['在图前', `冷库容量从 30 万吨增长到 50 万吨。\n\n${figure}`, ['float']],
    ['在图后', `${figure}\n\n冷库容量从 30 万吨增长到 50 万吨。`, ['float']],
    ['说的是别的', `快递业务量增长 20%。\n\n${figure}`, [undefined]],
    ['图无来源', '冷库容量增长到 50 万吨。\n\n![](a.png)\n\n图 1 冷库容量', [undefined]],
    [
      '架构图',
      '冷链监管平台用户 50 万户。\n\n![](a.png)\n\n图 1 冷链监管平台架构\n\n来源：自绘',
      [undefined],
    ],
  ])('%s', (_, text, expected) => {
    expect(sources(text)).toEqual(expected);
  });

  it('cells count, with their 来源 line', () => {
    const table = '| 年份 | 产量 |\n|---|---|\n| 2023 | 120.5 |\n| 2024 | 35% |\n';
    expect(sourcingOf(table).cells).toEqual({ statistics: 2, sourced: 0 });
    expect(sourcingOf(`${table}\n来源：统计局`).cells).toEqual({ statistics: 2, sourced: 2 });
  });

  it('says nothing of captions, 来源 lines, notes, headings and footnotes', () => {
    expect(
      sources(
        '## 增长 30%\n\n图 1 增长 30% 的行业\n\n来源：2024 年报，增长 5%\n\n注：样本增长 30%。\n\n甲[^1]。\n\n[^1]: 增长 30%。',
      ),
    ).toEqual([]);
  });
});

it('leaves appendices and the like alone', () => {
  expect(
    sources('甲增长 5%。\n\n## 附录 A 问卷\n\n月收入达到 5000 元。\n\n## 关于我们\n\n客户超过 300 家。'),
  ).toEqual([undefined]);
});

describe('declared sources', () => {
  it.each([
    [
      '本章',
      '## 一、甲\n\n本章数据均来自统计局。\n\n甲增长 5%。\n\n## 二、乙\n\n乙增长 6%。',
      ['declared', undefined],
    ],
    ['全文', '甲增长 5%。\n\n如无特别说明，本报告数据均来源于统计局。', ['declared']],
    [
      '节末来源行',
      '## 一、甲\n\n甲增长 5%。\n\n来源：统计局\n\n## 二、乙\n\n乙增长 6%。',
      ['declared', undefined],
    ],
    [
      '标题写明文件',
      '## 一、《行动方案》主要目标\n\n到 2027 年，产值达到 30 亿元。\n\n## 二、乙\n\n乙增长 6%。',
      ['declared', undefined],
    ],
    ['题下来源行', '# 题\n\n来源：某报\n\n甲增长 5%。', [undefined]],
    ['front matter', '---\nsource: 统计局\n---\n\n甲增长 5%。', ['declared']],
    [
      '摘要重复正文',
      '## 摘要\n\n甲增长 5%。\n\n## 一、甲\n\n据统计局统计，甲增长 5%。',
      ['repeated', 'attribution'],
    ],
    [
      '摘要另有数据',
      '## 摘要\n\n甲增长 8%。\n\n## 一、甲\n\n据统计局统计，甲增长 5%。',
      [undefined, 'attribution'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sources(text)).toEqual(expected);
  });

  it('knows a byline', () => {
    expect(sourcingOf('# 题\n\n来源：某报\n\n甲增长 5%。').hasByline).toBe(true);
  });
});

describe('the authors’ own inquiry', () => {
  const tells = '课题组面向制造企业开展了问卷调查。\n\n';

  it('sources its respondents', () => {
    expect(sources(`${tells}受访企业中，七成看好前景。`)).toEqual(['own']);
    expect(sources('受访企业中，七成看好前景。')).toEqual([undefined]);
  });

  it('does not where the draft names the source as a rule', () => {
    const noted = [1, 2, 3, 4].map((n) => `受访企业中，${String(n)}0% 看好[^1]。`).join('\n\n');
    expect(sources(`${tells}${noted}\n\n受访企业中，七成观望。\n\n[^1]: 问卷。`).at(-1)).toBeUndefined();
  });
});

describe('dates', () => {
  /** Whether the sentences with statistics are dated, in order. */
  const dated = (draft: string) => sourcingOf(draft).statements.map(({ isDated }) => isDated);

  it.each([
    ['句首管到分号之后', '截至 2024 年末，甲 5 亿元；乙 6 亿元。', [true]],
    ['上一句', '2024 年启动改造。甲增长 5%。', [true]],
    ['一路承接', '2024 年甲增长 5%。乙增长 6%。丙增长 7%。', [true, true, true]],
    ['中断', '2024 年启动改造。稳步推进。甲增长 5%。', [false]],
    ['当前不算', '当前，甲增长 5%。', [false]],
    ['标题的年份', '## 2024 年情况\n\n甲增长 5%。', [true]],
    ['全文题名的年份不算', '# 2024 年度报告\n\n甲增长 5%。', [false]],
    ['脚注的年份', '甲增长 5%[^1]。\n\n[^1]: 来源：《公报（2024）》。', [true]],
    ['脚注没有年份', '甲增长 5%[^1]。\n\n[^1]: 来源：统计局。', [false]],
  ])('%s', (_, text, expected) => {
    expect(dated(text)).toEqual(expected);
  });
});
