import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { NO_COLORS } from '../../server/src/cli/terminal/colors.ts';
import { describe, expect, it } from 'vitest';
import { createStylishFormatter } from '../../server/src/cli/formatters/stylish.ts';
import { Tally } from '../../server/src/cli/report.ts';
import { crossedBy } from '../../server/src/cli/thresholds.ts';
import { SourceText } from '../../server/src/engine/index.ts';
import { excerptOf } from '../../server/src/cli/terminal/excerpt.ts';
import { visible } from '../../server/src/cli/terminal/visible.ts';
import { widthOf, wrap } from '../../server/src/cli/terminal/wrap.ts';
import { CLEAN, FLAWED, folderOf, reportIn, run, runBuilt } from './support.ts';

const PLAIN = { language: 'zh', colors: NO_COLORS, columns: 80, quiet: false } as const;
const FINDINGS =
  '# 标题\n\n<!-- zhangfa-disable-line heading-numbering -->\n\n段落。<!-- zhangfa-disable-line no-such-rule --> 末句。\n';

describe('the stylish report', () => {
  it('is what an editor reads', () => {
    const text = '# 报告\n\n## 一、总体\n\n网民规模达 11.25 亿人，同比增长 2.1%。\n\n## 三、问题\n';
    const formatter = createStylishFormatter({ ...PLAIN, statistics: false });
    const statistic = {
      rule: 'statistic-source',
      severity: 'warning',
      message:
        '“11.25 亿人”等 2 项数据没有来源：本句没有脚注、出处或链接，读者无从核对（GB/T 7713.3—2009 4.3.6）。',
      start: text.indexOf('11.25'),
      end: text.indexOf('。'),
      suggestions: [
        { title: '插入脚注[^1]', safe: false, edits: [] },
        { title: '在句首加“据××统计，”', safe: false, edits: [] },
      ],
      related: [],
    } as const;
    const heading = {
      rule: 'heading-numbering',
      severity: 'error',
      message: '此处应为“二、”。',
      start: text.indexOf('三、'),
      end: text.indexOf('三、') + 2,
      fix: { title: '改为“二、”', safe: true, edits: [] },
      suggestions: [],
      related: [{ start: text.indexOf('一、'), end: text.indexOf('一、') + 2, message: '前一个标题' }],
    } as const;
    const report = {
      path: 'drafts/a.md',
      source: new SourceText(text),
      diagnostics: [statistic, heading],
      evidence: { statistics: 2, sourced: 0 },
      fixed: 0,
    };
    const tally = new Tally();
    tally.add(report);
    const thresholds = { failOn: 'error', maxWarnings: undefined, minEvidence: 80 } as const;
    const crossed = crossedBy(tally, thresholds);
    const end = formatter.end({ summary: tally, failures: [], thresholds, crossed });
    expect(formatter.draft(report) + end).toBe(`drafts/a.md  2 项 · 数据有来源 0/2（0%）

  5:7  警告  数据缺来源  statistic-source
       “11.25 亿人”等 2 项数据没有来源：本句没有脚注、出处或链接，读者无从核对
       （GB/T 7713.3—2009 4.3.6）。
       │ 网民规模达 11.25 亿人，同比增长 2.1%。
       │            ^^^^^^^^^^^^^^^^^^^^^^^^^
       → 建议：插入脚注[^1]（共 2 种改法）

  7:4  错误  标题序号  heading-numbering
       此处应为“二、”。
       │ ## 三、问题
       │    ^^^^
       ✔ 可自动修复：改为“二、”
       另见 3:4  前一个标题

────────────────────────────────────────────────────────────────────────────────
检查了 1 篇文稿，发现 2 项：错误 1，警告 1，提示 0。其中 1 项可用 --fix 自动修
复。
分类：编号 1，数据来源 1
数据来源：2 项统计数据，有来源 0 项（0%）
未通过：有 error 及以上级别的问题（--fail-on error）。未通过：有来源的数据占
0%，不足 80%（--min-evidence）。
`);
  });

  it('says that there is nothing to say', async () => {
    const { out } = await run(folderOf({ 'a.md': CLEAN }), ['check', '--lang', 'en']);
    expect(out).toBe(
      'Drafts checked: 1. No findings.\nPassed: nothing at or above error (--fail-on error)\n',
    );
  });

  it('does not pass a run that failed in part', async () => {
    const { out } = await run(folderOf({ 'a.md': CLEAN }), ['check', 'a.md', 'missing.md']);
    expect(out).toContain('运行不完整：有 1 处失败，见标准错误。');
    expect(out).not.toContain('通过：');
  });

  it('is quiet where asked to be', async () => {
    expect((await run(folderOf({ 'a.md': CLEAN }), ['check', '-q'])).out).toBe('');
    expect((await run(folderOf({ 'a.md': FLAWED }), ['check', '-q'])).out).not.toContain('检查了');
  });

  it.each([40, 60, 80, 200])('keeps to %i columns', async (columns) => {
    const { out } = await run(folderOf({ 'a.md': FINDINGS }), ['check', '--statistics'], { columns });
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(Math.max(columns, 60));
  });

  it('names every threshold that was crossed', async () => {
    const { out } = await run(folderOf({ 'a.md': FLAWED }), [
      'check',
      '--fail-on',
      'info',
      '--max-warnings',
      '0',
    ]);
    expect(out).toContain(
      '未通过：有 info 及以上级别的问题（--fail-on info）。未通过：警告 1 项，多于 0 项\n（--max-warnings）。',
    );
  });

  it('counts by rule, and names the rules that found nothing', async () => {
    const { out } = await run(folderOf({ 'a.md': FLAWED }), ['check', '--statistics']);
    expect(out).toMatch(
      /各规则次数：\n +1 {2}多余的屏蔽 {2}unused-suppression\n没有发现的规则 \d+ 条：[^。]*heading-numbering/u,
    );
  });

  it.each<[string, boolean, Readonly<Record<string, string>>, readonly string[], boolean]>([
    ['a terminal', true, {}, [], true],
    ['no terminal', false, {}, [], false],
    ['a dumb terminal', true, { TERM: 'dumb' }, [], false],
    ['NO_COLOR', true, { NO_COLOR: '1' }, [], false],
    ['FORCE_COLOR', false, { FORCE_COLOR: '1' }, [], true],
    ['FORCE_COLOR=0', false, { FORCE_COLOR: '0' }, [], false],
    ['--no-color', true, { FORCE_COLOR: '1' }, ['--no-color'], false],
    ['--output', true, { FORCE_COLOR: '1' }, ['--output', 'report.txt'], false],
  ])('with %s has the colours it should', async (_what, isTerminal, env, args, expected) => {
    const folder = folderOf({ 'a.md': FLAWED });
    const { out } = await run(folder, ['check', ...args, 'a.md'], { isTerminal, env });
    const report = args[0] === '--output' ? readFileSync(join(folder, 'report.txt'), 'utf8') : out;
    expect(stripVTControlCharacters(report) !== report).toBe(expected);
    expect(report).toContain('unused-suppression');
  });

  it('passes on nothing that a terminal would obey', async () => {
    const text = `<!-- zhangfa-disable-line \u001b[31mred\u202e\u009b31m -->\n`;
    const { out } = await run(folderOf({ '\u001b[2J.md': text }), ['check']);
    // eslint-disable-next-line no-control-regex -- that is the point
    expect(out).not.toMatch(/[\u001b\u202e\u009b]/u);
  });
});

