import type { Surroundings } from '../engine/index.ts';
import type { Files } from '../project/index.ts';
import { join } from './paths.ts';

/** How many files are looked for at a time. */
const AT_ONCE = 32;

/**
 * What is known of the files round a draft. A check cannot wait for a file system: what it asks and is not known yet
 * is looked up afterwards, and the draft is checked again if that changes anything.
 */
export class Lookups {
  readonly #files: Files;
  readonly #known = new Map<string, boolean>();
  readonly #asked = new Set<string>();
  #surroundings: Surroundings;
  #pending: Promise<boolean> | undefined;

  /**
   * @param folder of the draft.
   * @param mayLook whether a path is one that may be looked for.
   */
  constructor(files: Files, folder: string, mayLook: (path: string) => boolean) {
    this.#files = files;
    const exists = (path: string): boolean | undefined => {
      if (path.includes('\0')) return false;
      const target = join(folder, path);
      if (!mayLook(target)) return undefined;
      const known = this.#known.get(target);
      if (known === undefined) this.#asked.add(target);
      return known;
    };
    this.#surroundings = { exists };
  }

  /** Another object whenever an answer has changed that a rule may have had. */
  get surroundings(): Surroundings {
    return this.#surroundings;
  }

  get isComplete(): boolean {
    return this.#asked.size === 0;
  }

  /** The look-up that is under way. */
  get pending(): Promise<boolean> | undefined {
    return this.#pending;
  }

  /** @returns true where something changes by the answers. */
  async lookUp(): Promise<boolean> {
    const pending = this.#lookUpAsked();
    this.#pending = pending;
    const changed = await pending;
    if (this.#pending === pending) this.#pending = undefined;
    return changed;
  }

  async #lookUpAsked(): Promise<boolean> {
    const paths = [...this.#asked];
    this.#asked.clear();
    let changed = false;
    for (let from = 0; from < paths.length; from += AT_ONCE) {
      const news = await Promise.all(paths.slice(from, from + AT_ONCE).map((path) => this.#ask(path)));
      changed ||= news.includes(true);
    }
    if (changed) this.#surroundings = { exists: this.#surroundings.exists };
    return changed;
  }

  /** @returns true where the answer is another than before. */
  async #ask(path: string): Promise<boolean> {
    const exists = (await this.#files.stat(path)) !== undefined;
    // Not to know a file and to know that it is there come to the same.
    const isNew = exists !== (this.#known.get(path) ?? true);
    this.#known.set(path, exists);
    return isNew;
  }

  /** Looks again for everything that was asked so far. */
  lookAgain(): Promise<boolean> {
    for (const path of this.#known.keys()) this.#asked.add(path);
    return this.lookUp();
  }
}
