import * as vscode from 'vscode';
import { total, wordCounts } from '../counts.ts';
import type { Server } from '../server.ts';
import { badgeUri } from './outlineBadges.ts';
import { itemOf } from './outlineItem.ts';
import type { OutlineFilter, OutlineTree } from './outlineModel.ts';

/** The command of an item: goes to the node with this id. */
export const REVEAL = 'zhangfa.outline.reveal';

/** A node as the tree view shows it. */
export function treeItem(tree: OutlineTree, filter: OutlineFilter, id: string): vscode.TreeItem {
  const entry = tree.nodes.get(id);
  if (entry === undefined) return new vscode.TreeItem('');
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const view = itemOf(entry.node, vscode.l10n.t);
  const open = filter !== 'all' || entry.node.kind === 'chapter';
  const item = new vscode.TreeItem(
    view.label,
    entry.children.length === 0 ? None : open ? Expanded : Collapsed,
  );
  // What is open stays open for an id; a filter opens what it leaves.
  item.id = `${filter}:${id}`;
  item.description = view.description;
  item.tooltip = view.tooltip;
  const color = view.color === undefined ? undefined : new vscode.ThemeColor(view.color);
  item.iconPath = new vscode.ThemeIcon(view.icon, color);
  item.accessibilityInformation = { label: view.spoken };
  item.resourceUri = badgeUri(entry.node);
  item.command = { command: REVEAL, title: vscode.l10n.t('Go to'), arguments: [id] };
  return item;
}

/** The view's badge, the draft's name beside its title and the line above the tree. */
export function describeView(
  view: vscode.TreeView<string>,
  uri: vscode.Uri | undefined,
  tree: OutlineTree,
  filter: OutlineFilter,
  server: Server,
): void {
  const status = uri && server.statusOf(uri);
  const count = status === undefined ? 0 : total(status.counts);
  view.badge =
    status === undefined || count === 0
      ? undefined
      : { value: count, tooltip: wordCounts(status.counts, vscode.l10n.t) };
  view.description = uri?.path.split('/').at(-1) ?? '';
  view.message = uri === undefined || filter === 'all' ? '' : wordFilter(filter, tree.roots.length === 0);
}

function wordFilter(filter: Exclude<OutlineFilter, 'all'>, empty: boolean): string {
  const words =
    filter === 'findings'
      ? vscode.l10n.t('Only what has findings')
      : vscode.l10n.t('Only statistics without a source');
  return empty ? vscode.l10n.t('{0}: nothing', words) : words;
}
