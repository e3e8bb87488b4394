import type { ConfigLayer, ConfigPath, ConfigSettings, TermEntry, TermInput } from '../../engine/index.ts';
import { parseTermFile } from '../data/termFile.ts';
import type { Failure } from '../failure.ts';
import { readText } from '../text.ts';
import { wording } from '../wording.ts';
import { relative, resolve } from '../paths.ts';
import { findExtended, type Reach } from './extend.ts';
import type { FilePlace } from './find.ts';
import { readSource, type ConfigSource } from './source.ts';

/** Settings with the drafts they are for. */
export interface ScopedLayer extends ConfigLayer {
  /** Undefined: all. Globs relative to the configuration's folder otherwise. */
  readonly files: readonly string[] | undefined;
}

/** More than any house has. Two files that extend the next two and so on would otherwise be read without end. */
const MOST_SOURCES = 200;

/** Follows `extends` and term files from one configuration, depth first, so that what extends comes after what is extended. */
export class Reading {
  readonly sources = new Map<string, ConfigSource>();
  readonly layers: ScopedLayer[] = [];
  readonly ignore: string[] = [];
  readonly failures: Failure[] = [];
  /** What is right in each, by its path: one may be named again and again. */
  readonly #termFiles = new Map<string, readonly TermInput[]>();
  readonly #reach: Reach;
  #added = 0;

  constructor(reach: Reach) {
    this.#reach = reach;
  }

  get termFiles(): readonly string[] {
    return [...this.#termFiles.keys()];
  }

  async addFile(place: FilePlace, chain: readonly string[] = []): Promise<void> {
    const known = this.sources.get(place.path);
    const source = known ?? (await readSource(place, this.#reach.files));
    const identity = await this.#reach.files.identityOf(place.path);
    await this.add(known ? { ...known, failures: [] } : source, [...chain, identity]);
  }

  /** @param chain the files that led here, this one last. */
  async add(source: ConfigSource, chain: readonly string[]): Promise<void> {
    if (!this.sources.has(source.name)) this.sources.set(source.name, source);
    append(this.failures, source.failures);
    const { extends: parents, overrides, ignore, ...settings } = source.config;
    await this.#extend(source, parents, chain);
    await this.#addLayer(source, [], settings, undefined);
    for (const [index, { files, ...inner }] of (overrides ?? []).entries()) {
      await this.#addLayer(source, ['overrides', index], inner, listOf(files));
    }
    append(this.ignore, listOf(ignore));
  }

  async #extend(source: ConfigSource, parents: Names, chain: readonly string[]): Promise<void> {
    for (const [index, name] of listOf(parents).entries()) {
      const found = await findExtended(name, source.folder, this.#reach);
      const fail = (message: Failure['message'], untrusted?: true): void => {
        this.failures.push({ ...source.failureAt(['extends', index], message), untrusted });
      };
      if ('message' in found) {
        fail(found.message, found.untrusted);
        continue;
      }
      const identity = await this.#reach.files.identityOf(found.path);
      if (chain.includes(identity)) {
        const names = [...chain.slice(chain.indexOf(identity)), found.path];
        const shown = names.map((path) => relative(source.folder, path)).join(' → ');
        fail(wording('extends-cycle', { chain: shown }));
      } else if (++this.#added === MOST_SOURCES) {
        fail(wording('extends-too-many', { most: MOST_SOURCES }));
      } else if (this.#added < MOST_SOURCES) {
        await this.addFile(found, chain);
      }
    }
  }

  async #addLayer(
    source: ConfigSource,
    path: ConfigPath,
    settings: ConfigSettings,
    files: readonly string[] | undefined,
  ): Promise<void> {
    const found: (readonly TermInput[])[] = [];
    for (const [index, name] of listOf(settings.termFiles).entries()) {
      const read = await this.#termsIn(resolve(source.folder, name), name);
      if ('message' in read) {
        const { message, untrusted } = read;
        this.failures.push({ ...source.failureAt([...path, 'termFiles', index], message), untrusted });
      } else found.push(read);
    }
    const terms = [...found.flat(), ...(settings.terms ?? [])].map((term): TermEntry => ({
      ...term,
      variants: term.variants ?? [],
    }));
    this.layers.push({ source: source.name, path, settings, files, terms });
  }

  /** @returns the terms of a file, or why it cannot be read. */
  async #termsIn(file: string, name: string): Promise<readonly TermInput[] | Failure> {
    const known = this.#termFiles.get(file);
    if (known) return known;
    const text = await readText(this.#reach.files, file);
    if (typeof text !== 'string')
      return { ...text, message: wording('term-file-unreadable', { name, reason: text.message }) };
    const { terms, problems } = await parseTermFile(file, text);
    this.#termFiles.set(file, terms);
    for (const problem of problems) this.failures.push({ path: file, ...problem });
    return terms;
  }
}

/** `push(...more)` takes no more than the stack holds, which a term base may exceed. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

type Names = string | readonly string[] | undefined;

function listOf(value: Names): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
