import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, run, runBuilt } from './support.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
/** Enough for a run so long that other threads take part in it. */
const COPIES = 12;

test.runIf(availableParallelism() > 1)(
  'a long run reports with several threads what it does with one, broken configurations included',
  { timeout: 60_000 },
  async () => {
    const files: Record<string, string> = { 'broken/zhangfa.config.json': '{ "rulez": {} }' };
    for (const name of readdirSync(EXAMPLES).filter((file) => /^[a-z].*\.md$/.test(file))) {
      const text = readFileSync(join(EXAMPLES, name), 'utf8');
      for (let copy = 0; copy < COPIES; copy++) files[`${String(copy % 4)}/${String(copy)}-${name}`] = text;
      for (let copy = 0; copy < 4; copy++) files[`broken/${String(copy)}-${name}`] = text;
    }
    const folder = folderOf(files);
    const alone = await run(folder, ['check', '--no-cache', '.']);
    expect(runBuilt(folder, ['check', '--no-cache', '.'])).toEqual(alone);
  },
);
