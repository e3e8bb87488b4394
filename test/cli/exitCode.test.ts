import { describe, expect, it } from 'vitest';
import { CLEAN, FLAWED, folderOf, run, runBuilt } from './support.ts';

const WARNING_AS_ERROR = ['--rule', 'unused-suppression=error'];

describe('the exit code', () => {
  it.each<[string, readonly string[], number]>([
    ['a clean draft', ['check', 'clean.md'], 0],
    ['a warning', ['check', 'flawed.md'], 0],
    ['a warning, from which on runs fail', ['check', '--fail-on', 'warning', 'flawed.md'], 1],
    ['a warning, where information fails too', ['check', '--fail-on=info', 'flawed.md'], 1],
    ['an error', ['check', ...WARNING_AS_ERROR, 'flawed.md'], 1],
    ['an error, where nothing fails', ['check', ...WARNING_AS_ERROR, '--fail-on', 'never', 'flawed.md'], 0],
    ['as many warnings as allowed', ['check', '--max-warnings', '1', 'flawed.md'], 0],
    ['more warnings than allowed', ['check', '--max-warnings', '0', 'flawed.md'], 1],
    [
      'more warnings than allowed, where nothing else fails',
      ['check', '--fail-on', 'never', '--max-warnings=0', 'flawed.md'],
      1,
    ],
    ['no statistics, however many must be sourced', ['check', '--min-evidence', '100%', 'clean.md'], 0],
    ['findings that are mended', ['check', '--fail-on', 'warning', '--fix', 'flawed.md'], 0],
    ['findings that could be mended', ['check', '--fail-on', 'warning', '--diff', 'flawed.md'], 1],
    ['a folder', ['check', '.'], 0],
    ['the working folder', ['check'], 0],
    ['a glob', ['check', '*.md'], 0],
    ['help', ['--help'], 0],
    ['help for a command', ['check', '--help'], 0],
    ['the version', ['--version'], 0],
    ['the version, asked of a command', ['check', '-v'], 0],
    ['no command', [], 2],
    ['an unknown command', ['chek', 'clean.md'], 2],
    ['an unknown flag', ['check', '--fiks', 'clean.md'], 2],
    ['an unknown flag without a command', ['--fiks'], 2],
    ['a flag without its value', ['check', 'clean.md', '--fail-on'], 2],
    ['another flag for a value', ['check', '--config', '--fix', 'clean.md'], 2],
    ['a value for a flag that takes none', ['check', '--fix=yes', 'clean.md'], 2],
    ['a value that the flag does not know', ['check', '--fail-on', 'eror', 'clean.md'], 2],
    ['a number that is none', ['check', '--max-warnings', 'few', 'clean.md'], 2],
    ['a percentage above 100', ['check', '--min-evidence', '101', 'clean.md'], 2],
    ['a size that is none', ['check', '--max-size', 'big', 'clean.md'], 2],
    ['an unknown preset', ['check', '--preset', 'strikt', 'clean.md'], 2],
    ['an unknown profile', ['check', '--profile', 'press', 'clean.md'], 2],
    ['an unknown rule', ['check', '--rule', 'unused-supression=off', 'clean.md'], 2],
    ['an unknown severity', ['check', '--rule', 'unused-suppression=warn', 'clean.md'], 2],
    ['a rule without a severity', ['check', '--rule', 'unused-suppression', 'clean.md'], 2],
    ['a missing path', ['check', 'missing.md'], 2],
    ['a missing path among others', ['check', 'clean.md', 'missing.md'], 2],
    ['a glob that matches nothing', ['check', 'drafts/*.md'], 2],
    ['a folder without drafts', ['check', 'empty'], 2],
    ['a missing configuration', ['check', '--config', 'missing.yaml', 'clean.md'], 2],
    ['a diff in JSON', ['check', '--diff', '--format', 'json', 'clean.md'], 2],
    ['standard input and a path', ['check', '-', 'clean.md'], 2],
    ['an output that cannot be written', ['check', '--output', 'missing/report.txt', 'clean.md'], 2],
    ['a rule that is none', ['explain', 'unused-supression'], 2],
    ['an explanation of nothing', ['explain'], 2],
    ['a surplus argument', ['rules', 'numbering'], 2],
    ['the rules', ['rules'], 0],
    ['a page', ['explain', 'unused-suppression'], 0],
    ['the configuration', ['config'], 0],
  ])('for %s', async (_what, args, code) => {
    const folder = folderOf({ 'clean.md': CLEAN, 'flawed.md': FLAWED, 'empty/notes.txt': '' });
    const result = await run(folder, args);
    expect(result.code).toBe(code);
    expect(result.err === '').toBe(code !== 2 && !args.includes('--diff'));
    expect(result.err).not.toMatch(/\n {4}at /u);
  });

  it('is that of the process', () => {
    const folder = folderOf({ 'clean.md': CLEAN, 'flawed.md': FLAWED });
    expect(runBuilt(folder, ['check', 'clean.md']).code).toBe(0);
    expect(runBuilt(folder, ['check', '--fail-on', 'warning', 'flawed.md']).code).toBe(1);
    expect(runBuilt(folder, ['check', 'missing.md'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('missing.md') as string,
    });
  });
});

describe('a mistyped name', () => {
  it.each<[string, readonly string[], string]>([
    ['command', ['chek'], '是否指 zhangfa check'],
    ['path instead of a command', ['drafts/a.md'], '是否指 zhangfa check drafts/a.md'],
    ['flag', ['check', '--fial-on', 'error'], '是否指 --fail-on'],
    ['value', ['check', '--format', 'jsom'], '是否指“json”'],
    ['rule', ['check', '--rule', 'unused-supression=off'], '是否指“unused-suppression”'],
    ['profile', ['check', '--profile', 'casebok'], '是否指“casebook”'],
    ['page', ['explain', 'unused-supression'], '是否指“unused-suppression”'],
  ])('in place of a %s gets the nearest right one', async (_what, args, hint) => {
    expect((await run(folderOf({}), args)).err).toContain(hint);
  });

  it('gets no hint where nothing is near', async () => {
    expect((await run(folderOf({}), ['frobnicate'])).err).not.toContain('是否指');
  });

  it('is reported in English too', async () => {
    expect((await run(folderOf({}), ['check', '--lang', 'en', '--fiks'])).err).toContain(
      'did you mean --fix?',
    );
    expect((await run(folderOf({}), ['--lang=en', 'chek'])).err).toContain('did you mean zhangfa check?');
  });
});
