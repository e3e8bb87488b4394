import {
  checkAgainst,
  configSchemaOf,
  rules,
  type Config,
  type ConfigPath,
  type LineColumn,
  type Wording,
} from '../../engine/index.ts';
import { parseData } from '../data/data.ts';
import type { ParsedData } from '../data/parsedData.ts';
import type { Failure } from '../failure.ts';
import type { Files } from '../files.ts';
import { readText } from '../text.ts';
import { dirname } from '../paths.ts';
import { memberOf, type FilePlace } from './find.ts';

/** A configuration as it stands in one place. */
export interface ConfigSource {
  /** What its layers are called: the file's path. */
  readonly name: string;
  /** From which the paths in it count. */
  readonly folder: string;
  /** What is right in it. */
  readonly config: Config;
  readonly failures: readonly Failure[];
  /** Undefined where it stands in no file. */
  readonly placeOf: (path: ConfigPath) => LineColumn | undefined;
  /** Says of the value at a path that something is wrong with it. */
  readonly failureAt: (path: ConfigPath, message: Wording) => Failure;
}

/** Reads and checks one configuration. Never rejects. */
export async function readSource(place: FilePlace, files: Files): Promise<ConfigSource> {
  const { path } = place;
  const text = await readText(files, path);
  if (typeof text !== 'string') return broken(place, [text]);
  const parsed = await parseData(text, /\.ya?ml$/iu.test(path) ? 'yaml' : 'json');
  const failures = parsed.problems.map((problem) => ({ path, ...problem }));
  return parsed.data === undefined ? broken(place, failures) : checked(place, parsed, failures);
}

function broken(place: FilePlace, failures: readonly Failure[]): ConfigSource {
  return {
    name: place.path,
    folder: folderOf(place),
    config: {},
    failures,
    placeOf: () => undefined,
    failureAt: (_path, message) => ({ path: place.path, message }),
  };
}

function checked(place: FilePlace, parsed: ParsedData, failures: readonly Failure[]): ConfigSource {
  const { path: file } = place;
  const schema = configSchemaOf(rules);
  const { data, inFile } = partOf(place, parsed.data, Object.keys(schema.entries));
  const { value, problems } = checkAgainst(schema, data);
  const placeOf = (path: ConfigPath, at: 'key' | 'value' = 'value'): LineColumn =>
    parsed.placeOf(inFile(path), at);
  const own = problems.map(({ path, at, message }) => ({ path: file, ...placeOf(path, at), message }));
  own.sort((a, b) => a.line - b.line || a.column - b.column);
  return {
    name: file,
    folder: folderOf(place),
    config: value ?? {},
    failures: [...failures, ...own],
    placeOf,
    failureAt: (path, message) => ({ path: file, ...placeOf(path), message }),
  };
}

/** What stands in a .vscode folder counts from the folder that the editor has open. */
function folderOf({ kind, path }: FilePlace): string {
  return kind === 'settings' ? dirname(dirname(path)) : dirname(path);
}

/**
 * The configuration within the file's data, and how its paths are paths of the file.
 *
 * @param known the keys that a configuration may have.
 */
function partOf(
  place: FilePlace,
  data: unknown,
  known: readonly string[],
): { data: unknown; inFile: (path: ConfigPath) => ConfigPath } {
  switch (place.kind) {
    case 'file':
      return { data, inFile: (path) => path };
    case 'package':
      return { data: memberOf(data, 'zhangfa'), inFile: (path) => ['zhangfa', ...path] };
    case 'settings':
      return {
        data: settingsOf(data, known),
        inFile: ([first, ...rest]) => (first === undefined ? [] : [SETTINGS_PREFIX + String(first), ...rest]),
      };
  }
}

const SETTINGS_PREFIX = 'zhangfa.';

/** The settings that are the configuration's; the editor has others under the same prefix. */
function settingsOf(data: unknown, known: readonly string[]): unknown {
  const entries = data !== null && typeof data === 'object' ? Object.entries(data) : [];
  return Object.fromEntries(
    entries
      .filter(([key]) => key.startsWith(SETTINGS_PREFIX))
      .map(([key, value]): [string, unknown] => [key.slice(SETTINGS_PREFIX.length), value])
      .filter(([key, value]) => known.includes(key) && isSet(key, value)),
  );
}

/** The name of the layer that a running editor's settings make. */
export const EDITOR = 'zhangfa.*';

/**
 * Checks a running editor's settings.
 *
 * @param folder from which the paths in them count.
 * @param editorKeys what is the editor's own among them.
 * @returns undefined where they say nothing.
 */
export function editorSource(
  settings: Readonly<Record<string, unknown>>,
  folder: string,
  editorKeys: readonly string[],
): ConfigSource | undefined {
  const entries = Object.entries(settings).filter(
    ([key, value]) => isSet(key, value) && !editorKeys.includes(key),
  );
  if (entries.length === 0) return undefined;
  const { value, problems } = checkAgainst(configSchemaOf(rules), Object.fromEntries(entries));
  return {
    name: EDITOR,
    folder,
    config: value ?? {},
    failures: problems.map(({ path, message }) => settingFailure(path, message)),
    placeOf: () => undefined,
    failureAt: settingFailure,
  };
}

/** An editor says `null`, or that a list is empty, of what is not set, and has a language of its own choice. */
function isSet(key: string, value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  if (typeof value === 'object') return Object.keys(value).length > 0;
  return !(key === 'language' && value === 'auto');
}

function settingFailure(path: ConfigPath, message: Wording): Failure {
  return { setting: SETTINGS_PREFIX + path.filter((step) => typeof step === 'string').join('.'), message };
}
