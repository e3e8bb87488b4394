import { wholeBlock, type Block, type Place } from '../../markdown/block.ts';
import { PLACEHOLDER, type Passage } from '../../markdown/passage.ts';
import { readCaption } from '../floats/captionLine.ts';
import { readContentsLine } from './contentsLine.ts';
import { blockFact, documentFact, stretchFact } from '../fact.ts';
import { remembered } from '../remembered.ts';
import { linesOf, placeInLine, spokenText, type Line } from '../lines.ts';
import { looseKey, readNumberedText } from './looseKey.ts';
import { headingOf } from '../outline.ts';

/** What a list of contents lists: 目录, 图目录, 表目录, 图表目录. */
export type ContentsKind = 'headings' | 'figures' | 'tables' | 'floats';

/** A line of a 目录: a row of a table, an item of a list, a line with dot leaders. */
export interface ContentsEntry {
  /** Without leaders and page number. The number of a cell of its own is set before it, with a space. */
  readonly text: string;
  /** With what may be its page number, where white space alone sets that off: 展望 2030. Equal to `text` otherwise. */
  readonly whole: string;
  /** As written; empty where there is none. */
  readonly page: string;
  /** Of an ordered list's item, as written: `1.`; empty elsewhere. */
  readonly marker: string;
  /** Nesting in lists: 1 at the top; 0 in tables and lines. */
  readonly level: number;
  /** True where number and title stand in cells of their own. */
  readonly split: boolean;
  /** The line that holds the text (of a split entry: its title), and how much of it the text is, from its start. */
  readonly line: Line;
  readonly length: number;
  readonly at: Place;
  /** {@link looseKey} of the forms that its text may have in the body. */
  readonly keys: readonly string[];
  /** {@link looseKey} of what follows its number. */
  readonly titleKey: string;
}

/** A written list of contents. */
export interface ContentsList {
  readonly kind: ContentsKind;
  /** Its heading, or the line that serves as one. */
  readonly title: Place;
  /** The blocks of its entries, in order. */
  readonly blocks: readonly Block[];
  readonly entries: readonly ContentsEntry[];
  /** How many headings of the document stand before its first entry, its own included. */
  readonly headingsBefore: number;
}

export interface Contents {
  readonly lists: readonly ContentsList[];
}

export interface ContentsHeadingPart {
  readonly role: 'heading';
  readonly kind: ContentsKind | undefined;
  readonly at: Place;
}

export interface ContentsTitlePart {
  readonly role: 'title';
  readonly kind: ContentsKind;
  readonly at: Place;
}

/** Has entries, should a list be open: most tables and lists of a draft are asked for none. */
export interface ContentsEntriesPart {
  readonly role: 'entries';
  readonly block: Block;
}

/** Prose: closes a list of contents. One constant, so that typing in prose changes no document fact. */
const PROSE = { role: 'prose' } as const;

type ContentsPart = ContentsHeadingPart | ContentsTitlePart | ContentsEntriesPart | typeof PROSE;

const TITLES: ReadonlyMap<string, ContentsKind> = new Map<string, ContentsKind>([
  ...['目录', '目錄', '目次', '总目录', '总目', 'contents', 'tableofcontents'].map(
    (title) => [title, 'headings'] as const,
  ),
  ...[
    '图目录',
    '图目',
    '图次',
    '插图目录',
    '图片目录',
    '插图清单',
    '图目次',
    '图录',
    'listoffigures',
    '圖目錄',
  ].map((title) => [title, 'figures'] as const),
  ...[
    '表目录',
    '表目',
    '表次',
    '表格目录',
    '附表目录',
    '附表清单',
    '表格清单',
    '表目次',
    'listoftables',
    '表目錄',
  ].map((title) => [title, 'tables'] as const),
  ...['图表目录', '图表清单', '图表目次', '图表次', '插图和附表清单', '圖表目錄'].map(
    (title) => [title, 'floats'] as const,
  ),
]);

/** What kind of contents a title announces; undefined for other titles. */
export function contentsKindOf(title: string): ContentsKind | undefined {
  return title.length > 24 ? undefined : TITLES.get(title.replace(/[\s【】[\]：:]+/g, '').toLowerCase());
}

