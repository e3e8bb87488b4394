import { placeOf, wholeBlock, type Block } from '../../markdown/block.ts';
import { isNote, readCaption, readSource } from './captionLine.ts';
import type { LayoutPart, TablePart } from './layoutPart.ts';
import type { Line } from '../lines.ts';

const TOKEN = /<!--|<(\/?)([a-z][a-z0-9]*)([^a-z0-9<>][^<>]*)?>|[^<>\n]+/gi;
const ALT = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

/**
 * What an HTML block contributes to the layout: `<img>`, `<table>`, and lines between tags that are captions or
 * 来源 lines. Undefined for a comment and for tags alone, such as the `<div>` round a centred picture.
 */
export function htmlLayout(block: Block): readonly LayoutPart[] | undefined {
  const { source } = block;
  if (source.startsWith('<!--')) return undefined;
  const parts: LayoutPart[] = [];
  let table: { at: number; sourced: boolean; pictured: boolean } | undefined;
  for (const match of source.matchAll(TOKEN)) {
    const [token, closing, tag = '', attributes = ''] = match;
    const name = tag.toLowerCase();
    const at = match.index;
    if (name === 'table') {
      if (closing === '') table = { at, sourced: false, pictured: false };
      else if (table) parts.push(...closeTable(block, table));
      if (closing !== '') table = undefined;
    } else if (name === 'img' || name === 'svg') {
      if (table) table.pictured = true;
      parts.push(figureOf(block, at, at + token.length, attributes, table !== undefined));
    } else if (name === '') {
      const own = lineParts({
        block,
        passage: undefined,
        start: at + token.length - token.trimStart().length,
        text: token.trim(),
      });
      if (!table || own.some((part) => part.part === 'caption')) parts.push(...own);
      else if (own.some((part) => part.part === 'source')) table.sourced = true;
    }
  }
  if (table) parts.push(...closeTable(block, table));
  return parts.length > 0 ? parts : undefined;
}

function closeTable(
  block: Block,
  table: { at: number; sourced: boolean; pictured: boolean },
): readonly TablePart[] {
  const { end } = wholeBlock(block);
  if (table.pictured) return [];
  return [
    { part: 'table', at: placeOf(block, { start: table.at, end }), nested: false, sourced: table.sourced },
  ];
}

function figureOf(block: Block, start: number, end: number, attributes: string, nested: boolean): LayoutPart {
  const match = ALT.exec(attributes);
  const alt = (match?.[1] ?? match?.[2] ?? '').trim();
  return { part: 'figure', at: placeOf(block, { start, end }), alts: alt === '' ? [] : [alt], nested };
}

function lineParts(line: Line): readonly LayoutPart[] {
  if (line.text === '') return [];
  const source = readSource(line.text);
  if (source) return [{ part: 'source', line, source }];
  const caption = readCaption(line.text);
  if (caption) return [{ part: 'caption', line, caption, footnoted: false }];
  if (isNote(line.text)) return [{ part: 'note' }];
  return [{ part: 'prose', points: false, declares: false, sentence: line.text.includes('。') }];
}
