import { placeOf, type Block, type Place } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { countHan } from '../../text/han.ts';
import { addressesIn } from './chineseContext.ts';
import { isNote, readCaption, readSource } from '../floats/captionLine.ts';
import { blockFact, documentFact, stretchFact } from '../fact.ts';
import { placeIn } from '../passageEdits.ts';
import { prose } from '../sentences.ts';

/** A prose paragraph that ends without a mark. */
export interface OpenEnd {
  /** Its last character. */
  readonly at: Place;
  /** Where the mark goes: after footnote markers and delimiters. */
  readonly point: Place;
  /** Other sentences of it end in a mark. */
  readonly hasStops: boolean;
}

export interface ParagraphEnds {
  readonly open: readonly OpenEnd[];
  /** How many prose paragraphs end in a mark. */
  readonly closed: number;
}

/** One constant each, so that typing elsewhere changes no document fact. */
const CLOSED = 'closed';
/** A list, a table, code: the paragraph before may lead up to it. */
const CONTINUATION = 'continuation';
const OTHER = 'other';

type Part = OpenEnd | typeof CLOSED | typeof CONTINUATION | typeof OTHER;

const endOfBlock = blockFact<Part>('endOfBlock', (block, context) => {
  switch (block.type) {
    case 'definition':
    case 'footnoteDefinition':
    case 'frontMatter':
      return undefined;
    case 'heading':
    case 'thematicBreak':
      return OTHER;
    case 'list':
    case 'table':
    case 'code':
    case 'html':
    case 'blockquote':
      return CONTINUATION;
    case 'paragraph': {
      const [passage] = block.passages;
      const last = context.read(prose, block)?.[0]?.sentences.at(-1)?.text ?? '';
      return passage ? endOf(block, passage, last) : OTHER;
    }
  }
});

const MARK = /[。！？!?….：:；;，,、—~～][”’」』）)》】]{0,3}$/;
const STOP = /[。！？]/;
const SHORTEST = 20;
const SHORTEST_SENTENCE = 8;
const SHORTEST_ALONE = 30;

function endOf(block: Block, passage: Passage, last: string): Part {
  const text = passage.text.trimEnd();
  if (/^\s*[，。；、）]/.test(text)) return CONTINUATION;
  if (countHan(text) < SHORTEST) return OTHER;
  if (MARK.test(text)) return CLOSED;
  const hasStops = STOP.test(text);
  const isProse = hasStops
    ? countHan(last) >= SHORTEST_SENTENCE
    : countHan(text) >= SHORTEST_ALONE && text.includes('，') && !isLabelled(text);
  if (!isProse || isSpecial(passage, text, last)) return OTHER;
  const end = passage.source.end;
  const at = placeIn(block, passage, { start: text.length - 1, end: text.length });
  return { at, point: placeOf(block, { start: end, end }), hasStops };
}

/** 主办单位：…: an entry, no sentence. */
function isLabelled(text: string): boolean {
  return /^[^，。]{1,12}[：:]/.test(text);
}

/** Captions, sources, signatures, lines of verse, bold lines that serve as headings, and what ends in an address. */
function isSpecial(passage: Passage, text: string, last: string): boolean {
  if (!/[\p{Script=Han}\d%％”’》）A-Za-z]$/u.test(text) || text.includes('|')) return true;
  if (passage.marks.some(({ kind }) => kind === 'break' || kind === 'image')) return true;
  if (
    /^[（(【]|^(?:——|（|来源|数据来源|资料来源|注|作者|编辑|责编|撰稿|供稿|记者|联系|电话|地址|执笔)/.test(
      last,
    )
  )
    return true;
  if (passage.marks.some(({ kind, text: at }) => kind === 'strong' && at.end - at.start >= text.length - 1))
    return true;
  if (addressesIn(text).some(({ end }) => end > text.length - 3)) return true;
  return readCaption(text) !== undefined || readSource(text) !== undefined || isNote(text);
}

/** Nothing leads up to the next stretch, because it begins with a heading. */
const endsOfStretch = stretchFact('paragraphEndsOfStretch', endOfBlock, (parts): ParagraphEnds => {
  const open: OpenEnd[] = [];
  let closed = 0;
  for (const [index, part] of parts.entries()) {
    if (part === CLOSED) closed++;
    else if (typeof part !== 'string' && parts[index + 1] !== CONTINUATION) open.push(part);
  }
  return { open, closed };
});

/** How the prose paragraphs of the document end; those before a list, table or quotation may lead up to it. */
export const paragraphEnds = documentFact({
  id: 'paragraphEnds',
  parts: endsOfStretch,
  merge: (stretches): ParagraphEnds => ({
    open: stretches.flatMap(({ open }) => open),
    closed: stretches.reduce((sum, { closed }) => sum + closed, 0),
  }),
});
