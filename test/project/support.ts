import type { FileProblem, Folders, FolderEntry } from '../../server/src/project/index.ts';
import { fileProblem } from '../../server/src/project/index.ts';

const encoder = new TextEncoder();

/** Files that are nowhere but here; folders are where files need them. */
export function memoryFiles(
  content: ReadonlyMap<string, string | Uint8Array>,
  links: ReadonlyMap<string, string> = new Map(),
): Folders {
  const real = (path: string): string => {
    for (const [from, to] of links) {
      if (path === from || path.startsWith(`${from}/`)) return real(to + path.slice(from.length));
    }
    return path;
  };
  const isFolder = (path: string): boolean =>
    [...content.keys()].some((name) => name.startsWith(path.endsWith('/') ? path : `${path}/`));
  return {
    read: (path) => {
      const found = content.get(real(path));
      const bytes: Uint8Array | FileProblem =
        found === undefined
          ? fileProblem(isFolder(real(path)) ? 'EISDIR' : 'ENOENT')
          : typeof found === 'string'
            ? encoder.encode(found)
            : found;
      return Promise.resolve(bytes);
    },
    stat: (path) =>
      Promise.resolve(content.has(real(path)) ? 'file' : isFolder(real(path)) ? 'folder' : undefined),
    identityOf: (path) => Promise.resolve(real(path)),
    list: (folder) => {
      const prefix = `${real(folder)}/`;
      const entries = new Map<string, FolderEntry>();
      for (const path of content.keys()) {
        if (!path.startsWith(prefix)) continue;
        const [name = '', ...rest] = path.slice(prefix.length).split('/');
        entries.set(name, { name, kind: rest.length === 0 ? 'file' : 'folder' });
      }
      return Promise.resolve([...entries.values()]);
    },
  };
}

/** The same from names below a folder. */
export function memoryFilesIn(
  folder: string,
  content: Readonly<Record<string, string | Uint8Array>>,
): Folders {
  return memoryFiles(new Map(Object.entries(content).map(([name, text]) => [`${folder}/${name}`, text])));
}
