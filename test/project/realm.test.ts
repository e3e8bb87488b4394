import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type * as Project from '../../server/src/project/index.ts';
import { memoryFilesIn } from './support.ts';

/** The layer as a browser's worker gets it. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['server/src/project/index.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Project',
    platform: 'neutral',
    target: 'es2023',
    mainFields: ['module', 'main'],
    conditions: ['worker'],
    loader: { '.md': 'text' },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

const CONTENT = {
  'zhangfa.config.yaml':
    'extends: ./base.json\ntermFiles: [a.csv, b.tbx]\noverrides:\n  - files: "press/*.md"\n    preset: strict\nignore: [old/]\n',
  'base.json': '{ "profile": "casebook" } // c',
  'a.csv': 'preferred\n甲方案\n',
  'b.tbx':
    '<tbx><conceptEntry><langSec xml:lang="zh"><termSec><term>乙方案</term></termSec></langSec></conceptEntry></tbx>',
  'press/a.md': '',
  'old/b.md': '',
};

describe('where there is neither Node nor a browser, but text can be decoded', () => {
  it('configurations are loaded, changed and drafts found', async () => {
    const realm = createContext({ TextDecoder, TextEncoder });
    runInContext(`${await bundled()};globalThis.project = Project`, realm);
    const { createConfigs, changeConfig, draftsIn } = realm['project'] as typeof Project;
    const files = memoryFilesIn('/ws', CONTENT);
    const configs = createConfigs({ files, root: '/ws' });
    const config = await configs.forFolder('/ws/press');
    expect(config.failures).toEqual([]);
    expect(config.resolutionOf('/ws/press/a.md')).toMatchObject({
      preset: { value: 'strict' },
      profiles: { value: ['casebook'] },
      words: { terms: [{ preferred: '甲方案' }, { preferred: '乙方案' }] },
    });
    const drafts: string[] = [];
    for await (const draft of draftsIn('/ws', files, configs)) drafts.push(draft);
    expect(drafts).toEqual(['/ws/press/a.md']);
    for (const format of ['yaml', 'json'] as const) {
      expect(await changeConfig(undefined, format, { term: { preferred: '甲' } })).toHaveProperty('edits');
    }
  });
});
