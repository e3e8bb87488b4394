import type { FileProblem, Files } from '../files.ts';
import { isWithin } from '../paths.ts';
import { wording } from '../wording.ts';

/** The same files, telling of each path that is asked for before it is looked at. */
export function telling(files: Files, tell: (path: string) => void): Files {
  const telling = <T>(ask: (path: string) => Promise<T>) => {
    return (path: string): Promise<T> => {
      tell(path);
      return ask(path);
    };
  };
  return { read: telling(files.read), stat: telling(files.stat), identityOf: files.identityOf };
}

const OUTSIDE: FileProblem = { message: wording('file-outside'), untrusted: true };

/** The files of a folder alone: whatever lies outside, or is a link that leads there, is not read. */
export function confined(files: Files, folder: string): Files {
  let real: Promise<string> | undefined;
  const isInside = async (path: string): Promise<boolean> => {
    if (!isWithin(folder, path)) return false;
    const identity = await files.identityOf(path);
    // Of a path that no link leads through, and of one where there is nothing, which is no secret.
    if (identity === path) return true;
    real ??= files.identityOf(folder);
    return isWithin(await real, identity);
  };
  return {
    read: async (path) => ((await isInside(path)) ? files.read(path) : OUTSIDE),
    stat: async (path) => ((await isInside(path)) ? files.stat(path) : undefined),
    identityOf: files.identityOf,
  };
}
