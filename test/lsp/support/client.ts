import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import type { Host } from '../../../server/src/lsp/host.ts';
import { startServer } from '../../../server/src/lsp/server.ts';
import type { InitializationOptions } from '../../../server/src/protocol/index.ts';
import { memoryFolders } from './folders.ts';

/** A client at the other end of the wire, with what the server has said so far. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly result: InitializeResult;
  /** The files on the disk, by path; change them and tell the server. */
  readonly files: Map<string, string>;
  readonly published: Map<string, { readonly version?: number; readonly diagnostics: readonly Diagnostic[] }>;
  readonly statuses: Record<string, unknown>[];
  readonly logged: string[];
  readonly shown: string[];
  readonly progress: { readonly token: unknown; readonly value: unknown }[];
  readonly refreshes: { count: number };
  readonly exits: number[];
  readonly registrations: unknown[];
  /** The settings the server gets when it asks, by scope; `''` for all others. */
  readonly settings: Record<string, unknown>;
  readonly open: (uri: string, text: string, languageId?: string) => void;
  readonly change: (uri: string, version: number, changes: readonly unknown[]) => void;
  readonly send: (method: string, params: object) => void;
  readonly ask: <T>(method: string, params?: object) => Promise<T>;
  readonly pull: (uri: string, previousResultId?: string) => Promise<DocumentDiagnosticReport>;
  readonly items: (uri: string) => Promise<readonly Diagnostic[]>;
  readonly actions: (uri: string, range: Diagnostic['range'], only?: string[]) => Promise<CodeAction[]>;
  /** Until something holds. */
  readonly until: (holds: () => boolean) => Promise<void>;
  /** Until all timers have run and the wire is quiet. */
  readonly quiet: () => Promise<void>;
  readonly dispose: () => void;
}

export interface TestOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly options?: InitializationOptions & Record<string, unknown>;
  readonly settings?: Record<string, unknown>;
  readonly locale?: string;
  readonly host?: Partial<Host>;
  /** Leave `initialize` to the test. */
  readonly raw?: boolean;
}

/** What a client like VS Code says of itself. */
export const PULLING: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ['edit'] },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

/** A client that waits to be told. */
export const PUSHED: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};

/** Two ends of one wire, the server at the other. */
export async function connect(options: TestOptions = {}): Promise<TestClient> {
  const there = new PassThrough();
  const back = new PassThrough();
  const connection = createProtocolConnection(
    new StreamMessageReader(back),
    new StreamMessageWriter(there),
    undefined,
  );
  const server = createProtocolConnection(
    new StreamMessageReader(there),
    new StreamMessageWriter(back),
    undefined,
  );
  const files = new Map(Object.entries(options.files ?? {}));
  const exits: number[] = [];
  const timers = { waiting: 0 };
  const host = { ...testHost(files, exits, timers), ...options.host };
  startServer(server, host);
  const client = listen(connection, options);
  connection.listen();
  const folders = options.folders ?? ['file:///desk'];
  const params: Omit<InitializeParams, 'rootUri'> = {
    processId: null,
    capabilities: options.capabilities ?? PULLING,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    ...(options.locale === undefined ? { locale: 'zh-cn' } : { locale: options.locale }),
    initializationOptions: options.options ?? { commands: true },
  };
  let result: InitializeResult = { capabilities: {} };
  if (options.raw !== true) {
    result = await connection.sendRequest<InitializeResult>('initialize', params);
    await connection.sendNotification('initialized', {});
  }
  const send = (method: string, value: object): void => {
    void connection.sendNotification(method, value);
  };
  const ask = <T>(method: string, value?: object): Promise<T> =>
    value === undefined ? connection.sendRequest<T>(method) : connection.sendRequest<T>(method, value);
  const pull = (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    ask('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  const until = async (holds: () => boolean): Promise<void> => {
    const end = Date.now() + 8000;
    while (!holds()) {
      if (Date.now() > end) throw new Error('Nothing of the kind came');
      await pause(5);
    }
  };
  return {
    ...client,
    connection,
    result,
    files,
    exits,
    settings: options.settings ?? {},
    send,
    ask,
    pull,
    until,
    items: async (uri) => {
      const report = await pull(uri);
      return report.kind === 'full' ? report.items : [];
    },
    open: (uri, text, languageId = 'markdown') => {
      send('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    },
    change: (uri, version, contentChanges) => {
      send('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    },
    actions: (uri, range, only) =>
      ask('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...(only ? { only } : {}) },
      }),
    quiet: async () => {
      // What a timer has begun takes a while: only several quiet looks in a row are believed.
      for (let looks = 0; looks < 3; looks = timers.waiting > 0 ? 0 : looks + 1) {
        // Answered after all that was sent before it.
        await ask('zhangfa/catalogue', {});
        await pause(15);
      }
    },
    dispose: () => {
      connection.dispose();
      server.dispose();
    },
  };
}

function listen(connection: ProtocolConnection, options: TestOptions) {
  const client = {
    published: new Map<string, { version?: number; diagnostics: readonly Diagnostic[] }>(),
    statuses: [] as Record<string, unknown>[],
    logged: [] as string[],
    shown: [] as string[],
    progress: [] as { token: unknown; value: unknown }[],
    refreshes: { count: 0 },
    registrations: [] as unknown[],
  };
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    client.published.set(params.uri, params);
  });
  connection.onNotification('zhangfa/status', (params: Record<string, unknown>) => {
    client.statuses.push(params);
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    client.logged.push(message);
  });
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    client.shown.push(message);
  });
  connection.onNotification('$/progress', (params: { token: unknown; value: unknown }) => {
    client.progress.push(params);
  });
  connection.onRequest('workspace/diagnostic/refresh', () => {
    client.refreshes.count++;
    return null;
  });
  connection.onRequest('client/registerCapability', (params: { registrations: unknown[] }) => {
    client.registrations.push(...params.registrations);
    return null;
  });
  connection.onRequest('window/showDocument', ({ uri }: { uri: string }) => {
    client.shown.push(uri);
    return { success: true };
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri = '' }) => options.settings?.[scopeUri] ?? options.settings?.[''] ?? null),
  );
  return client;
}

function testHost(files: Map<string, string>, exits: number[], timers: { waiting: number }): Host {
  return {
    folders: memoryFolders(files),
    after: (milliseconds, run) => {
      timers.waiting++;
      const timer = setTimeout(() => {
        timers.waiting--;
        run();
      }, milliseconds);
      return () => {
        // A timer that has run is counted already.
        if (timer.hasRef() && !isDone(timer)) timers.waiting--;
        clearTimeout(timer);
      };
    },
    pause: () =>
      new Promise((resolve) => {
        setImmediate(resolve);
      }),
    now: () => performance.now(),
    encodeUtf8: (text) => Buffer.from(text, 'utf8'),
    decodeBase64: (text) => Buffer.from(text, 'base64'),
    rulePage: (id) => `file:///rules/${id}.md`,
    watchProcess: () => undefined,
    exit: (code) => {
      exits.push(code);
    },
  };
}

function isDone(timer: NodeJS.Timeout): boolean {
  return (timer as unknown as { readonly _destroyed: boolean })._destroyed;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
