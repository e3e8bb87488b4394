import { createConfigs, type Configs, type Files } from '../project/index.ts';
import type { Client } from './client.ts';
import { dirname, isWithin, pathOf, uriOf } from './paths.ts';
import { EDITOR_KEYS, settingsOf, type Settings } from './settings.ts';

/** A folder of the editor, or one that a draft lies in which belongs to none. */
export interface Project {
  /** Absolute. */
  readonly root: string;
  readonly settings: Settings;
  readonly configs: Configs;
}

/** Where a draft lies that is nowhere yet: a folder that does not exist, so that nothing is found round it. */
const NOWHERE = '/@untitled@';

/** The folders with their settings and configurations. */
export class Projects {
  readonly #client: Client;
  readonly #files: Files;
  #roots: readonly string[];
  #projects = new Map<string, Promise<Project>>();
  #pushedSettings: unknown;

  /** @param uris of the editor's folders. */
  constructor(client: Client, files: Files, uris: readonly string[]) {
    this.#client = client;
    this.#files = files;
    this.#roots = pathsOf(uris);
    this.#pushedSettings = client.traits.options.settings;
  }

  /** The editor's folders. Absolute paths. */
  get roots(): readonly string[] {
    return this.#roots;
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(pathsOf(removed));
    const fresh = pathsOf(added).filter((root) => !this.#roots.includes(root));
    this.#roots = [...this.#roots.filter((root) => !gone.has(root)), ...fresh];
    this.reload();
  }

  /** Settings that the client has sent by itself; it is asked for them where it can be. */
  pushSettings(settings: unknown): void {
    if (settings !== null && typeof settings === 'object' && 'zhangfa' in settings) {
      this.#pushedSettings = settings.zhangfa;
    }
    this.reload();
  }

  /** Forgets all that was read. */
  reload(): void {
    this.#projects = new Map();
  }

  /** Where a draft lies as far as configuration goes: its own path, or one in the first folder. */
  placeOf(uri: string): string {
    return pathOf(uri) ?? `${this.#roots[0] ?? NOWHERE}/untitled.md`;
  }

  rootOf(path: string): string {
    const holding = this.#roots.filter((root) => isWithin(path, root));
    return holding.sort((a, b) => b.length - a.length)[0] ?? dirname(path);
  }

  /** The project of a file; never rejects. */
  of(path: string): Promise<Project> {
    const root = this.rootOf(path);
    const known = this.#projects.get(root) ?? this.#load(root);
    this.#projects.set(root, known);
    return known;
  }

  /** Forgets what a change of these files may have changed; true where that is something. */
  async forget(paths: readonly string[]): Promise<boolean> {
    let changed = false;
    const projects = this.#projects;
    for (const [root, loading] of projects) {
      const project = await loading;
      if (!paths.some((path) => project.configs.concerns(path))) continue;
      // Settings stay: files say nothing of them.
      if (projects.get(root) === loading)
        projects.set(root, Promise.resolve(this.#make(root, project.settings)));
      changed = true;
    }
    return changed;
  }

  /** Whether a file may be looked for: in the draft's folder and the editor's, unless they are not trusted. */
  mayLook(path: string, draftFolder: string): boolean {
    if (this.#roots.some((root) => isWithin(path, root))) return true;
    return this.#client.traits.options.trusted && isWithin(path, draftFolder);
  }

  async #load(root: string): Promise<Project> {
    const scope = this.#roots.includes(root) ? uriOf(root) : undefined;
    const answer = await this.#client.settings([scope]);
    return this.#make(root, settingsOf(answer?.[0] ?? this.#pushedSettings));
  }

  #make(root: string, settings: Settings): Project {
    const configs = createConfigs({
      files: this.#files,
      root,
      settings: settings.configuration,
      editorKeys: EDITOR_KEYS,
      trusted: this.#client.traits.options.trusted,
    });
    return { root, settings, configs };
  }
}

function pathsOf(uris: readonly string[]): readonly string[] {
  return uris
    .flatMap((uri) => pathOf(uri) ?? [])
    .map((path) => (path.length > 1 ? path.replace(/\/$/u, '') : path));
}
