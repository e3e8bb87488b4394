import * as vscode from 'vscode';
import { METHODS, type OutlineModel } from '../../../server/src/protocol/index.ts';
import { activeDraftEditor, isDraft, paramsOf, positionOf, rangeOf, reveal, sameUri } from '../drafts.ts';
import type { Server } from '../server.ts';
import { throttle } from '../throttle.ts';
import { outlineBadges } from './outlineBadges.ts';
import {
  changeOf,
  EMPTY_TREE,
  nodeAt,
  treeOf,
  type OutlineFilter,
  type OutlineTree,
} from './outlineModel.ts';
import { describeView, REVEAL, treeItem } from './outlineTexts.ts';

const VIEW = 'zhangfa.outline';
const FILTER = 'zhangfa.outline.filter';
/** Milliseconds between two looks at a draft that is being written. */
const INTERVAL = 250;

/** What the view shows: of which draft, and how it is read. */
interface State {
  uri: vscode.Uri | undefined;
  model: OutlineModel | undefined;
  tree: OutlineTree;
  filter: OutlineFilter;
}

type View = vscode.TreeView<string>;
type Changed = vscode.EventEmitter<string | string[] | undefined>;

/** The view of a draft's chapters, trends, figures, tables, statistics and footnotes. */
export function showOutline(server: Server): vscode.Disposable {
  const state: State = { uri: undefined, model: undefined, tree: EMPTY_TREE, filter: 'all' };
  const changed: Changed = new vscode.EventEmitter();
  const treeDataProvider: vscode.TreeDataProvider<string> = {
    onDidChangeTreeData: changed.event,
    getChildren: (id) => [
      ...(id === undefined ? state.tree.roots : (state.tree.nodes.get(id)?.children ?? [])),
    ],
    getParent: (id) => state.tree.nodes.get(id)?.parent,
    getTreeItem: (id) => treeItem(state.tree, state.filter, id),
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider, showCollapseAll: true });
  const show = (uri: vscode.Uri | undefined, model: OutlineModel | undefined) => {
    update(state, changed, uri, model);
    describeView(view, state.uri, state.tree, state.filter, server);
  };
  return vscode.Disposable.from(
    view,
    changed,
    outlineBadges(),
    watch(server, view, state, show),
    filters(state, () => {
      show(state.uri, state.model);
    }),
    vscode.commands.registerCommand(REVEAL, (id: string) => go(state, id)),
  );
}

/** Takes a new model and has drawn again what it changes. */
function update(
  state: State,
  changed: Changed,
  uri: vscode.Uri | undefined,
  model: OutlineModel | undefined,
): void {
  const same = state.uri !== undefined && uri !== undefined && sameUri(state.uri, uri);
  const before = state.tree;
  state.uri = uri;
  state.model = model;
  state.tree = model === undefined ? EMPTY_TREE : treeOf(model, state.filter);
  const change = same ? changeOf(before, state.tree) : 'all';
  if (change !== 'none') changed.fire(change === 'all' ? undefined : [...change]);
}

/** Looks at the draft again when it changes, while the view can be seen. */
function watch(
  server: Server,
  view: View,
  state: State,
  show: (uri: vscode.Uri | undefined, model: OutlineModel | undefined) => void,
): vscode.Disposable {
  const loading = throttle(INTERVAL, async () => {
    const document = activeDraftEditor()?.document ?? openDocument(state.uri);
    const model = document && (await server.ask(METHODS.outline, paramsOf(document)));
    show(document?.uri, model ?? undefined);
    await follow(view, state);
  });
  const refresh = () => {
    if (view.visible) loading.request();
  };
  refresh();
  return vscode.Disposable.from(
    loading,
    view.onDidChangeVisibility(refresh),
    server.onDidChangeState(refresh),
    server.onDidChangeStatus(({ uri }) => {
      describeView(view, state.uri, state.tree, state.filter, server);
      if (concerns(state, vscode.Uri.parse(uri))) refresh();
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      // Where a webview or the view itself takes the focus, the draft stays.
      if (editor !== undefined) refresh();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isDraft(document) && concerns(state, document.uri)) refresh();
    }),
    vscode.window.onDidChangeTextEditorSelection(() => void follow(view, state)),
  );
}

/** The commands that choose what is shown. */
function filters(state: State, refresh: () => void): vscode.Disposable {
  const choose = (filter: OutlineFilter) => () => {
    state.filter = filter;
    void vscode.commands.executeCommand('setContext', FILTER, filter);
    refresh();
  };
  choose(state.filter)();
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zhangfa.outline.showAll', choose('all')),
    vscode.commands.registerCommand('zhangfa.outline.showFindings', choose('findings')),
    vscode.commands.registerCommand('zhangfa.outline.showUnsourced', choose('unsourced')),
  );
}

/** Selects the node the cursor is in. */
async function follow(view: View, state: State): Promise<void> {
  const editor = activeDraftEditor();
  if (!view.visible || editor === undefined || state.uri === undefined) return;
  if (!sameUri(editor.document.uri, state.uri)) return;
  const id = nodeAt(state.tree, positionOf(editor.selection.active));
  if (id === undefined || view.selection.includes(id)) return;
  try {
    await view.reveal(id, { select: true, focus: false, expand: false });
  } catch {
    // The tree has changed meanwhile; the next look follows.
  }
}

async function go(state: State, id: string): Promise<void> {
  const node = state.tree.nodes.get(id)?.node;
  if (node !== undefined && state.uri !== undefined) await reveal(state.uri, rangeOf(node.selection));
}

/** Whether the view shows this draft, or will. */
function concerns(state: State, uri: vscode.Uri): boolean {
  const active = activeDraftEditor()?.document.uri ?? state.uri;
  return active !== undefined && sameUri(active, uri);
}

function openDocument(uri: vscode.Uri | undefined): vscode.TextDocument | undefined {
  return uri && vscode.workspace.textDocuments.find((document) => sameUri(document.uri, uri));
}
