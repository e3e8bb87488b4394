import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encode } from '../../server/src/cli/files/encoding.ts';
import { decode, type EncodingName } from '../../server/src/project/decode.ts';
import { readDraft, withLineEndsOf } from '../../server/src/cli/files/draft.ts';
import { CLEAN, FLAWED, folderOf, reportIn, run, runBuilt } from './support.ts';

const isRoot = process.getuid?.() === 0;

/** Paths of the drafts that a run has checked. */
async function checked(folder: string, ...args: string[]): Promise<readonly string[]> {
  return reportIn(await run(folder, ['check', '--format', 'json', ...args])).files.map(({ path }) => path);
}

describe('drafts are found', () => {
  const files = {
    'a.md': CLEAN,
    'b.markdown': CLEAN,
    'notes.txt': CLEAN,
    'sub/c.md': CLEAN,
    'sub/deep/d.MD': CLEAN,
    '.hidden/e.md': CLEAN,
    'node_modules/f.md': CLEAN,
    '[g].md': CLEAN,
  };

  it.each<[string, readonly string[], readonly string[]]>([
    ['in the working folder', [], ['[g].md', 'a.md', 'b.markdown', 'sub/c.md', 'sub/deep/d.MD']],
    ['in a folder', ['sub'], ['sub/c.md', 'sub/deep/d.MD']],
    ['by name, whatever it is', ['notes.txt'], ['notes.txt']],
    ['by name, glob or not', ['[g].md'], ['[g].md']],
    ['by glob', ['*.md'], ['[g].md', 'a.md']],
    ['by glob, at any depth', ['**/*.md'], ['[g].md', 'a.md', 'sub/c.md']],
    ['by glob with a folder', ['sub/**/*.{md,MD}'], ['sub/c.md', 'sub/deep/d.MD']],
    ['by glob, drafts alone', ['*'], ['[g].md', 'a.md', 'b.markdown']],
    ['by glob, other files where it says so', ['*.txt'], ['notes.txt']],
    ['in a hidden folder that is named', ['.hidden'], ['.hidden/e.md']],
    [
      'once, in the order of their paths',
      ['sub/c.md', 'a.md', 'sub', 'a.md'],
      ['a.md', 'sub/c.md', 'sub/deep/d.MD'],
    ],
  ])('%s', async (_what, args, expected) => {
    expect(await checked(folderOf(files), ...args)).toEqual(expected);
  });

  it('from a folder further down, with paths relative to it', async () => {
    const folder = folderOf(files);
    expect(await checked(join(folder, 'sub'), '../a.md', '.')).toEqual(['../a.md', 'c.md', 'deep/d.MD']);
  });
});

describe('drafts are left out', () => {
  it('as .gitignore files say, the nearest first', async () => {
    const folder = folderOf({
      '.git/HEAD': '',
      '.gitignore': 'build/\n*.draft.md\n!keep.draft.md\n',
      'a.md': CLEAN,
      'b.draft.md': CLEAN,
      'keep.draft.md': CLEAN,
      'build/c.md': CLEAN,
      'sub/.gitignore': '/d.md\n!e.draft.md\n',
      'sub/d.md': CLEAN,
      'sub/e.draft.md': CLEAN,
      'sub/in/d.md': CLEAN,
    });
    expect(await checked(folder)).toEqual(['a.md', 'keep.draft.md', 'sub/e.draft.md', 'sub/in/d.md']);
    expect(await checked(folder, 'sub')).toEqual(['sub/e.draft.md', 'sub/in/d.md']);
  });

  it('as .gitignore files say, save for a line that takes for ever to match', async () => {
    const long = `${'a'.repeat(60)}.md`;
    const folder = folderOf({
      '.gitignore': 'old/\n*a*a*a*a*a*a*ab\n*.draft.md\n',
      [long]: CLEAN,
      'b.draft.md': CLEAN,
    });
    expect(await checked(folder)).toEqual([long]);
  });

  it('as the configuration says', async () => {
    const folder = folderOf({
      'zhangfa.config.json': '{ "ignore": ["old/", "*.tmp.md"] }',
      'a.md': CLEAN,
      'b.tmp.md': CLEAN,
      'old/c.md': CLEAN,
      'new/old/d.md': CLEAN,
    });
    expect(await checked(folder)).toEqual(['a.md']);
  });

  it('but not where they are named, and that is said', async () => {
    const folder = folderOf({ 'zhangfa.config.json': '{ "ignore": "old/" }', 'old/c.md': CLEAN });
    const result = await run(folder, ['check', 'old/c.md']);
    expect(result).toMatchObject({ code: 0, err: expect.stringContaining('old/c.md') as string });
    expect((await run(folder, ['check', '--quiet', 'old/c.md'])).err).toBe('');
  });

  it('and a run that is left with none fails and says why', async () => {
    const folder = folderOf({ 'zhangfa.config.json': '{ "ignore": ["old/"] }', 'old/c.md': CLEAN });
    const result = await run(folder, ['check']);
    expect(result.code).toBe(2);
    expect(result.err).toMatch(/没有可检查的文稿.*另有 1 处.*忽略/u);
  });
});

