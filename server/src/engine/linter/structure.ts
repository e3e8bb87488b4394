import { openDocument } from '../markdown/document.ts';

/** Blocks that hold nothing a reader sees where they stand: a fix may take one out. */
const UNSEEN: ReadonlySet<string> = new Set(['html', 'definition', 'footnoteDefinition']);

/** The kinds of a text's blocks, with the depth of headings. What a safe fix must leave as it is. */
export function structureOf(text: string): readonly string[] {
  return openDocument(text)
    .blocks.filter(({ type }) => !UNSEEN.has(type))
    .map(({ type, node }) => `${type}${String(node.depth ?? '')}`);
}

/** Whether two texts have the same blocks. */
export function hasSameStructure(before: string, after: string): boolean {
  const own = structureOf(before);
  const other = structureOf(after);
  return own.length === other.length && own.every((kind, index) => kind === other[index]);
}
