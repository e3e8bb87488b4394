import {
  createScanner,
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { SourceText, type ConfigPath } from '../../engine/index.ts';
import { wording } from '../wording.ts';
import { JSON_FAULTS } from '../wordings.ts';
import { START, unreadable, type ParsedData } from './parsedData.ts';

/** Reads JSON; comments and trailing commas are allowed. Never throws. */
export function parseJson(text: string): ParsedData {
  const source = new SourceText(text);
  if (isTooDeep(text)) return unreadable({ ...START, message: wording('data-too-deep') });
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (!root) return unreadable({ ...START, message: wording('data-empty') });
  if (first) {
    const code = printParseErrorCode(first.error);
    const message = wording('json-syntax', { detail: JSON_FAULTS[code] ?? code });
    return unreadable({ ...source.lineColumn(first.offset), message });
  }
  return {
    data: getNodeValue(root),
    problems: repeatedKeys(root).map(({ key, offset }) => ({
      ...source.lineColumn(offset),
      message: wording('data-repeated-key', { key }),
    })),
    placeOf: (path, at) => source.lineColumn(offsetOf(root, path, at)),
  };
}

function offsetOf(root: Node, path: ConfigPath, at: 'key' | 'value'): number {
  const node = findNodeAtLocation(root, [...path]);
  if (!node) return path.length === 0 ? root.offset : offsetOf(root, path.slice(0, -1), 'value');
  return (at === 'key' && node.parent?.type === 'property' ? node.parent : node).offset;
}

const MAX_DEPTH = 200;

const PARTNERS: Readonly<Record<string, string>> = { '}': '{', ']': '[' };

/** The parser recurses, and closes nothing with the wrong bracket. No configuration is nested like this. */
function isTooDeep(text: string): boolean {
  const scanner = createScanner(text, true);
  const open: string[] = [];
  do {
    scanner.scan();
    const token = scanner.getTokenLength() === 1 ? text.charAt(scanner.getTokenOffset()) : '';
    if (token === '{' || token === '[') open.push(token);
    else if (open.length > 0 && PARTNERS[token] === open.at(-1)) open.pop();
    if (open.length > MAX_DEPTH) return true;
  } while (scanner.getTokenLength() > 0);
  return false;
}

/** Of keys that an object has twice, every one but the first. */
function repeatedKeys(node: Node): readonly { readonly key: string; readonly offset: number }[] {
  const children = node.children ?? [];
  const own = node.type === 'object' ? children.flatMap((property) => property.children?.[0] ?? []) : [];
  const seen = new Set<unknown>();
  const repeated = own.filter(({ value }) => seen.size === seen.add(value).size);
  return [
    ...repeated.map(({ value, offset }) => ({ key: String(value), offset })),
    ...children.flatMap((child) => repeatedKeys(child)),
  ];
}
