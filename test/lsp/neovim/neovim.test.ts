import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const CLI = join(import.meta.dirname, '../../../server/dist/cli.js');
const hasNeovim = spawnSync('nvim', ['--version']).status === 0;
const isBundled = existsSync(CLI);

if (!hasNeovim) console.log('Neovim is not installed: its test is left out.');
if (!isBundled) console.log('server/dist/cli.js is not there: the test with Neovim is left out.');

/** What session.lua has seen. */
interface Seen {
  readonly errors: readonly string[];
  readonly encoding: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly line: string;
  readonly hover: string;
  readonly exit: { readonly code: number; readonly signal: number };
}

describe.skipIf(!hasNeovim || !isBundled)('Neovim’s own client', () => {
  it('initialises, shows findings, applies a fix and takes its leave', { timeout: 60_000 }, () => {
    const root = mkdtempSync(join(tmpdir(), 'zhangfa-neovim-'));
    try {
      writeFileSync(join(root, 'draft.md'), '# 报告\n\n网民规模达 11.25 亿人,同比增长。\n');
      const seenIn = join(root, 'seen.json');
      const { stderr } = spawnSync(
        'nvim',
        ['--clean', '--headless', '-n', '-c', `luafile ${join(import.meta.dirname, 'session.lua')}`],
        {
          cwd: root,
          encoding: 'utf8',
          timeout: 50_000,
          env: {
            ...process.env,
            HOME: root,
            XDG_CACHE_HOME: root,
            XDG_STATE_HOME: root,
            ZHANGFA_NODE: process.execPath,
            ZHANGFA_CLI: CLI,
            ZHANGFA_ROOT: root,
            ZHANGFA_SEEN: seenIn,
          },
        },
      );
      expect(existsSync(seenIn), stderr).toBe(true);
      const seen = JSON.parse(readFileSync(seenIn, 'utf8')) as Seen;
      expect(seen.errors).toEqual([]);
      // Neovim counts columns in bytes: 网民规模达 11.25 亿人 are 28 of them.
      expect(seen.before).toContain('punctuation-width@2:28');
      expect(seen.line).toBe('网民规模达 11.25 亿人，同比增长。');
      expect(seen.after.join()).not.toContain('punctuation-width');
      expect(seen.after.length).toBeGreaterThan(0);
      expect(seen.hover).toContain('statistic-');
      expect(seen.exit.code).toBe(0);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
