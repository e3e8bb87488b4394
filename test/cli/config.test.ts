import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, FLAWED, folderOf, reportIn, run } from './support.ts';

/** Severities of the findings in a draft, by path. */
async function severities(
  folder: string,
  ...args: string[]
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { files } = reportIn(await run(folder, ['check', '--format', 'json', ...args]));
  return Object.fromEntries(
    files.map(({ path, diagnostics }) => [path, diagnostics.map(({ severity }) => severity)]),
  );
}

const OFF = '{ "rules": { "unused-suppression": "off" } }';
const INFO = 'rules:\n  unused-suppression: info\n';

describe('the configuration of a draft', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['is none by default', {}, ['warning']],
    ['is zhangfa.config.json', { 'zhangfa.config.json': OFF }, []],
    [
      'is JSON with comments',
      { 'zhangfa.config.json': '// team\n{ "rules": { "unused-suppression": "info", }, }' },
      ['info'],
    ],
    ['is zhangfa.config.yaml', { 'zhangfa.config.yaml': INFO }, ['info']],
    ['is zhangfa.config.yml', { 'zhangfa.config.yml': INFO }, ['info']],
    ['is in package.json', { 'package.json': `{ "zhangfa": ${OFF} }` }, []],
    [
      'is not the package’s name',
      { 'package.json': '{ "name": "zhangfa", "dependencies": { "zhangfa": "1" } }' },
      ['warning'],
    ],
    ['is the nearest', { 'zhangfa.config.yaml': INFO, 'sub/zhangfa.config.json': '{}' }, ['warning']],
    [
      'is in the editor’s settings',
      {
        '.vscode/settings.json': '{ "zhangfa.rules": { "unused-suppression": "info" }, "zhangfa.trace": 1 }',
      },
      ['info'],
    ],
    [
      'is a file before it is settings',
      { 'zhangfa.config.json': OFF, 'sub/.vscode/settings.json': '{ "zhangfa.preset": "strict" }' },
      [],
    ],
    ['has presets', { 'zhangfa.config.yaml': 'preset: strict\n' }, ['error']],
    ['has presets that leave rules out', { 'zhangfa.config.yaml': 'preset: minimal\n' }, []],
    [
      'has overrides',
      {
        'zhangfa.config.yaml': `${INFO}overrides:\n  - files: sub/*.md\n    rules: { unused-suppression: error }\n`,
      },
      ['error'],
    ],
    [
      'has overrides for others',
      {
        'zhangfa.config.yaml': `${INFO}overrides:\n  - files: [other/**]\n    rules: { unused-suppression: error }\n`,
      },
      ['info'],
    ],
    ['extends files', { 'zhangfa.config.yaml': 'extends: ./team/base.json\n', 'team/base.json': OFF }, []],
    [
      'goes before what it extends',
      { 'zhangfa.config.yaml': `extends: [./base.json]\n${INFO}`, 'base.json': OFF },
      ['info'],
    ],
    [
      'goes before the overrides of what it extends',
      {
        'zhangfa.config.yaml': `extends: ./base.yaml\n${INFO}`,
        'base.yaml':
          'overrides:\n  - files: "**"\n    preset: strict\n    rules: { unused-suppression: error }\n',
      },
      ['info'],
    ],
    [
      'extends packages',
      {
        'zhangfa.config.yaml': 'extends: "@team/style"\n',
        'node_modules/@team/style/zhangfa.config.yaml': INFO,
      },
      ['info'],
    ],
    [
      'extends packages that name their file',
      {
        'zhangfa.config.yaml': 'extends: style\n',
        'node_modules/style/package.json': '{ "zhangfa": "./lib/style.json" }',
        'node_modules/style/lib/style.json': OFF,
      },
      [],
    ],
    [
      'extends packages that have it in package.json',
      {
        'zhangfa.config.yaml': 'extends: style\n',
        'node_modules/style/package.json': `{ "zhangfa": ${OFF} }`,
      },
      [],
    ],
    [
      'extends files of packages',
      { 'zhangfa.config.yaml': 'extends: style/press.json\n', 'node_modules/style/press.json': OFF },
      [],
    ],
    [
      'extends one file twice',
      {
        'zhangfa.config.yaml': 'extends: [./a.json, ./b.json]\n',
        'a.json': '{ "extends": "./c.json" }',
        'b.json': '{ "extends": "./c.json" }',
        'c.json': OFF,
      },
      [],
    ],
  ])('%s', async (_what, files, expected) => {
    const folder = folderOf({ ...files, 'sub/a.md': FLAWED });
    expect(await severities(folder, 'sub/a.md')).toEqual({ 'sub/a.md': expected });
  });

  it('is each draft’s own', async () => {
    const folder = folderOf({
      'a.md': FLAWED,
      'off/zhangfa.config.json': OFF,
      'off/a.md': FLAWED,
      'off/deep/a.md': FLAWED,
    });
    expect(await severities(folder)).toEqual({ 'a.md': ['warning'], 'off/a.md': [], 'off/deep/a.md': [] });
  });

  it('is --config for all, with globs from the working folder', async () => {
    const folder = folderOf({
      'a.md': FLAWED,
      'sub/zhangfa.config.json': OFF,
      'sub/a.md': FLAWED,
      'etc/house.yaml': `${INFO}overrides:\n  - files: sub/*\n    preset: strict\n    rules: { unused-suppression: error }\n`,
    });
    expect(await severities(folder, '--config', 'etc/house.yaml')).toEqual({
      'a.md': ['info'],
      'sub/a.md': ['error'],
    });
  });

  it('yields to the command line', async () => {
    const folder = folderOf({ 'zhangfa.config.json': OFF, 'a.md': FLAWED });
    expect(await severities(folder, '--rule', 'unused-suppression=info')).toEqual({ 'a.md': ['info'] });
    expect(await severities(folder, '--preset', 'strict')).toEqual({ 'a.md': [] });
  });

  it('sets the language of findings and report', async () => {
    const folder = folderOf({ 'zhangfa.config.yaml': 'language: en\n', 'a.md': FLAWED });
    expect((await run(folder, ['check'])).out).toMatch(
      /warning {2}.*unused-suppression[\s\S]*Drafts checked: 1/u,
    );
    expect((await run(folder, ['check', '--lang', 'zh'])).out).toContain('检查了 1 篇文稿');
  });
});

