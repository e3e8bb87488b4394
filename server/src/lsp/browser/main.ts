import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver/browser';
import type { Host } from '../host.ts';
import { startServer } from '../server.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Files come from the client, and so do the pages of the rules. */
const host: Host = {
  folders: undefined,
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
  pause: () =>
    new Promise((resolve) => {
      setTimeout(resolve, 0);
    }),
  now: () => performance.now(),
  encodeUtf8: (text) => new TextEncoder().encode(text),
  decodeBase64: (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0)),
  rulePage: () => undefined,
  watchProcess: () => undefined,
  exit: () => {
    self.close();
  },
};

const connection = createProtocolConnection(
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
  undefined,
);
startServer(connection, host);
