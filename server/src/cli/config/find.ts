import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the configuration of a folder stands. */
export type ConfigPlace =
  /** A file of its own. */
  | { readonly kind: 'file'; readonly path: string }
  /** The key `zhangfa` of a package.json. */
  | { readonly kind: 'package'; readonly path: string }
  /** The keys `zhangfa.…` of a .vscode/settings.json. */
  | { readonly kind: 'settings'; readonly path: string };

export const CONFIG_NAMES = ['zhangfa.config.json', 'zhangfa.config.yaml', 'zhangfa.config.yml'] as const;

export interface FoundConfig {
  readonly place: ConfigPlace;
  /** From which its globs count. */
  readonly folder: string;
  /** Further configurations in the same folder: a mistake. */
  readonly others: readonly ConfigPlace[];
}

/** The nearest configuration upwards; failing that, the nearest editor settings that hold one. */
export function findConfig(folder: string): FoundConfig | undefined {
  for (const current of upwards(folder)) {
    const [place, ...others] = configsIn(current);
    if (place) return { place, folder: current, others };
  }
  for (const current of upwards(folder)) {
    const place = settingsIn(current);
    if (place) return { place, folder: current, others: [] };
  }
  return undefined;
}

/** The configurations that a folder itself has. */
export function configsIn(folder: string): readonly ConfigPlace[] {
  const files = CONFIG_NAMES.map((name) => join(folder, name)).filter((path) => existsSync(path));
  const manifest = join(folder, 'package.json');
  return [
    ...files.map((path): ConfigPlace => ({ kind: 'file', path })),
    ...(isConfigured(manifest) ? [{ kind: 'package', path: manifest } as const] : []),
  ];
}

/** The editor settings of a folder, if they may have something to say. */
function settingsIn(folder: string): ConfigPlace | undefined {
  const path = join(folder, '.vscode', 'settings.json');
  return mentions(path, '"zhangfa.') ? { kind: 'settings', path } : undefined;
}

/** The folder and all that hold it, nearest first. */
export function* upwards(folder: string): Generator<string> {
  for (let current = folder; ; current = dirname(current)) {
    yield current;
    if (dirname(current) === current) return;
  }
}

/** True where a package.json has the key, which a cheap look at its text may rule out at once. */
function isConfigured(manifest: string): boolean {
  if (!mentions(manifest, '"zhangfa"')) return false;
  try {
    const data: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
    return data !== null && typeof data === 'object' && Object.hasOwn(data, 'zhangfa');
  } catch {
    return false;
  }
}

/** A file that cannot be read counts as absent: it is others' business what it should be. */
function mentions(path: string, text: string): boolean {
  try {
    return readFileSync(path, 'utf8').includes(text);
  } catch {
    return false;
  }
}