const contentsPart = blockFact<ContentsPart>('contentsPart', (block, context) => {
  switch (block.type) {
    case 'heading': {
      const heading = context.read(headingOf, block);
      return {
        role: 'heading',
        kind: heading && contentsKindOf(heading.text),
        at: heading?.at ?? wholeBlock(block),
      };
    }
    case 'table':
    case 'list':
      return { role: 'entries', block };
    case 'paragraph':
    case 'blockquote':
      return paragraphPart(block);
    case 'code':
      return PROSE;
    case 'html':
    case 'thematicBreak':
    case 'footnoteDefinition':
    case 'definition':
    case 'frontMatter':
      return undefined;
  }
});

/** Longer lines, and lines with a full stop, are prose. */
const LONGEST_ENTRY = 120;

function paragraphPart(block: Block): ContentsPart {
  if (block.source.includes('。') && !/。{3}/.test(block.source)) return PROSE;
  const entries = entriesOf(block);
  const [only] = entries;
  const kind = only && entries.length === 1 ? contentsKindOf(only.text) : undefined;
  if (only && kind) return { role: 'title', kind, at: only.at };
  const isShort = entries.every((entry) => entry.line.text.length <= LONGEST_ENTRY);
  return entries.length > 0 && isShort ? { role: 'entries', block } : PROSE;
}

const entriesOf = remembered((block: Block): readonly ContentsEntry[] =>
  block.type === 'table' ? rowsOf(block) : block.passages.flatMap((passage) => entriesIn(block, passage)),
);

function entriesIn(block: Block, passage: Passage): readonly ContentsEntry[] {
  return linesOf(block, passage).flatMap((line) => {
    const read = readContentsLine(line.text);
    if (read.text === '') return [];
    const level = passage.within.filter((name) => name === 'list').length;
    return [entryOf(line, read, { level, marker: level > 0 ? markerOf(block, passage) : '' })];
  });
}

function entryOf(
  line: Line,
  read: { readonly text: string; readonly whole: string; readonly page: string },
  more: Partial<ContentsEntry>,
): ContentsEntry {
  const length = more.length ?? read.text.length;
  const at = placeInLine(line, { start: 0, end: length });
  const marker = more.marker ?? '';
  const keys = line.text.includes(PLACEHOLDER)
    ? [looseKey(spokenText(line).slice(0, length - line.text.length || undefined))]
    : [...new Set([read.text, read.whole, marker + read.text].map(looseKey))];
  const titleKey = looseKey(readNumberedText(read.text).title);
  const own = { marker, level: 0, split: false, line, length, at, keys, titleKey };
  return { ...read, ...own, ...more };
}

/** The `1.` of an ordered list's item, which is no text of the passage. */
function markerOf(block: Block, passage: Passage): string {
  const before = block.source.slice(0, passage.source.start);
  return /(?:^|[\s>])([0-9]{1,4}[.)])[ \t]{1,4}$/.exec(before.slice(-24))?.[1] ?? '';
}

const COLUMN_HEADS =
  /^(?:序号|编号|章节|章|标题|目录|内容|名称|题名|图号|表号|图名|表名|图题|表题|图表名称|图表编号|页码|页|页次|No\.?|page|title)$/i;
const NUMBER_CELL =
  /^(?:第?[一二三四五六七八九十0-9]{1,4}(?:[章节部分篇]{1,2}|[.、．])?|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}|[图表附]{1,2}\s?[0-9]{1,3}(?:[-.][0-9]{1,3})?)$/;
const PAGE_CELL = /^(?:[-—–]?\s?[0-9]{1,4}\s?[-—–]?|[ivxlc]{1,6}|第\s?[0-9]{1,4}\s?页)$/i;

/** The entries of a table, one a row; a row of column heads (章节、页码) is none. */
function rowsOf(block: Block): readonly ContentsEntry[] {
  const rows: Line[][][] = [];
  for (const passage of block.passages) {
    const lines = linesOf(block, passage);
    if (passage.cell && lines.length > 0) (rows[passage.cell.row] ??= []).push([...lines]);
  }
  return rows.flatMap((cells) => rowEntries(cells));
}

