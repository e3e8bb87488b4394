import type {
  ConfigurationParams,
  Diagnostic,
  FileSystemWatcher,
  ProtocolConnection,
  ShowDocumentResult,
} from 'vscode-languageserver';
import { METHODS, type DraftStatus } from '../protocol/index.ts';
import type { ClientTraits } from './clientTraits.ts';

/** The numbers of `MessageType`. */
export const MESSAGE = { error: 1, warning: 2, info: 3, log: 4 } as const;

/** What the server says to the client and asks of it. Nothing here rejects: a client may be gone, or refuse. */
export interface Client {
  readonly traits: ClientTraits;
  readonly log: (type: keyof typeof MESSAGE, message: string) => void;
  readonly show: (type: keyof typeof MESSAGE, message: string) => void;
  /** An empty list takes back what was published. */
  readonly publish: (uri: string, version: number | undefined, diagnostics: readonly Diagnostic[]) => void;
  readonly status: (status: DraftStatus) => void;
  /** Asks it to pull again; it does so on its own time. */
  readonly refresh: () => void;
  /** The section `zhangfa` of the settings, for each scope; undefined where it does not answer. */
  readonly settings: (scopes: readonly (string | undefined)[]) => Promise<readonly unknown[] | undefined>;
  readonly watch: (watchers: readonly FileSystemWatcher[]) => void;
  /** True where it showed the document. */
  readonly showDocument: (uri: string) => Promise<boolean>;
  /** One of the `zhangfa/host/` requests; undefined where it fails. */
  readonly host: (method: string, params: object) => Promise<unknown>;
  readonly progress: (token: string | number, value: object) => void;
}

type Notify = (method: string, params: object) => void;
type Ask = (method: string, params?: object) => Promise<unknown>;

export function clientOf(connection: ProtocolConnection, traits: ClientTraits): Client {
  const notify: Notify = (method, params) => {
    // A connection that is closed has nobody to tell; one that is disposed of throws at once.
    const send = async (): Promise<void> => connection.sendNotification(method, params);
    send().catch(() => undefined);
  };
  const ask: Ask = async (method, params) => {
    try {
      return await (params === undefined
        ? connection.sendRequest<unknown>(method)
        : connection.sendRequest<unknown>(method, params));
    } catch (error) {
      notify('window/logMessage', { type: MESSAGE.log, message: `${method}: ${String(error)}` });
      return undefined;
    }
  };
  return { traits, ...telling(notify, traits), ...asking(ask, traits) };
}

type Telling = 'log' | 'show' | 'publish' | 'status' | 'progress';

function telling(notify: Notify, { options }: ClientTraits): Pick<Client, Telling> {
  return {
    log: (type, message) => {
      notify('window/logMessage', { type: MESSAGE[type], message });
    },
    show: (type, message) => {
      notify('window/showMessage', { type: MESSAGE[type], message });
    },
    publish: (uri, version, diagnostics) => {
      const stated = version === undefined ? {} : { version };
      notify('textDocument/publishDiagnostics', { uri, ...stated, diagnostics });
    },
    status: (status) => {
      // A client that is not ours need not bear notifications it has never heard of.
      if (options.commands || options.hostFiles) notify(METHODS.status, status);
    },
    progress: (token, value) => {
      notify('$/progress', { token, value });
    },
  };
}

function asking(ask: Ask, traits: ClientTraits): Omit<Client, Telling | 'traits'> {
  return {
    refresh: () => {
      if (traits.pulls && traits.refreshes) void ask('workspace/diagnostic/refresh');
    },
    settings: async (scopes) => {
      if (!traits.configuration) return undefined;
      const items = scopes.map((scope) => ({
        section: 'zhangfa',
        ...(scope === undefined ? {} : { scopeUri: scope }),
      }));
      const answer = await ask('workspace/configuration', { items } satisfies ConfigurationParams);
      return Array.isArray(answer) ? answer : undefined;
    },
    watch: (watchers) => {
      if (!traits.watchesFiles) return;
      const registration = {
        id: 'zhangfa-files',
        method: 'workspace/didChangeWatchedFiles',
        registerOptions: { watchers },
      };
      void ask('client/registerCapability', { registrations: [registration] });
    },
    showDocument: async (uri) => {
      if (!traits.showsDocuments) return false;
      const answer = (await ask('window/showDocument', { uri })) as ShowDocumentResult | undefined;
      return answer?.success === true;
    },
    host: ask,
  };
}