describe('what is wrong with one path costs that path only', () => {
  it.each<[string, Uint8Array | string, RegExp]>([
    [
      'binary',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49]),
      /bad\.md: 不是文本文件/u,
    ],
    ['full of NUL', 'a\0b\0c', /bad\.md: 不是文本文件/u],
    [
      'damaged UTF-8',
      Buffer.concat([Buffer.from('第一行文字\n第二'), Buffer.from([0xe7, 0x9a]), Buffer.from('行文字。')]),
      /bad\.md:2:3: 编码损坏：第 22 字节/u,
    ],
    ['half a UTF-16 character', Uint8Array.from([0xff, 0xfe, 0x2d]), /bad\.md: 不是文本文件/u],
    ['too large', 'x'.repeat(3000), /bad\.md: 文件有 2\.9 KB，超过上限 2\.0 KB/u],
  ])('%s', async (_what, content, message) => {
    const folder = folderOf({ 'a.md': FLAWED, 'bad.md': content });
    const result = await run(folder, ['check', '--max-size', '2KB']);
    expect(result.code).toBe(2);
    expect(result.err).toMatch(message);
    expect(result.out).toContain('unused-suppression');
  });

  it('links that loop or lead nowhere', async () => {
    const folder = folderOf({ 'a.md': CLEAN, 'sub/b.md': CLEAN });
    symlinkSync('.', join(folder, 'sub', 'again'));
    symlinkSync('..', join(folder, 'sub', 'up'));
    symlinkSync('loop.md', join(folder, 'loop.md'));
    symlinkSync('gone', join(folder, 'dangling.md'));
    symlinkSync('gone', join(folder, 'dangling'));
    const result = await run(folder, ['check', '--format', 'json']);
    expect(result.code).toBe(2);
    expect(reportIn(result).files.map(({ path }) => path)).toEqual(['a.md', 'sub/b.md']);
    expect(reportIn(result).problems.map(({ path, message }) => `${path ?? ''} ${message}`)).toEqual([
      'dangling.md 没有这个文件或文件夹',
      'loop.md 链接成环',
    ]);
  });

  it.skipIf(isRoot)('files and folders without permission', async () => {
    const folder = folderOf({ 'a.md': CLEAN, 'secret.md': CLEAN, 'closed/b.md': CLEAN });
    chmodSync(join(folder, 'secret.md'), 0o000);
    chmodSync(join(folder, 'closed'), 0o000);
    const result = await run(folder, ['check', '--format', 'json']);
    chmodSync(join(folder, 'closed'), 0o755);
    expect(result.code).toBe(2);
    expect(
      reportIn(result)
        .problems.map(({ path }) => path)
        .sort(),
    ).toEqual(['closed', 'secret.md']);
  });

  it.skipIf(process.platform === 'win32')('a device is no draft', async () => {
    expect((await run(folderOf({}), ['check', '/dev/null'])).err).toContain('/dev/null: 不是普通文件');
  });

  it('a stray NUL in a draft is no reason not to check it', async () => {
    const folder = folderOf({ 'a.md': `${FLAWED}${'一段话。'.repeat(50)}\0\n` });
    expect((await run(folder, ['check', 'a.md'])).out).toContain('unused-suppression');
  });
});

