import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, reportIn, run } from './support.ts';

const HAN = '报告认为数字经济持续发展，';

/** Drafts that no one should write, each with the rules that may speak of it (`any`: whatever they find). */
const DRAFTS: readonly (readonly [
  what: string,
  text: string | Uint8Array,
  rules: readonly string[] | 'any',
])[] = [
  ['nothing at all', '', []],
  ['white space', ' \n\t\n\u3000\n', []],
  ['front matter alone', '---\ntitle: 报告\n---\n', []],
  ['unclosed front matter', '---\ntitle: 报告\n', 'any'],
  ['40,000 unclosed brackets', `${HAN}${'['.repeat(40_000)}\n`, 'any'],
  ['40,000 unclosed quotation marks', `${HAN}${'“'.repeat(40_000)}\n`, 'any'],
  ['40,000 asterisks', `${HAN}${'*'.repeat(40_000)}文\n`, 'any'],
  ['20,000 unclosed emphases', `${HAN}${'**文 '.repeat(20_000)}\n`, 'any'],
  [
    '20,000 backticks of growing length',
    `${Array.from({ length: 200 }, (_, index) => '`'.repeat(index)).join('文')}\n`,
    'any',
  ],
  ['quotations 3,000 deep', `${'> '.repeat(3000)}${HAN}\n`, 'any'],
  [
    'lists 100 deep',
    `${Array.from({ length: 100 }, (_, index) => `${'  '.repeat(index)}- 项`).join('\n')}\n`,
    'any',
  ],
  ['a line of 5 MB', `${HAN.repeat(5_000_000 / Buffer.byteLength(HAN))}\n`, 'any'],
  ['NUL bytes', `# 标题\n\n${HAN.repeat(30)}\0发展。\n`, 'any'],
  ['lone surrogates', Buffer.from('\ufeff# 标题\n\n文\ud800字\udfff。\n', 'utf16le'), 'any'],
  ['mixed line ends', '# 标题\r\n\r\n一段话。\r一段话。\n\n一段话。\r\n', []],
  [
    'ragged tables',
    '表 1 数据\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 |\n| 1 | 2 | 3 |\n||\n\n来源：本报告。见表 1。\n',
    'any',
  ],
  [
    'footnotes that refer to each other',
    '一段话[^1]。\n\n[^1]: 来源：甲[^2]。\n[^2]: 来源：乙[^1]。\n',
    'any',
  ],
  ['footnotes that refer to themselves', '一段话[^1]。\n\n[^1]: 来源：甲[^1]。\n', 'any'],
  ['headings inside lists and quotations', '- # 一、标题\n  1. ## 三、标题\n> ### （五）标题\n', 'any'],
  [
    'HTML',
    '<div>\n<h1>一、标题</h1>\n<table><tr><td>50%</td></tr></table>\n</div>\n\n<!-- 说明 -->\n\n<script>if (a < b) “</script>\n',
    [],
  ],
  ['unclosed HTML', `<div ${'<'.repeat(10_000)}\n`, 'any'],
  [
    'a draft in English',
    '# Annual report\n\n## 1. Overview\n\nThe market grew by "roughly" 5% (see Table 2), according to the team.\n\n- one\n- two\n',
    [],
  ],
  ['code', '```\n一、（二）“\n```\n\n    第一，第三，\n', []],
  ['characters beyond the plane', '# 𠮷𠮷\n\n𠮷𠀀𠀁文字。👩‍👩‍👧‍👦。\n', []],
  ['bidirectional controls', '# 标题\n\n文\u202e字\u202c。\n', []],
  ['1,000 headings', '# 标题\n\n'.repeat(1000), 'any'],
  [
    '1,000 suppressions',
    '<!-- zhangfa-disable-next-line heading-numbering -->\n\n一段话。\n\n'.repeat(1000),
    'any',
  ],
  [
    '1,000 footnotes',
    `${Array.from({ length: 1000 }, (_, index) => `甲[^${String(index)}]`).join('，')}\n`,
    'any',
  ],
  [
    '1,000 numbers',
    `${Array.from({ length: 1000 }, (_, index) => `${String(index)}亿元`).join('、')}。\n`,
    'any',
  ],
  ['one word 10,000 times', `${'五篇大文章'.repeat(10_000)}\n`, 'any'],
];

describe('a draft of', () => {
  it.each(DRAFTS)('%s is checked', { timeout: 30_000 }, async (_what, text, rules) => {
    const result = await run(folderOf({ 'a.md': text }), [
      'check',
      '--format',
      'json',
      '--preset',
      'strict',
      'a.md',
    ]);
    expect(result.err).toBe('');
    expect(result.code).toBeLessThan(2);
    const { files, problems } = reportIn(result);
    expect(problems).toEqual([]);
    if (rules !== 'any') {
      expect([...new Set(files[0]?.diagnostics.map(({ rule }) => rule))]).toEqual(rules);
    }
  });

  it.each(DRAFTS.filter(([, text]) => text.length < 1000))(
    '%s is mended, and that settles',
    async (_what, text) => {
      const folder = folderOf({ 'a.md': text });
      expect((await run(folder, ['check', '--fix', 'a.md'])).err).toBe('');
      const once = readFileSync(join(folder, 'a.md'));
      await run(folder, ['check', '--fix', 'a.md']);
      expect(readFileSync(join(folder, 'a.md')).equals(once)).toBe(true);
    },
  );
});
