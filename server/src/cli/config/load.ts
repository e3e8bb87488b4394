import { dirname, relative, resolve } from 'node:path';
import {
  resolveConfig,
  rules,
  type ConfigLayer,
  type ConfigPath,
  type ConfigSettings,
  type LineColumn,
  type Resolution,
  type TermEntry,
  type TermInput,
} from '../../engine/index.ts';
import type { Failure } from '../failure.ts';
import { say, wording } from '../wording.ts';
import { findExtended, identityOf } from './extend.ts';
import type { ConfigPlace } from './find.ts';
import { readSource, readText, type ConfigSource } from './source.ts';
import { parseTermFile } from './termFile.ts';

/** A configuration with all it extends and all the term files it names. */
export interface LoadedConfig {
  /** The file it begins with; undefined where nothing is configured. */
  readonly path: string | undefined;
  /** From which `overrides` and `ignore` count. Absolute. */
  readonly folder: string;
  /** Everything that is wrong with it; drafts are not checked with a broken configuration. */
  readonly failures: readonly Failure[];
  /** Every file read for it, in the order of reading. */
  readonly files: readonly string[];
  /** The configuration of one draft, given by its absolute path. Drafts to which the same overrides apply share one. */
  readonly resolutionOf: (draft: string) => Resolution;
  /** True where `ignore` names the file or folder. */
  readonly ignores: (path: string, isFolder: boolean) => boolean;
  /** Where a value stands that a layer has set. */
  readonly placeOf: (source: string, path: ConfigPath) => LineColumn | undefined;
}

/** Settings with the drafts they are for. */
interface ScopedLayer extends ConfigLayer {
  /** Undefined: all. Globs relative to the configuration's folder otherwise. */
  readonly files: readonly string[] | undefined;
}

/**
 * Loads a configuration.
 *
 * @param last a layer above all others: the command line's.
 */
export async function loadConfig(
  place: ConfigPlace | undefined,
  folder: string,
  last: ConfigLayer | undefined,
): Promise<LoadedConfig> {
  const reading = new Reading();
  if (place) await reading.add(place, []);
  const layers: ScopedLayer[] = [...reading.layers, ...(last ? [{ ...last, files: undefined }] : [])];
  const matchers = await matchersOf(layers);
  const ignored = await ignoredBy(reading.ignore);
  const inFolder = (path: string): string => relative(folder, path).replaceAll('\\', '/');
  const known = new Map<string, Resolution>();
  return {
    path: place?.path,
    folder,
    failures: reading.failures,
    files: [...reading.sources.keys(), ...reading.termFiles],
    resolutionOf: (draft) => {
      const path = inFolder(draft);
      const applying = layers.filter((_layer, index) => matchers[index]?.(path) ?? true);
      const key = applying.map((layer) => layers.indexOf(layer)).join(' ');
      const resolution = known.get(key) ?? resolveConfig(rules, applying);
      known.set(key, resolution);
      return resolution;
    },
    ignores: (path, isFolder) => ignored(inFolder(path) + (isFolder ? '/' : '')),
    placeOf: (source, path) => reading.sources.get(source)?.placeOf(path, 'value'),
  };
}

/** Follows `extends` and term files from one configuration, depth first, so that what extends comes after what is extended. */
class Reading {
  readonly sources = new Map<string, ConfigSource>();
  readonly termFiles: string[] = [];
  readonly layers: ScopedLayer[] = [];
  readonly ignore: string[] = [];
  readonly failures: Failure[] = [];

  async add(place: ConfigPlace, chain: readonly string[]): Promise<void> {
    const source = await readSource(place);
    this.sources.set(source.path, source);
    this.failures.push(...source.failures);
    const { extends: parents, overrides, ignore, ...settings } = source.config;
    await this.#extend(source, listOf(parents), [...chain, identityOf(source.path)]);
    await this.#addLayer(source, [], settings, undefined);
    for (const [index, { files, ...inner }] of (overrides ?? []).entries()) {
      await this.#addLayer(source, ['overrides', index], inner, listOf(files));
    }
    this.ignore.push(...listOf(ignore));
  }

  async #extend(source: ConfigSource, parents: readonly string[], chain: readonly string[]): Promise<void> {
    for (const [index, name] of parents.entries()) {
      const place = { path: source.path, ...placeInList(source, ['extends'], index) };
      const found = findExtended(name, source.path);
      if ('message' in found) {
        this.failures.push({ ...place, message: found.message });
      } else if (chain.includes(identityOf(found.path))) {
        const names = [...chain.slice(chain.indexOf(identityOf(found.path))), found.path].map((path) =>
          relative(dirname(source.path), path),
        );
        this.failures.push({ ...place, message: wording('extends-cycle', { chain: names.join(' → ') }) });
      } else {
        await this.add(found, chain);
      }
    }
  }

  async #addLayer(
    source: ConfigSource,
    path: ConfigPath,
    settings: ConfigSettings,
    files: readonly string[] | undefined,
  ): Promise<void> {
    const found: TermInput[] = [];
    for (const [index, name] of listOf(settings.termFiles).entries()) {
      const file = resolve(dirname(source.path), name);
      const text = readText(file);
      if (typeof text !== 'string') {
        const message = {
          zh: say('zh', 'term-file-unreadable', { name, reason: text.message.zh }),
          en: say('en', 'term-file-unreadable', { name, reason: text.message.en }),
        };
        this.failures.push({
          path: source.path,
          ...placeInList(source, [...path, 'termFiles'], index),
          message,
        });
        continue;
      }
      this.termFiles.push(file);
      const { terms, problems } = await parseTermFile(file, text);
      this.failures.push(...problems.map((problem) => ({ path: file, ...problem })));
      found.push(...terms);
    }
    const terms = [...found, ...(settings.terms ?? [])].map((term): TermEntry => ({
      ...term,
      variants: term.variants ?? [],
    }));
    this.layers.push({ source: source.path, path, settings, files, terms });
  }
}

/** The place of a member of what may be a list or a single value. */
function placeInList(source: ConfigSource, path: ConfigPath, index: number): LineColumn {
  return source.placeOf([...path, index], 'value');
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** For each layer, which drafts it is for; undefined where it is for all. */
async function matchersOf(
  layers: readonly ScopedLayer[],
): Promise<readonly (((path: string) => boolean) | undefined)[]> {
  if (layers.every(({ files }) => files === undefined)) return layers.map(() => undefined);
  const { default: picomatch } = await import('picomatch');
  return layers.map(({ files }) => (files ? picomatch([...files], { dot: true }) : undefined));
}

async function ignoredBy(patterns: readonly string[]): Promise<(path: string) => boolean> {
  if (patterns.length === 0) return () => false;
  const { default: ignore } = await import('ignore');
  const matcher = ignore().add([...patterns]);
  // What lies outside the folder is not for its configuration to ignore.
  return (path) => path !== '/' && path !== '' && !path.startsWith('../') && matcher.ignores(path);
}
