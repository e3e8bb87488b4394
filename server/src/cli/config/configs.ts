import { basename, resolve } from 'node:path';
import type { ConfigLayer } from '../../engine/index.ts';
import { wording } from '../wording.ts';
import { findConfig, type FoundConfig } from './find.ts';
import { loadConfig, type LoadedConfig } from './load.ts';

export interface ConfigOptions {
  /** Absolute. */
  readonly cwd: string;
  /** `--config`: for all drafts; its globs count from the working folder. */
  readonly file: string | undefined;
  /** What the command line's own flags say, above all files. */
  readonly flags: ConfigLayer | undefined;
}

/** Finds and loads the configurations of a run, each once. */
export class Configs {
  readonly #options: ConfigOptions;
  readonly #byFolder = new Map<string, Promise<LoadedConfig>>();
  readonly #byFile = new Map<string, Promise<LoadedConfig>>();

  constructor(options: ConfigOptions) {
    this.#options = options;
  }

  /** The configuration for what lies in a folder, given by its absolute path. */
  forFolder(folder: string): Promise<LoadedConfig> {
    const known = this.#byFolder.get(folder) ?? this.#load(this.#find(folder));
    this.#byFolder.set(folder, known);
    return known;
  }

  #find(folder: string): FoundConfig | undefined {
    const { cwd, file } = this.#options;
    if (file === undefined) return findConfig(folder);
    return { place: { kind: 'file', path: resolve(cwd, file) }, folder: cwd, others: [] };
  }

  #load(found: FoundConfig | undefined): Promise<LoadedConfig> {
    const key = found?.place.path ?? '';
    const known = this.#byFile.get(key) ?? this.#loadOnly(found);
    this.#byFile.set(key, known);
    return known;
  }

  async #loadOnly(found: FoundConfig | undefined): Promise<LoadedConfig> {
    const loaded = await loadConfig(found?.place, found?.folder ?? this.#options.cwd, this.#options.flags);
    if (!found || found.others.length === 0) return loaded;
    const others = found.others.map(({ path }) => basename(path)).join('、');
    const failure = { path: found.place.path, message: wording('config-twice', { others }) };
    return { ...loaded, failures: [failure, ...loaded.failures] };
  }
}
