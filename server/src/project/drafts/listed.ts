import type { Files, FolderEntry, Folders } from '../files.ts';
import { basename, dirname, normal, upwards } from '../paths.ts';

/**
 * Folders made of a list of files: for a host that can name the drafts of a folder, but whose folders cannot be listed.
 *
 * @param paths absolute; a folder holds what they need it to hold, and nothing else.
 */
export function foldersOf(files: Files, paths: readonly string[]): Folders {
  const folders = new Map<string, Map<string, FolderEntry>>();
  const enter = (path: string, kind: 'file' | 'folder'): void => {
    const folder = dirname(path);
    const entries = folders.get(folder) ?? new Map<string, FolderEntry>();
    entries.set(basename(path), { name: basename(path), kind });
    folders.set(folder, entries);
  };
  for (const path of paths.map(normal)) {
    enter(path, 'file');
    for (const folder of upwards(dirname(path))) if (dirname(folder) !== folder) enter(folder, 'folder');
  }
  return {
    ...files,
    list: (folder) => Promise.resolve([...(folders.get(normal(folder))?.values() ?? [])]),
  };
}
