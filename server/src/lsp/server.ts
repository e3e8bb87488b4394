import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type InitializeParams,
  type ProtocolConnection,
} from 'vscode-languageserver';
import { METHODS } from '../protocol/index.ts';
import { clientOf } from './client.ts';
import { traitsOf } from './clientTraits.ts';
import { cancelProgress, checkWorkspace } from './handlers/checkWorkspace.ts';
import { codeAction, resolveCodeAction } from './handlers/codeAction.ts';
import { documentDiagnostic } from './handlers/diagnostic.ts';
import { addFootnote, fixEverything, renumberDraft, updateContents } from './handlers/draftEdits.ts';
import { contents, documentSymbol, outline } from './handlers/draftModels.ts';
import { isParams, type Handler, type Params } from './handlers/handler.ts';
import { hover } from './handlers/hover.ts';
import {
  completion,
  definition,
  foldingRange,
  prepareRename,
  references,
  rename,
} from './handlers/navigation.ts';
import {
  catalogue,
  executeCommand,
  explain,
  initialiseConfig,
  writeNewReport,
} from './handlers/rulePages.ts';
import { didChange, didClose, didOpen, didSave } from './handlers/sync.ts';
import {
  didChangeConfiguration,
  didChangeWatchedFiles,
  didChangeWorkspaceFolders,
  WATCHED,
} from './handlers/watching.ts';
import { workspaceDiagnostic } from './handlers/workspaceDiagnostic.ts';
import type { Host } from './host.ts';
import { introductionTo } from './serverCapabilities.ts';
import { Session } from './session.ts';
import { say } from './wording.ts';

const REQUESTS: Readonly<Record<string, Handler>> = {
  'textDocument/diagnostic': documentDiagnostic,
  'workspace/diagnostic': workspaceDiagnostic,
  'textDocument/codeAction': codeAction,
  'codeAction/resolve': resolveCodeAction,
  'textDocument/hover': hover,
  'textDocument/documentSymbol': documentSymbol,
  'textDocument/definition': definition,
  'textDocument/references': references,
  'textDocument/prepareRename': prepareRename,
  'textDocument/rename': rename,
  'textDocument/foldingRange': foldingRange,
  'textDocument/completion': completion,
  'workspace/executeCommand': executeCommand,
  [METHODS.contents]: contents,
  [METHODS.outline]: outline,
  [METHODS.writeContents]: updateContents,
  [METHODS.renumber]: renumberDraft,
  [METHODS.insertFootnote]: addFootnote,
  [METHODS.fixAll]: fixEverything,
  [METHODS.checkWorkspace]: checkWorkspace,
  [METHODS.explain]: explain,
  [METHODS.newReport]: writeNewReport,
  [METHODS.initialiseConfig]: initialiseConfig,
  [METHODS.catalogue]: catalogue,
};

const NOTIFICATIONS: Readonly<Record<string, Handler>> = {
  'textDocument/didOpen': didOpen,
  'textDocument/didChange': didChange,
  'textDocument/didSave': didSave,
  'textDocument/didClose': didClose,
  'workspace/didChangeWatchedFiles': didChangeWatchedFiles,
  'workspace/didChangeConfiguration': didChangeConfiguration,
  'workspace/didChangeWorkspaceFolders': didChangeWorkspaceFolders,
  'window/workDoneProgress/cancel': cancelProgress,
};

/** How far a client has got, as the specification's life cycle has it. */
type Life =
  { readonly stage: 'waiting' | 'shutDown' } | { readonly stage: 'serving'; readonly session: Session };

/** One client at the other end of a connection. */
interface Service {
  readonly connection: ProtocolConnection;
  readonly host: Host;
  life: Life;
}

/**
 * Serves one client over a connection that is not listening yet. Whatever comes, it neither throws nor ends but by
 * `exit`.
 */
export function startServer(connection: ProtocolConnection, host: Host): void {
  const service: Service = { connection, host, life: { stage: 'waiting' } };
  followLife(service);
  for (const [method, handler] of Object.entries(REQUESTS)) answer(service, method, handler);
  for (const [method, handler] of Object.entries(NOTIFICATIONS)) takeNote(service, method, handler);
  connection.onError(([error, unsent]) => {
    // Who tells of what could not be sent sends again, and fails again, for ever.
    if (unsent !== undefined || service.life.stage !== 'serving') return;
    const { client, language } = service.life.session;
    client.log('error', say(language, 'reading-failed', { detail: error.message }));
  });
  connection.onClose(() => {
    if (service.life.stage === 'serving') service.life.session.end();
    service.life = { stage: 'shutDown' };
  });
  connection.listen();
}

