import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic, LintResult, Resolution } from '../engine/index.ts';

/** What is kept of a run over one draft. */
export interface CachedResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly evidence: LintResult['evidence'];
}

/** More entries than this are cut back to half, the oldest first. */
const MOST_ENTRIES = 2000;

/**
 * The findings of earlier runs, one entry per draft, so that drafts that have not changed need not be checked
 * again. An entry counts only for the same program, configuration and text. It is only ever an advantage: what
 * cannot be read or written is done without.
 */
export class ResultCache {
  readonly #folder: string;
  /** Names the build of the program. */
  readonly #program: string;
  readonly #configurations = new Map<Resolution, string>();
  #hasWritten = false;

  constructor(folder: string, program: string) {
    this.#folder = folder;
    this.#program = program;
  }

  read(file: string, text: string, resolution: Resolution): CachedResult | undefined {
    try {
      const entry = JSON.parse(readFileSync(this.#entryOf(file), 'utf8')) as CachedResult & {
        readonly key: string;
      };
      return entry.key === this.#keyOf(text, resolution) ? entry : undefined;
    } catch {
      return undefined;
    }
  }

  write(file: string, text: string, resolution: Resolution, { diagnostics, evidence }: CachedResult): void {
    const path = this.#entryOf(file);
    try {
      // Findings quote drafts, which may be confidential.
      if (!this.#hasWritten) mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      this.#hasWritten = true;
      const key = this.#keyOf(text, resolution);
      const draft = `${path}.${String(process.pid)}`;
      writeFileSync(draft, JSON.stringify({ key, diagnostics, evidence }), { mode: 0o600 });
      renameSync(draft, path);
    } catch {
      // Without, then.
    }
  }

  /** Keeps the folder from growing without end. */
  close(): void {
    if (!this.#hasWritten) return;
    try {
      const names = readdirSync(this.#folder);
      if (names.length <= MOST_ENTRIES) return;
      const byAge = names
        .map((name) => join(this.#folder, name))
        .map((path) => ({ path, age: statSync(path).mtimeMs }))
        .sort((a, b) => a.age - b.age);
      for (const { path } of byAge.slice(0, names.length - MOST_ENTRIES / 2)) rmSync(path, { force: true });
    } catch {
      // The next run may have better luck.
    }
  }

  #entryOf(file: string): string {
    return join(this.#folder, `${hashOf(file).slice(0, 32)}.json`);
  }

  #keyOf(text: string, resolution: Resolution): string {
    const known = this.#configurations.get(resolution);
    const configuration = known ?? configurationOf(resolution);
    this.#configurations.set(resolution, configuration);
    return hashOf(this.#program, configuration, text);
  }
}

/** All that findings depend on besides the text and the program. */
function configurationOf({ config, words }: Resolution): string {
  return JSON.stringify([config.language, [...config.rules], words]);
}

function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/** Where the platform keeps what programs can do without. */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  const named = (variable: string, fallback: string): string => env[variable] ?? join(homedir(), fallback);
  if (platform === 'win32') return join(named('LOCALAPPDATA', 'AppData/Local'), 'zhangfa', 'Cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'zhangfa');
  return join(named('XDG_CACHE_HOME', '.cache'), 'zhangfa');
}
