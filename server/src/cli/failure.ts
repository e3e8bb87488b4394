import type { Language } from '../engine/index.ts';
import type { Failure } from '../project/index.ts';
import { problemOf } from '../project/node/index.ts';
import { wording } from './wording.ts';

/** Words a failure as `path:line:column: message`, the form that editors and scripts recognise. */
export function formatFailure({ message, path, line, column }: Failure, language: Language): string {
  const place = [path, line, column].filter((part) => part !== undefined).join(':');
  return place === '' ? message[language] : `${place}: ${message[language]}`;
}

/** What the file system had to say about a path. */
export function fileFailure(path: string, error: unknown): Failure {
  return { path, ...problemOf(error) };
}

/** Something thrown that should not have been. */
export function bugFailure(path: string, error: unknown): Failure {
  const isError = error instanceof Error;
  const message = wording('draft-crashed', { detail: isError ? error.message : String(error) });
  return { path, message, stack: isError ? error.stack : undefined };
}
