import { normalizeLabel } from './label.ts';
import type { MarkdownNode } from './node.ts';

/**
 * The cheap path past the parser: regions whose tree is certain from a glance. Each function returns undefined
 * where it is not certain; the differential tests compare what it does return with the parser's own tree.
 */

/** Line starts that open no block: no marker (`**` before text is none), no indentation, no underline of a heading or table. */
const PLAIN_LINE_START =
  /^(?:[^\t-\r !-/:-@[-`{-~\d\0]|["'(,./;?@^{}$%!](?!$)|\*\*(?![*\s]|$)|\d+(?![.)\d]))/;

/** Characters that can begin an inline construct, need decoding, or end a line. */
const INLINE_SYNTAX = /[\\`*_[\]<&\0\r]|~~/;

const HEADING = /^(#{1,6})[ \t]+(\S.*)$/;
const INLINE_TOKEN = /\[\^([^\s[\]\\^]{1,99})\]|\*\*|<br ?\/?>/g;
const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const FOOTNOTE_DEFINITION = /^\[\^([^\s[\]\\^]{1,99})\]: ?(\S.*)$/;
const IMAGE = /^!\[([^[\]\\`*_<&!~]*)\]\(([^\s()<>\\&"'`*_[\]]+)\)$/;
const DELIMITER_ROW = /^\|(?: *:?-+:? *\|)+$/;

/** Whether a footnote of this identifier is defined somewhere in the document. */
export type FootnoteLookup = (identifier: string) => boolean;

/** The nodes of a region of one simple block. Offsets count in the region. */
export function parsePlain(source: string, footnote: FootnoteLookup): readonly MarkdownNode[] | undefined {
  switch (source.charCodeAt(0)) {
    case 35: // #
      return one(plainHeading(source, footnote));
    case 91: // [
      return plainDefinitions(source, footnote);
    case 33: // !
      return one(plainImage(source));
    case 124: // |
      return one(plainTable(source, footnote));
    case 45: // -
      return source === '---' ? [{ type: 'thematicBreak', start: 0, end: 3 }] : undefined;
    default:
      return one(plainParagraph(source, 0, footnote));
  }
}

function one(node: MarkdownNode | undefined): readonly MarkdownNode[] | undefined {
  return node && [node];
}

function plainHeading(source: string, footnote: FootnoteLookup): MarkdownNode | undefined {
  const [, hashes = '', text = ''] = HEADING.exec(source) ?? [];
  if (text === '' || text.includes('#') || /[ \t\r]$/.test(text)) return undefined;
  const from = source.length - text.length;
  const children = inline(text, from, footnote);
  return children && { type: 'heading', depth: hashes.length, start: 0, end: source.length, children };
}

function plainParagraph(source: string, offset: number, footnote: FootnoteLookup): MarkdownNode | undefined {
  if (source.includes('\n')) {
    for (const line of source.split('\n')) {
      if (!PLAIN_LINE_START.test(line) || /[ \t\r]$/.test(line)) return undefined;
    }
  } else if (!PLAIN_LINE_START.test(source) || /[ \t\r]$/.test(source)) return undefined;
  const children = inline(source, offset, footnote);
  return children && { type: 'paragraph', start: offset, end: offset + source.length, children };
}

/** Text with footnote markers, `**` and line breaks by `<br>`, and nothing else. */
function inline(text: string, offset: number, footnote: FootnoteLookup): readonly MarkdownNode[] | undefined {
  if (!INLINE_SYNTAX.test(text)) return [textNode(text, offset)];
  const nodes: Draft[] = [];
  const lone = loneSyntax(text);
  let last = 0;
  const add = (end: number): boolean => {
    const value = text.slice(last, end);
    if (value !== '') nodes.push(textNode(value, offset + last));
    return !INLINE_SYNTAX.test(lone ? value.replace(lone, '') : value) && !value.endsWith('!');
  };
  for (const match of text.matchAll(INLINE_TOKEN)) {
    const [raw, label] = match;
    if (!add(match.index)) return undefined;
    last = match.index + raw.length;
    const span = { start: offset + match.index, end: offset + last };
    if (raw.startsWith('<')) {
      nodes.push({ type: 'html', ...span, value: raw });
    } else if (label === undefined) {
      const flanks = flanksOf(text, match.index, last);
      if (!flanks) return undefined;
      nodes.push({ type: 'delimiter', ...span, ...flanks });
    } else {
      const identifier = normalizeLabel(label);
      if (!footnote(identifier) || INLINE_SYNTAX.test(label)) return undefined;
      if (text[last] === '(' || text[last] === ':') return undefined;
      nodes.push({ type: 'footnoteReference', ...span, label, identifier });
    }
  }
  return add(text.length) ? pairDelimiters(nodes) : undefined;
}

/**
 * Characters that begin nothing, because what would end it is not there: the one star, underscore or backtick of a
 * text, and `[` without any `]`. Authors type them on their way to a pair. Undefined where there are none.
 */
function loneSyntax(text: string): RegExp | undefined {
  const lone = ['*', '_', '`'].filter(
    (char) => text.includes(char) && text.indexOf(char) === text.lastIndexOf(char),
  );
  const opensOnly = text.includes('[') && !text.replace(INLINE_TOKEN, '').includes(']');
  if (opensOnly) lone.push('\\[');
  return lone.length > 0 ? new RegExp(`[${lone.join('')}]`, 'g') : undefined;
}

/** A run of `**` that is not yet known to open or close anything. */
interface Delimiter {
  readonly type: 'delimiter';
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

type Draft = MarkdownNode | Delimiter;

function isDelimiter(node: Draft): node is Delimiter {
  return node.type === 'delimiter';
}

/**
 * Whether `**` can open and close strong emphasis where it stands (CommonMark 0.31 6.2, left- and right-flanking).
 * Undefined beside what could make it a longer or another run, and beside surrogates, which the parser reads singly.
 */
function flanksOf(text: string, start: number, end: number): Pick<Delimiter, 'opens' | 'closes'> | undefined {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (/[*_~\ud800-\udfff]/.test(before + after)) return undefined;
  const spaceBefore = before === '' || SPACE.test(before);
  const spaceAfter = after === '' || SPACE.test(after);
  const markBefore = PUNCTUATION.test(before);
  const markAfter = PUNCTUATION.test(after);
  return {
    opens: !spaceAfter && (!markAfter || spaceBefore || markBefore),
    closes: !spaceBefore && (!markBefore || spaceAfter || markAfter),
  };
}

/** Makes strong nodes of the delimiters that pair; the others stay text (CommonMark 0.31 6.2, all runs of length two). */
function pairDelimiters(nodes: readonly Draft[]): readonly MarkdownNode[] {
  const done: Draft[] = [];
  for (const node of nodes) {
    const opener =
      isDelimiter(node) && node.closes ? done.findLastIndex((one) => isDelimiter(one) && one.opens) : -1;
    const opening = done[opener];
    if (!opening) {
      done.push(node);
      continue;
    }
    const children = joinText(done.splice(opener).slice(1));
    done.push({ type: 'strong', start: opening.start, end: node.end, children });
  }
  return joinText(done);
}

/** Delimiters that paired with nothing become text, and text beside text one node. */
function joinText(nodes: readonly Draft[]): readonly MarkdownNode[] {
  const joined: MarkdownNode[] = [];
  for (const node of nodes) {
    const plain = isDelimiter(node) ? textNode('**', node.start) : node;
    const before = joined.at(-1);
    if (plain.type === 'text' && before?.type === 'text') {
      joined.pop();
      joined.push(textNode((before.value ?? '') + (plain.value ?? ''), before.start));
    } else joined.push(plain);
  }
  return joined;
}

function textNode(value: string, start: number): MarkdownNode {
  return { type: 'text', start, end: start + value.length, value };
}

/** Footnote definitions of one line each. */
function plainDefinitions(source: string, footnote: FootnoteLookup): readonly MarkdownNode[] | undefined {
  const nodes: MarkdownNode[] = [];
  let at = 0;
  for (const line of source.split('\n')) {
    const [, label = '', body = ''] = FOOTNOTE_DEFINITION.exec(line) ?? [];
    if (label === '' || INLINE_SYNTAX.test(label)) return undefined;
    const paragraph = plainParagraph(body, at + line.length - body.length, footnote);
    if (!paragraph) return undefined;
    const end = at + line.length;
    nodes.push({
      type: 'footnoteDefinition',
      start: at,
      end,
      label,
      identifier: normalizeLabel(label),
      children: [paragraph],
    });
    at = end + 1;
  }
  return nodes;
}

/** A paragraph that is one image and nothing else. */
function plainImage(source: string): MarkdownNode | undefined {
  const [, alt, url] = IMAGE.exec(source) ?? [];
  if (alt === undefined || url === undefined || /^\s|\s$/.test(alt)) return undefined;
  const end = source.length;
  return { type: 'paragraph', start: 0, end, children: [{ type: 'image', start: 0, end, alt, url }] };
}

/** A table whose every row begins and ends with a bar and has as many cells as the header, of plain text. */
function plainTable(source: string, footnote: FootnoteLookup): MarkdownNode | undefined {
  const lines = source.split('\n');
  const delimiter = lines[1];
  if (delimiter === undefined || !DELIMITER_ROW.test(delimiter)) return undefined;
  const columns = delimiter.split('|').length - 2;
  const rows: MarkdownNode[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    if (index !== 1) {
      const row = plainRow(line, at, columns, footnote);
      if (!row) return undefined;
      rows.push(row);
    }
    at += line.length + 1;
  }
  return { type: 'table', start: 0, end: source.length, children: rows };
}

function plainRow(
  line: string,
  offset: number,
  columns: number,
  footnote: FootnoteLookup,
): MarkdownNode | undefined {
  if (!line.startsWith('|') || !line.endsWith('|') || line.length < 2 || /[\\\t\r]/.test(line))
    return undefined;
  const pieces = line.split('|').slice(1, -1);
  if (pieces.length !== columns) return undefined;
  const cells: MarkdownNode[] = [];
  let at = offset;
  for (const [index, piece] of pieces.entries()) {
    const text = piece.trim();
    if (/[^ ]/.test(piece.replace(text, ''))) return undefined;
    const start = at;
    at += piece.length + 1;
    const children = text === '' ? [] : inline(text, start + 1 + piece.indexOf(text), footnote);
    if (!children) return undefined;
    const end = index === columns - 1 ? at + 1 : at;
    cells.push({ type: 'tableCell', start, end, children });
  }
  return { type: 'tableRow', start: offset, end: offset + line.length, children: cells };
}
