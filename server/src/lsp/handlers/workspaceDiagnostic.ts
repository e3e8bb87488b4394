import type {
  CancellationToken,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Session } from '../session.ts';
import type { FileReport } from '../workspaceChecks.ts';
import { pathOf } from '../paths.ts';
import { isParams, throwIfCancelled, type Handler, type Params } from './handler.ts';

/** Milliseconds after which what there is so far is sent ahead. */
const PATIENCE = 200;

/** `workspace/diagnostic`: drafts that are not open, in folders where that is wanted or was asked for. */
export const workspaceDiagnostic: Handler = async (
  session,
  params,
  token,
): Promise<WorkspaceDiagnosticReport> => {
  const known = previousIds(params);
  const sender = new Sender(session, params['partialResultToken']);
  const seen = new Set<string>();
  for await (const report of reportsOf(session, token)) {
    seen.add(report.uri);
    if (known.get(report.uri) !== report.report.id) sender.add(fullReport(report));
  }
  for (const uri of known.keys()) {
    const path = pathOf(uri);
    const isOpen = path !== undefined && session.texts.atPath(path) !== undefined;
    if (!seen.has(uri) && !isOpen) sender.add({ uri, version: null, kind: 'full', items: [] });
  }
  for (const uri of session.workspace.closedBut(known)) {
    // The id shows in the next request that the client has taken it.
    if (!seen.has(uri)) sender.add({ uri, version: null, kind: 'full', resultId: CLOSED, items: [] });
  }
  return { items: sender.rest() };
};

/** The result of a draft that is neither open nor to be checked. */
const CLOSED = 'closed';

/** Every draft that is not open, with pauses in which other messages get their turn. */
async function* reportsOf(session: Session, token: CancellationToken): AsyncGenerator<FileReport> {
  for (const root of session.projects.roots) {
    const { settings } = await session.projects.of(root);
    if (!settings.checkUnopened && !session.workspace.wasAsked) continue;
    for (const path of await session.workspace.draftsOf(root)) {
      throwIfCancelled(session, token);
      const report = await session.workspace.check(path);
      if (report !== undefined) yield report;
      await session.host.pause();
    }
  }
  throwIfCancelled(session, token);
}

/** Sends partial results where the client takes them. */
class Sender {
  readonly #session: Session;
  readonly #token: unknown;
  #items: WorkspaceDocumentDiagnosticReport[] = [];
  #since: number;

  constructor(session: Session, token: unknown) {
    this.#session = session;
    this.#token = token;
    this.#since = session.host.now();
  }

  add(item: WorkspaceDocumentDiagnosticReport): void {
    this.#items.push(item);
    if (this.#session.host.now() - this.#since > PATIENCE) this.#send();
  }

  /** What is left for the answer: nothing where it was all sent ahead. */
  rest(): WorkspaceDocumentDiagnosticReport[] {
    // After the first partial result the answer itself must be empty.
    if (this.#isPartial()) this.#send();
    return this.#items;
  }

  #send(): void {
    if (!this.#isPartial() || this.#items.length === 0) return;
    this.#session.client.progress(this.#token as string | number, { items: this.#items });
    this.#items = [];
    this.#since = this.#session.host.now();
  }

  #isPartial(): boolean {
    return typeof this.#token === 'string' || typeof this.#token === 'number';
  }
}

function fullReport({ uri, report }: FileReport): WorkspaceDocumentDiagnosticReport {
  return { uri, version: null, kind: 'full', resultId: report.id, items: [...report.diagnostics] };
}

function previousIds(params: Params): ReadonlyMap<string, string> {
  const given = params['previousResultIds'];
  const entries = Array.isArray(given) ? given.filter(isParams) : [];
  return new Map(
    entries.flatMap(({ uri, value }) =>
      typeof uri === 'string' && typeof value === 'string' ? [[uri, value] as const] : [],
    ),
  );
}
