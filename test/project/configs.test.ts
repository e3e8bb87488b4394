import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROFILE_NAMES, rules } from '../../server/src/engine/index.ts';
import {
  createConfigs,
  draftsIn,
  foldersOf,
  type ConfigOptions,
  type Files,
  type LoadedConfig,
} from '../../server/src/project/index.ts';
import { nodeFiles } from '../../server/src/project/node/index.ts';
import { folderOf } from '../cli/support.ts';
import { memoryFiles, memoryFilesIn } from './support.ts';

type Content = Readonly<Record<string, string | Uint8Array>>;

/** All that can be asked of a loaded configuration, with the folder it was loaded from taken out. */
function shown(config: LoadedConfig, folder: string): string {
  const drafts = ['a.md', 'sub/a.md', 'sub/deep/b.md', 'press/x.md', '../outside.md'].map(
    (name) => `${folder}/${name}`,
  );
  const { place, path, files, failures, lookedFor } = config;
  const data = {
    place,
    path,
    folder: config.folder,
    files,
    failures: failures.map((failure) => ({ ...failure, stack: undefined })),
    // What lies above differs from place to place.
    lookedFor: [...lookedFor].filter((path) => path.startsWith(folder)).sort(),
    drafts: drafts.map((draft) => {
      const { preset, profiles, language, words, rules: explained } = config.resolutionOf(draft);
      const settings = [...explained].map(([id, { severity, options }]) => [id, severity, [...options]]);
      const origin = severityPlaces(config, draft);
      return { preset, profiles, language, words, settings, origin, ignored: config.ignores(draft, false) };
    }),
  };
  return JSON.stringify(data, undefined, 1).replaceAll(folder, '·');
}

function severityPlaces(config: LoadedConfig, draft: string): readonly unknown[] {
  return [...config.resolutionOf(draft).rules.values()].map(({ severity: { origin } }) =>
    origin.kind === 'layer' ? config.placeOf(origin.source, origin.path) : undefined,
  );
}

async function loadedFrom(
  files: Files,
  root: string,
  more: Partial<ConfigOptions> = {},
  folder = root,
): Promise<LoadedConfig> {
  return createConfigs({ files, root, ...more }).forFolder(folder);
}

const GB18030 = Uint8Array.from([
  0x70, 0x72, 0x65, 0x66, 0x65, 0x72, 0x72, 0x65, 0x64, 0x0a, 0xbc, 0xd7, 0xb7, 0xbd, 0xb0, 0xb8, 0x0a,
]);