describe('encodings', () => {
  const text = '# 标题€𠮷\n\n“文字”——①㐀。\n';

  it.each<[EncodingName, boolean]>([
    ['UTF-8', false],
    ['UTF-8', true],
    ['UTF-16LE', true],
    ['UTF-16BE', true],
    ['GB18030', false],
  ])('%s (byte order mark: %s) are read and written back', async (name, bom) => {
    const bytes = await encode(text, { name, bom });
    expect(decode(bytes ?? new Uint8Array())).toEqual({ ok: true, text, encoding: { name, bom } });
  });

  it('UTF-16 keeps lone surrogates', async () => {
    const lone = '文\ud800字\n';
    const bytes = await encode(lone, { name: 'UTF-16LE', bom: true });
    expect(decode(bytes ?? new Uint8Array())).toMatchObject({ text: lone });
  });

  it('what an encoding cannot hold is not written', async () => {
    expect(await encode('文\ud800字', { name: 'UTF-8', bom: false })).toBeUndefined();
    expect(await encode('文\ud800字', { name: 'GB18030', bom: false })).toBeUndefined();
  });

  it.each<[EncodingName, boolean]>([
    ['UTF-8', false],
    ['UTF-8', true],
    ['UTF-16LE', true],
    ['UTF-16BE', true],
    ['GB18030', false],
  ])('%s (byte order mark: %s) is kept by --fix', async (name, bom) => {
    const flawed = `${text}\n<!-- zhangfa-disable-line heading-numbering -->\n\n末段。\n`;
    const folder = folderOf({ 'a.md': (await encode(flawed, { name, bom })) ?? '' });
    expect((await run(folder, ['check', '--fix', 'a.md'])).code).toBe(0);
    const decoded = decode(readFileSync(join(folder, 'a.md')));
    expect(decoded).toMatchObject({ ok: true, encoding: { name, bom } });
    expect(decoded.ok && decoded.text).toContain('“文字”——①㐀。');
    expect(decoded.ok && decoded.text).not.toContain('zhangfa-disable');
  });

  it('short GB18030 is told from damaged UTF-8', () => {
    expect(decode(Buffer.from('b1eacce20ad2bbb6cecec4d7d6a1a3', 'hex'))).toMatchObject({
      text: '标题\n一段文字。',
    });
  });
});

describe('--fix', () => {
  it('mends in place and reports what is left', async () => {
    const folder = folderOf({ 'a.md': FLAWED });
    const result = await run(folder, ['check', '--fix', 'a.md']);
    expect(result.out).toContain('已修复 1 项');
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).not.toContain('zhangfa-disable');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it('does not touch a file in which nothing changes', async () => {
    const folder = folderOf({ 'a.md': CLEAN });
    const path = join(folder, 'a.md');
    utimesSync(path, 1000, 1000);
    const { ino } = statSync(path);
    await run(folder, ['check', '--fix', 'a.md']);
    expect(statSync(path)).toMatchObject({ ino, mtimeMs: 1_000_000 });
  });

  it('keeps the mode, and links as links', async () => {
    const folder = folderOf({ 'real.md': FLAWED });
    chmodSync(join(folder, 'real.md'), 0o640);
    symlinkSync('real.md', join(folder, 'link.md'));
    await run(folder, ['check', '--fix', 'link.md']);
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
    expect(statSync(join(folder, 'real.md')).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(folder, 'real.md'), 'utf8')).not.toContain('zhangfa-disable');
  });

  it('keeps line ends', async () => {
    const folder = folderOf({ 'a.md': FLAWED.replaceAll('\n', '\r\n') });
    await run(folder, ['check', '--fix', 'a.md']);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toMatch(/^(?:[^\r\n]*\r\n)+$/u);
  });

  it.skipIf(isRoot)('does not get round write protection', async () => {
    const folder = folderOf({ 'a.md': FLAWED });
    chmodSync(join(folder, 'a.md'), 0o444);
    const result = await run(folder, ['check', '--fix', 'a.md']);
    expect(result).toMatchObject({ code: 2, err: expect.stringContaining('没有权限') as string });
    expect(result.out).toContain('unused-suppression');
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(FLAWED);
  });
});

