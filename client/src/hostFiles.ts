import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  METHODS,
  type HostFile,
  type HostFileParams,
  type HostListParams,
} from '../../server/src/protocol/index.ts';

/** More than a configuration or a draft can be: what is larger is not handed over. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Serves files to a server that has none of its own. */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(METHODS.hostRead, ({ uri }: HostFileParams) => read(vscode.Uri.parse(uri))),
    client.onRequest(METHODS.hostStat, ({ uri }: HostFileParams) => stat(vscode.Uri.parse(uri))),
    client.onRequest(METHODS.hostDrafts, ({ folder }: HostListParams) => drafts(vscode.Uri.parse(folder))),
  );
}

async function read(uri: vscode.Uri): Promise<HostFile | null> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_BYTES) return null;
    return { base64: base64Of(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    return null;
  }
}

async function stat(uri: vscode.Uri): Promise<'file' | 'folder' | null> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    // A link has the bit of what it leads to as well.
    if ((type & vscode.FileType.File) !== 0) return 'file';
    return (type & vscode.FileType.Directory) !== 0 ? 'folder' : null;
  } catch {
    return null;
  }
}

async function drafts(folder: vscode.Uri): Promise<readonly string[]> {
  const pattern = new vscode.RelativePattern(folder, '**/*.{md,markdown}');
  const found = await vscode.workspace.findFiles(pattern, '**/node_modules/**');
  return found.map((uri) => uri.toString()).sort();
}

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  // Arguments of a call are limited; a multiple of three joins without padding.
  const step = 3 * 8192;
  for (let at = 0; at < bytes.length; at += step) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + step))));
  }
  return parts.join('');
}
