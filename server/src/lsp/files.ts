import { fileProblem, foldersOf, type Files, type Folders } from '../project/index.ts';
import { METHODS } from '../protocol/index.ts';
import type { Client } from './client.ts';
import type { Host } from './host.ts';
import { pathOf, uriOf } from './paths.ts';

/** The files through the client, for a server that has none of its own. */
export function filesOfClient(client: Client, host: Host): Files {
  return {
    read: async (path) => {
      const answer = await client.host(METHODS.hostRead, { uri: uriOf(path) });
      const base64 = isFile(answer) ? answer.base64 : undefined;
      if (base64 === undefined) return fileProblem('ENOENT');
      try {
        return host.decodeBase64(base64);
      } catch {
        return fileProblem('EIO');
      }
    },
    stat: async (path) => {
      const answer = await client.host(METHODS.hostStat, { uri: uriOf(path) });
      return answer === 'file' || answer === 'folder' ? answer : undefined;
    },
    identityOf: (path) => Promise.resolve(path),
  };
}

/** The Markdown files below a folder as folders to walk through, from what the client lists. */
export async function foldersOfClient(client: Client, files: Files, folder: string): Promise<Folders> {
  const answer = await client.host(METHODS.hostDrafts, { folder: uriOf(folder) });
  const uris: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return foldersOf(
    files,
    uris.flatMap((uri) => (typeof uri === 'string' ? (pathOf(uri) ?? []) : [])),
  );
}

/** The files with what is open in the editor in their place, saved or not. */
export function overlaid<F extends Files>(
  files: F,
  openTextAt: (path: string) => string | undefined,
  encodeUtf8: (text: string) => Uint8Array,
): F {
  return {
    ...files,
    read: (path) => {
      const text = openTextAt(path);
      return text === undefined ? files.read(path) : Promise.resolve(encodeUtf8(text));
    },
    stat: (path) => (openTextAt(path) === undefined ? files.stat(path) : Promise.resolve('file' as const)),
  };
}

function isFile(value: unknown): value is { readonly base64: string } {
  return value !== null && typeof value === 'object' && 'base64' in value && typeof value.base64 === 'string';
}
