import {
  createLinter,
  type Language,
  type Linter,
  type ResolvedConfig,
  type Resolution,
} from '../engine/index.ts';
import type { Failure, LoadedConfig } from '../project/index.ts';
import type { ConfigurationInForce } from '../protocol/index.ts';
import type { Client } from './client.ts';
import { basename, dirname, uriOf } from './paths.ts';
import type { Project, Projects } from './projects.ts';
import type { Settings } from './settings.ts';
import { say } from './wording.ts';

/** What holds for one draft. The same object as long as nothing of it has been read anew. */
export interface InForce {
  readonly settings: Settings;
  readonly language: Language;
  /** What is wrong with the configuration as it stands. */
  readonly failures: readonly Failure[];
  /** Undefined where the configuration is broken and there has been no sound one before. */
  readonly linter: Linter | undefined;
  readonly resolution: Resolution;
  readonly loaded: LoadedConfig;
  readonly isIgnored: boolean;
}

/** Works out what holds for drafts, and remembers the last sound configuration of each folder. */
export class Configurations {
  readonly #client: Client;
  readonly #projects: Projects;
  readonly #known = new WeakMap<Project, Map<string, Promise<InForce>>>();
  readonly #sound = new Map<string, LoadedConfig>();
  readonly #linters = new WeakMap<ResolvedConfig, Map<Language, Linter>>();
  readonly #said = new Set<string>();

  constructor(client: Client, projects: Projects) {
    this.#client = client;
    this.#projects = projects;
  }

  /** @param path of the draft; see {@link Projects.placeOf}. */
  async of(path: string): Promise<InForce> {
    const project = await this.#projects.of(path);
    const byPath = this.#known.get(project) ?? new Map<string, Promise<InForce>>();
    this.#known.set(project, byPath);
    const known = byPath.get(path) ?? this.#workOut(project, path);
    byPath.set(path, known);
    return known;
  }

  languageOf(settings: Settings): Language {
    return settings.language === 'auto' ? this.#client.traits.language : settings.language;
  }

  async #workOut(project: Project, path: string): Promise<InForce> {
    const { settings } = project;
    const folder = dirname(path);
    const loaded = await project.configs.forFolder(folder);
    const isSound = !isBroken(loaded.failures);
    if (isSound) this.#sound.set(folder, loaded);
    const used = isSound ? loaded : this.#sound.get(folder);
    const resolution = (used ?? loaded).resolutionOf(path);
    const language =
      resolution.language.origin.kind === 'default' ? this.languageOf(settings) : resolution.language.value;
    if (!isSound) this.#tell(loaded, used !== undefined, language);
    return {
      settings,
      language,
      failures: loaded.failures,
      linter: used && this.#linterFor(resolution.config, language),
      resolution,
      loaded: used ?? loaded,
      isIgnored: isIgnored(used ?? loaded, path),
    };
  }

  /** Linters keep what they know of blocks, so drafts with one configuration share one. */
  #linterFor(config: ResolvedConfig, language: Language): Linter {
    const byLanguage = this.#linters.get(config) ?? new Map<Language, Linter>();
    this.#linters.set(config, byLanguage);
    const known = byLanguage.get(language) ?? createLinter({ ...config, language });
    byLanguage.set(language, known);
    return known;
  }

  /** Failures in files show in those files; what is wrong with settings has no file to show in. */
  #tell({ failures, path }: LoadedConfig, isKept: boolean, language: Language): void {
    for (const { setting, message } of failures) {
      if (setting === undefined) continue;
      this.#showOnce(say(language, 'setting-wrong', { key: setting, message: message[language] }));
    }
    if (isKept && path !== undefined) {
      this.#client.log('warning', say(language, 'kept-configuration', { file: basename(path) }));
    }
  }

  #showOnce(message: string): void {
    if (this.#said.has(message)) return;
    this.#said.add(message);
    this.#client.show('warning', message);
  }
}

/** Whether something is wrong with a configuration, other than that parts of it are not to be trusted yet. */
export function isBroken(failures: readonly Failure[]): boolean {
  return failures.some(({ untrusted }) => untrusted !== true);
}

/** What the status tells of it. */
export function describe({ loaded, resolution }: InForce): ConfigurationInForce {
  const said = { preset: resolution.preset.value, profiles: resolution.profiles.value };
  if (loaded.path !== undefined) return { kind: 'file', uri: uriOf(loaded.path), ...said };
  return { kind: loaded.place === undefined ? 'default' : 'settings', ...said };
}

function isIgnored(loaded: LoadedConfig, path: string): boolean {
  const { folder } = loaded;
  if (loaded.ignores(path, false)) return true;
  for (let current = dirname(path); current.length > folder.length; current = dirname(current)) {
    if (loaded.ignores(current, true)) return true;
  }
  return false;
}
