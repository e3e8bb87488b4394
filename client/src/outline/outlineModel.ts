import type { Counts, OutlineModel, OutlineNode, Position } from '../../../server/src/protocol/index.ts';
import { total } from '../counts.ts';

/** What the view shows of an outline. */
export type OutlineFilter = 'all' | 'findings' | 'unsourced';

/** An outline as a tree view asks for it: by id. */
export interface OutlineTree {
  /** What it was filtered by. */
  readonly filter: OutlineFilter;
  readonly roots: readonly string[];
  readonly nodes: ReadonlyMap<string, TreeNode>;
}

export interface TreeNode {
  readonly node: OutlineNode;
  readonly parent: string | undefined;
  /** Those that the filter lets through. */
  readonly children: readonly string[];
}

export const EMPTY_TREE: OutlineTree = { filter: 'all', roots: [], nodes: new Map() };

/** Indexes what the filter lets through: nodes that are asked for, and those above them. */
export function treeOf(model: OutlineModel, filter: OutlineFilter): OutlineTree {
  const nodes = new Map<string, TreeNode>();
  const roots = model.roots.flatMap((node) => add(node, undefined, filter, nodes));
  return { filter, roots, nodes };
}

function add(
  node: OutlineNode,
  parent: string | undefined,
  filter: OutlineFilter,
  nodes: Map<string, TreeNode>,
): readonly string[] {
  // A chapter full of findings keeps those below it alone: its own count stands on it.
  const children = node.children.flatMap((child) => add(child, node.id, filter, nodes));
  if (children.length === 0 && !isWanted(node, filter)) return [];
  nodes.set(node.id, { node, parent, children });
  return [node.id];
}

function isWanted(node: OutlineNode, filter: OutlineFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'findings':
      return total(node.findings) > 0;
    case 'unsourced':
      return node.kind === 'statistic' && node.sourced === false;
  }
}

/**
 * The deepest node that holds a position.
 *
 * @returns undefined where no node does
 */
export function nodeAt(tree: OutlineTree, position: Position): string | undefined {
  let found: string | undefined;
  let level = tree.roots;
  for (;;) {
    // Headings without end come in order; the last one that holds the position is the nearest.
    const next = level.findLast((id) => {
      const node = tree.nodes.get(id)?.node;
      return node !== undefined && holds(node, position);
    });
    if (next === undefined) return found;
    found = next;
    level = tree.nodes.get(next)?.children ?? [];
  }
}

function holds({ range }: OutlineNode, position: Position): boolean {
  return compare(range.start, position) <= 0 && compare(position, range.end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** What a tree view must draw again: nothing, some nodes, or all of it. */
export type OutlineChange = 'none' | 'all' | readonly string[];

/** Compares what is seen of two trees. Places alone are not seen: they are looked up when somebody goes there. */
export function changeOf(before: OutlineTree, after: OutlineTree): OutlineChange {
  // Another filter gives the items other names: the view would look for the old ones.
  if (before.filter !== after.filter || !sameList(before.roots, after.roots)) return 'all';
  const changed: string[] = [];
  for (const [id, entry] of after.nodes) {
    const old = before.nodes.get(id);
    if (old === undefined) continue; // its parent has changed
    if (!sameNode(old.node, entry.node) || !sameList(old.children, entry.children)) changed.push(id);
  }
  return changed.length === 0 ? 'none' : changed;
}

function sameNode(a: OutlineNode, b: OutlineNode): boolean {
  return (
    a.kind === b.kind &&
    a.label === b.label &&
    a.detail === b.detail &&
    a.sourced === b.sourced &&
    sameCounts(a.findings, b.findings)
  );
}

function sameCounts(a: Counts, b: Counts): boolean {
  return a.error === b.error && a.warning === b.warning && a.info === b.info;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
