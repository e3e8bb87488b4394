import { placeOf, visitNodes, wholeBlock, type Block } from '../../markdown/block.ts';
import { PLACEHOLDER, type Passage } from '../../markdown/passage.ts';
import { isFigurePlaceholder, isNote, readCaption, readSource, type CaptionLine } from './captionLine.ts';
import { simplified } from '../../text/traditional.ts';
import { blockFact } from '../fact.ts';
import { htmlLayout } from './htmlLayout.ts';
import type { CaptionPart, FigurePart, LayoutPart, NotePart, ProsePart, TablePart } from './layoutPart.ts';
import { linesOf, placeOfLine, type Line } from '../lines.ts';
import { matterOf } from '../matter.ts';
import { headingOf, type Heading } from '../outline.ts';

const NOTE: NotePart = { part: 'note' };
const BREAK: readonly LayoutPart[] = [{ part: 'break' }];

/** The kinds of prose, shared: typing in prose changes no document fact. */
const PROSE: ReadonlyMap<string, readonly ProsePart[]> = new Map(
  [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => {
    const part: ProsePart = {
      part: 'prose',
      points: (bits & 1) > 0,
      declares: (bits & 2) > 0,
      sentence: (bits & 4) > 0,
    };
    return [proseKey(part), [part]] as const;
  }),
);

function proseKey({ points, declares, sentence }: Omit<ProsePart, 'part'>): string {
  return `${String(points)} ${String(declares)} ${String(sentence)}`;
}

/**
 * What a block contributes to how figures, tables, captions and 来源 lines stand beside each other. Undefined where
 * the reader sees nothing: comments, definitions, the text of footnotes.
 */
export const layoutOf = blockFact<readonly LayoutPart[]>('layout', (block, context) => {
  switch (block.type) {
    case 'heading': {
      const heading = context.read(headingOf, block);
      return heading ? headingLayout(block, heading) : undefined;
    }
    case 'table':
      return tableLayout(block);
    case 'html':
      return htmlLayout(block);
    case 'thematicBreak':
      return BREAK;
    case 'definition':
    case 'footnoteDefinition':
    case 'frontMatter':
      return undefined;
    case 'paragraph':
    case 'list':
    case 'blockquote':
      return textLayout(block);
    case 'code':
      return DIAGRAM.test(block.source)
        ? [{ part: 'figure', at: wholeBlock(block), alts: [], nested: false }]
        : proseOf(block.source);
  }
});

