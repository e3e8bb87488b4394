import { partitionPoint, type Edit, type Sliced } from '../engine/index.ts';

/** Offset of the first code unit of every line; never empty. Lines end at `\n`, `\r\n` or a lone `\r`. */
export type LineStarts = readonly number[];

export function lineStartsOf(text: string): LineStarts {
  return [0, ...startsIn(text, text.length)];
}

/**
 * The line starts after an edit. Scans what was inserted and no more, so that a keystroke costs the same in a text of
 * any length.
 *
 * @param after the edited text.
 * @param edit in offsets of the text before it.
 */
export function updateLineStarts(starts: LineStarts, after: Sliced, edit: Edit): LineStarts {
  // Whether a carriage return ends its line depends on what follows it: the one before the edit is looked at again.
  const head = starts.slice(0, Math.max(1, firstAbove(starts, edit.start - 1)));
  const from = Math.max(0, edit.start - 1);
  const end = edit.start + edit.text.length;
  const fresh = startsIn(after.slice(from, end + 1), end - from).map((start) => from + start);
  const tail = starts.slice(firstAbove(starts, edit.end));
  const delta = edit.text.length - (edit.end - edit.start);
  return head.concat(fresh, delta === 0 ? tail : tail.map((start) => start + delta));
}

/** The 0-based line of an offset. */
export function lineAt(starts: LineStarts, offset: number): number {
  return Math.max(0, firstAbove(starts, offset) - 1);
}

/** Index of the first start that is greater than the offset. */
function firstAbove(starts: LineStarts, offset: number): number {
  return partitionPoint(starts, (start) => start <= offset);
}

/** The starts of the lines that follow the line ends among the first code units of a text. */
function startsIn(text: string, end: number): number[] {
  const starts: number[] = [];
  for (let index = 0; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return starts;
}
