import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'pathe';
import type { Wording } from '../../engine/index.ts';
import { walk, type Configs, type Failure, type Walk } from '../../project/index.ts';
import { codeOf, nodeFiles } from '../../project/node/index.ts';
import { fileFailure } from '../failure.ts';
import { wording } from '../wording.ts';

/** A draft to check. */
export interface DraftFile {
  /** Absolute. */
  readonly file: string;
  /** As reports name it: relative to the working folder, with `/`. */
  readonly shown: string;
}

export interface Selection {
  /** In the order of their paths, each once. */
  readonly drafts: readonly DraftFile[];
  readonly failures: readonly Failure[];
  readonly notices: readonly Wording[];
}

/** Finds the drafts that the arguments name: files, folders, globs. */
export async function selectDrafts(
  args: readonly string[],
  cwd: string,
  configs: Configs,
): Promise<Selection> {
  const files = new Map<string, DraftFile>();
  const failures: Failure[] = [];
  const notices: Wording[] = [];
  const name = (path: string): string => shownPath(path, cwd);
  for (const arg of args) {
    const path = resolve(cwd, arg);
    const found = await draftsNamed(arg, path, cwd, configs);
    failures.push(
      ...found.failures.map((failure) => ({ ...failure, path: failure.path && name(failure.path) })),
    );
    notices.push(...found.notices);
    for (const file of found.files) files.set(file, { file, shown: name(file) });
  }
  const drafts = [...files.values()].sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0));
  return { drafts, failures, notices };
}

/** A path as people read it. */
export function shownPath(path: string, cwd: string): string {
  return relative(cwd, path) || '.';
}

/** True for an existing folder. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

interface Found {
  readonly files: readonly string[];
  readonly failures: readonly Failure[];
  readonly notices: readonly Wording[];
}

async function draftsNamed(arg: string, path: string, cwd: string, configs: Configs): Promise<Found> {
  try {
    if (!statSync(path).isDirectory()) return await namedFile(path, cwd, configs);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && isGlob(arg)) return draftsMatching(arg, cwd, configs);
    return { files: [], failures: [fileFailure(path, error)], notices: [] };
  }
  return orNothing(
    await walk(path, nodeFiles, configs),
    wording('nothing-in-folder', { path: shownPath(path, cwd) }),
  );
}

/** A file named outright is checked whatever it is called and whoever ignores it; the latter is said. */
async function namedFile(path: string, cwd: string, configs: Configs): Promise<Found> {
  const config = await configs.forFolder(dirname(path));
  const notices = config.ignores(path, false)
    ? [wording('ignored-but-named', { path: shownPath(path, cwd) })]
    : [];
  return { files: [path], failures: [], notices };
}

function isGlob(arg: string): boolean {
  return /[*?[\]{}()!]/u.test(arg);
}

async function draftsMatching(arg: string, cwd: string, configs: Configs): Promise<Found> {
  const { default: picomatch } = await import('picomatch');
  const pattern = process.platform === 'win32' ? arg.replaceAll('\\', '/') : arg;
  const { base, glob, maxDepth } = picomatch.scan(pattern, { tokens: true, nonegate: true });
  const folder = resolve(cwd, base);
  const nothing = wording('nothing-matches', { pattern: arg });
  if (!existsSync(folder)) return orNothing({ files: [], failures: [], ignored: 0 }, nothing);
  const isMatch = picomatch(glob, { nonegate: true });
  const anyName = /\.[\p{L}\d]+$/u.test(glob);
  const found = await walk(folder, nodeFiles, configs, {
    isWanted: (file) => isMatch(relative(folder, file)),
    anyName,
    depth: maxDepth ?? Infinity,
  });
  return orNothing(found, nothing);
}

function orNothing({ files, failures, ignored }: Walk, nothing: Wording): Found {
  if (files.length > 0 || failures.length > 0) return { files, failures, notices: [] };
  return {
    files,
    failures: [
      { message: ignored > 0 ? both(nothing, wording('all-ignored', { count: ignored })) : nothing },
    ],
    notices: [],
  };
}

function both(a: Wording, b: Wording): Wording {
  return { zh: a.zh + b.zh, en: `${a.en} ${b.en}` };
}