describe('the JSON report', () => {
  it('has the form that scripts rely on', async () => {
    const result = await run(folderOf({ 'a.md': FLAWED, 'b.md': CLEAN }), [
      'check',
      '--format',
      'json',
      '--preset',
      'recommended',
    ]);
    expect(JSON.parse(result.out)).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/u) as string,
      files: [
        {
          path: 'a.md',
          diagnostics: [
            {
              rule: 'unused-suppression',
              severity: 'warning',
              message: expect.any(String) as string,
              line: 3,
              column: 27,
              endLine: 3,
              endColumn: 44,
              fix: { safe: true, title: expect.any(String) as string, edits: expect.any(Array) as unknown[] },
              suggestions: [],
              related: [],
            },
          ],
          evidence: { statistics: 0, sourced: 0 },
        },
        { path: 'b.md', diagnostics: [], evidence: { statistics: 0, sourced: 0 } },
      ],
      problems: [],
      summary: {
        files: 2,
        errors: 0,
        warnings: 1,
        infos: 0,
        fixable: 1,
        fixed: 0,
        statistics: 0,
        sourced: 0,
      },
    });
  });

  it('holds edits that mend the text, byte order mark or not', async () => {
    const folder = folderOf({ 'a.md': `\ufeff${FLAWED}` });
    const [edit] =
      reportIn(await run(folder, ['check', '--format', 'json'])).files[0]?.diagnostics[0]?.fix?.edits ?? [];
    expect(FLAWED.slice(edit?.start, edit?.end)).toContain('<!-- zhangfa-disable-line heading-numbering -->');
  });

  it('is JSON where nothing could be checked', async () => {
    const report = reportIn(await run(folderOf({}), ['check', '--format', 'json', 'missing.md']));
    expect(report).toMatchObject({ files: [], problems: [{ path: 'missing.md' }], summary: { files: 0 } });
  });

  it('goes into a file whole', async () => {
    const folder = folderOf({ 'a.md': FLAWED });
    const result = await run(folder, ['check', '--format', 'json', '-o', 'report.json']);
    expect(result).toMatchObject({ code: 0, out: '', err: '报告已写入 report.json\n' });
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({
      summary: { warnings: 1 },
    });
  });

  it('has counts by rule on demand', async () => {
    const report = reportIn(
      await run(folderOf({ 'a.md': FLAWED }), ['check', '--format', 'json', '--statistics']),
    );
    expect(report.summary['rules']).toEqual({ 'unused-suppression': 1 });
  });

  it('comes out whole through a pipe', () => {
    const folder = folderOf({ 'a.md': FLAWED.repeat(300) });
    const result = runBuilt(folder, ['check', '--format', 'json', 'a.md']);
    expect(reportIn(result).files[0]?.diagnostics.length).toBeGreaterThanOrEqual(300);
  });
});

