import type { Failure } from '../failure.ts';
import type { FolderEntry, Folders } from '../files.ts';
import type { Configs, LoadedConfig } from '../loaded.ts';
import { join, normal } from '../paths.ts';
import { isProblem } from '../text.ts';
import { GitIgnores } from './ignoring.ts';

/** What a walk has come upon. */
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

/** Finds the drafts below a folder, as {@link draftsIn} does, and says what was left out. */
export async function walk(
  folder: string,
  folders: Folders,
  configs: Configs,
  options: WalkOptions = {},
): Promise<Walk> {
  const walker = new Walker(folders, configs, options);
  const files: string[] = [];
  for await (const file of walker.draftsIn(normal(folder))) files.push(file);
  return { files, failures: walker.failures, ignored: walker.ignored };
}

/**
 * The absolute paths of the drafts (.md, .markdown) below a folder. What .gitignore or the configuration ignores is
 * left out, and so are node_modules and everything whose name begins with a dot. Every real folder is visited once, so
 * links may loop. Folders that cannot be read have no drafts. Never rejects.
 */
export function draftsIn(folder: string, folders: Folders, configs: Configs): AsyncIterable<string> {
  return new Walker(folders, configs, {}).draftsIn(normal(folder));
}

/** What holds in a folder that is being visited. */
interface Visit {
  readonly ignores: GitIgnores;
  readonly config: LoadedConfig;
  readonly depth: number;
}

class Walker {
  readonly failures: Failure[] = [];
  ignored = 0;
  readonly #folders: Folders;
  readonly #configs: Configs;
  readonly #options: WalkOptions;
  readonly #visited = new Set<string>();

  constructor(folders: Folders, configs: Configs, options: WalkOptions) {
    this.#folders = folders;
    this.#configs = configs;
    this.#options = options;
  }

  async *draftsIn(folder: string): AsyncGenerator<string> {
    const ignores = await GitIgnores.around(folder, this.#folders);
    yield* this.#visit(folder, ignores, this.#options.depth ?? Infinity);
  }

  async *#visit(folder: string, ignores: GitIgnores, depth: number): AsyncGenerator<string> {
    const identity = await this.#folders.identityOf(folder);
    if (this.#visited.has(identity)) return;
    this.#visited.add(identity);
    const entries = await this.#folders.list(folder);
    if (isProblem(entries)) {
      this.failures.push({ path: folder, ...entries });
      return;
    }
    const config = await this.#configs.forFolder(folder);
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(folder, entry.name);
      const kind = await this.#enterable(path, entry, { ignores, config, depth });
      if (kind === 'file') yield path;
      else if (kind === 'folder') yield* this.#visit(path, await ignores.below(path), depth - 1);
    }
  }

  /** What an entry is, if it is to be gone into or taken. */
  async #enterable(
    path: string,
    entry: FolderEntry,
    { ignores, config, depth }: Visit,
  ): Promise<'file' | 'folder' | undefined> {
    const { anyName = false, isWanted = () => true } = this.#options;
    const isDraft = anyName || DRAFT.test(entry.name);
    const kind = entry.kind === 'link' ? await this.#targetOf(path, isDraft) : entry.kind;
    if (kind === 'other' || kind === undefined) return undefined;
    if (kind === 'folder' ? depth <= 1 : !isDraft || !isWanted(path)) return undefined;
    if (!ignores.ignores(path, kind === 'folder') && !config.ignores(path, kind === 'folder')) return kind;
    this.ignored++;
    return undefined;
  }

  /** A broken link is a failure only where it is named like a draft. */
  async #targetOf(path: string, isDraft: boolean): Promise<'file' | 'folder' | undefined> {
    const kind = await this.#folders.stat(path);
    if (kind === undefined && isDraft) {
      const problem = await this.#folders.read(path);
      if (isProblem(problem)) this.failures.push({ path, ...problem });
    }
    return kind;
  }
}
