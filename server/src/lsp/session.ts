import type { TextDocumentItem } from 'vscode-languageserver';
import type { Language } from '../engine/index.ts';
import { readText, type Files, type Folders } from '../project/index.ts';
import { Checker, type Checked } from './checker.ts';
import type { Client } from './client.ts';
import { ConfigProblems } from './configProblems.ts';
import { filesOfClient, overlaid } from './files.ts';
import type { Host, RulePageOf } from './host.ts';
import { Configurations, type InForce } from './inForce.ts';
import { changeText, openText, replaceText } from './openText.ts';
import type { Parts } from './parts.ts';
import { pathOf } from './paths.ts';
import { Projects } from './projects.ts';
import { Reports } from './reports.ts';
import { statusOf } from './status.ts';
import { OpenTexts } from './texts.ts';
import { say } from './wording.ts';
import { WorkspaceChecks } from './workspaceChecks.ts';

/** After the last keystroke, in milliseconds, until a client that does not ask is told. */
const PAUSE_AFTER_TYPING = 150;

/** Files change in swarms: a checkout, a save of all. */
const PAUSE_AFTER_FILES = 60;

/** How long an answer waits for the files that a draft links to. */
const PATIENCE_FOR_LINKS = 100;

/** One client's time with the server: what it has open, and what holds for that. */
export class Session implements Parts {
  readonly client: Client;
  readonly host: Host;
  readonly texts = new OpenTexts();
  readonly folders: Folders | undefined;
  readonly files: Files;
  readonly projects: Projects;
  readonly configurations: Configurations;
  readonly reports: Reports;
  readonly rulePage: RulePageOf;
  readonly configProblems: ConfigProblems;
  readonly workspace: WorkspaceChecks;
  readonly #disk: Files;
  readonly #checker: Checker;
  readonly #unsaved = new Set<string>();
  readonly #timers = new Map<string, () => void>();
  readonly #changedFiles = new Set<string>();
  readonly #seen = new WeakSet<InForce>();
  readonly #reported = new WeakSet<Checked>();
  readonly #published = new Set<string>();
  readonly #stopped = new Set<unknown>();
  #applied: Promise<void> = Promise.resolve();
  #isOver = false;

