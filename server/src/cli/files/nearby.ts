import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Surroundings } from '../../engine/index.ts';

/** The files round a draft: those below the folder the run was started in, or below the draft's own. */
export class Nearby implements Surroundings {
  /** Whether anything was looked for. */
  wasAsked = false;
  readonly #folder: string;

  /** @param file path of the draft. */
  constructor(file: string) {
    this.#folder = dirname(resolve(file));
  }

  readonly exists = (path: string): boolean | undefined => {
    this.wasAsked = true;
    const target = resolve(this.#folder, path);
    if (!isBelow(target, this.#folder) && !isBelow(target, process.cwd())) return undefined;
    return path.includes('\0') ? false : existsSync(target);
  };
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}
