import type { ConfigLayer, Resolution } from '../../engine/index.ts';
import { isGlobbable, resolveConfig, rules } from '../../engine/index.ts';
import type { LoadedConfig } from '../loaded.ts';
import { isAbsolute, normal, within } from '../paths.ts';
import type { Reach } from './extend.ts';
import type { FilePlace } from './find.ts';
import { Reading, type ScopedLayer } from './reading.ts';
import type { ConfigSource } from './source.ts';

/** What to load: a configuration in a file, what an editor has handed over, or nothing. */
export type Start =
  | { readonly place: FilePlace }
  | { readonly place: { readonly kind: 'editor' }; readonly source: ConfigSource }
  | { readonly place: undefined };

/** A configuration as loaded, whoever looked for it. */
export type Loaded = Omit<LoadedConfig, 'lookedFor'>;

/**
 * Loads a configuration.
 *
 * @param folder from which its globs count.
 * @param last a layer above all others: the command line's.
 */
export async function loadConfig(
  start: Start,
  folder: string,
  reach: Reach,
  last: ConfigLayer | undefined,
): Promise<Loaded> {
  const reading = new Reading(reach);
  if ('source' in start) await reading.add(start.source, []);
  else if (start.place) await reading.addFile(start.place);
  const layers: ScopedLayer[] = [...reading.layers, ...(last ? [{ ...last, files: undefined }] : [])];
  const ignored = await ignoredBy(reading.ignore);
  const inFolder = (path: string): string => within(folder, normal(path));
  const path = start.place && 'path' in start.place ? start.place.path : undefined;
  const files = [...reading.sources.keys()].filter(
    (name) => !('source' in start && name === start.source.name),
  );
  return {
    place: start.place,
    path,
    folder,
    failures: reading.failures,
    files: [...files, ...reading.termFiles],
    resolutionOf: await resolverOf(layers, inFolder),
    ignores: (file, isFolder) => ignored(inFolder(file) + (isFolder ? '/' : '')),
    placeOf: (source, at) => reading.sources.get(source)?.placeOf(at),
  };
}

/** Resolves the layers that are for a draft; drafts with the same layers share what comes of it. */
async function resolverOf(
  layers: readonly ScopedLayer[],
  inFolder: (path: string) => string,
): Promise<LoadedConfig['resolutionOf']> {
  const matchers = await matchersOf(layers);
  const known = new Map<string, Resolution>();
  return (draft) => {
    const path = inFolder(draft);
    const applying = layers.filter((_layer, index) => matchers[index]?.(path) ?? true);
    const key = applying.map((layer) => layers.indexOf(layer)).join(' ');
    const resolution = known.get(key) ?? resolveConfig(rules, applying);
    known.set(key, resolution);
    return resolution;
  };
}

/** For each layer, which drafts it is for; undefined where it is for all. */
async function matchersOf(
  layers: readonly ScopedLayer[],
): Promise<readonly (((path: string) => boolean) | undefined)[]> {
  if (layers.every(({ files }) => files === undefined)) return layers.map(() => undefined);
  const { default: picomatch } = await import('picomatch');
  return layers.map(({ files }) => {
    try {
      const matches = files && picomatch([...files], { dot: true, windows: false });
      return matches && ((path) => isGlobbable(path) && matches(path));
    } catch {
      // A glob that the library does not take.
      return () => false;
    }
  });
}

async function ignoredBy(patterns: readonly string[]): Promise<(path: string) => boolean> {
  if (patterns.length === 0) return () => false;
  const { default: ignore } = await import('ignore');
  const matcher = ignore().add([...patterns]);
  // What lies outside the folder is not for its configuration to ignore.
  return (path) =>
    path !== '/' &&
    path !== '' &&
    !path.startsWith('../') &&
    !isAbsolute(path) &&
    isGlobbable(path) &&
    matcher.ignores(path);
}
