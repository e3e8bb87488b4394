import type { Language, Wording } from '../engine/index.ts';
import { wording, type WordingKey } from './wording.ts';

/** What keeps the run, or the part of it that concerns one path, from being done: the exit code is then 2. */
export interface Failure {
  readonly message: Wording;
  readonly path?: string | undefined;
  /** 1-based; the column in UTF-16 code units. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** For `--debug`. */
  readonly stack?: string | undefined;
}

/** Words a failure as `path:line:column: message`, the form that editors and scripts recognise. */
export function formatFailure({ message, path, line, column }: Failure, language: Language): string {
  const place = [path, line, column].filter((part) => part !== undefined).join(':');
  return place === '' ? message[language] : `${place}: ${message[language]}`;
}

const REASONS: Readonly<Record<string, WordingKey>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EACCES: 'file-forbidden',
  EPERM: 'file-forbidden',
  EROFS: 'file-read-only',
  EISDIR: 'file-is-folder',
  ELOOP: 'file-link-loop',
  ENAMETOOLONG: 'file-name-too-long',
  ENOSPC: 'file-no-space',
};

/** What the file system had to say about a path. */
export function fileFailure(path: string, error: unknown): Failure {
  const code = codeOf(error);
  const reason = REASONS[code];
  const detail = error instanceof Error ? error.message : String(error);
  return {
    path,
    message: reason === undefined ? wording('file-other', { detail }) : wording(reason),
    stack: error instanceof Error ? error.stack : undefined,
  };
}

/** Something thrown that should not have been. */
export function bugFailure(path: string, error: unknown): Failure {
  const isError = error instanceof Error;
  const message = wording('draft-crashed', { detail: isError ? error.message : String(error) });
  return { path, message, stack: isError ? error.stack : undefined };
}

/** The code of a file system error, such as `ENOENT`; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
