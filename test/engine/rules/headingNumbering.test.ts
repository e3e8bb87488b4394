import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../../server/src/engine/lexicon/builtIn.ts';
import { fixText } from '../../../server/src/engine/linter/fix.ts';
import { createLinter } from '../../../server/src/engine/linter/lint.ts';
import { openDocument } from '../../../server/src/engine/markdown/document.ts';
import { headingNumbering } from '../../../server/src/engine/rules/numbering/heading-numbering.ts';

const linter = createLinter(
  {
    rules: new Map([['heading-numbering', { severity: 'error', options: { scheme: 'auto' } }]]),
    lexicon: buildLexicon([]),
    language: 'zh',
  },
  [headingNumbering],
);

/** Writes an outline: each line is `depth number|title`. */
function markdown(lines: readonly string[]): string {
  return lines
    .map((line) => `${'#'.repeat(Number(line.charAt(0)))} ${line.slice(2).replace('|', '')}\n\n正文一段。\n`)
    .join('\n');
}

const OUTLINES: Readonly<Record<string, readonly string[]>> = {
  gongwen: [
    ...[
      '1 智能制造发展报告',
      '2 前 言',
      '2 目 录',
      '2 一、|总体情况',
      '3 （一）|产业规模',
      '3 （二）|产业结构',
      '3 （三）|区域布局',
    ],
    ...[
      '2 二、|主要进展',
      '3 （一）|关键技术',
      '4 1. |控制系统',
      '4 2. |工业软件',
      '4 3. |核心部件',
      '3 （二）|标准体系',
      '4 1. |国家标准',
      '4 2. |团体标准',
    ],
    ...[
      '3 （三）|人才队伍',
      '2 三、|存在问题',
      '3 （一）|基础薄弱',
      '4 1. |软件短板',
      '4 2. |数据壁垒',
      '3 （二）|投入不足',
      '3 （三）|应用不深',
    ],
    ...[
      '2 四、|对策建议',
      '3 （一）|加大投入',
      '3 （二）|培养人才',
      '3 （三）|扩大应用',
      '2 结 语',
      '2 参考文献',
    ],
  ],
  chapter: [
    ...[
      '1 第一章 |总论',
      '2 第一节 |研究背景',
      '2 第二节 |研究方法',
      '2 第三节 |主要结论',
      '1 第二章 |产业现状',
      '2 第一节 |规模',
      '3 一、|增速',
      '3 二、|占比',
    ],
    ...[
      '2 第二节 |结构',
      '3 一、|行业',
      '3 二、|区域',
      '3 三、|企业',
      '2 第三节 |趋势',
      '1 第三章 |问题',
      '2 第一节 |技术',
      '2 第二节 |人才',
      '2 第三节 |资金',
      '1 第四章 |对策',
      '1 附录',
    ],
  ],
  decimal: [
    ...[
      '2 1 |引言',
      '3 1.1 |背景',
      '3 1.2 |意义',
      '3 1.3 |方法',
      '2 2 |现状',
      '3 2.1 |规模',
      '4 2.1.1 |增速',
      '4 2.1.2 |占比',
      '4 2.1.3 |预测',
      '3 2.2 |结构',
      '3 2.3 |区域',
    ],
    ...[
      '2 3 |问题',
      '3 3.1 |技术',
      '3 3.2 |人才',
      '3 3.3 |资金',
      '2 4 |对策',
      '3 4.1 |投入',
      '3 4.2 |培养',
      '3 4.3 |应用',
      '2 参考文献',
    ],
  ],
  continuous: [
    ...[
      '1 报告',
      '2 一、|制造业',
      '3 1. |钢铁',
      '3 2. |化工',
      '3 3. |纺织',
      '2 二、|服务业',
      '3 4. |物流',
      '3 5. |金融',
      '3 6. |旅游',
      '2 三、|农业',
      '3 7. |种业',
      '3 8. |农机',
      '3 9. |渔业',
      '2 四、|建筑业',
      '3 10. |房建',
      '3 11. |基建',
      '2 五、|矿业',
      '3 12. |煤炭',
      '3 13. |有色',
    ],
  ],
  trends: [
    ...[
      '1 2026 年产业趋势',
      '2 总体判断',
      '2 趋势一：|智能体进入产线',
      '2 趋势二：|数据成为资产',
      '2 趋势三：|绿色成为门槛',
      '2 趋势四：|安全前移',
      '2 趋势五：|人才重塑',
      '2 写给同行',
    ],
  ],
  flat: [
    ...[
      '2 一、|总体情况',
      '2 （一）|规模',
      '2 （二）|结构',
      '2 （三）|区域',
      '2 二、|主要做法',
      '2 （一）|组织',
      '2 （二）|制度',
      '2 （三）|考核',
      '2 三、|典型经验',
      '2 （一）|甲地',
      '2 （二）|乙地',
      '2 四、|存在问题',
      '2 （一）|短板',
      '2 （二）|堵点',
      '2 五、|下一步',
      '2 （一）|投入',
      '2 （二）|应用',
      '2 （三）|人才',
    ],
  ],
};

