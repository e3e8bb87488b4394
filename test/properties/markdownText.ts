import fc from 'fast-check';

/** Pieces of Markdown that are hostile to incremental parsing: openers, closers, containers, odd line ends. */
const PIECES = [
  '\n',
  '\n\n',
  '\n\n\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  ' ',
  '  ',
  '    ',
  '\t',
  '\u3000',
  '\ufeff',
  '\0',
  '\ud800',
  '# 标题',
  '## 一、概述\n',
  '### （一）',
  '####',
  '===',
  '---',
  '---\n',
  '***',
  '- - -',
  '> ',
  '> 引文\n',
  '- 项',
  '- ',
  '* 甲\n',
  '+ ',
  '1. ',
  '1) 乙\n',
  '  - 丙\n',
  '   1. ',
  '```',
  '```\n',
  '~~~\n',
  '    代码\n',
  '`码`',
  '``',
  '  ```\n',
  '> ```\n',
  '- ```\n',
  '````\n',
  '<!--',
  '-->',
  '<!-- zhangfa-disable -->\n',
  '<div>',
  '</div>\n',
  '<script>',
  '</script>',
  '<?',
  '?>',
  '<!A',
  '<b>',
  '<br>',
  '<![CDATA[',
  ']]>',
  '[^1]',
  '[^1]: 来源：某院。',
  '[^1]: 注\n',
  '[^2]',
  '[^2]: ',
  '\n    续',
  '[甲]',
  '[甲]: /url',
  '[甲][乙]',
  '[乙]: <x> "题"\n',
  '![图](a.png)',
  '[a](b',
  ')',
  '[',
  ']',
  '^',
  ':',
  '**',
  '**重点**',
  '**。**',
  '*',
  '_',
  '__',
  '~~',
  '~',
  '10~20',
  '\\',
  '\\*',
  '&amp;',
  '&#20013;',
  '&',
  '&nbsp;',
  '|',
  '| 甲 | 乙 |\n|---|---|\n',
  '| 1 | 2 |\n',
  '|---|',
  ':--',
  '甲 | 乙\n--- | ---\n',
  '中文',
  '一是完善机制。',
  '截至2025年末，',
  '“引”',
  '（括）',
  '，',
  '。',
  '；',
  'English text ',
  '2025 年',
  '3.5%',
  '😀',
  '𠮷',
  '第一，',
  '图 1 架构\n',
  '来源：某院\n',
  '一、',
  '2. ',
  '100. ',
];

/** A short hostile text. */
export const markdownText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40, size: 'max' })
  .map((pieces) => pieces.join(''));

/** A hostile replacement: where (as shares of the text's length), how long, and what with. */
export const hostileEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 12 })),
  text: fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }).map((pieces) => pieces.join('')),
});

export type HostileEdit = typeof hostileEdit extends fc.Arbitrary<infer T> ? T : never;

/** The edit as offsets in a text of that length. */
export function placeEdit(edit: HostileEdit, length: number): { start: number; end: number; text: string } {
  const start = Math.min(length, Math.floor(edit.at * (length + 1)));
  return { start, end: Math.min(length, start + edit.length), text: edit.text };
}

/** How many runs a property gets: more by `FUZZ_RUNS` in the long run. */
export function runs(usual: number): { numRuns: number } {
  const wanted = Number(process.env['FUZZ_RUNS'] ?? '');
  return { numRuns: wanted > 0 ? wanted : usual };
}

/** Pieces of reports, for texts in which the rules find something. */
const REPORT = [
  '# 数字普惠发展报告（2025 年）\n\n',
  '## 一、总体情况\n\n',
  '## 二、主要做法\n\n',
  '## 四、展望\n\n',
  '### （一）规模\n\n',
  '### (二) 结构\n\n',
  '#### 1. 范围\n\n',
  '#### 2.方法\n\n',
  '## 趋势一：提质\n\n',
  '## 趋势三：增效\n\n',
  '## 概述。\n\n',
  '## 目录\n\n',
  '- 一、总体情况\n- 二、主要做发\n\n',
  '| | |\n|---|---|\n| 一、总体情况 | 1 |\n\n',
  '## 图目录\n\n图 1 架构……1\n\n',
  '一是完善机制。二是**健全体系**。三是强化保障。\n\n',
  '一是起步。三是收尾。\n\n',
  '**二是重点。**随后推进。\n\n',
  '第一，抓规划。第二，抓落实。\n\n',
  '一方面，供给增加。另一方面需求回升。\n\n',
  '首先，打基础。其次，建机制。最后，见成效。\n\n',
  '呈现三个特点：一是快，二是稳。\n\n',
  '（1）甲；（2）乙；（4）丙。\n\n',
  '数据、算法两大要素，三大支柱。\n\n',
  '截至 2025 年末，用户达 11.2 亿人[^1]，同比增长 3.5%。\n\n',
  '据国家统计局统计，2024 年产量增长 5.2%。\n\n',
  '市场规模超过 3 万亿元。\n\n',
  '截止 2025 年 6 月，贷款余额 2.1 万亿元[^3]。\n\n',
  '《发展规划》提出，到 2027 年普及率超过 70%。\n\n',
  '规模呈现指数级增长。\n\n',
  '[^1]: 来源：国家统计局《年报》。\n',
  '[^2]: 数据来源：某院\n',
  '[^3]: 来源：某部《公报》（2024）。\n\n',
  '[^1]: 来源：国家统计局《年报》。\n\n',
  '![图 1 架构](a.png)\n\n来源：某院\n\n图 1 架构\n\n',
  '图 3 流程。\n\n',
  '表 1 规模\n\n| 项 | 值 |\n|---|---|\n| 甲 | 3.5% |\n\n来源：某院\n\n',
  '表2规模\n\n',
  '如图 1 所示，见表 9，详见第七章。\n\n',
  '做好五大篇文章，推进科技金融、普惠金融、绿色金融、养老金融、数字金融。\n\n',
  '“五篇大文章”与五篇大文章。\n\n',
  '其它帐户出现“缺口。\n\n',
  '<!-- zhangfa-disable-next-line -->\n\n',
  '<!-- zhangfa-disable heading-numbering -->\n\n',
  '<!-- zhangfa-enable -->\n\n',
  '---\ntitle: 报告\n---\n\n',
  '> 引文一是好。\n\n',
  '- 第一，甲。\n- 第三，乙。\n\n',
];

/** A report in pieces, with hostile ones in between. */
export const reportText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...REPORT) },
      { weight: 1, arbitrary: fc.constantFrom(...PIECES) },
    ),
    { minLength: 1, maxLength: 40, size: 'max' },
  )
  .map((pieces) => pieces.join(''));

/** An edit that puts in a piece of a report, a hostile piece, or a letter, or takes something out. */
export const reportEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 30 })),
  text: fc.oneof(
    fc.constantFrom(...REPORT),
    fc.constantFrom(...PIECES),
    fc.constantFrom('', '增', '3', '。', '一'),
  ),
});