function rowEntries(cells: readonly (readonly Line[])[]): readonly ContentsEntry[] {
  if (cells.every(([first]) => first && COLUMN_HEADS.test(first.text.replace(/\s/g, '')))) return [];
  const last = cells.at(-1) ?? [];
  const paged = cells.length > 1 && last.every((line) => PAGE_CELL.test(line.text));
  const [first = [], second] = paged ? cells.slice(0, -1) : cells;
  const page = paged ? last.map((line) => line.text) : [];
  if (second?.[0] && first.length === 1 && first[0] && NUMBER_CELL.test(first[0].text)) {
    const read = readContentsLine(second[0].text);
    const text = `${first[0].text} ${read.text}`;
    return [
      entryOf(
        second[0],
        { text, whole: text, page: page[0] ?? read.page },
        { split: true, length: read.text.length },
      ),
    ];
  }
  // A title broken over two lines has one page number; several entries in a cell have one each.
  if (paged && first[0] && first.length > page.length) {
    const text = first.map((line) => line.text).join('');
    return [
      entryOf(
        first[0],
        { text, whole: text, page: page[0] ?? '' },
        { split: true, length: first[0].text.length },
      ),
    ];
  }
  return first.flatMap((line, index) => {
    const read = paged
      ? { text: line.text, whole: line.text, page: page[index] ?? '' }
      : readContentsLine(line.text);
    return read.text === '' ? [] : [entryOf(line, read, {})];
  });
}

/** The lists of a stretch: each ends before the next heading. */
export interface StretchContents extends Contents {
  /** How many headings it has. */
  readonly headings: number;
}

const contentsOfStretch = stretchFact('contentsOfStretch', contentsPart, (parts): StretchContents => ({
  headings: parts.filter(({ role }) => role === 'heading').length,
  lists: collectLists(parts),
}));

/** The written lists of contents. A generated one ([TOC]) has no entries and is left out. */
export const contents = documentFact({
  id: 'contents',
  parts: contentsOfStretch,
  merge: (stretches): Contents => {
    const all: ContentsList[] = [];
    let before = 0;
    for (const { headings, lists } of stretches) {
      for (const list of lists) all.push({ ...list, headingsBefore: before + list.headingsBefore });
      before += headings;
    }
    return { lists: all };
  },
  settles: true,
});

interface OpenList extends ContentsList {
  readonly blocks: Block[];
  readonly entries: ContentsEntry[];
}

function collectLists(parts: readonly ContentsPart[]): readonly ContentsList[] {
  const lists: OpenList[] = [];
  let open: OpenList | undefined;
  let headingsBefore = 0;
  for (const part of parts) {
    if (part.role === 'entries') {
      open?.blocks.push(part.block);
      open?.entries.push(...entriesOf(part.block));
      continue;
    }
    open = undefined;
    if (part.role === 'heading') headingsBefore++;
    if (part.role === 'prose' || part.kind === undefined) continue;
    open = { kind: part.kind, title: part.at, blocks: [], entries: [], headingsBefore };
    lists.push(open);
  }
  return lists
    .flatMap(sortOut)
    .filter(
      (list) => list.entries.length > 0 && !/^\[{1,2}_?toc_?\]{1,2}$/i.test(list.entries[0]?.text ?? ''),
    );
}

/** Captions listed at the end of a 目录 are a list of their own. */
function sortOut(list: ContentsList): readonly ContentsList[] {
  if (list.kind !== 'headings') return [list];
  const captions = list.entries.filter((entry) => readCaption(entry.text));
  if (captions.length === 0) return [list];
  const headings = list.entries.filter((entry) => !captions.includes(entry));
  const kinds = new Set(captions.map((entry) => readCaption(entry.text)?.kind));
  const kind = kinds.size > 1 || kinds.has('either') ? 'floats' : kinds.has('table') ? 'tables' : 'figures';
  return [
    { ...list, entries: headings },
    { ...list, kind, entries: captions },
  ];
}
