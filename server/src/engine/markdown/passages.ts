import { alignText } from './align.ts';
import type { MarkdownNode } from './node.ts';
import { PLACEHOLDER, type Mark, type MarkKind, type Passage, type Run } from './passage.ts';

const FLOWS: Readonly<Record<string, Passage['kind']>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  tableCell: 'cell',
};

/** The passages of a block, in order. */
export function collectPassages(block: MarkdownNode, source: string): readonly Passage[] {
  const passages: Passage[] = [];
  const walk = (node: MarkdownNode, within: readonly string[], cell: Passage['cell']): void => {
    const kind = FLOWS[node.type];
    if (kind) {
      passages.push(new PassageBuilder(source).build(node, kind, within, cell));
      return;
    }
    if (!node.children) return;
    const inner = [...within, node.type];
    for (const [index, child] of node.children.entries()) {
      if (node.type === 'table') walk(child, inner, { row: index, column: 0 });
      else if (node.type === 'tableRow') walk(child, inner, { row: cell?.row ?? 0, column: index });
      else walk(child, inner, undefined);
    }
  };
  walk(block, [], undefined);
  return passages;
}

const WRAPPERS: Readonly<Record<string, MarkKind>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  delete: 'delete',
  link: 'link',
  linkReference: 'link',
};

const OPAQUE: Readonly<Record<string, MarkKind>> = {
  inlineCode: 'code',
  image: 'image',
  imageReference: 'image',
};

class PassageBuilder {
  readonly #source: string;
  readonly #runs: Run[] = [];
  readonly #marks: Mark[] = [];
  #text = '';

  constructor(source: string) {
    this.#source = source;
  }

  build(
    node: MarkdownNode,
    kind: Passage['kind'],
    within: readonly string[],
    cell: Passage['cell'],
  ): Passage {
    const children = node.children ?? [];
    const start = children[0]?.start ?? contentStart(node, this.#source);
    const end = children.at(-1)?.end ?? start;
    this.#addAll(children);
    const marks =
      this.#marks.length > 1 ? this.#marks.sort((a, b) => a.source.start - b.source.start) : this.#marks;
    const passage = { kind, within, text: this.#text, runs: this.#runs, marks, source: { start, end } };
    return cell ? { ...passage, cell } : passage;
  }

  #addAll(nodes: readonly MarkdownNode[]): void {
    for (const node of nodes) this.#add(node);
  }

  #add(node: MarkdownNode): void {
    const at = this.#text.length;
    const wrapper = WRAPPERS[node.type];
    if (node.type === 'text') {
      this.#addText(node);
    } else if (wrapper) {
      this.#addAll(node.children ?? []);
      this.#mark(wrapper, node, at, node.url ?? '');
    } else if (node.type === 'footnoteReference') {
      this.#mark('footnoteReference', node, at, node.label ?? '');
    } else if (node.type === 'html') {
      const isBreak = /^<br\b/i.test(node.value ?? '');
      if (isBreak) this.#text += '\n';
      this.#mark(isBreak ? 'break' : 'html', node, at, node.value ?? '');
    } else if (node.type === 'break') {
      this.#text += '\n';
      this.#mark('break', node, at, '');
    } else {
      this.#text += PLACEHOLDER;
      this.#mark(OPAQUE[node.type] ?? 'html', node, at, node.value ?? node.url ?? '');
    }
  }

  #addText(node: MarkdownNode): void {
    const value = node.value ?? '';
    const runs = alignText(value, this.#source, node.start, node.end, this.#text.length);
    if (runs) {
      this.#runs.push(...runs);
      this.#text += value;
    } else {
      const at = this.#text.length;
      this.#text += PLACEHOLDER;
      this.#mark('code', node, at, value);
    }
  }

  #mark(kind: MarkKind, node: MarkdownNode, at: number, value: string): void {
    const text = { start: at, end: this.#text.length };
    this.#marks.push({ kind, text, source: { start: node.start, end: node.end }, value });
  }
}

/** Where the text of an empty heading or cell would stand. */
function contentStart(node: MarkdownNode, source: string): number {
  if (node.type !== 'heading' && node.type !== 'tableCell') return node.start;
  const marker = /^(?:#{1,6}|\|)?[ \t]*/.exec(source.slice(node.start, node.end))?.[0] ?? '';
  const at = node.start + marker.length;
  return node.type === 'tableCell' && marker.length > 1 ? at - 1 : at;
}
