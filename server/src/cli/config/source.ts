import { readFileSync } from 'node:fs';
import {
  checkAgainst,
  configSchemaOf,
  rules,
  type Config,
  type ConfigPath,
  type LineColumn,
} from '../../engine/index.ts';
import { fileFailure, type Failure } from '../failure.ts';
import { decode } from '../files/encoding.ts';
import { wording } from '../wording.ts';
import { parseData } from './data.ts';
import { START, type ParsedData } from './parsedData.ts';
import type { ConfigPlace } from './find.ts';

/** A configuration as it stands in a file. */
export interface ConfigSource {
  readonly path: string;
  /** What is right in it. */
  readonly config: Config;
  readonly failures: readonly Failure[];
  readonly placeOf: (path: ConfigPath, at: 'key' | 'value') => LineColumn;
}

/** Reads and checks one configuration. Never throws. */
export async function readSource(place: ConfigPlace): Promise<ConfigSource> {
  const text = readText(place.path);
  if (typeof text !== 'string')
    return { path: place.path, config: {}, failures: [text], placeOf: () => START };
  const isYaml = /\.ya?ml$/iu.test(place.path);
  const parsed = await parseData(text, isYaml ? 'yaml' : 'json');
  const failures = parsed.problems.map((problem) => ({ path: place.path, ...problem }));
  if (parsed.data === undefined) return { path: place.path, config: {}, failures, placeOf: parsed.placeOf };
  return checked(place, parsed, failures);
}

function checked(place: ConfigPlace, parsed: ParsedData, failures: readonly Failure[]): ConfigSource {
  const schema = configSchemaOf(rules);
  const { data, inFile } = partOf(place, parsed.data, Object.keys(schema.entries));
  const { value, problems } = checkAgainst(schema, data);
  const placeOf = (path: ConfigPath, at: 'key' | 'value'): LineColumn => parsed.placeOf(inFile(path), at);
  const own = problems.map(({ path, at, message }) => ({ path: place.path, ...placeOf(path, at), message }));
  own.sort((a, b) => a.line - b.line || a.column - b.column);
  return { path: place.path, config: value ?? {}, failures: [...failures, ...own], placeOf };
}

/**
 * The configuration within the file's data, and how its paths are paths of the file.
 *
 * @param known the keys that a configuration may have.
 */
function partOf(
  place: ConfigPlace,
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

function memberOf(data: unknown, key: string): unknown {
  return data !== null && typeof data === 'object' ? Reflect.get(data, key) : undefined;
}

const SETTINGS_PREFIX = 'zhangfa.';

/** The settings that are the configuration's; the editor has others under the same prefix. */
function settingsOf(data: unknown, known: readonly string[]): unknown {
  const entries = data !== null && typeof data === 'object' ? Object.entries(data) : [];
  return Object.fromEntries(
    entries
      .map(([key, value]): [string, unknown] => [key.slice(SETTINGS_PREFIX.length), value])
      .filter(
        ([key], index) => entries[index]?.[0].startsWith(SETTINGS_PREFIX) === true && known.includes(key),
      ),
  );
}

/** The text of a file that a configuration consists of or names. */
export function readText(path: string): string | Failure {
  try {
    const decoded = decode(readFileSync(path));
    return decoded.ok ? decoded.text : { path, message: wording('file-binary') };
  } catch (error) {
    return fileFailure(path, error);
  }
}
