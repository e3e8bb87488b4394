import { FileChangeType } from 'vscode-languageserver';
import { pathOf } from '../paths.ts';
import { isParams, type Handler } from './handler.ts';

/** Drafts, configurations, lists of terms, and what ignores drafts. */
export const WATCHED = ['**/*.{md,markdown,json,yaml,yml,csv,tbx}', '**/.gitignore'];

export const didChangeWatchedFiles: Handler = (session, { changes }) => {
  if (!Array.isArray(changes)) return;
  const paths = changes.flatMap((change: unknown) => {
    if (!isParams(change)) return [];
    const { uri, type } = change;
    const path = typeof uri === 'string' ? pathOf(uri) : undefined;
    const open = path === undefined ? undefined : session.texts.atPath(path);
    // An editor may keep a configuration that is gone open for minutes; it is in force no longer.
    if (open !== undefined && open.document === undefined && type === FileChangeType.Deleted)
      session.close(open.uri);
    return path ?? [];
  });
  // What is open is known better.
  session.filesChanged(paths.filter((path) => session.texts.atPath(path) === undefined));
};

export const didChangeConfiguration: Handler = (session, { settings }) => {
  session.projects.pushSettings(settings);
  return session.recheckAll();
};

export const didChangeWorkspaceFolders: Handler = (session, { event }) => {
  if (!isParams(event)) return;
  session.projects.changeFolders(urisIn(event['added']), urisIn(event['removed']));
  return session.recheckAll();
};

function urisIn(folders: unknown): readonly string[] {
  if (!Array.isArray(folders)) return [];
  return folders.flatMap((folder: unknown) =>
    isParams(folder) && typeof folder['uri'] === 'string' ? folder['uri'] : [],
  );
}
