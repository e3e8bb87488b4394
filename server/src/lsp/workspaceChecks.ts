import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import { openDocument, SourceText, type Diagnostic } from '../engine/index.ts';
import { draftsIn, readText, type Failure } from '../project/index.ts';
import type { Counts } from '../protocol/index.ts';
import { stateOf } from './activation.ts';
import type { Checked } from './checker.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { foldersOfClient, overlaid } from './files.ts';
import type { InForce } from './inForce.ts';
import { lineStartsOf } from './lines.ts';
import { Lookups } from './lookups.ts';
import type { OpenText } from './openText.ts';
import { dirname, uriOf } from './paths.ts';
import type { Report, Reports } from './reports.ts';
import type { Parts } from './parts.ts';
import { countsOf } from './status.ts';

/** What was found in a draft that is not open. */
export interface FileReport {
  readonly uri: string;
  readonly report: Report;
  readonly counts: Counts;
  readonly evidence: { readonly statistics: number; readonly sourced: number };
  /** Undefined where it could be read. */
  readonly failure: Failure | undefined;
}

interface Known extends FileReport {
  readonly inForce: InForce;
  /** Of the text. */
  readonly mark: string;
}

const NOTHING: readonly Diagnostic[] = [];

/** The drafts of the workspace that are not open, each checked once as long as neither it nor what holds for it changes. */
export class WorkspaceChecks {
  readonly #parts: Parts;
  readonly #reports: Reports;
  readonly #known = new Map<string, Known>();
  readonly #changed = new Set<string>();
  readonly #pushed = new Set<string>();
  readonly #closed = new Set<string>();
  #lists = new Map<string, Promise<readonly string[]>>();
  /** Somebody has asked for the whole workspace to be checked. */
  wasAsked = false;

  constructor(parts: Parts, reports: Reports) {
    this.#parts = parts;
    this.#reports = reports;
  }

  /** Forgets which drafts there are and what holds for them. */
  forget(): void {
    this.#lists = new Map();
  }

  filesChanged(paths: readonly string[]): void {
    for (const path of paths) this.#changed.add(path);
    this.forget();
  }

  /** An open draft speaks for itself. */
  opened(uri: string): void {
    this.#closed.delete(uri);
    if (this.#pushed.delete(uri)) this.#parts.client.publish(uri, undefined, []);
  }

  closed(uri: string): void {
    const { client } = this.#parts;
    if (!client.traits.pulls) return;
    this.#closed.add(uri);
    if (this.wasAsked) client.refresh();
  }

  /**
   * Drafts that were open, of which a client may still show what was found then: it keeps it until the workspace's
   * report says otherwise.
   *
   * @param known those of which the client has a report of the workspace.
   */
  closedBut(known: ReadonlyMap<string, string>): readonly string[] {
    for (const uri of known.keys()) this.#closed.delete(uri);
    return [...this.#closed];
  }

  /** The drafts of a folder that are neither open nor ignored. Absolute paths. */
  async draftsOf(root: string): Promise<readonly string[]> {
    const { client, texts } = this.#parts;
    // Without word of what changes, every look is a first one.
    const known = client.traits.watchesFiles ? this.#lists.get(root) : undefined;
    const list = known ?? this.#list(root);
    this.#lists.set(root, list);
    return (await list).filter((path) => texts.atPath(path) === undefined);
  }

  /** Checks a draft that is not open; undefined where it is not to be checked. */
  async check(path: string): Promise<FileReport | undefined> {
    const { client, configurations, files } = this.#parts;
    const inForce = await configurations.of(path);
    const known = this.#known.get(path);
    const isFresh = client.traits.watchesFiles && !this.#changed.has(path);
    if (known?.inForce === inForce && isFresh) return known;
    this.#changed.delete(path);
    const read = await readText(files, path);
    const mark = typeof read === 'string' ? markOf(read) : `! ${read.message.en}`;
    if (known?.inForce === inForce && known.mark === mark) return known;
    const report =
      typeof read === 'string'
        ? await this.#checkText(path, read, inForce)
        : this.#reportOf(path, [], NOTHING, read);
    if (report === undefined) {
      this.#known.delete(path);
      return undefined;
    }
    this.#known.set(path, { ...report, inForce, mark });
    return report;
  }

  /** Sends what was found to a client that does not ask for it. */
  push({ uri, report }: FileReport): void {
    if (report.diagnostics.length === 0 && !this.#pushed.has(uri)) return;
    this.#pushed.add(uri);
    this.#parts.client.publish(uri, undefined, report.diagnostics);
  }

  async #list(root: string): Promise<readonly string[]> {
    const { client, files, host, projects, texts } = this.#parts;
    const own = this.#parts.folders;
    const folders =
      own === undefined
        ? await foldersOfClient(client, files, root)
        : overlaid(own, (path) => texts.atPath(path)?.text.value, host.encodeUtf8);
    const { configs } = await projects.of(root);
    const paths: string[] = [];
    for await (const path of draftsIn(root, folders, configs)) {
      // A folder within a folder is listed by itself.
      if (projects.rootOf(path) === root) paths.push(path);
    }
    return paths;
  }

  async #checkText(path: string, text: string, inForce: InForce): Promise<FileReport | undefined> {
    const { client, files, projects, rulePage } = this.#parts;
    const state = stateOf({ text }, inForce, false);
    if (state !== 'checked' && state !== 'misconfigured' && state !== 'tooLarge') return undefined;
    const uri = uriOf(path);
    const base: OpenText = {
      uri,
      languageId: 'markdown',
      version: 0,
      inStep: true,
      text: new SourceText(text),
      lines: lineStartsOf(text),
      document: undefined,
    };
    const { linter } = inForce;
    let checked: Checked = { text: base, inForce, state, draft: undefined };
    if (linter && state !== 'tooLarge') {
      const document = openDocument(text);
      const folder = dirname(path);
      const lookups = new Lookups(files, folder, (target) => projects.mayLook(target, folder));
      let { surroundings } = lookups;
      let result = linter.lint(document, undefined, surroundings);
      if (await lookups.lookUp()) {
        ({ surroundings } = lookups);
        result = linter.lint(document, result, surroundings);
      }
      checked = { ...checked, draft: { document, result, linter, surroundings } };
    }
    const { diagnostics = NOTHING, evidence } = checked.draft?.result ?? {};
    const converted = diagnosticsOf(checked, client, rulePage);
    return { ...this.#reportOf(path, converted, diagnostics, undefined), evidence: evidence ?? NO_EVIDENCE };
  }

  #reportOf(
    path: string,
    converted: readonly LspDiagnostic[],
    findings: readonly Diagnostic[],
    failure: Failure | undefined,
  ): FileReport {
    return {
      uri: uriOf(path),
      report: this.#reports.next(converted),
      counts: countsOf(findings),
      evidence: NO_EVIDENCE,
      failure,
    };
  }
}

const NO_EVIDENCE = { statistics: 0, sourced: 0 };

/** Tells one text from another well enough to know whether a file has changed (FNV-1a). */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return `${String(text.length)}:${String(hash)}`;
}