  /** @param folders URIs of the editor's folders. */
  constructor(client: Client, host: Host, folders: readonly string[]) {
    this.client = client;
    this.host = host;
    // A process cannot read the folders of a remote repository, but its client can.
    this.folders = client.traits.options.hostFiles ? undefined : host.folders;
    this.#disk = this.folders ?? filesOfClient(client, host);
    this.files = overlaid(this.#disk, (path) => this.texts.atPath(path)?.text.value, host.encodeUtf8);
    this.projects = new Projects(client, this.files, folders);
    this.configurations = new Configurations(client, this.projects);
    this.rulePage = (id) => client.traits.options.rulePage?.replaceAll('{id}', id) ?? host.rulePage(id);
    this.reports = new Reports(client, this.rulePage);
    this.configProblems = new ConfigProblems(client, this.files, this.texts);
    this.workspace = new WorkspaceChecks(this, this.reports);
    this.#checker = new Checker(this, (uri) => {
      this.#recheck(uri);
    });
  }

  /** The language of messages that belong to no draft. */
  get language(): Language {
    const { settings } = this.client.traits.options;
    return settings?.language === 'zh' || settings?.language === 'en'
      ? settings.language
      : this.client.traits.language;
  }

  open({ uri, languageId, version, text }: TextDocumentItem): void {
    this.texts.set(openText(uri, languageId, version, text));
    this.#unsaved.delete(uri);
    this.#touched(uri, 0);
    this.workspace.opened(uri);
    this.configProblems.publish();
  }

  change(uri: string, version: number, changes: readonly unknown[]): void {
    const before = this.texts.get(uri);
    if (before === undefined) {
      this.client.log('warning', say(this.language, 'not-open', { uri }));
      return;
    }
    if (version <= before.version) {
      const { version: current } = before;
      this.client.log('warning', say(this.language, 'change-stale', { uri, version, current }));
      return;
    }
    const after = changeText(before, changes, version, this.client.traits.encoding);
    if (before.inStep && !after.inStep) {
      this.client.log('error', say(this.language, 'change-refused', { uri }));
    }
    this.texts.set(after);
    this.#unsaved.add(uri);
    this.#touched(uri, PAUSE_AFTER_TYPING);
  }

  async save(uri: string): Promise<void> {
    this.#unsaved.delete(uri);
    const open = this.texts.get(uri);
    const path = pathOf(uri);
    if (open === undefined || path === undefined) return;
    if (!open.inStep) {
      // What was saved is what the editor has.
      const saved = await readText(this.#disk, path);
      const now = this.texts.get(uri);
      if (typeof saved === 'string' && now?.version === open.version) this.texts.set(replaceText(now, saved));
      this.client.refresh();
    }
    this.#touched(uri, 0);
    await this.#checker.lookAgain(uri);
  }

  close(uri: string): void {
    const wasDraft = this.texts.get(uri)?.document !== undefined;
    this.texts.delete(uri);
    this.#unsaved.delete(uri);
    this.#timers.get(uri)?.();
    this.#timers.delete(uri);
    this.#checker.close(uri);
    this.reports.delete(uri);
    if (this.#published.delete(uri)) this.client.publish(uri, undefined, []);
    if (wasDraft) {
      this.workspace.closed(uri);
      return;
    }
    // The file counts again, not what the editor had.
    this.#touched(uri, 0);
    this.configProblems.publish();
  }

  /** The newest state of an open draft, checked; undefined where there is none. */
  async checked(uri: string): Promise<Checked | undefined> {
    await this.#applyFileChanges();
    const checked = await this.#checker.check(uri);
    if (checked !== undefined) this.#tell(checked);
    return checked;
  }

  /** As {@link checked}, with the files that the draft links to looked up, unless that takes long. */
  async settled(uri: string): Promise<Checked | undefined> {
    await this.checked(uri);
    const patience = new Promise<void>((resolve) => {
      this.host.after(PATIENCE_FOR_LINKS, resolve);
    });
    await this.#checker.settle(uri, patience);
    return this.checked(uri);
  }

  /** What was found last, where the draft is to be checked no sooner than it is saved. */
  isHeldBack(uri: string): boolean {
    const last = this.#checker.last(uri);
    return last?.inForce.settings.run === 'onSave' && this.#unsaved.has(uri);
  }

  /** Files have come, gone or changed, on disk or in the editor. Paths. */
  filesChanged(paths: readonly string[]): void {
    for (const path of paths) this.#changedFiles.add(path);
    this.#later('files', PAUSE_AFTER_FILES, () => this.#applyFileChanges());
  }

  /** Checks everything again: folders or settings have changed. */
  async recheckAll(): Promise<void> {
    this.workspace.forget();
    for (const { uri } of this.texts.drafts()) this.#touched(uri, 0);
    this.client.refresh();
    await this.#updateConfigProblems();
  }

  /** The client no longer wants the work that it gave this token. */
  stop(token: unknown): void {
    this.#stopped.add(token);
  }

  isStopped(token: unknown): boolean {
    return this.#isOver || (token !== undefined && this.#stopped.has(token));
  }

  /** The client has gone: nothing is begun any more. */
  end(): void {
    this.#isOver = true;
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
  }

  /** One after the other: who asks meanwhile waits for what is under way. */
  #applyFileChanges(): Promise<void> {
    const applied = this.#applied.then(() => this.#applyNow());
    this.#applied = applied.catch(() => undefined);
    return applied;
  }

  async #applyNow(): Promise<void> {
    if (this.#changedFiles.size === 0) return;
    const paths = [...this.#changedFiles];
    this.#changedFiles.clear();
    this.workspace.filesChanged(paths);
    if (await this.projects.forget(paths)) await this.recheckAll();
  }

  /** Something about an open text has changed. */
  #touched(uri: string, pause: number): void {
    const text = this.texts.get(uri);
    if (text?.document === undefined) {
      const path = pathOf(uri);
      if (path !== undefined) this.filesChanged([path]);
    } else if (!this.client.traits.pulls && !this.isHeldBack(uri)) {
      this.#later(uri, pause, () => this.#push(uri));
    }
  }

  /** What was found no longer holds, although the text is the same. */
  #recheck(uri: string): void {
    if (this.client.traits.pulls) this.client.refresh();
    else this.#touched(uri, 0);
  }

  async #push(uri: string): Promise<void> {
    const checked = await this.checked(uri);
    if (checked === undefined) return;
    const before = this.reports.last(uri);
    const report = this.reports.of(checked);
    // A draft that nobody wants checked is not mentioned.
    if (report === before || (before === undefined && report.diagnostics.length === 0)) return;
    this.#published.add(uri);
    this.client.publish(uri, checked.text.version, report.diagnostics);
  }

  #tell(checked: Checked): void {
    if (this.#reported.has(checked)) return;
    this.#reported.add(checked);
    this.client.status(statusOf(checked));
    if (this.#seen.has(checked.inForce)) return;
    this.#seen.add(checked.inForce);
    void this.#updateConfigProblems();
  }

  async #updateConfigProblems(): Promise<void> {
    const places = [
      ...this.texts.drafts().map(({ uri }) => this.projects.placeOf(uri)),
      ...this.projects.roots.map((root) => `${root}/untitled.md`),
    ];
    await this.configProblems.update(await Promise.all(places.map((place) => this.configurations.of(place))));
  }

  /** Runs something once nothing of its kind has come for a while. */
  #later(key: string, pause: number, run: () => Promise<void>): void {
    if (this.#isOver) return;
    this.#timers.get(key)?.();
    const cancel = this.host.after(pause, () => {
      this.#timers.delete(key);
      run().catch((error: unknown) => {
        this.client.log('error', error instanceof Error ? (error.stack ?? error.message) : String(error));
      });
    });
    this.#timers.set(key, cancel);
  }
}
