import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Ignore } from 'ignore';

/** The patterns of one .gitignore and the folder they count from. */
interface GitIgnore {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** What the .gitignore files from the repository's root down to a folder say. Immutable. */
export class GitIgnores {
  readonly #files: readonly GitIgnore[];

  private constructor(files: readonly GitIgnore[]) {
    this.#files = files;
  }

  /** Those that hold in a folder: its own and, within a repository, those above it. */
  static async around(folder: string): Promise<GitIgnores> {
    const above: string[] = [];
    for (let current = folder; ; current = dirname(current)) {
      above.unshift(current);
      if (existsSync(join(current, '.git'))) break;
      if (dirname(current) === current) {
        above.splice(0, above.length - 1);
        break;
      }
    }
    let ignores = new GitIgnores([]);
    for (const current of above) ignores = await ignores.below(current);
    return ignores;
  }

  /** The same with what a folder further down has of its own. */
  async below(folder: string): Promise<GitIgnores> {
    const text = readIfThere(join(folder, '.gitignore'));
    if (text === undefined) return this;
    const { default: ignore } = await import('ignore');
    return new GitIgnores([...this.#files, { folder, patterns: ignore().add(text) }]);
  }

  /** The nearest file that says anything of the path decides. */
  ignores(path: string, isFolder: boolean): boolean {
    for (const { folder, patterns } of this.#files.toReversed()) {
      const inFolder = relative(folder, path).replaceAll('\\', '/');
      const { ignored, unignored } = patterns.test(isFolder ? `${inFolder}/` : inFolder);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