describe('a broken configuration', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'with an unknown key',
      { 'zhangfa.config.yaml': 'presets: strict\n' },
      'zhangfa.config.yaml:1:1: 不认识的键“presets”；是否指“preset”？',
    ],
    [
      'with an unknown rule',
      { 'zhangfa.config.yaml': 'rules:\n  unused-supression: off\n' },
      'zhangfa.config.yaml:2:3: 没有规则“unused-supression”；是否指“unused-suppression”？',
    ],
    [
      'with an unknown rule in JSON',
      { 'zhangfa.config.json': '{\n  "rules": { "unused-supression": "off" }\n}' },
      'zhangfa.config.json:2:14: 没有规则“unused-supression”；是否指“unused-suppression”？',
    ],
    [
      'with an unknown option',
      { 'zhangfa.config.yaml': 'rules:\n  heading-numbering: [error, { schema: auto }]\n' },
      'zhangfa.config.yaml:2:32: 规则 heading-numbering 没有选项“schema”；是否指“scheme”？',
    ],
    [
      'with a wrong option',
      { 'zhangfa.config.yaml': 'rules:\n  heading-numbering: [error, { scheme: gongwem }]\n' },
      'zhangfa.config.yaml:2:40: 应为 ',
    ],
    [
      'with an unknown severity',
      { 'zhangfa.config.json': '{ "rules": { "unused-suppression": "warn" } }' },
      'zhangfa.config.json:1:36: 应为 off、info、warning、error 之一，实为“warn”',
    ],
    [
      'with a severity that is none',
      { 'zhangfa.config.json': '{ "rules": { "unused-suppression": 2 } }' },
      'zhangfa.config.json:1:36: 应为 off、info、warning、error 之一，实为 2',
    ],
    [
      'with a severity in a list',
      { 'zhangfa.config.yaml': 'rules:\n  unused-suppression: [error]\n' },
      'zhangfa.config.yaml:2:23: 缺少选项',
    ],
    [
      'with an unknown preset',
      { 'zhangfa.config.yaml': '# team\npreset: strikt\n' },
      'zhangfa.config.yaml:2:9: 没有预设“strikt”，有的是 recommended、strict、minimal；是否指“strict”？',
    ],
    [
      'with an unknown profile',
      { 'zhangfa.config.yaml': 'profile: [casebook, trend]\n' },
      'zhangfa.config.yaml:1:21: 没有体裁“trend”',
    ],
    [
      'of the wrong type',
      { 'zhangfa.config.yaml': 'rules: strict\n' },
      'zhangfa.config.yaml:1:8: 应为键值表，实为“strict”',
    ],
    ['that is a list', { 'zhangfa.config.json': '"strict"' }, 'zhangfa.config.json:1:1: 应为键值表'],
    [
      'in an override',
      { 'zhangfa.config.yaml': 'overrides:\n  - files: a.md\n    ruls: {}\n' },
      'zhangfa.config.yaml:3:5: 不认识的键“ruls”；是否指“rules”？',
    ],
    [
      'with an override for nothing',
      { 'zhangfa.config.yaml': 'overrides:\n  - preset: strict\n' },
      'zhangfa.config.yaml:2:5: 缺少“files”',
    ],
    [
      'with a term without a form',
      { 'zhangfa.config.yaml': 'terms:\n  - variants: [a]\n' },
      'zhangfa.config.yaml:2:5: 缺少“preferred”',
    ],
    [
      'with a pattern that is none',
      { 'zhangfa.config.yaml': 'terms:\n  - preferred: 甲\n    variants: ["/(/"]\n' },
      'zhangfa.config.yaml:3:16: “/(/”不是正确的正则表达式',
    ],
    [
      'with a pattern that matches everything',
      { 'zhangfa.config.yaml': 'terms:\n  - preferred: 甲\n    variants: ["/a*/"]\n' },
      'zhangfa.config.yaml:3:16: “/a*/”能匹配空文本',
    ],
    [
      'in package.json',
      { 'package.json': '{\n  "zhangfa": { "preset": 1 }\n}' },
      'package.json:2:26: 应为 recommended、strict、minimal 之一，实为 1',
    ],
    [
      'in the editor’s settings',
      { '.vscode/settings.json': '{\n  "zhangfa.preset": "strikt"\n}' },
      '.vscode/settings.json:2:21: 没有预设“strikt”',
    ],
    [
      'that is malformed JSON',
      { 'zhangfa.config.json': '{ "preset": "strict"\n  "rules": {} }' },
      'zhangfa.config.json:2:3: JSON 语法有误',
    ],
    [
      'that is malformed YAML',
      { 'zhangfa.config.yaml': 'rules:\n  a: "b\n' },
      'zhangfa.config.yaml:3:1: YAML 语法有误',
    ],
    [
      'that is indented with tabs',
      { 'zhangfa.config.yaml': 'rules:\n\ta: off\n' },
      'zhangfa.config.yaml:2:1: YAML 语法有误：缩进只能用空格',
    ],
    [
      'with a key twice',
      { 'zhangfa.config.yaml': 'preset: strict\npreset: minimal\n' },
      'zhangfa.config.yaml:2:1: YAML 语法有误：同一个键出现两次',
    ],
    [
      'with a key twice in JSON',
      { 'zhangfa.config.json': '{ "preset": "strict", "preset": "minimal" }' },
      'zhangfa.config.json:1:23: 键“preset”重复',
    ],
    ['that is empty', { 'zhangfa.config.yaml': '# nothing\n' }, 'zhangfa.config.yaml:1:1: 文件里没有内容'],
    [
      'that holds itself',
      { 'zhangfa.config.yaml': '&a\nrules: *a\n' },
      'zhangfa.config.yaml:1:1: 内容引用了自身',
    ],
    [
      'nested without end',
      { 'zhangfa.config.json': '['.repeat(100_000) },
      'zhangfa.config.json:1:1: 嵌套过深',
    ],
    [
      'nested without end in YAML',
      { 'zhangfa.config.yaml': `a: ${'['.repeat(100_000)}` },
      'zhangfa.config.yaml:1:1: 嵌套过深',
    ],
    [
      'nested without end in lists of YAML',
      { 'zhangfa.config.yaml': '- '.repeat(50_000) },
      'zhangfa.config.yaml:1:1: 嵌套过深',
    ],
    [
      'that extends without end',
      {
        'zhangfa.config.yaml': 'extends: [./a0.json, ./b0.json]\n',
        ...Object.fromEntries(
          Array.from({ length: 30 }, (_, index) =>
            ['a', 'b'].map((name) => [
              `${name}${String(index)}.json`,
              index < 29
                ? `{ "extends": ["./a${String(index + 1)}.json", "./b${String(index + 1)}.json"] }`
                : '{}',
            ]),
          ).flat(),
        ),
      },
      '继承的配置超过 200 份',
    ],
    [
      'beside another',
      { 'zhangfa.config.json': '{}', 'zhangfa.config.yaml': 'preset: strict\n' },
      'zhangfa.config.json: 同一文件夹里还有别的配置：zhangfa.config.yaml',
    ],
    [
      'that extends what is not there',
      { 'zhangfa.config.yaml': 'extends: ./base.json\n' },
      'zhangfa.config.yaml:1:10: 没有可继承的文件 ./base.json',
    ],
    [
      'that extends code',
      { 'zhangfa.config.yaml': 'extends: [./base.js]\n', 'base.js': '' },
      'zhangfa.config.yaml:1:11: 只能继承 .json、.yaml、.yml 数据文件，不能是 ./base.js',
    ],
    [
      'that extends a package that is not there',
      { 'zhangfa.config.yaml': 'extends: zhangfa-style-none\n' },
      'zhangfa.config.yaml:1:10: 没有安装 npm 包 zhangfa-style-none',
    ],
    [
      'that extends an empty package',
      { 'zhangfa.config.yaml': 'extends: style\n', 'node_modules/style/index.js': '' },
      'zhangfa.config.yaml:1:10: npm 包 style 里没有配置',
    ],
    [
      'that extends a package’s code',
      {
        'zhangfa.config.yaml': 'extends: style\n',
        'node_modules/style/package.json': '{ "zhangfa": "index.js" }',
        'node_modules/style/index.js': '',
      },
      'zhangfa.config.yaml:1:10: 只能继承',
    ],
    [
      'that extends what lies outside a package',
      { 'zhangfa.config.yaml': 'extends: style/../../secret.json\n', 'secret.json': '{}' },
      'zhangfa.config.yaml:1:10: “style/../../secret.json”既不是',
    ],
    [
      'that extends itself',
      { 'zhangfa.config.yaml': 'extends: ./zhangfa.config.yaml\n' },
      'zhangfa.config.yaml:1:10: 循环继承：zhangfa.config.yaml → zhangfa.config.yaml',
    ],
    [
      'that extends in a circle',
      {
        'zhangfa.config.yaml': 'extends: ./a.yaml\n',
        'a.yaml': 'preset: strict\nextends: ./zhangfa.config.yaml\n',
      },
      'a.yaml:2:10: 循环继承：zhangfa.config.yaml → a.yaml → zhangfa.config.yaml',
    ],
    [
      'that extends a broken one',
      { 'zhangfa.config.yaml': 'extends: ./a.yaml\n', 'a.yaml': 'preset: 1\n' },
      'a.yaml:1:9: 应为',
    ],
    [
      'without its term file',
      { 'zhangfa.config.yaml': 'termFiles:\n  - terms.csv\n' },
      'zhangfa.config.yaml:2:5: 读不了术语文件 terms.csv：没有这个文件',
    ],
    [
      'with a term file of another kind',
      { 'zhangfa.config.yaml': 'termFiles: terms.txt\n', 'terms.txt': '甲' },
      'terms.txt:1:1: 术语文件应为',
    ],
    [
      'with a broken term file',
      { 'zhangfa.config.yaml': 'termFiles: terms.yaml\n', 'terms.yaml': '- preferred: 甲\n- prefered: 乙\n' },
      'terms.yaml:2:3: 不认识的键“prefered”；是否指“preferred”？',
    ],
  ])('%s is reported with its place', async (_what, files, message) => {
    const folder = folderOf({ ...files, 'a.md': FLAWED });
    const result = await run(folder, ['check', 'a.md']);
    expect(result.code).toBe(2);
    expect(result.err).toContain(message);
    expect(result.err).toContain('没有文稿得到检查');
  });

  it('costs only the drafts that it is for, and is reported once', async () => {
    const folder = folderOf({
      'a.md': FLAWED,
      'b/zhangfa.config.json': '{ "preset": 1 }',
      'b/a.md': CLEAN,
      'b/b.md': CLEAN,
    });
    const result = await run(folder, ['check', '--format', 'json']);
    expect(result.code).toBe(2);
    expect(reportIn(result).files.map(({ path }) => path)).toEqual(['a.md']);
    expect(reportIn(result).problems).toMatchObject([{ path: 'b/zhangfa.config.json', line: 1, column: 13 }]);
  });

  it('is reported in full', async () => {
    const folder = folderOf({
      'a.md': CLEAN,
      'zhangfa.config.yaml': 'presets: 1\nprofil: 2\nrules:\n  a: off\n  b: off\nterms: 3\n',
    });
    expect((await run(folder, ['check'])).err.match(/zhangfa\.config\.yaml:\d/gu)).toHaveLength(5);
  });

  it('is recognised as circular through links', async () => {
    const folder = folderOf({ 'a.md': CLEAN, 'zhangfa.config.yaml': 'extends: ./link.yaml\n' });
    symlinkSync('zhangfa.config.yaml', join(folder, 'link.yaml'));
    expect((await run(folder, ['check'])).err).toContain('循环继承');
  });
});

