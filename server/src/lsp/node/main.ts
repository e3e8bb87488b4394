import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { nodeFiles } from '../../project/node/index.ts';
import type { Host } from '../host.ts';
import { startServer } from '../server.ts';

/** How often to look whether the client still lives, in milliseconds. */
const WATCH = 3000;

/**
 * Serves one client over standard input and output, or over the channel to the process that forked this one. Resolves
 * once the client has gone, to the exit code that the protocol asks for.
 *
 * @param folder where the program lies, with the pages of the rules beside it.
 */
export function serve(transport: 'stdio' | 'ipc', folder: string): Promise<number> {
  return new Promise((resolve) => {
    const connection = transport === 'ipc' ? connectOverIpc() : connectOverStdio();
    const end = (code: number): void => {
      // Nothing may keep the process: not what is still on its way in, nor the client's silence.
      connection.dispose();
      process.stdin.destroy();
      resolve(code);
    };
    // Gone without a word; after `exit` the code is settled already.
    connection.onClose(() => {
      resolve(1);
    });
    if (transport === 'ipc') {
      process.on('disconnect', () => {
        resolve(1);
      });
    }
    startServer(connection, nodeHost(folder, end));
  });
}

function connectOverStdio(): ProtocolConnection {
  const writer = new StreamMessageWriter(process.stdout);
  // Nothing else may write to where messages go.
  process.stdout.on('error', () => undefined);
  return createProtocolConnection(new StreamMessageReader(process.stdin), writer, undefined);
}

function connectOverIpc(): ProtocolConnection {
  return createProtocolConnection(new IPCMessageReader(process), new IPCMessageWriter(process), undefined);
}

function nodeHost(folder: string, exit: (code: number) => void): Host {
  return {
    folders: nodeFiles,
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => {
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
    rulePage: (id) => {
      const path = join(folder, 'rules', `${id}.md`);
      return existsSync(path) ? pathToFileURL(path).href : undefined;
    },
    watchProcess: (id, gone) => {
      const timer = setInterval(() => {
        if (isAlive(id)) return;
        clearInterval(timer);
        gone();
      }, WATCH);
      timer.unref();
    },
    exit: (code) => {
      setTimeout(exit, 0, code);
    },
  };
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // A process of another user's lives.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
