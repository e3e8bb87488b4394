import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient, type ExtensionExports } from './client.ts';
import { extendMarkdownIt } from './markdown/plugin.ts';

let stop: (() => Promise<void>) | undefined;

/** Called by VS Code on the desktop and on remote machines: the server runs in a process of its own. */
export function activate(context: ExtensionContext): ExtensionExports {
  const module = context.asAbsolutePath('client/dist/server.cjs');
  stop = startClient(
    context,
    'process',
    (options) => new LanguageClient('zhangfa', 'Zhangfa', { module, transport: TransportKind.ipc }, options),
  );
  return { extendMarkdownIt };
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