const HAN = '一二三四五六七八九十';

/** The number with its last figure raised by `by`. */
function raise(number: string, by: number): string {
  const at = [...number].findLastIndex((char) => /[0-9]/.test(char) || HAN.includes(char));
  const char = number.charAt(at);
  const next = /[0-9]/.test(char) ? String(Number(char) + by) : HAN.charAt(HAN.indexOf(char) + by);
  return number.slice(0, at) + next + number.slice(at + 1);
}

const FAULTS: Readonly<Record<string, (number: string) => string>> = {
  'a number one too high': (number) => raise(number, 1),
  'a number four too high': (number) => raise(number, 4),
  'no number': () => '',
  'half-width brackets': (number) => number.replace('（', '(').replace('）', ')'),
  'another mark': (number) => number.replace('、', '.').replace('. ', '、'),
  'another space': (number) => (number.endsWith(' ') ? number.trimEnd() : `${number} `),
};

interface Found {
  readonly line: number;
  readonly message: string;
}

function findingsIn(text: string): readonly Found[] {
  const result = linter.lint(openDocument(text));
  expect(result.crashes).toEqual([]);
  return result.diagnostics.map(({ start, message }) => ({
    line: text.slice(0, start).split('\n').length,
    message,
  }));
}

describe.each(Object.entries(OUTLINES))('%s', (_, outline) => {
  it('is clean as it stands', () => {
    expect(findingsIn(markdown(outline))).toEqual([]);
  });

  it.each(Object.entries(FAULTS))('finds %s once, where it is', (_name, spoil) => {
    const last = new Map<string, number>();
    for (const [index, line] of outline.entries()) last.set(line.charAt(0), index);
    for (const [index, line] of outline.entries()) {
      const [depth = '', number = ''] = /^(\d) (.*)\|/.exec(line)?.slice(1) ?? [];
      if (number === '' || spoil(number) === number) continue;
      const spoilt = `${depth} ${spoil(number)}${line.slice(line.indexOf('|'))}`;
      const text = markdown(outline.with(index, spoilt));
      const found = findingsIn(text);
      const at = index * 4 + 1;
      const lost = spoil(number) === '';
      // A first or last heading without its number looks like one that never had any.
      if (lost && found.length === 0 && isEdge(outline, index)) continue;
      expect(found.length, `${spoilt} gave ${JSON.stringify(found)}`).toBe(1);
      // The heading after a gap may be told instead of the one before it.
      const near = [at, ...(lost ? [] : siblingsOf(outline, index).map((sibling) => sibling * 4 + 1))];
      expect(near, `${spoilt} was found at ${String(found[0]?.line)}`).toContain(found[0]?.line);
      expect(fixText(text, linter).rounds).toBeLessThan(10);
    }
  });
});

function siblingsOf(outline: readonly string[], index: number): readonly number[] {
  const depth = outline[index]?.charAt(0);
  return [index - 1, index + 1].filter((other) => outline[other]?.charAt(0) === depth);
}

function isEdge(outline: readonly string[], index: number): boolean {
  const form = (line: string | undefined): string =>
    (line ?? '').replace(/[0-9一二三四五六七八九十]+/, '#').split('|')[0] ?? '';
  const after = outline
    .slice(index + 1)
    .find((line) => Number(line.charAt(0)) <= Number(outline[index]?.charAt(0)));
  const isLast = form(after) !== form(outline[index]);
  const isFirst = /[一1]/.test(/^\d (.*)\|/.exec(outline[index] ?? '')?.[1] ?? '');
  return isFirst || isLast;
}

describe('numbers of two neighbours swapped', () => {
  it.each([
    ['two', ['2 一、|甲', '3 （二）|规模', '3 （一）|结构', '2 二、|乙'], [5]],
    ['the first two of three', ['2 一、|甲', '3 （二）|规模', '3 （一）|结构', '3 （三）|区域'], [5]],
    ['the last two of three', ['2 一、|甲', '3 1. |规模', '3 3. |结构', '3 2. |区域'], [9]],
    [
      'in numbers that run on from parent to parent',
      [
        '2 一、|甲',
        '3 1. |规模',
        '3 2. |结构',
        '2 二、|乙',
        '3 4. |区域',
        '3 3. |布局',
        '2 三、|丙',
        '3 5. |人才',
      ],
      [17],
    ],
    ['all three in reverse', ['2 一、|甲', '3 3. |规模', '3 2. |结构', '3 1. |区域'], []],
  ])('%s', (_name, outline, lines) => {
    expect(findingsIn(markdown(outline)).map(({ line }) => line)).toEqual(lines);
  });
});
