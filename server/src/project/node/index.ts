/** The files of Node. They are read at once: short runs of the command line would wait longer for threads than for disks. */

import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { fileProblem, type FileProblem, type FolderEntry, type Folders } from '../index.ts';

export const nodeFiles: Folders = {
  read: (path) => Promise.resolve(bytesOf(path)),
  stat: (path) => Promise.resolve(kindAt(path)),
  identityOf: (path) => Promise.resolve(realPathOf(path)),
  list: (folder) =>
    Promise.resolve(
      orProblem(() =>
        readdirSync(folder, { withFileTypes: true }).map((entry): FolderEntry => ({
          name: entry.name,
          kind: kindOf(entry),
        })),
      ),
    ),
};

/** What was thrown by the file system, in words. */
export function problemOf(error: unknown): FileProblem {
  if (!(error instanceof Error)) return fileProblem('', String(error));
  return { ...fileProblem(codeOf(error), error.message), stack: error.stack };
}

/** The code of a file system error, such as `ENOENT`; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Neither a pipe, which might never end, nor a device is read. */
function bytesOf(path: string): Uint8Array | FileProblem {
  return orProblem(() => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return fileProblem('ENOENT');
    if (!stats.isFile()) return fileProblem(stats.isDirectory() ? 'EISDIR' : 'EFTYPE');
    return readFileSync(path);
  });
}

function orProblem<T>(read: () => T): T | FileProblem {
  try {
    return read();
  } catch (error) {
    return problemOf(error);
  }
}

function kindAt(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isDirectory() === true ? 'folder' : stats?.isFile() === true ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

function kindOf(entry: Dirent): FolderEntry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path).replaceAll('\\', '/');
  } catch {
    return path;
  }
}