/** A fence whose text is drawn. */
const DIAGRAM = /^(?:`{3,}|~{3,}) ?(?:mermaid|plantuml|puml|dot|graphviz|echarts|vega(?:-lite)?)\b/i;

/** ###### 图 1 …: some drafts set their captions as headings. */
function headingLayout(block: Block, heading: Heading): readonly LayoutPart[] {
  const [line] = linesOf(block, heading.passage);
  const caption = line && readCaption(line.text);
  if (caption && caption.title !== '') return [captionPart(line, caption)];
  const { depth, number, title } = heading;
  const matter = number ? undefined : matterOf(title);
  const aside = matter === 'front' || matter === 'back' || GLOSSARY.test(title);
  return [{ part: 'heading', depth, number: number?.value, aside }];
}

/** A list of terms is a table by layout alone, whether its section is numbered or not. */
const GLOSSARY = /^(?:术语|術語|缩略|縮略|缩写|縮寫|符号|符號|名词解释|名詞解釋)/;

function captionPart(line: Line, caption: CaptionLine): CaptionPart {
  const footnoted = line.passage?.marks.some((mark) => mark.kind === 'footnoteReference') ?? false;
  return { part: 'caption', line, caption, footnoted };
}

const POINTS =
  /[如见由从据]\s?[上下左右]?(?:图|表)(?:所示|可[以见知看]|[，,])|[上下左右](?:面的?)?(?:图|表)(?![0-9一-十\s]{0,2}[0-9])|(?:图|表)[中里]?[所显]示|以下(?:图|表)/;
const DECLARES =
  /(?:(?:如无|若无|除)[^。；]{0,12}(?:说明|注明|标注|外)[^。；]{0,30}|(?:全文|文中|本报告|本书|本文)(?:[中的各]|所有|全部){0,2}(?:图表|图、表|图和表|插图|图片)[^。；]{0,20})(?:来源|来自|出自|引自|整理|绘制|编制)/;

function proseOf(text: string): readonly ProsePart[] {
  const points = (text.includes('图') || text.includes('表')) && POINTS.test(text);
  const declares = (text.includes('图') || text.includes('数据')) && DECLARES.test(text);
  return PROSE.get(proseKey({ points, declares, sentence: /[。！？；]/.test(text) })) ?? [];
}

/** A table that holds pictures serves their arrangement; any other is a table of the report. */
function tableLayout(block: Block): readonly LayoutPart[] {
  const images = imagesOf(block);
  if (images.length > 0) return pictureGrid(block, images);
  const lines = block.passages.flatMap((passage) => linesOf(block, passage).slice(0, 1));
  const [first] = lines;
  const caption =
    first?.passage?.cell?.row === 0 && !sharesRow(first, lines) ? readCaption(first.text) : undefined;
  const last = lines.findLast((line) => readSource(line.text));
  const lastRow = lines.at(-1)?.passage?.cell?.row;
  const sourced =
    last !== undefined && last.passage?.cell?.row === lastRow && last.passage?.cell?.column === 0;
  const table: TablePart = { part: 'table', at: wholeBlock(block), nested: isBox(block, lines), sourced };
  return first && caption ? [captionPart(first, caption), table] : [table];
}

/** Pictures in cells, each with its caption in the cell below or above it. */
function pictureGrid(block: Block, images: readonly FigurePart[]): readonly LayoutPart[] {
  const captions = block.passages.flatMap((passage) => captionsIn(block, passage));
  const figures = images.map((image): FigurePart => ({ ...image, nested: true }));
  if (captions.length !== figures.length) return [...figures, ...captions];
  return figures.flatMap((figure, index): LayoutPart[] => [figure, ...captions.slice(index, index + 1)]);
}

/** 专栏: a table of one column frames a text. */
function isBox(block: Block, lines: readonly Line[]): boolean {
  const isSingle = block.passages.every((passage) => passage.cell?.column === 0);
  return isSingle || /^(?:专栏|案例|链接|小贴士|延伸阅读|Box\b)/i.test(lines[0]?.text ?? '');
}

function sharesRow(line: Line, lines: readonly Line[]): boolean {
  return lines.some((other) => other !== line && other.passage?.cell?.row === line.passage?.cell?.row);
}

function captionsIn(block: Block, passage: Passage): readonly CaptionPart[] {
  return linesOf(block, passage).flatMap((line) => {
    const caption = readCaption(line.text);
    return caption ? [captionPart(line, caption)] : [];
  });
}

function imagesOf(block: Block): readonly FigurePart[] {
  if (!block.source.includes('![')) return [];
  const images: FigurePart[] = [];
  visitNodes(block.node, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const alt = node.alt?.trim() ?? '';
    images.push({ part: 'figure', at: placeOf(block, node), alts: alt === '' ? [] : [alt], nested: false });
  });
  return images;
}

/** The lines of a paragraph, of a list or of a quotation. */
function textLayout(block: Block): readonly LayoutPart[] {
  if (!mayBeFloat(block)) return proseOf(block.source);
  const images = imagesOf(block);
  const nested = block.type !== 'paragraph';
  const parts: LayoutPart[] = [];
  let prose = '';
  for (const passage of block.passages) {
    if (passage.kind === 'cell') {
      const first = passage.cell?.row === 0 && passage.cell.column === 0;
      if (first)
        parts.push(...flushed(prose), { part: 'table', at: wholeBlock(block), nested: true, sourced: false });
      if (first) prose = '';
      continue;
    }
    for (const line of linesOf(block, passage)) {
      const own = lineLayout(line, images, nested || passage.within.length > 0);
      if (own.length === 0) prose += line.text;
      else parts.push(...flushed(prose), ...own);
      if (own.length > 0) prose = '';
    }
  }
  parts.push(...flushed(prose));
  // A list of captions without a picture enumerates; it names nothing.
  const listed =
    block.type === 'list' && !parts.some((part) => part.part === 'figure' || part.part === 'table');
  if (listed || parts.every((part) => part.part === 'prose')) return proseOf(block.source);
  return parts;
}

function flushed(prose: string): readonly ProsePart[] {
  return prose === '' ? [] : proseOf(prose);
}

const FLOAT_WORDS =
  /(?:^|\n)[ \t>*_（([【［〔<＜“"\u3000-]{0,24}(?:续?附?[图表]|(?:数据|资料|图片|信息|文献|材料|案例|主要)?(?:来源|出处)|[注说备单口制绘供摄插]|此处|示意|配图|Fig|Table|Chart|Exhibit|Source|Data source|Note|Unit|[a-h][)）]|image)/i;

/** A cheap look: an image, or a line that begins with one of the words. */
function mayBeFloat(block: Block): boolean {
  return block.source.includes('![') || FLOAT_WORDS.test(simplified(block.source));
}

function lineLayout(line: Line, images: readonly FigurePart[], nested: boolean): readonly LayoutPart[] {
  const { text } = line;
  const opening = /^[\s\ufffc]*/.exec(text)?.[0] ?? '';
  if (opening.includes(PLACEHOLDER)) {
    const place = placeOfLine(line);
    const [first, ...others] = images.filter(
      (image) => image.at.start >= place.start && image.at.end <= place.end,
    );
    const rest = text.slice(opening.length);
    const caption = rest === '' ? undefined : readCaption(rest);
    if (!first || (rest !== '' && !caption)) return [];
    const figure = mergeFigures([first, ...others], nested);
    const moved: Line = { ...line, start: line.start + opening.length, text: rest };
    return caption ? [figure, captionPart(moved, caption)] : [figure];
  }
  const source = readSource(text);
  if (source) return [{ part: 'source', line, source }];
  const caption = readCaption(text);
  if (caption) return [captionPart(line, caption)];
  if (isFigurePlaceholder(text)) {
    return [{ part: 'figure', at: placeOfLine(line), alts: [text.slice(1, -1).trim()], nested }];
  }
  return isNote(text) ? [NOTE] : [];
}

/** Pictures side by side are one figure. */
function mergeFigures(
  [first, ...others]: readonly [FigurePart, ...FigurePart[]],
  nested: boolean,
): FigurePart {
  const alts = [first, ...others].flatMap((figure) => figure.alts);
  return { part: 'figure', at: { ...first.at, end: others.at(-1)?.at.end ?? first.at.end }, alts, nested };
}
