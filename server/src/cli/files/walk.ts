import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Configs } from '../config/configs.ts';
import type { LoadedConfig } from '../config/load.ts';
import { fileFailure, type Failure } from '../failure.ts';
import { GitIgnores } from './ignoring.ts';

export interface Walk {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly failures: readonly Failure[];
  /** How many drafts and folders were left out because something ignores them. */
  readonly ignored: number;
}

export interface WalkOptions {
  /** Given an absolute path; all by default. */
  readonly isWanted?: (file: string) => boolean;
  /** Take files of any ending, not only Markdown. */
  readonly anyName?: boolean;
  /** How many levels to go down; 1 is the folder itself. */
  readonly depth?: number;
}

const DRAFT = /\.(?:md|markdown)$/iu;

/**
 * Finds the drafts below a folder. What .gitignore or the configuration ignores is left out, and so are
 * node_modules and everything whose name begins with a dot. Every real folder is visited once, so links may loop.
 */
export async function walk(folder: string, configs: Configs, options: WalkOptions = {}): Promise<Walk> {
  const walker = new Walker(configs, options);
  await walker.visit(folder, await GitIgnores.around(folder), options.depth ?? Infinity);
  return walker;
}

class Walker implements Walk {
  readonly files: string[] = [];
  readonly failures: Failure[] = [];
  ignored = 0;
  readonly #configs: Configs;
  readonly #isWanted: (file: string) => boolean;
  readonly #anyName: boolean;
  readonly #visited = new Set<string>();

  constructor(configs: Configs, { isWanted, anyName }: WalkOptions) {
    this.#configs = configs;
    this.#isWanted = isWanted ?? (() => true);
    this.#anyName = anyName ?? false;
  }

  async visit(folder: string, ignores: GitIgnores, depth: number): Promise<void> {
    let entries: readonly Dirent[];
    try {
      const real = realpathSync(folder);
      if (this.#visited.has(real)) return;
      this.#visited.add(real);
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      this.failures.push(fileFailure(folder, error));
      return;
    }
    const config = await this.#configs.forFolder(folder);
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      await this.#enter(join(folder, entry.name), entry, { ignores, config, depth });
    }
  }

  async #enter(
    path: string,
    entry: Dirent,
    { ignores, config, depth }: { ignores: GitIgnores; config: LoadedConfig; depth: number },
  ): Promise<void> {
    const isDraft = this.#anyName || DRAFT.test(entry.name);
    const kind = entry.isSymbolicLink() ? this.#targetOf(path, isDraft) : kindOf(entry);
    if (kind === 'folder' ? depth <= 1 : kind === undefined || !isDraft || !this.#isWanted(path)) return;
    if (ignores.ignores(path, kind === 'folder') || config.ignores(path, kind === 'folder')) this.ignored++;
    else if (kind === 'folder') await this.visit(path, await ignores.below(path), depth - 1);
    else this.files.push(path);
  }

  /** A broken link is a failure only where it is named like a draft. */
  #targetOf(path: string, isDraft: boolean): 'file' | 'folder' | undefined {
    try {
      return kindOf(statSync(path));
    } catch (error) {
      if (isDraft) this.failures.push(fileFailure(path, error));
      return undefined;
    }
  }
}

function kindOf(entry: { isDirectory: () => boolean; isFile: () => boolean }): 'file' | 'folder' | undefined {
  return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : undefined;
}