describe('a configuration from memory equals one from the disk', () => {
  it.each<[string, Content]>([
    ['without one', { 'a.md': '' }],
    ['in YAML', { 'zhangfa.config.yaml': 'preset: strict\nignore: [sub/]\n' }],
    [
      'in JSON with overrides',
      {
        'zhangfa.config.json':
          '{ "overrides": [{ "files": "sub/**", "preset": "strict", "profile": "press-release" }] }',
      },
    ],
    ['in package.json', { 'package.json': '{ "zhangfa": { "preset": "minimal" } }' }],
    [
      'in a package.json beside',
      { 'package.json': '{ "zhangfa": {} }', 'zhangfa.config.yml': 'preset: minimal\n' },
    ],
    [
      'in settings',
      {
        '.vscode/settings.json':
          '{ "zhangfa.preset": "strict", "zhangfa.language": "auto", "zhangfa.run": "onSave", "zhangfa.termFiles": "t.csv", "zhangfa.profile": null }',
        't.csv': 'preferred\n甲方案\n',
      },
    ],
    [
      'that extends',
      {
        'zhangfa.config.yaml': 'extends: [./a.json, "@t/s"]\n',
        'a.json': '{ "rules": { "heading-numbering": "off" } }',
        'node_modules/@t/s/package.json': '{ "zhangfa": "c.yaml" }',
        'node_modules/@t/s/c.yaml': 'profile: casebook\n',
      },
    ],
    [
      'that extends what is not there',
      { 'zhangfa.config.yaml': 'extends: [./a.json, b, ../../../c.js, ./zhangfa.config.yaml]\n' },
    ],
    [
      'with term files',
      {
        'zhangfa.config.yaml': 'termFiles: [a.yaml, b.csv, c.tbx, d.txt, e.yaml]\n',
        'a.yaml': '- preferred: 甲方案\n  variants: [乙方案]\n',
        'b.csv': GB18030,
        'c.tbx': '<x/>',
        'd.txt': '',
      },
    ],
    ['that is broken', { 'zhangfa.config.yaml': 'presets: strict\nrules:\n  a: off\nterms: 3\n' }],
    ['that is no text', { 'zhangfa.config.yaml': Uint8Array.from([0, 1, 2, 0xff]) }],
    [
      'that is damaged',
      {
        'zhangfa.config.yaml': Uint8Array.from([
          ...new TextEncoder().encode('preset: 严格的预设'),
          0xff,
          0x0a,
        ]),
      },
    ],
    [
      'in UTF-16',
      { 'zhangfa.config.yaml': Uint8Array.from([0xff, 0xfe, ...Buffer.from('preset: strict\n', 'utf16le')]) },
    ],
  ])('%s', async (_what, content) => {
    const folder = folderOf(content);
    const fromDisk = shown(await loadedFrom(nodeFiles, folder), folder);
    expect(shown(await loadedFrom(memoryFilesIn(folder, content), folder), folder)).toBe(fromDisk);
    expect(
      shown(await loadedFrom(memoryFilesIn('C:/报告/a b', content), String.raw`c:\报告\a b`), 'C:/报告/a b'),
    ).toBe(fromDisk);
  });

  const settings = fc.record(
    {
      preset: fc.constantFrom('strict', 'minimal', 'strikt'),
      profile: fc.subarray([...PROFILE_NAMES]),
      rules: fc.dictionary(
        fc.constantFrom('no-rule', ...rules.map(({ id }) => id)),
        fc.constantFrom('off', 'error', 'warn'),
        { maxKeys: 3 },
      ),
      terms: fc.array(fc.record({ preferred: fc.constantFrom('甲方案', '乙方案') }), { maxLength: 2 }),
      termFiles: fc.subarray(['t.csv', 'sub/t.yaml', 'none.yaml']),
      extends: fc.subarray(['./sub/base.json', './zhangfa.config.json', 'style', './none.json']),
      ignore: fc.subarray(['sub/', '*.md', '!a.md']),
      overrides: fc.array(
        fc.record({
          files: fc.constantFrom('sub/**', '*.md', 'press/*'),
          preset: fc.constantFrom('strict', 'minimal'),
        }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: [] },
  );

  it('whatever it says', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(settings, settings, fc.boolean(), async (own, base, trusted) => {
        const content = {
          'zhangfa.config.json': JSON.stringify(own),
          'sub/base.json': JSON.stringify(base),
          'node_modules/style/zhangfa.config.yaml': 'preset: strict\n',
          't.csv': 'preferred,variants\n甲方案,甲案\n',
          'sub/t.yaml': '- preferred: 丙方案\n',
        };
        const folder = folderOf(content);
        const fromDisk = await loadedFrom(nodeFiles, folder, { trusted }, `${folder}/sub`);
        const fromMemory = await loadedFrom(
          memoryFilesIn(folder, content),
          folder,
          { trusted },
          `${folder}/sub`,
        );
        expect(shown(fromMemory, folder)).toBe(shown(fromDisk, folder));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a running editor’s settings', () => {
  const ROOT = '/ws';
  const none = memoryFilesIn(ROOT, {
    '.vscode/settings.json': '{ "zhangfa.preset": "minimal" }',
    't.csv': 'preferred\n甲方案\n',
  });

  it('hold where there is no file, in place of .vscode/settings.json', async () => {
    const config = await loadedFrom(
      none,
      ROOT,
      { settings: { preset: 'strict', termFiles: ['t.csv'], profile: null } },
      '/ws/sub',
    );
    expect(config).toMatchObject({
      place: { kind: 'editor' },
      path: undefined,
      folder: ROOT,
      failures: [],
      files: ['/ws/t.csv'],
    });
    expect(config.resolutionOf('/ws/sub/a.md')).toMatchObject({
      preset: { value: 'strict' },
      words: { terms: [{ preferred: '甲方案' }] },
    });
    expect(config.lookedFor).toContain('/ws/t.csv');
    expect([...config.lookedFor].some((path) => path.includes('.vscode'))).toBe(false);
  });

  it('hold nowhere else', async () => {
    const files = memoryFilesIn(ROOT, { 'sub/zhangfa.config.yaml': 'language: en\n' });
    const config = await loadedFrom(files, ROOT, { settings: { preset: 'strict', rules: 1 } }, '/ws/sub');
    expect(config).toMatchObject({ place: { kind: 'file' }, failures: [] });
    expect(config.resolutionOf('/ws/sub/a.md').preset.value).toBe('recommended');
  });

  it('are nothing where they say nothing', async () => {
    const config = await loadedFrom(none, ROOT, {
      settings: { enable: true, language: 'auto', preset: null, profile: '', termFiles: [], rules: {} },
      editorKeys: ['enable'],
    });
    expect(config.place).toBeUndefined();
  });

  it.each<[string, Readonly<Record<string, unknown>>, string, string]>([
    ['a key that is none', { presets: 'strict' }, 'zhangfa.presets', '不认识的键“presets”；是否指“preset”？'],
    ['a value that is none', { preset: 'strikt' }, 'zhangfa.preset', '没有预设“strikt”'],
    ['a rule that is none', { rules: { nothing: 'off' } }, 'zhangfa.rules.nothing', '没有规则“nothing”'],
    [
      'a term file that is not there',
      { termFiles: ['none.csv'] },
      'zhangfa.termFiles',
      '读不了术语文件 none.csv',
    ],
    [
      'what cannot be extended',
      { extends: './none.json' },
      'zhangfa.extends',
      '没有可继承的文件 ./none.json',
    ],
  ])('with %s are reported by key', async (_what, settings, setting, message) => {
    const { failures } = await loadedFrom(none, ROOT, { settings });
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ setting });
    expect(failures[0]?.message.zh).toContain(message);
  });
});

describe('without trust', () => {
  const content = new Map([
    ['/zhangfa.config.yaml', 'preset: strict\n'],
    ['/secret.json', '{ "preset": "strict" }'],
    ['/terms.csv', 'preferred\n机密\n'],
    ['/ws/a.md', ''],
    ['/ws/node_modules/style/zhangfa.config.yaml', 'preset: strict\n'],
    ['/ws/terms.csv', 'preferred\n甲方案\n'],
    [
      '/ws/in/zhangfa.config.yaml',
      'extends: [style, ../../secret.json, ../link/secret.json]\ntermFiles: [../../terms.csv, ../link/terms.csv, ../terms.csv]\n',
    ],
  ]);
  const asked: string[] = [];
  const files = memoryFiles(content, new Map([['/ws/link', '/']]));
  const watched: Files = {
    read: (path) => {
      asked.push(path);
      return files.read(path);
    },
    stat: (path) => {
      asked.push(path);
      return files.stat(path);
    },
    identityOf: files.identityOf,
  };

  it('nothing outside the workspace is read, and it is said', async () => {
    const config = await loadedFrom(watched, '/ws', { trusted: false }, '/ws/in');
    expect(config.failures.map(({ message }) => message.zh)).toEqual([
      '工作区未受信任，不继承 npm 包 style',
      '工作区未受信任，不继承其外的文件 ../../secret.json',
      '没有可继承的文件 ../link/secret.json',
      '读不了术语文件 ../../terms.csv：工作区未受信任，不读取其外的文件',
      '读不了术语文件 ../link/terms.csv：工作区未受信任，不读取其外的文件',
    ]);
    expect(config.resolutionOf('/ws/in/a.md').words.terms.map(({ preferred }) => preferred)).toEqual([
      '甲方案',
    ]);
    expect((await loadedFrom(watched, '/ws', { trusted: false })).place).toBeUndefined();
    expect(asked.filter((path) => !path.startsWith('/ws/') || path.startsWith('/ws/link'))).toEqual([]);
  });

  it('is what a workspace that is a link may have', async () => {
    const config = await loadedFrom(
      memoryFiles(new Map([['/real/zhangfa.config.yaml', 'preset: strict\n']]), new Map([['/ws', '/real']])),
      '/ws',
      { trusted: false },
    );
    expect(config.path).toBe('/ws/zhangfa.config.yaml');
  });

  it('does not keep a file that is missing from being called so, where a link leads to the workspace', async () => {
    const content = new Map([['/real/zhangfa.config.yaml', 'termFiles: none.csv\n']]);
    const { failures } = await loadedFrom(
      {
        ...memoryFiles(content, new Map([['/ws', '/real']])),
        identityOf: (path) =>
          Promise.resolve(path.endsWith('none.csv') ? path : path.replace(/^\/ws\b/u, '/real')),
      },
      '/ws',
      { trusted: false },
    );
    expect(failures.map(({ message }) => message.zh)).toEqual([
      '读不了术语文件 none.csv：没有这个文件或文件夹',
    ]);
  });
});

describe('what was looked for', () => {
  const files = memoryFilesIn('/ws', {
    'zhangfa.config.yaml': 'extends: ./base.json\ntermFiles: none.csv\n',
    'base.json': '{}',
  });
  const configs = createConfigs({ files, root: '/ws' });

  it('is known, there or not', async () => {
    const { lookedFor, failures } = await configs.forFolder('/ws/sub');
    expect([...lookedFor]).toEqual(
      expect.arrayContaining([
        '/ws/zhangfa.config.yaml',
        '/ws/base.json',
        '/ws/none.csv',
        '/ws/sub/zhangfa.config.json',
        '/ws/sub/package.json',
      ]),
    );
    expect(failures).toHaveLength(1);
    expect(lookedFor).not.toContain('/zhangfa.config.yaml');
  });

  it('is shared by folders whose configuration is the same', async () => {
    const config = await configs.forFolder('/ws/other');
    expect(config).toBe(await configs.forFolder('/ws/sub'));
    expect(config.lookedFor).toContain('/ws/other/zhangfa.config.yml');
  });

  it.each([
    ['/ws/base.json', true],
    ['/ws/none.csv', true],
    ['/ws/sub/zhangfa.config.yml', true],
    ['/ws/sub', true],
    ['/ws', true],
    ['/ws/a.md', false],
    ['/ws/third/zhangfa.config.yml', false],
  ])('concerns %s: %s', async (path, expected) => {
    await configs.forFolder('/ws/sub');
    expect(configs.concerns(path)).toBe(expected);
  });
});

describe('the drafts of a folder', () => {
  const content = {
    '.gitignore': 'built/\n',
    '.git/HEAD': '',
    'a.md': '',
    'b.txt': '',
    'built/c.md': '',
    'node_modules/d.md': '',
    'old/e.md': '',
    'sub/f.markdown': '',
    'sub/.gitignore': 'g.md\n',
    'sub/g.md': '',
    'sub/zhangfa.config.yaml': 'ignore: h.md\n',
    'sub/h.md': '',
    'zhangfa.config.yaml': 'ignore: [old/]\n',
  };

  it('are the same wherever they lie', async () => {
    const folder = folderOf(content);
    for (const files of [nodeFiles, memoryFilesIn(folder, content)]) {
      expect(await namesIn(folder, files)).toEqual(['a.md', 'sub/f.markdown']);
      expect(await namesIn(`${folder}/sub`, files)).toEqual(['f.markdown']);
    }
  });

  it('are found among names alone', async () => {
    const folder = '/ws';
    const names = Object.keys(content).filter((name) => name.endsWith('.md') || name.endsWith('.markdown'));
    const files = memoryFilesIn(folder, content);
    const folders = foldersOf(
      files,
      names.map((name) => `${folder}/${name}`),
    );
    expect(await namesIn(folder, folders)).toEqual(['a.md', 'sub/f.markdown']);
  });

  it('are none where there is no folder', async () => {
    expect(await namesIn('/none', nodeFiles)).toEqual([]);
  });

  async function namesIn(folder: string, folders: typeof nodeFiles): Promise<readonly string[]> {
    const found: string[] = [];
    for await (const path of draftsIn(folder, folders, createConfigs({ files: folders, root: folder }))) {
      found.push(path.slice(folder.length + 1));
    }
    return found.sort();
  }
});

describe('what no one would write', () => {
  it('is said of a configuration, however deep its brackets are', async () => {
    const deep = ['['.repeat(50_000), '[},'.repeat(50_000), `"${']'.repeat(50_000)}", ${'['.repeat(50_000)}`];
    for (const json of deep) {
      const files = memoryFilesIn('/desk', { 'zhangfa.config.json': `{ "extends": [${json}` });
      const { failures } = await loadedFrom(files, '/desk');
      expect(failures.map(({ message }) => message.zh)).toEqual(['嵌套过深']);
    }
    const brackets = JSON.stringify({ ignore: ['['.repeat(300)] });
    const { failures } = await loadedFrom(
      memoryFilesIn('/desk', { 'zhangfa.config.json': brackets }),
      '/desk',
    );
    expect(failures).toEqual([]);
  });

  it('is read: a term base of 150,000 terms, a term file that is named again and again', async () => {
    const rows = Array.from({ length: 150_000 }, (_, index) => `词${String(index)}`);
    let reads = 0;
    const files = memoryFilesIn('/desk', {
      'zhangfa.config.json': JSON.stringify({ termFiles: ['all.csv', ...Array<string>(50).fill('few.csv')] }),
      'all.csv': ['preferred', ...rows].join('\n'),
      'few.csv': 'preferred\n甲方案\n',
    });
    const counting: Files = {
      ...files,
      read: (path) => {
        if (path.endsWith('few.csv')) reads++;
        return files.read(path);
      },
    };
    const config = await loadedFrom(counting, '/desk');
    expect(config.failures).toEqual([]);
    expect(config.files.slice(1)).toEqual(['/desk/all.csv', '/desk/few.csv']);
    expect(reads).toBe(1);
  }, 60_000);
});
