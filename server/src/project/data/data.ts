import type { ParsedData } from './parsedData.ts';

export type DataFormat = 'json' | 'yaml';

/** Reads JSON (comments and trailing commas allowed) or YAML. Never throws. The readers are loaded when needed. */
export async function parseData(text: string, format: DataFormat): Promise<ParsedData> {
  return format === 'json'
    ? (await import('./json.ts')).parseJson(text)
    : (await import('./yaml.ts')).parseYaml(text);
}
