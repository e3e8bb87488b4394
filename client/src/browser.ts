import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startClient, type ExtensionExports } from './client.ts';
import { extendMarkdownIt } from './markdown/plugin.ts';
import { connectWorker } from './workerTransport.ts';

let stop: (() => Promise<void>) | undefined;

/** Called by VS Code in the browser: the server runs in a web worker and reads files through the client. */
export function activate(context: ExtensionContext): ExtensionExports {
  const script = Uri.joinPath(context.extensionUri, 'client/dist/serverWorker.js').toString(true);
  const connect = connectWorker(script);
  stop = startClient(
    context,
    'worker',
    (options) => new LanguageClient('zhangfa', 'Zhangfa', connect, options),
  );
  return { extendMarkdownIt };
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
