import { isAlias, isCollection, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { ConfigPath, Edit } from '../../engine/index.ts';
import { lineEndIn, type Step } from './step.ts';
import { flow, linesOf, nestedFlow } from './yamlText.ts';

/** How a text is laid out. */
interface Layout {
  readonly text: string;
  readonly lineEnd: string;
  /** How many spaces one level of mappings is indented by. */
  readonly unit: number;
}

/**
 * The edits of a well-formed YAML text that take a step; undefined where there are none. Aliases and some rare forms
 * may make the result another than meant: whoever asks parses it again.
 */
export function yamlEdits(text: string, step: Step): readonly Edit[] | undefined {
  const root = parseDocument(text, { keepSourceTokens: true, logLevel: 'error' }).contents;
  const layout: Layout = { text, lineEnd: lineEndIn(text), unit: unitIn(root) };
  if (root === null) return [atEnd(linesOf(step.path, step, layout.unit), 0, layout)];
  const { node, rest, indent } = deepest(root, step.path);
  const [key, ...missing] = rest;
  if (isScalar(node) && node.value === null) return inEmpty(node, rest, step, indent, layout);
  if (key === undefined) {
    if (step.kind === 'set') return replaced(node, step.value, text);
    if (!isSeq(node)) return undefined;
    const at = blockIndent(node);
    return [
      at === undefined
        ? inFlow(node, flow(step.value), text)
        : afterLast(node, linesOf([], step, layout.unit), at, layout),
    ];
  }
  if (!isMap(node) || typeof key !== 'string') return undefined;
  const at = blockIndent(node);
  if (at === undefined) return [inFlow(node, `${key}: ${nestedFlow(missing, step)}`, text)];
  const lines = linesOf(rest, step, layout.unit);
  if (node !== root) return [afterLast(node, lines, at, layout)];
  return [beforeExample(key, lines, at, layout) ?? atEnd(lines, at, layout)];
}

interface Deepest {
  readonly node: Node;
  /** What is not there of the path. */
  readonly rest: ConfigPath;
  /** Of the mapping that holds the node. */
  readonly indent: number;
}

/** Follows a path as far as there is something. */
function deepest(root: Node, path: ConfigPath): Deepest {
  let node = root;
  let indent = 0;
  for (const [index, step] of path.entries()) {
    const next = isCollection(node) ? (node.get(step, true) as Node | undefined) : undefined;
    if (!next) return { node, rest: path.slice(index), indent };
    indent = blockIndent(node) ?? indent;
    node = next;
  }
  return { node, rest: [], indent };
}

/** How many spaces stand before the keys or dashes of a collection; undefined where it stands in brackets. */
function blockIndent(node: Node): number | undefined {
  const token = isCollection(node) ? node.srcToken : undefined;
  return token?.type === 'block-map' || token?.type === 'block-seq' ? token.indent : undefined;
}

function unitIn(root: Node | null): number {
  if (!isMap(root)) return DEFAULT_UNIT;
  const outer = blockIndent(root) ?? 0;
  const inner = root.items
    .map(({ value }) => (isMap(value) ? (blockIndent(value) ?? 0) - outer : 0))
    .find((unit) => unit > 0);
  return inner ?? DEFAULT_UNIT;
}

const DEFAULT_UNIT = 2;

/** Keeps the quotation marks of what it replaces. */
function replaced(node: Node, value: unknown, text: string): readonly Edit[] | undefined {
  const [start, end] = node.range ?? [0, 0];
  const isPlain = isAlias(node) || (isScalar(node) && node.type === 'PLAIN');
  const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
  if (isPlain) return [{ start, end, text: flow(value) }];
  if (!isQuoted) return undefined;
  const quote = text.charAt(start);
  return typeof value === 'string' && /^[\w-]+$/u.test(value)
    ? [{ start, end, text: quote + value + quote }]
    : [{ start, end, text: flow(value) }];
}

/** Fills in the value of a key that has none, or `null`. */
function inEmpty(node: Node, rest: ConfigPath, step: Step, indent: number, layout: Layout): readonly Edit[] {
  const [start, end] = node.range ?? [0, 0];
  if (start !== end) return [{ start, end, text: nestedFlow(rest, step) }];
  if (rest.length === 0 && step.kind === 'set') return [{ start, end, text: ` ${flow(step.value)}` }];
  return [atLineEnd(start, linesOf(rest, step, layout.unit), indent + layout.unit, layout)];
}

/** Adds a last member to what stands in brackets. */
function inFlow(node: Node, member: string, text: string): Edit {
  const last = lastIn(node);
  if (last !== undefined) return { start: last, end: last, text: `, ${member}` };
  const start = (node.range?.[0] ?? 0) + 1;
  return { start, end: start, text: text.charAt(start - 1) === '{' ? ` ${member} ` : member };
}

function afterLast(node: Node, lines: readonly string[], indent: number, layout: Layout): Edit {
  return atLineEnd(endOf(node), lines, indent, layout);
}

/** Adds lines after the one in which something ends. */
function atLineEnd(offset: number, lines: readonly string[], indent: number, layout: Layout): Edit {
  const { text, lineEnd } = layout;
  const block = indented(lines, indent, lineEnd);
  // What is written over several lines without quotation marks ends with its last line end.
  if (text.charAt(offset - 1) === '\n') return { start: offset, end: offset, text: block + lineEnd };
  const start = offset + (/^[^\r\n]*/u.exec(text.slice(offset))?.[0].length ?? 0);
  return { start, end: start, text: lineEnd + block };
}

/** Adds lines at the end, before blank ones. */
function atEnd(lines: readonly string[], indent: number, { text, lineEnd }: Layout): Edit {
  const start = text.trimEnd().length;
  const block = indented(lines, indent, lineEnd);
  const isLast = start === text.length;
  return { start, end: start, text: (start > 0 ? lineEnd : '') + block + (isLast ? lineEnd : '') };
}

/** Adds lines where the text has an example of them in a comment, as a configuration to start from has. */
function beforeExample(
  key: string,
  lines: readonly string[],
  indent: number,
  { text, lineEnd }: Layout,
): Edit | undefined {
  const start = text.search(new RegExp(String.raw`^# ?${key}:`, 'mu'));
  if (start < 0) return undefined;
  return { start, end: start, text: indented(lines, indent, lineEnd) + lineEnd };
}

function indented(lines: readonly string[], indent: number, lineEnd: string): string {
  return lines.map((line) => ' '.repeat(indent) + line).join(lineEnd);
}

/** Where the last member of a collection ends, comments left out; undefined where there is none. */
function lastIn(node: Node): number | undefined {
  const last: unknown = isCollection(node) ? node.items.at(-1) : undefined;
  if (last === undefined || last === null || typeof last !== 'object') return undefined;
  const member = 'value' in last && 'key' in last ? (last.value ?? last.key) : last;
  return endOf(member as Node);
}

function endOf(node: Node): number {
  return (blockIndent(node) === undefined ? undefined : lastIn(node)) ?? node.range?.[1] ?? 0;
}
