import type { ContentsAlignment, ContentsTarget } from '../../facts/contents/contentsAlignment.ts';
import type { ContentsEntry } from '../../facts/contents/contents.ts';
import { replaceInLine } from '../../facts/lines.ts';
import { readNumberedText } from '../../facts/contents/looseKey.ts';
import { placeOf, wholeBlock, type Block, type Place } from '../../markdown/block.ts';
import type { PlacedEdit } from '../rule.ts';

/** Characters that Markdown would read as its own in running text, and what stands for code and pictures. */
const SPECIAL = /[\\`*[\]<>|~\ufffc]|(?:^|\s)_/;

/** What opens a heading, a quotation or a list at the start of a line. */
const BLOCK_START = /^(?:[#>+-]|\d{1,9}[.)](?:\s|$))/;

/** Gives an entry another text and leaves its page, its link and its place alone. */
export function rewriteEntry(entry: ContentsEntry, text: string): readonly PlacedEdit[] | undefined {
  const own = ownText(entry, text);
  if (entry.split || own === undefined) return undefined;
  if (BLOCK_START.test(own) && !BLOCK_START.test(entry.text)) return undefined;
  const edits = replaceInLine(entry.line, { start: 0, end: entry.length }, own);
  return edits?.some((edit) => SPECIAL.test(edit.text)) ? undefined : edits;
}

/** Without the number that the marker of an ordered list supplies; undefined where the marker is another number. */
function ownText(entry: ContentsEntry, text: string): string | undefined {
  if (entry.marker === '') return text;
  const { number, title } = readNumberedText(text);
  if (!/^[0-9]/.test(number)) return text;
  return number.trim() === entry.marker ? title : undefined;
}

/** The line of the source that holds an entry, without white space and hard breaks at its end. */
function slotOf({ at }: ContentsEntry): Place {
  const { source } = at.block;
  const start = source.lastIndexOf('\n', at.start - 1) + 1;
  const newline = source.indexOf('\n', at.end);
  const line = source.slice(start, newline < 0 ? undefined : newline);
  return placeOf(at.block, { start, end: start + line.replace(/(?:\\|\s)$/, '').trimEnd().length });
}

function textAt({ block, start, end }: Place): string {
  return block.source.slice(start, end);
}

/** Deletes the line of an entry; undefined where others depend on it: the head of a table, an item with items. */
export function removeEntry(entry: ContentsEntry): readonly PlacedEdit[] | undefined {
  const slot = slotOf(entry);
  const { block, start } = slot;
  const newline = block.source.indexOf('\n', slot.end);
  if (newline < 0 && start === 0) return [{ at: wholeBlock(block), text: '' }];
  if (start === 0 && block.type === 'table') return undefined;
  const indent = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;
  const next = newline < 0 ? '' : (block.source.slice(newline + 1).split('\n', 1)[0] ?? '');
  if (next !== '' && indent(next) > indent(textAt(slot))) return undefined;
  const at = newline < 0 ? { start: start - 1, end: slot.end } : { start, end: newline + 1 };
  return [{ at: placeOf(block, at), text: '' }];
}

/** Puts the entries in the order of the body, line by line; those that list nothing follow what they followed. */
export function reorderEntries(
  entries: readonly ContentsEntry[],
  { pairs, moved }: ContentsAlignment,
  targets: readonly ContentsTarget[],
): readonly PlacedEdit[] | undefined {
  const rank = new Map(targets.map((target, index) => [target, index]));
  const ranks = new Map([...pairs, ...moved].map(({ entry, target }) => [entry, rank.get(target) ?? 0]));
  let last = -1;
  const keyed = entries.map((entry) => ({ entry, rank: (last = ranks.get(entry) ?? last) }));
  const slots = entries.map(slotOf);
  const shared = slots.some((slot, index) => {
    const next = slots[index + 1];
    return next?.block === slot.block && next.start === slot.start;
  });
  const texts = new Set(entries.map((entry) => entry.text));
  // Of two equal entries nobody can tell which one is out of order.
  if (shared || texts.size < entries.length) return undefined;
  const sorted = keyed.sort((a, b) => a.rank - b.rank).map(({ entry }) => textAt(slotOf(entry)));
  return slots.flatMap((at, index) => {
    const text = sorted[index] ?? '';
    return text === textAt(at) ? [] : [{ at, text }];
  });
}

/** Lists what is missing, in the form of an entry beside it; its page stays open. */
export function insertEntry(
  missing: ContentsTarget,
  { pairs }: ContentsAlignment,
  targets: readonly ContentsTarget[],
): readonly PlacedEdit[] | undefined {
  const entryOf = new Map(pairs.map(({ entry, target }) => [target, entry]));
  const at = targets.indexOf(missing);
  const before = targets.slice(0, at).findLast((target) => entryOf.has(target));
  const anchor = before && entryOf.get(before);
  const after = targets.slice(at).find((target) => entryOf.has(target));
  const neighbour = anchor ?? (after && entryOf.get(after));
  if (!neighbour) return undefined;
  const { block } = neighbour.at;
  const alike = pairs.filter(
    ({ entry, target }) => target.depth === missing.depth && entry.at.block === block,
  );
  const model = alike.findLast(({ target }) => targets.indexOf(target) < at)?.entry ?? alike[0]?.entry;
  const line = model && newLine(model, missing.text);
  if (line === undefined || countLines(block) < 2) return undefined;
  const slot = slotOf(neighbour);
  const { start, end } = slot;
  if (anchor) return [{ at: placeOf(block, { start: end, end }), text: `${breakAfter(model)}\n${line}` }];
  const isHead = start === 0 && block.type === 'table';
  return isHead
    ? undefined
    : [{ at: placeOf(block, { start, end: start }), text: `${line}${breakAfter(model)}\n` }];
}

function countLines(block: Block): number {
  return block.source.split('\n').length;
}

/** The hard break at the end of a line of a paragraph, as the model has it. */
function breakAfter(model: ContentsEntry | undefined): string {
  if (!model) return '';
  const slot = slotOf(model);
  return /^(?:\\|[ \t]{2,})(?=\n)/.exec(slot.block.source.slice(slot.end))?.[0] ?? '';
}

/** The line of an entry with another text, without its page number; the anchor of its link follows the text. */
function newLine(model: ContentsEntry, text: string): string | undefined {
  const own = model.marker === '' ? text : readNumberedText(text).title;
  const isCell = model.line.passage?.kind === 'cell';
  if (model.split || SPECIAL.test(own) || (!isCell && BLOCK_START.test(own))) return undefined;
  const slot = slotOf(model);
  const head = slot.block.source.slice(slot.start, model.at.start);
  const tail = slot.block.source.slice(model.at.end, slot.end);
  const linked = tail.replace(/^(\]\(#)[^)]*\)/, `$1${slugOf(text)})`);
  const bare = model.page === '' ? linked : linked.replace(model.page, '');
  return head + own + bare.trimEnd();
}

/** The anchor that GitHub gives a heading. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
