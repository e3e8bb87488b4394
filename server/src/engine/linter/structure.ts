import type { Document } from '../markdown/document.ts';

/** Blocks that hold nothing a reader sees where they stand: a fix may take one out. */
const UNSEEN: ReadonlySet<string> = new Set(['html', 'definition', 'footnoteDefinition']);

/** The kinds of a document's blocks, with the depth of headings. What a safe fix must leave as it is. */
export function structureOf(document: Document): readonly string[] {
  return document.blocks
    .filter(({ type }) => !UNSEEN.has(type))
    .map(({ type, node }) => `${type}${String(node.depth ?? '')}`);
}

/** Whether two documents have the same kinds of blocks. */
export function hasSameStructure(before: Document, after: Document): boolean {
  const own = structureOf(before);
  const other = structureOf(after);
  return own.length === other.length && own.every((kind, index) => kind === other[index]);
}
