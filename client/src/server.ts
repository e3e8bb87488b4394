import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { METHODS, type DraftStatus } from '../../server/src/protocol/index.ts';
import type { RequestMethod, Requests } from './requests.ts';

export type ServerState = 'starting' | 'running' | 'stopped';

/** The language server as the features see it. */
export interface Server {
  /**
   * Sends a request.
   *
   * @returns undefined where there is no answer: cancelled, failed (the log says why) or not running
   */
  ask<M extends RequestMethod>(
    method: M,
    params: Requests[M]['params'],
    token?: vscode.CancellationToken,
  ): Promise<Requests[M]['result'] | undefined>;
  /** What the server has said last about a draft. */
  statusOf(uri: vscode.Uri): DraftStatus | undefined;
  readonly onDidChangeStatus: vscode.Event<DraftStatus>;
  state(): ServerState;
  readonly onDidChangeState: vscode.Event<ServerState>;
  restart(): Promise<void>;
  readonly client: BaseLanguageClient;
  dispose(): void;
}

/** Keeps what a client hears from the server, and asks it without ever rejecting. */
export function serverOf(client: BaseLanguageClient): Server {
  const statuses = new Map<string, DraftStatus>();
  const statusChanged = new vscode.EventEmitter<DraftStatus>();
  const stateChanged = new vscode.EventEmitter<ServerState>();
  const disposables = [
    statusChanged,
    stateChanged,
    client.onNotification(METHODS.status, (status: DraftStatus) => {
      statuses.set(keyOf(vscode.Uri.parse(status.uri)), status);
      statusChanged.fire(status);
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) statuses.clear();
      stateChanged.fire(stateOf(newState));
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      statuses.delete(keyOf(uri));
    }),
  ];
  return {
    client,
    ask: (method, params, token) => ask(client, method, params, token),
    statusOf: (uri) => statuses.get(keyOf(uri)),
    onDidChangeStatus: statusChanged.event,
    state: () => stateOf(client.state),
    onDidChangeState: stateChanged.event,
    restart: async () => {
      if (client.needsStop()) await client.stop().catch(() => undefined);
      await client.start();
    },
    dispose: () => {
      for (const disposable of disposables) disposable.dispose();
    },
  };
}

/** The server writes a URI its own way; parsing and printing makes it ours. */
function keyOf(uri: vscode.Uri): string {
  return uri.toString();
}

async function ask<M extends RequestMethod>(
  client: BaseLanguageClient,
  method: M,
  params: Requests[M]['params'],
  token: vscode.CancellationToken | undefined,
): Promise<Requests[M]['result'] | undefined> {
  if (client.state === State.Stopped || client.state === State.StartFailed) return undefined;
  try {
    // A client that starts answers when it has started.
    const answer = client.sendRequest<Requests[M]['result']>(method, params, token);
    return await answer;
  } catch (error) {
    if (token?.isCancellationRequested !== true) client.warn(`${method} failed`, error, false);
    return undefined;
  }
}

function stateOf(state: State): ServerState {
  switch (state) {
    case State.Running:
      return 'running';
    case State.Starting:
      return 'starting';
    case State.Stopped:
    case State.StartFailed:
      return 'stopped';
  }
}
