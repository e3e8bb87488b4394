import type { ConfigOptions, Configs, LoadedConfig } from '../loaded.ts';
import { basename, dirname, isWithin, normal, resolve, upwards } from '../paths.ts';
import { wording } from '../wording.ts';
import type { Reach } from './extend.ts';
import { Finder, type FoundConfig } from './find.ts';
import { loadConfig, type Loaded, type Start } from './load.ts';
import { confined, telling } from './reach.ts';
import { editorSource } from './source.ts';

/** Makes what finds and loads configurations, each once. Reads nothing yet. */
export function createConfigs(options: ConfigOptions): Configs {
  return new KnownConfigs(options);
}

class KnownConfigs implements Configs {
  readonly #options: ConfigOptions;
  readonly #root: string;
  readonly #reach: Reach;
  readonly #finder: Finder;
  readonly #byFolder = new Map<string, Promise<LoadedConfig>>();
  readonly #byPlace = new Map<string, Promise<LoadedConfig & { readonly lookedFor: Set<string> }>>();
  /** All that was asked for, and the folders in which it would stand. */
  readonly #asked = new Set<string>();
  readonly #askedIn = new Set<string>();

  constructor(options: ConfigOptions) {
    const { root, trusted = true, settings, files } = options;
    this.#options = options;
    this.#root = normal(root);
    this.#reach = trusted
      ? { files, limit: undefined }
      : { files: confined(files, this.#root), limit: this.#root };
    this.#finder = new Finder(this.#reach.files, settings === undefined);
  }

  forFolder(folder: string): Promise<LoadedConfig> {
    const path = normal(folder);
    const known = this.#byFolder.get(path) ?? this.#find(path);
    this.#byFolder.set(path, known);
    return known;
  }

  concerns(path: string): boolean {
    const changed = normal(path);
    return this.#asked.has(changed) || this.#askedIn.has(changed);
  }

  async #find(folder: string): Promise<LoadedConfig> {
    const lookedFor = new Set<string>();
    const found = await this.#nearest(folder, (path) => {
      lookedFor.add(path);
      this.#note(path);
    });
    const loaded = await this.#load(found);
    // Folders whose configuration is the same share it, and what any of them has looked for decides it.
    for (const path of lookedFor) loaded.lookedFor.add(path);
    return loaded;
  }

  #nearest(folder: string, tell: (path: string) => void): Promise<FoundConfig | undefined> {
    const { file } = this.#options;
    const { limit } = this.#reach;
    if (file !== undefined) {
      const place = { kind: 'file', path: resolve(this.#root, file) } as const;
      return Promise.resolve({ place, folder: this.#root, others: [] });
    }
    const folders = [...upwards(folder)].filter((each) => limit === undefined || isWithin(limit, each));
    return this.#finder.find(folders, tell);
  }

  #load(found: FoundConfig | undefined): Promise<LoadedConfig & { readonly lookedFor: Set<string> }> {
    const key = found?.place.path ?? '';
    const known = this.#byPlace.get(key) ?? this.#loadOnly(found);
    this.#byPlace.set(key, known);
    return known;
  }

  async #loadOnly(
    found: FoundConfig | undefined,
  ): Promise<LoadedConfig & { readonly lookedFor: Set<string> }> {
    const lookedFor = new Set<string>();
    const files = telling(this.#reach.files, (path) => {
      lookedFor.add(path);
      this.#note(path);
    });
    const folder = found?.folder ?? this.#root;
    const loaded = await loadConfig(
      this.#startOf(found),
      folder,
      { ...this.#reach, files },
      this.#options.flags,
    );
    return { ...withOthers(loaded, found), lookedFor };
  }

  #startOf(found: FoundConfig | undefined): Start {
    if (found) return { place: found.place };
    const { settings = {}, editorKeys = [] } = this.#options;
    const source = editorSource(settings, this.#root, editorKeys);
    return source ? { place: { kind: 'editor' }, source } : { place: undefined };
  }

  #note(path: string): void {
    if (this.#asked.has(path)) return;
    this.#asked.add(path);
    for (const folder of upwards(dirname(path))) this.#askedIn.add(folder);
  }
}

/** Two configurations in one folder are a mistake. */
function withOthers(loaded: Loaded, found: FoundConfig | undefined): Loaded {
  if (!found || found.others.length === 0) return loaded;
  const others = found.others.map(({ path }) => basename(path)).join('、');
  const failure = { path: found.place.path, message: wording('config-twice', { others }) };
  return { ...loaded, failures: [failure, ...loaded.failures] };
}
