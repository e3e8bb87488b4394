import type { Ignore } from 'ignore';
import { globProblem, isGlobbable } from '../../engine/index.ts';
import { decodeLeniently } from '../decode.ts';
import type { Files } from '../files.ts';
import { join, upwards, within } from '../paths.ts';
import { isProblem } from '../text.ts';

/** The patterns of one .gitignore and the folder they count from. */
interface GitIgnore {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** What the .gitignore files from the repository's root down to a folder say. Immutable. */
export class GitIgnores {
  readonly #files: Files;
  readonly #found: readonly GitIgnore[];

  private constructor(files: Files, found: readonly GitIgnore[]) {
    this.#files = files;
    this.#found = found;
  }

  /** Those that hold in a folder: its own and, within a repository, those above it. */
  static async around(folder: string, files: Files): Promise<GitIgnores> {
    let ignores = new GitIgnores(files, []);
    for (const current of await upToRepository(folder, files)) ignores = await ignores.below(current);
    return ignores;
  }

  /** The same with what a folder further down has of its own. */
  async below(folder: string): Promise<GitIgnores> {
    const bytes = await this.#files.read(join(folder, '.gitignore'));
    if (isProblem(bytes)) return this;
    const { default: ignore } = await import('ignore');
    // A line that takes for ever to match is left out in silence: the file is not for this program alone.
    const lines = decodeLeniently(bytes).split(/\r?\n/u);
    const patterns = ignore().add(lines.filter((line) => globProblem(line, 'gitignore') === undefined));
    return new GitIgnores(this.#files, [...this.#found, { folder, patterns }]);
  }

  /** The nearest file that says anything of the path decides. */
  ignores(path: string, isFolder: boolean): boolean {
    for (const { folder, patterns } of this.#found.toReversed()) {
      const inFolder = within(folder, path);
      if (!isGlobbable(inFolder)) continue;
      const { ignored, unignored } = patterns.test(isFolder ? `${inFolder}/` : inFolder);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

/** The folders from the repository's root down to the folder; outside a repository the folder alone. */
async function upToRepository(folder: string, files: Files): Promise<readonly string[]> {
  const above: string[] = [];
  for (const current of upwards(folder)) {
    above.unshift(current);
    if ((await files.stat(join(current, '.git'))) !== undefined) return above;
  }
  return [folder];
}
