import { isCollection, isMap, isNode, isScalar, parseDocument, type Document, type YAMLError } from 'yaml';
import { SourceText, type ConfigPath } from '../../engine/index.ts';
import { wording, type WordingKey } from '../wording.ts';
import { START, unreadable, type ParsedData } from './parsedData.ts';

/** Reads YAML 1.2. Never throws. */
export function parseYaml(text: string): ParsedData {
  const source = new SourceText(text);
  const document = parseDocument(text);
  const [first] = document.errors;
  if (first) return unreadable({ ...source.lineColumn(first.pos[0]), message: messageOf(first) });
  if (document.contents === null) return unreadable({ ...START, message: wording('data-empty') });
  try {
    const data: unknown = document.toJS();
    // Aliases allow what data cannot be.
    JSON.stringify(data);
    return { data, problems: [], placeOf: (path, at) => source.lineColumn(offsetOf(document, path, at)) };
  } catch {
    return unreadable({ ...START, message: wording('data-holds-itself') });
  }
}

const MESSAGES: Readonly<Partial<Record<YAMLError['code'], WordingKey>>> = {
  DUPLICATE_KEY: 'yaml-repeated-key',
  TAB_AS_INDENT: 'yaml-tab',
};

function messageOf({ code, message }: YAMLError) {
  const detail = message.split(/ at line |\n/u)[0] ?? code;
  return wording(MESSAGES[code] ?? 'yaml-syntax', { detail });
}

function offsetOf(document: Document, path: ConfigPath, at: 'key' | 'value'): number {
  let node: unknown = document.contents;
  for (const [index, step] of path.entries()) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : undefined;
    if (at === 'key' && index === path.length - 1 && isNode(pair?.key)) return pair.key.range?.[0] ?? 0;
    const next: unknown = pair ? pair.value : isCollection(node) ? node.get(step, true) : undefined;
    if (!isNode(next)) break;
    node = next;
  }
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
