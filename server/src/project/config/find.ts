import { decodeLeniently } from '../decode.ts';
import type { Files } from '../files.ts';
import type { ConfigPlace } from '../loaded.ts';
import { isProblem } from '../text.ts';
import { join } from '../paths.ts';

export const CONFIG_NAMES = ['zhangfa.config.json', 'zhangfa.config.yaml', 'zhangfa.config.yml'] as const;

/** A configuration that stands in a file. */
export type FilePlace = Exclude<ConfigPlace, { readonly kind: 'editor' }>;

export interface FoundConfig {
  readonly place: FilePlace;
  /** From which its globs count. */
  readonly folder: string;
  /** Further configurations in the same folder: a mistake. */
  readonly others: readonly FilePlace[];
}

/** Finds the configuration of folders; each folder on the way is looked into once. */
export class Finder {
  readonly #files: Files;
  readonly #looksAtSettings: boolean;
  readonly #own = new Map<string, Promise<readonly FilePlace[]>>();
  readonly #settings = new Map<string, Promise<FilePlace | undefined>>();

  /** @param looksAtSettings whether .vscode/settings.json counts. */
  constructor(files: Files, looksAtSettings: boolean) {
    this.#files = files;
    this.#looksAtSettings = looksAtSettings;
  }

  /**
   * The nearest configuration upwards; failing that, the nearest editor settings that hold one.
   *
   * @param folders the folder and those above it, nearest first.
   * @param tell is told of the paths that decide it.
   */
  async find(folders: readonly string[], tell: (path: string) => void): Promise<FoundConfig | undefined> {
    for (const folder of folders) {
      for (const path of configPathsIn(folder)) tell(path);
      const [place, ...others] = await remembered(this.#own, folder, () => configsIn(folder, this.#files));
      if (place) return { place, folder, others };
    }
    for (const folder of this.#looksAtSettings ? folders : []) {
      tell(settingsPathIn(folder));
      const place = await remembered(this.#settings, folder, () => settingsIn(folder, this.#files));
      if (place) return { place, folder, others: [] };
    }
    return undefined;
  }
}

function remembered<T>(known: Map<string, Promise<T>>, key: string, find: () => Promise<T>): Promise<T> {
  const value = known.get(key) ?? find();
  known.set(key, value);
  return value;
}

/** The configurations that a folder itself has. */
export async function configsIn(folder: string, files: Files): Promise<readonly FilePlace[]> {
  const manifest = manifestIn(folder);
  // All at once: where files are in another process, each question is a journey.
  const [isInManifest, ...found] = await Promise.all([
    isConfigured(manifest, files),
    ...CONFIG_NAMES.map(async (name): Promise<FilePlace | undefined> => {
      const path = join(folder, name);
      return (await files.stat(path)) === undefined ? undefined : { kind: 'file', path };
    }),
  ]);
  return [
    ...found.filter((place) => place !== undefined),
    ...(isInManifest ? [{ kind: 'package', path: manifest } as const] : []),
  ];
}

function configPathsIn(folder: string): readonly string[] {
  return [...CONFIG_NAMES.map((name) => join(folder, name)), manifestIn(folder)];
}

function manifestIn(folder: string): string {
  return join(folder, 'package.json');
}

function settingsPathIn(folder: string): string {
  return join(folder, '.vscode', 'settings.json');
}

/** The editor settings of a folder, if they may have something to say. */
async function settingsIn(folder: string, files: Files): Promise<FilePlace | undefined> {
  const path = settingsPathIn(folder);
  const text = await textIfThere(path, files);
  return text?.includes('"zhangfa.') === true ? { kind: 'settings', path } : undefined;
}

/** True where a package.json has the key, which a cheap look at its text may rule out at once. */
async function isConfigured(manifest: string, files: Files): Promise<boolean> {
  const text = await textIfThere(manifest, files);
  return text?.includes('"zhangfa"') === true && memberOf(parsed(text), 'zhangfa') !== undefined;
}

/** A member of an object; undefined of anything else. */
export function memberOf(data: unknown, key: string): unknown {
  return data !== null && typeof data === 'object' && Object.hasOwn(data, key)
    ? Reflect.get(data, key)
    : undefined;
}

/** What a package.json says under `zhangfa`. */
export async function sharedBy(folder: string, files: Files): Promise<unknown> {
  const text = await textIfThere(manifestIn(folder), files);
  return text === undefined ? undefined : memberOf(parsed(text), 'zhangfa');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A file that cannot be read counts as absent: it is others' business what it should be. */
async function textIfThere(path: string, files: Files): Promise<string | undefined> {
  const bytes = await files.read(path);
  return isProblem(bytes) ? undefined : decodeLeniently(bytes);
}
