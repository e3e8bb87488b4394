import { createScanner, parseTree, type Node } from 'jsonc-parser';
import type { ConfigPath, Edit } from '../../engine/index.ts';
import { lineEndIn, type Step } from './step.ts';

/** How a text is laid out. */
interface Layout {
  readonly text: string;
  readonly lineEnd: string;
  /** What one level is indented by. */
  readonly unit: string;
  /** Whether it is written over several lines. */
  readonly isSpread: boolean;
}

/** The edits of a well-formed JSON text that take a step; undefined where there are none. */
export function jsonEdits(text: string, step: Step): readonly Edit[] | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (!root) return undefined;
  const layout: Layout = {
    text,
    lineEnd: lineEndIn(text),
    unit: /^\{[^\n]*\n(?<unit>[ \t]+)/u.exec(text.slice(root.offset))?.groups?.['unit'] ?? '  ',
    isSpread: root.length === 2 || isSpread(text, root),
  };
  const { node, rest } = deepest(root, step.path);
  const [key, ...missing] = rest;
  if (key === undefined) {
    if (step.kind === 'set')
      return [{ start: node.offset, end: node.offset + node.length, text: inline(step.value) }];
    return node.type === 'array' ? added(node, layout, () => inline(step.value)) : undefined;
  }
  if (node.type !== 'object' || typeof key !== 'string') return undefined;
  return added(
    node,
    layout,
    (indent, spread) =>
      `${JSON.stringify(key)}: ${nested(missing, step, { ...layout, isSpread: spread }, indent)}`,
  );
}

/** Follows a path as far as there is something. */
function deepest(root: Node, path: ConfigPath): { readonly node: Node; readonly rest: ConfigPath } {
  let node = root;
  for (const [index, step] of path.entries()) {
    const next =
      node.type === 'object'
        ? node.children?.find((property) => property.children?.[0]?.value === step)?.children?.[1]
        : node.type === 'array'
          ? node.children?.[Number(step)]
          : undefined;
    if (!next) return { node, rest: path.slice(index) };
    node = next;
  }
  return { node, rest: [] };
}

/** Adds a last member; `write` words it, given the indentation of its line and whether it may take several. */
function added(
  node: Node,
  layout: Layout,
  write: (indent: string, spread: boolean) => string,
): readonly Edit[] {
  const { text, lineEnd, unit } = layout;
  const open = node.offset + 1;
  const close = node.offset + node.length - 1;
  const last = node.children?.at(-1);
  // Behind the last comment, which belongs to what stands before it.
  const end = open + text.slice(open, close).trimEnd().length;
  const spread = isSpread(text, node) || (!last && layout.isSpread);
  const outer = indentAt(text, close);
  const indent = last && startsLine(text, last.offset) ? indentAt(text, last.offset) : outer + unit;
  if (!last) {
    const member = write(indent, spread);
    const inside = spread ? `${lineEnd}${indent}${member}` : ` ${member}`;
    return isSpread(text, node)
      ? [{ start: end, end, text: inside }]
      : [{ start: end, end: close, text: inside + (spread ? lineEnd + outer : ' ') }];
  }
  const lastEnd = last.offset + last.length;
  const hasComma = isCommaNext(text, lastEnd);
  const member = (spread ? lineEnd + indent : ' ') + write(indent, spread) + (hasComma ? ',' : '');
  if (hasComma) return [{ start: end, end, text: member }];
  if (end === lastEnd) return [{ start: end, end, text: `,${member}` }];
  return [
    { start: lastEnd, end: lastEnd, text: ',' },
    { start: end, end, text: member },
  ];
}

function isSpread(text: string, { offset, length }: Node): boolean {
  return /[\n\r]/u.test(text.slice(offset, offset + length));
}

function isCommaNext(text: string, offset: number): boolean {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  scanner.scan();
  return text.charAt(scanner.getTokenOffset()) === ',';
}

function startsLine(text: string, offset: number): boolean {
  return /(?:^|[\n\r])[ \t]*$/u.test(text.slice(0, offset));
}

/** What the line of an offset is indented by. */
function indentAt(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return /^[ \t]*/u.exec(text.slice(start))?.[0] ?? '';
}

/** A step's value within all that a path leads through. */
function nested(path: ConfigPath, step: Step, layout: Layout, indent: string): string {
  const { lineEnd, unit, isSpread: spread } = layout;
  const [key, ...rest] = path;
  if (key === undefined && step.kind === 'set') return inline(step.value);
  const [open, close, inner] =
    key === undefined
      ? ['[', ']', inline(step.value)]
      : ['{', '}', `${JSON.stringify(key)}: ${nested(rest, step, layout, indent + unit)}`];
  return spread
    ? `${open}${lineEnd}${indent}${unit}${inner}${lineEnd}${indent}${close}`
    : `${open} ${inner} ${close}`;
}

/** A value on one line. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => inline(item)).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${inline(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
