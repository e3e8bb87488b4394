import type { Wording } from '../engine/index.ts';
import { wording, type WordingKey } from './wording.ts';

/**
 * The files that configurations and drafts are read from. Paths are absolute and `/`-separated (`/a/b`, `C:/a/b`).
 * Nothing here rejects: what cannot be had is a value.
 */
export interface Files {
  /** Bytes, or why there are none. */
  readonly read: (path: string) => Promise<Uint8Array | FileProblem>;
  /** What a path leads to, links followed; undefined where that is nothing, or neither of the two. */
  readonly stat: (path: string) => Promise<'file' | 'folder' | undefined>;
  /** One name for one file, whatever links lead to it; the path itself where there are no links or no file. */
  readonly identityOf: (path: string) => Promise<string>;
}

/** Files whose folders can be listed. */
export interface Folders extends Files {
  readonly list: (folder: string) => Promise<readonly FolderEntry[] | FileProblem>;
}

export interface FolderEntry {
  /** Without its folder. */
  readonly name: string;
  /** `link`: {@link Files.stat} tells what it leads to. `other`: a socket, a device. */
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** Why there are no bytes. Made by `fileProblem`. */
export interface FileProblem {
  readonly message: Wording;
  /** Set where they are kept back for lack of trust. */
  readonly untrusted?: true | undefined;
  /** For `--debug`. */
  readonly stack?: string | undefined;
}

const REASONS: Readonly<Record<string, WordingKey>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EACCES: 'file-forbidden',
  EPERM: 'file-forbidden',
  EROFS: 'file-read-only',
  EISDIR: 'file-is-folder',
  EFTYPE: 'file-special',
  ELOOP: 'file-link-loop',
  ENAMETOOLONG: 'file-name-too-long',
  ENOSPC: 'file-no-space',
};

/**
 * What a file system had to say.
 *
 * @param code of the error, such as `ENOENT`.
 * @param detail what is said of a code that has no words here.
 */
export function fileProblem(code: string, detail = code): FileProblem {
  const reason = REASONS[code];
  return { message: reason === undefined ? wording('file-other', { detail }) : wording(reason) };
}