describe('line ends of new lines', () => {
  it.each([
    ['a\r\nb', 'a\nx\r\nb', 'a\r\nx\r\nb'],
    ['a\nb', 'a\r\nb', 'a\r\nb'],
    ['a\r\nb\nc', 'a\nb\nc', 'a\nb\nc'],
    ['a\rb', 'a\nb', 'a\rb'],
    ['ab', 'a\nb', 'a\nb'],
  ])('%j, mended to %j, gives %j', (original, mended, expected) => {
    expect(withLineEndsOf(original, mended)).toBe(expected);
  });
});

describe('--diff', () => {
  it('shows what --fix would do and does not do it', async () => {
    const folder = folderOf({ 'a.md': FLAWED, 'b.md': CLEAN });
    const result = await run(folder, ['check', '--diff']);
    expect(result.out).toMatch(/^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ /u);
    expect(result.out).toContain('-<!-- zhangfa-disable-line heading-numbering -->');
    expect(result.out).not.toContain('b/b.md');
    expect(result.err).toContain('2 篇文稿中有 1 篇');
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(FLAWED);
  });

  it('goes before --fix', async () => {
    const folder = folderOf({ 'a.md': FLAWED });
    await run(folder, ['check', '--fix', '--diff']);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(FLAWED);
  });
});

describe('standard input', () => {
  it.each([
    ['-', ['-'], '<stdin>'],
    ['a name', ['--stdin-path', 'press/a.md'], 'press/a.md'],
    ['both', ['--stdin-path', 'press/a.md', '-'], 'press/a.md'],
  ])('is read for %s', async (_what, args, path) => {
    const result = await run(folderOf({}), ['check', '--format', 'json', ...args], { stdin: FLAWED });
    expect(reportIn(result).files).toMatchObject([{ path, diagnostics: [{ rule: 'unused-suppression' }] }]);
  });

  it('takes the configuration of the place it is said to come from', async () => {
    const folder = folderOf({ 'press/zhangfa.config.yaml': 'rules:\n  unused-suppression: off\n' });
    expect((await run(folder, ['check', '--stdin-path', 'press/a.md'], { stdin: FLAWED })).out).toContain(
      '没有发现问题',
    );
    expect((await run(folder, ['check', '-'], { stdin: FLAWED })).out).toContain('unused-suppression');
  });

  it('is mended on standard output, with the report on standard error', async () => {
    const result = await run(folderOf({}), ['check', '--fix', '-'], { stdin: FLAWED });
    expect(Buffer.from(result.out, 'latin1').toString()).toMatch(/^# 标题\n\s+一段话。\n$/u);
    expect(result.err).toContain('已修复 1 项');
  });

  it('is read to its end by the program itself', () => {
    const text = FLAWED + '一段话。\n\n'.repeat(20_000);
    const result = runBuilt(folderOf({}), ['check', '--format', 'json', '-'], { stdin: text });
    expect(reportIn(result).files[0]?.diagnostics.some(({ rule }) => rule === 'unused-suppression')).toBe(
      true,
    );
  });
});

describe('a file that vanishes between being found and being read', () => {
  it('is a failure of that file', () => {
    const path = join(folderOf({}), 'gone.md');
    expect(readDraft(path, 'gone.md', 1000)).toMatchObject({
      path: 'gone.md',
      message: { en: 'no such file or folder' },
    });
  });
});
