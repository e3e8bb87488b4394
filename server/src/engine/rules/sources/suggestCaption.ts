import { readCaption } from '../../facts/floats/captionLine.ts';
import type { Contents } from '../../facts/contents/contents.ts';
import { figureKey, writeFigureNumber, type FigureNumber } from '../../facts/floats/figureNumber.ts';
import type { Float, Floats } from '../../facts/floats/floats.ts';
import { placeOf, type Place } from '../../markdown/block.ts';
import type { PlacedEdit } from '../rule.ts';
import { captionLines, houseStyle } from './captionStyle.ts';

/** A caption to put beside a figure or table that has none, and where. */
export interface CaptionSuggestion {
  readonly caption: string;
  readonly edit: PlacedEdit;
}

/** Words a caption as the others are worded, with the next number, and places it where they stand. */
export function suggestCaption(float: Float, all: Floats, listed: Contents): CaptionSuggestion | undefined {
  const { body, kind } = float;
  if (!body) return undefined;
  const number = nextNumber(float, all.floats);
  const style = houseStyle(captionLines(all.floats));
  const label =
    all.floats.find((other) => other.caption && other.kind === kind)?.caption?.caption.label ??
    (kind === 'figure' ? '图' : '表');
  const title = titleFor(float, number, listed);
  const caption = `${label}${style.gap ?? ' '}${number}${style.separator === '' ? ' ' : (style.separator ?? ' ')}${title}`;
  return { caption, edit: insertion(float, body.at, all, caption) };
}

/** Above or below, and after the 来源 line, as the other captions of the kind stand. */
function insertion({ kind, source }: Float, { block }: Place, all: Floats, caption: string): PlacedEdit {
  const side = all.habits[kind] ?? (kind === 'figure' ? 'below' : 'above');
  if (side === 'above') return { at: placeOf(block, { start: 0, end: 0 }), text: `${caption}\n\n` };
  const sourceFirst = all.floats.some((other) => other.kind === kind && other.sourceBetween);
  const after = sourceFirst && source ? source.line.block : block;
  const end = after.source.length;
  return { at: placeOf(after, { start: end, end }), text: `\n\n${caption}` };
}

/** The number after that of the caption before, of the same kind. */
function nextNumber(float: Float, all: readonly Float[]): string {
  const before = all
    .slice(0, all.indexOf(float))
    .findLast((other) => other.kind === float.kind && other.caption);
  const after = all.slice(all.indexOf(float)).find((other) => other.kind === float.kind && other.caption);
  const like: FigureNumber | undefined = (before ?? after)?.caption?.caption.number;
  if (!like) return '1';
  const [chapter, last] =
    like.parts.length > 1 ? [like.parts[0], like.parts.at(-1)] : [undefined, like.parts[0]];
  if (chapter === undefined) return writeFigureNumber([before ? (last ?? 0) + 1 : 1], like);
  const own = float.chapter ?? chapter;
  return writeFigureNumber([own, own === chapter && before ? (last ?? 0) + 1 : 1], like);
}

/** From the alternative text, or from the entry of 图目录 or 表目录 with the number; else a blank to fill in. */
function titleFor({ body, kind }: Float, number: string, listed: Contents): string {
  const [alt] = body?.part === 'figure' ? body.alts : [];
  if (alt !== undefined) return readCaption(alt)?.title ?? alt;
  const entries = listed.lists.filter((list) => list.kind !== 'headings').flatMap((list) => list.entries);
  const titles = entries.flatMap((entry) => {
    const read = readCaption(entry.text);
    return read?.kind === kind && figureKey(read.number) === number ? [read.title] : [];
  });
  return titles[0] ?? (kind === 'figure' ? '（图题）' : '（表题）');
}
