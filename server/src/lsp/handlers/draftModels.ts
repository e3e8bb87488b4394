import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import type { Span } from '../../engine/index.ts';
import { contentsOf, outlineOf } from '../../language-service/index.ts';
import type {
  ContentsList,
  ContentsModel,
  OutlineKind,
  OutlineModel,
  OutlineNode,
} from '../../protocol/index.ts';
import type { Converter } from '../convert.ts';
import { draftIn, type Handler } from './handler.ts';

/** `zhangfa/contents` */
export const contents: Handler = async (session, params, token): Promise<ContentsModel | null> => {
  const placed = await draftIn(session, params, token);
  const draft = placed?.checked.draft;
  if (!draft) return null;
  const { rangeOf } = placed.converter;
  return {
    version: placed.checked.text.version,
    lists: contentsOf(draft).map((list) => placedList(list, rangeOf)),
  };
};

/** `zhangfa/outline` */
export const outline: Handler = async (session, params, token): Promise<OutlineModel | null> => {
  const placed = await draftIn(session, params, token);
  const draft = placed?.checked.draft;
  if (!draft) return null;
  const { rangeOf } = placed.converter;
  return {
    version: placed.checked.text.version,
    roots: outlineOf(draft).map((node) => placedNode(node, rangeOf)),
  };
};

/** `textDocument/documentSymbol`: chapters, trends, figures and tables. */
export const documentSymbol: Handler = async (
  session,
  params,
  token,
): Promise<readonly (DocumentSymbol | SymbolInformation)[]> => {
  const placed = await draftIn(session, params, token);
  const draft = placed?.checked.draft;
  if (!draft) return [];
  const { rangeOf } = placed.converter;
  const symbols = outlineOf(draft).flatMap((node) => symbolsOf(node, rangeOf));
  return session.client.traits.nestedSymbols ? symbols : flattened(symbols, placed.checked.text.uri);
};

function placedList(list: ContentsList<Span>, rangeOf: Converter['rangeOf']): ContentsList {
  return {
    ...list,
    written: list.written && rangeOf(list.written),
    entries: list.entries.map((entry) => ({
      ...entry,
      target: rangeOf(entry.target),
      written: entry.written && { ...entry.written, range: rangeOf(entry.written.range) },
    })),
    stale: list.stale.map((entry) => ({ ...entry, range: rangeOf(entry.range) })),
  };
}

function placedNode(node: OutlineNode<Span>, rangeOf: Converter['rangeOf']): OutlineNode {
  return {
    ...node,
    range: rangeOf(node.range),
    selection: rangeOf(node.selection),
    children: node.children.map((child) => placedNode(child, rangeOf)),
  };
}

/** The numbers of `SymbolKind`; what has none is no symbol to jump to. */
const SYMBOL_KINDS: Readonly<Record<OutlineKind, number | undefined>> = {
  chapter: 2, // Module
  section: 3, // Namespace
  trend: 6, // Method
  figure: 19, // Object
  table: 23, // Struct
  statistic: undefined,
  footnote: undefined,
};

function symbolsOf(node: OutlineNode<Span>, rangeOf: Converter['rangeOf']): DocumentSymbol[] {
  const children = node.children.flatMap((child) => symbolsOf(child, rangeOf));
  const kind = SYMBOL_KINDS[node.kind];
  if (kind === undefined) return children;
  return [
    {
      // A symbol without a name is an error to editors.
      name: node.label.trim() === '' ? '—' : node.label,
      kind: kind as DocumentSymbol['kind'],
      range: rangeOf(node.range),
      selectionRange: rangeOf(node.selection),
      children,
    },
  ];
}

function flattened(symbols: readonly DocumentSymbol[], uri: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range } },
    ...flattened(children, uri),
  ]);
}
