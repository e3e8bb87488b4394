import { fileProblem, type FolderEntry, type Folders } from '../../../server/src/project/index.ts';

/** Files held in a map from path to text; folders are what the paths say. */
export function memoryFolders(files: ReadonlyMap<string, string>): Folders {
  const isFolder = (path: string): boolean =>
    [...files.keys()].some((file) => file.startsWith(path === '/' ? '/' : `${path}/`));
  return {
    read: (path) => {
      const text = files.get(path);
      return Promise.resolve(text === undefined ? fileProblem('ENOENT') : Buffer.from(text, 'utf8'));
    },
    stat: (path) => Promise.resolve(files.has(path) ? 'file' : isFolder(path) ? 'folder' : undefined),
    identityOf: (path) => Promise.resolve(path),
    list: (folder) => {
      const start = folder === '/' ? '/' : `${folder}/`;
      const entries = new Map<string, FolderEntry>();
      for (const file of files.keys()) {
        if (!file.startsWith(start)) continue;
        const [name = '', ...rest] = file.slice(start.length).split('/');
        entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      return Promise.resolve(entries.size > 0 ? [...entries.values()] : fileProblem('ENOENT'));
    },
  };
}
