import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  Lexer,
  parseDocument,
  type Document,
  type YAMLError,
} from 'yaml';
import { SourceText, type ConfigPath } from '../../engine/index.ts';
import { wording } from '../wording.ts';
import { YAML_FAULTS } from '../wordings.ts';
import { START, unreadable, type ParsedData } from './parsedData.ts';

/** Reads YAML 1.2. Never throws. */
export function parseYaml(text: string): ParsedData {
  const source = new SourceText(text);
  if (isTooDeep(text)) return unreadable({ ...START, message: wording('data-too-deep') });
  // Of what is odd but right the parser would tell Node's standard error.
  const document = parseDocument(text, { logLevel: 'error' });
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

const MAX_DEPTH = 200;

/** Indentation, and all dashes and question marks that open something within a line. */
const DEEP_LINE = new RegExp(String.raw`^[ \t?:-]{${String(MAX_DEPTH + 1)}}`, 'mu');

/** The parser recurses, and makes patterns of an indentation; no configuration is nested like this. */
function isTooDeep(text: string): boolean {
  if (DEEP_LINE.test(text)) return true;
  if (text.split(/[[{]/u, MAX_DEPTH + 2).length <= MAX_DEPTH + 1) return false;
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function messageOf({ code, message }: YAMLError) {
  return wording('yaml-syntax', { detail: YAML_FAULTS[code] ?? message.split(/ at line |\n/u)[0] ?? code });
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