describe('progress', () => {
  const files = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`${String(index)}.md`, CLEAN]));

  it('is shown on a terminal where the run takes long, and leaves no trace', async () => {
    const { out, err } = await run(folderOf(files), ['check'], { isTerminal: true, pace: 400 });
    expect(err).toContain('4/5');
    expect(err.endsWith('\r\u001b[K')).toBe(true);
    expect(out).not.toContain('4/5');
  });

  it.each<[string, readonly string[], boolean, number]>([
    ['no terminal', [], false, 400],
    ['a short run', [], true, 1],
    ['--quiet', ['--quiet'], true, 400],
  ])('is not shown for %s', async (_what, args, isTerminal, pace) => {
    expect((await run(folderOf(files), ['check', ...args], { isTerminal, pace })).err).toBe('');
  });
});

describe('the other commands', () => {
  it('rules lists every rule', async () => {
    const { out } = await run(folderOf({}), ['rules']);
    expect(out).toMatch(/^ {2}标题序号 +heading-numbering +错误 +可自动修复$/mu);
    const json = await run(folderOf({}), ['rules', '--format', 'json']);
    expect(JSON.parse(json.out)).toContainEqual(
      expect.objectContaining({
        id: 'heading-numbering',
        group: 'numbering',
        severity: 'error',
        fixable: 'fix',
      }),
    );
  });

  it.each(['heading-numbering', '标题序号'])('explain shows the page of %s in 80 columns', async (name) => {
    const { out } = await run(folderOf({}), ['explain', name], { columns: 300 });
    expect(out).toMatch(/^heading-numbering 标题序号\n/u);
    expect(out).toContain('\n依据\n');
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
  });

  it('help fits 80 columns in both languages', async () => {
    for (const lang of ['zh', 'en']) {
      for (const args of [['--help'], ['check', '--help'], ['config', '--help'], ['init', '-h']]) {
        const { out } = await run(folderOf({}), [...args, '--lang', lang]);
        expect(/[一-鿿]/u.test(out)).toBe(lang === 'zh');
        for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
      }
    }
  });
});

describe('an excerpt', () => {
  const show = (text: string, span: readonly [number, number], columns = 40): string => {
    const { before, fault, after } = excerptOf(text, { start: span[0], end: span[1] }, columns);
    return `${before}⟦${fault}⟧${after}`;
  };

  it.each<[string, string, readonly [number, number], string]>([
    ['short', '一二三四五', [1, 3], '一⟦二三⟧四五'],
    ['of its own line', '前行\n一二三\n后行', [4, 5], '一⟦二⟧三'],
    ['of several lines', '一二\n三四', [1, 4], '一⟦二⟧'],
    ['empty', '一二三', [1, 1], '一⟦⟧二三'],
    ['at the end', '一二三', [3, 3], '一二三⟦⟧'],
    [
      'in the middle of a long line',
      '甲'.repeat(50) + '错' + '乙'.repeat(50),
      [50, 51],
      `…${'甲'.repeat(9)}⟦错⟧${'乙'.repeat(9)}…`,
    ],
    ['at the start of a long line', '错' + '乙'.repeat(50), [0, 1], `⟦错⟧${'乙'.repeat(18)}…`],
    ['long itself', '错'.repeat(50), [0, 50], `⟦${'错'.repeat(11)}…⟧`],
    ['with tabs and controls', 'a\tb\u0007c', [1, 2], 'a⟦ ⟧b�c'],
  ])('%s', (_what, text, span, expected) => {
    expect(show(text, span)).toBe(expected);
  });

  it('of a line of 5 MB takes no time', () => {
    const text = '一'.repeat(5_000_000);
    for (let index = 0; index < 2000; index++) show(text, [index * 1000, index * 1000 + 2]);
    expect(new SourceText(text).lineStarts).toHaveLength(1);
  });
});

describe('wrapping', () => {
  it.each<[string, string, number, readonly string[]]>([
    ['between characters', '一二三四五六', 8, ['一二三四', '五六']],
    ['not before a closing sign', '一二三四，五六', 8, ['一二三', '四，五六']],
    ['not after an opening sign', '一二三（四五）', 8, ['一二三', '（四五）']],
    ['not within a word', '一二 heading-numbering 三', 12, ['一二', 'heading-numbering', '三']],
    ['at line feeds', '一\n\n二', 8, ['一', '', '二']],
    ['nothing', '', 8, ['']],
  ])('%s', (_what, text, columns, lines) => {
    expect(wrap(text, columns)).toEqual(lines);
  });
});

describe('what is shown', () => {
  it.each([
    ['\u001b[31m', '�[31m'],
    ['a\u202eb', 'a�b'],
    ['\ud800', '�'],
    ['𠮷\n', '𠮷\n'],
  ])('%j is %j', (text, expected) => {
    expect(visible(text)).toBe(expected);
  });
});