function followLife(service: Service): void {
  const { connection, host } = service;
  const end = (code: number): void => {
    if (service.life.stage === 'serving') service.life.session.end();
    host.exit(code);
  };
  connection.onRequest('initialize', (params: InitializeParams) => {
    if (service.life.stage !== 'waiting') return refused('initialized-twice', ErrorCodes.InvalidRequest);
    const traits = traitsOf(params);
    const session = new Session(clientOf(connection, traits), host, foldersIn(params));
    service.life = { stage: 'serving', session };
    if (traits.processId !== undefined) {
      host.watchProcess(traits.processId, () => {
        end(1);
      });
    }
    return introductionTo(traits);
  });
  connection.onNotification('initialized', () => {
    if (service.life.stage !== 'serving') return;
    service.life.session.client.watch(WATCHED.map((globPattern) => ({ globPattern })));
    const { session } = service.life;
    session.recheckAll().catch((error: unknown) => failed(session, 'initialized', error));
  });
  connection.onRequest('shutdown', () => {
    if (service.life.stage !== 'serving') return notServing(service.life.stage);
    service.life.session.end();
    service.life = { stage: 'shutDown' };
    return null;
  });
  connection.onNotification('exit', () => {
    end(service.life.stage === 'shutDown' ? 0 : 1);
  });
}

function answer(service: Service, method: string, handler: Handler): void {
  service.connection.onRequest(method, async (...args: readonly unknown[]) => {
    if (service.life.stage !== 'serving') return notServing(service.life.stage);
    const { session } = service.life;
    try {
      return await handler(session, paramsIn(args), args.at(-1) as CancellationToken);
    } catch (error) {
      return failed(session, method, error);
    }
  });
}

function takeNote(service: Service, method: string, handler: Handler): void {
  service.connection.onNotification(method, (...args: readonly unknown[]) => {
    if (service.life.stage !== 'serving') return;
    const { session } = service.life;
    const fail = (error: unknown): void => {
      failed(session, method, error);
    };
    // Not after an `await`: a change is taken note of before anything else is read.
    try {
      Promise.resolve(handler(session, paramsIn([...args, undefined]), NEVER)).catch(fail);
    } catch (error) {
      fail(error);
    }
  });
}

/** Notifications cannot be cancelled. */
const NEVER: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

function notServing(stage: 'waiting' | 'shutDown'): ResponseError {
  return stage === 'waiting'
    ? refused('not-initialized', ErrorCodes.ServerNotInitialized)
    : refused('shut-down', ErrorCodes.InvalidRequest);
}

function refused(key: 'not-initialized' | 'shut-down' | 'initialized-twice', code: number): ResponseError {
  return new ResponseError(code, say('en', key));
}

/** The error to answer with; a bug of ours goes into the log with its stack, and the client is told no more than that. */
function failed({ client, language }: Session, method: string, error: unknown): ResponseError<unknown> {
  if (isAnswer(error)) {
    if (error.code !== LSPErrorCodes.RequestCancelled) client.log('warning', `${method}: ${error.message}`);
    return error;
  }
  const message = say(language, 'request-failed', { method });
  client.log(
    'error',
    `${message}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

function isAnswer(error: unknown): error is ResponseError<unknown> {
  return error instanceof ResponseError;
}

/** The parameters before the token; none where they are no object. */
function paramsIn(args: readonly unknown[]): Params {
  const [params] = args;
  return args.length > 1 && isParams(params) ? params : {};
}

/** Older clients know of one folder only. */
function foldersIn(params: InitializeParams): readonly string[] {
  const given = params as unknown as Params;
  const { workspaceFolders, rootUri } = given;
  const folders: readonly unknown[] = Array.isArray(workspaceFolders) ? workspaceFolders : [{ uri: rootUri }];
  return folders.flatMap((folder) =>
    isParams(folder) && typeof folder['uri'] === 'string' ? folder['uri'] : [],
  );
}