describe('zhangfa config', () => {
  const files = {
    'zhangfa.config.yaml':
      'extends: ./base.json\nprofile: press-release\noverrides:\n  - files: "*.md"\n    rules:\n      heading-numbering: [warning, { scheme: decimal }]\n',
    'base.json': '{ "preset": "strict", "termFiles": "terms.csv" }',
    'terms.csv': 'preferred,variants\n甲方案,乙方案\n',
    'a.md': CLEAN,
  };

  it('shows where every value comes from', async () => {
    const { code, out } = await run(folderOf(files), ['config', 'a.md', '--rule', 'unused-suppression=info']);
    expect(code).toBe(0);
    expect(out).toMatch(/^# 文稿：a\.md\n# 配置文件：zhangfa\.config\.yaml, base\.json, terms\.csv\n/u);
    expect(out).toMatch(/^preset: strict +# base\.json:1:13$/mu);
    expect(out).toMatch(/^profile: \[press-release\] +# zhangfa\.config\.yaml:2:10$/mu);
    expect(out).toMatch(/^language: zh +# 默认$/mu);
    expect(out).toMatch(/^ {2}unused-suppression: info +# 命令行$/mu);
    expect(out).toMatch(/^ {2}heading-numbering: warning +# zhangfa\.config\.yaml:6:26$/mu);
    expect(out).toMatch(/^ {4}scheme: "decimal" +# zhangfa\.config\.yaml:6:46$/mu);
  });

  it('says so where nothing is configured', async () => {
    expect((await run(folderOf({}), ['config', '--lang', 'en'])).out).toContain(
      '# no configuration; everything at its default',
    );
  });

  it('is there in JSON', async () => {
    const { out } = await run(folderOf(files), ['config', '--format', 'json', 'a.md']);
    expect(JSON.parse(out)).toMatchObject({ preset: { value: 'strict', origin: 'base.json:1:13' } });
  });

  it('reports what is broken', async () => {
    expect(await run(folderOf({ 'zhangfa.config.json': '[' }), ['config'])).toMatchObject({
      code: 2,
      out: '',
    });
  });
});

describe('zhangfa init', () => {
  it.each(['yaml', 'json'])('writes a configuration in %s that holds', async (format) => {
    const folder = folderOf({ 'a.md': CLEAN });
    expect((await run(folder, ['init', '--format', format, '--profile', 'casebook'])).code).toBe(0);
    expect(await run(folder, ['check'])).toMatchObject({ code: 0, err: '' });
    expect((await run(folder, ['config'])).out).toContain('profile: [casebook]');
  });

  it.each(['zh', 'en'])('explains itself in %s', async (lang) => {
    const folder = folderOf({});
    await run(folder, ['init', '--lang', lang]);
    const text = readFileSync(join(folder, 'zhangfa.config.yaml'), 'utf8');
    expect(/[一-鿿]{4}/u.test(text.replace(/预设|体裁|数据要素/gu, ''))).toBe(lang === 'zh');
  });

  it('every commented line of it is right once the comment is taken away', async () => {
    const folder = folderOf({ 'a.md': CLEAN, 'terms.yaml': '- preferred: 甲\n' });
    await run(folder, ['init']);
    const text = readFileSync(join(folder, 'zhangfa.config.yaml'), 'utf8');
    const uncommented = text.replace(/^#(?=\S| {2})/gmu, '');
    const second = folderOf({
      'a.md': CLEAN,
      'terms.yaml': '- preferred: 甲\n',
      'zhangfa.config.yaml': uncommented,
    });
    expect(uncommented).toContain('\noverrides:');
    expect(await run(second, ['check'])).toMatchObject({ err: '' });
  });

  it.each(['zhangfa.config.yml', 'zhangfa.config.json'])('never writes beside %s', async (name) => {
    const folder = folderOf({ [name]: '{}' });
    expect(await run(folder, ['init'])).toMatchObject({
      code: 2,
      err: expect.stringContaining(name) as string,
    });
    expect(readFileSync(join(folder, name), 'utf8')).toBe('{}');
  });
});
