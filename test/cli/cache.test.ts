import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder, ResultCache } from '../../server/src/cli/cache.ts';
import { resolveConfig } from '../../server/src/engine/index.ts';
import { FLAWED, folderOf, run } from './support.ts';

const EMPTY = resolveConfig([], []);

function write(folder: string, name: string, text: string): readonly string[] {
  writeFileSync(join(folder, name), text);
  return [];
}

/** Replaces what is kept by a finding that no rule makes, so that its use shows. */
function forge(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const entry = JSON.parse(readFileSync(path, 'utf8')) as { diagnostics: { message: string }[] };
    for (const diagnostic of entry.diagnostics) diagnostic.message = '沿用的结果';
    writeFileSync(path, JSON.stringify(entry));
  }
}

describe('results of an earlier run', () => {
  async function second(change: (folder: string) => readonly string[]) {
    const folder = folderOf({ 'a.md': FLAWED });
    const cache = { folder: join(folder, '.cache', 'results'), program: '1' };
    await run(folder, ['check'], { cache });
    forge(cache.folder);
    const args = change(folder);
    const again = await run(folder, ['check', ...args], { cache });
    return again.out;
  }

  it('are used where nothing has changed', async () => {
    expect(await second(() => [])).toContain('沿用的结果');
  });

  it.each<[string, (folder: string) => readonly string[]]>([
    ['the draft', (folder) => write(folder, 'a.md', `${FLAWED}\n再一段。\n`)],
    [
      'the configuration',
      (folder) => write(folder, 'zhangfa.config.yaml', 'rules: { heading-duplicate: off }'),
    ],
    ['the terms', (folder) => write(folder, 'zhangfa.config.yaml', 'terms: [{ preferred: 甲方案 }]')],
    [
      'the words for evidence',
      (folder) => write(folder, 'zhangfa.config.yaml', 'evidence: { sourceNames: [某院] }'),
    ],
    ['the language', () => ['--lang', 'en']],
    ['a flag', () => ['--rule', 'heading-duplicate=off']],
    ['nothing, but they are not wanted', () => ['--no-cache']],
    ['nothing, but fixes are wanted', () => ['--fix']],
    ['nothing, but a diff is wanted', () => ['--diff']],
  ])('are not used where %s has changed', async (_what, change) => {
    expect(await second(change)).not.toContain('沿用的结果');
  });

  it('are not used by another build of the program', async () => {
    const folder = folderOf({ 'a.md': FLAWED });
    const cache = { folder: join(folder, '.cache'), program: '1' };
    await run(folder, ['check'], { cache });
    forge(cache.folder);
    expect((await run(folder, ['check'], { cache: { ...cache, program: '2' } })).out).not.toContain(
      '沿用的结果',
    );
  });

  it('give the same report', async () => {
    const folder = folderOf({ 'a.md': FLAWED, 'b.md': '# 标题\n\n网民规模达 11.25 亿人。\n' });
    const cache = { folder: join(folder, '.cache'), program: '1' };
    for (const format of ['stylish', 'json']) {
      const first = await run(folder, ['check', '--format', format, '--statistics'], { cache });
      expect(await run(folder, ['check', '--format', format, '--statistics'], { cache })).toEqual(first);
    }
    expect(readdirSync(cache.folder)).toHaveLength(2);
  });

  it('are for the user’s eyes only', async () => {
    const folder = folderOf({ 'a.md': FLAWED });
    const cache = { folder: join(folder, '.cache'), program: '1' };
    await run(folder, ['check'], { cache });
    expect(statSync(cache.folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(cache.folder))
      expect(statSync(join(cache.folder, name)).mode & 0o777).toBe(0o600);
  });

  it('are done without where they cannot be kept or read', async () => {
    const folder = folderOf({ 'a.md': FLAWED, blocked: '' });
    const cache = { folder: join(folder, 'blocked'), program: '1' };
    expect(await run(folder, ['check'], { cache })).toMatchObject({ code: 0, err: '' });
  });

  it('are thrown away once there are too many, the oldest first', () => {
    const folder = join(folderOf({}), 'cache');
    mkdirSync(folder);
    for (let index = 0; index < 2100; index++) {
      const path = join(folder, `${String(index)}.json`);
      writeFileSync(path, '');
      utimesSync(path, index, index);
    }
    const cache = new ResultCache(folder, '1');
    cache.close();
    expect(readdirSync(folder)).toHaveLength(2100);
    cache.write('/a.md', '', EMPTY, { diagnostics: [], evidence: { statistics: 0, sourced: 0 } });
    cache.close();
    const left = readdirSync(folder);
    expect(left).toHaveLength(1000);
    expect(left).toContain('2099.json');
    expect(left).not.toContain('0.json');
  });
});

describe('the folder of results', () => {
  it.each<[NodeJS.Platform, Readonly<Record<string, string>>, RegExp]>([
    ['linux', { XDG_CACHE_HOME: '/cache' }, /^\/cache\/zhangfa$/u],
    ['linux', {}, /\.cache.zhangfa$/u],
    ['darwin', {}, /Library.Caches.zhangfa$/u],
    ['win32', { LOCALAPPDATA: '/Local' }, /^.Local.zhangfa.Cache$/u],
    ['win32', {}, /AppData.Local.zhangfa.Cache$/u],
  ])('on %s with %j', (platform, env, expected) => {
    expect(cacheFolder(env, platform)).toMatch(expected);
  });
});
