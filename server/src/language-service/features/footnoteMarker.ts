import { footnoteSides, sourceOf, type Passage } from '../../engine/index.ts';
import { blockAt } from '../blocks.ts';
import type { Draft } from '../draft.ts';

export type MarkerSide = 'before' | 'after';

/** On which side of a punctuation mark markers stand: as configured, else as most of the draft has it, else before. */
export function markerSide({ linter, result }: Draft): MarkerSide {
  const options = linter.config.rules.get('footnote-position')?.options;
  if (typeof options === 'object' && options !== null && 'place' in options) {
    if (options.place === 'before' || options.place === 'after') return options.place;
  }
  const { before, after } = linter.read(result, footnoteSides);
  return after > before ? 'after' : 'before';
}

/**
 * Where a new marker goes for a cursor: beside the punctuation mark it touches, behind the word it stands in, behind
 * the markers that stand there.
 *
 * @returns undefined where no marker can stand: between blocks, in code, HTML, front matter or another note.
 */
export function markerPlace(draft: Draft, offset: number): number | undefined {
  const placed = blockAt(draft.document, offset);
  if (!placed || placed.block.type === 'footnoteDefinition') return undefined;
  const given = offset - placed.start;
  const isWithinPair = (placed.block.source.codePointAt(given - 1) ?? 0) > 0xffff;
  const within = isWithinPair ? given + 1 : given;
  const passage = placed.block.passages.findLast(
    ({ source }) => source.start <= within && within <= source.end,
  );
  if (!passage || passage.text.trim() === '' || cutsOpaque(passage, within)) return undefined;
  return placed.start + placeInPassage(passage, within, markerSide(draft));
}

/** Inline code, images, links and HTML have no room for a marker within. */
function cutsOpaque({ marks }: Passage, at: number): boolean {
  return marks.some(
    ({ kind, source }) =>
      (kind === 'code' || kind === 'image' || kind === 'html' || kind === 'link') &&
      source.start < at &&
      at < source.end,
  );
}

const PUNCTUATION = /[，。；：、！？]/;
const WORD = /[\p{Script=Latin}\d.,%％]/u;

function placeInPassage(passage: Passage, at: number, side: MarkerSide): number {
  const { text } = passage;
  const cursor = textOffset(passage, at);
  const isMark = (index: number): boolean => PUNCTUATION.test(text.charAt(index));
  if (side === 'before' && cursor > 0 && isMark(cursor - 1)) return beforeCharacter(passage, cursor - 1);
  if (isMark(cursor)) {
    return side === 'before'
      ? beforeCharacter(passage, cursor)
      : behindMarkers(passage, sourceOf(passage, { start: cursor, end: cursor + 1 }).end);
  }
  let end = cursor;
  if (WORD.test(text.charAt(cursor - 1))) while (WORD.test(text.charAt(end))) end++;
  if (end > cursor) return behindMarkers(passage, sourceOf(passage, { start: cursor, end }).end);
  return behindMarkers(passage, outsideDelimiters(passage, at, cursor));
}

function beforeCharacter(passage: Passage, index: number): number {
  return sourceOf(passage, { start: index, end: index + 1 }).start;
}

/**
 * The offset in the text for one in the source; within delimiters, that of what follows them, and within a line break
 * that of what stands before it.
 */
function textOffset({ runs, text }: Passage, at: number): number {
  let end = 0;
  for (const run of runs) {
    if (at < run.source && text.slice(end, run.text).includes('\n')) return end;
    if (at <= run.source) return run.text;
    end = run.text + run.length;
    if (at <= run.source + run.length) return run.text + at - run.source;
  }
  return text.length;
}

/** The cursor, unless it stands within `**` or a marker: then behind what comes before them. */
function outsideDelimiters(passage: Passage, at: number, cursor: number): number {
  const isInText = passage.runs.some((run) => run.source <= at && at <= run.source + run.length);
  return isInText ? at : sourceOf(passage, { start: cursor, end: cursor }).start;
}

function behindMarkers({ marks }: Passage, at: number): number {
  let end = at;
  for (const { kind, source } of marks) {
    if (kind === 'footnoteReference' && source.start <= end && end < source.end) ({ end } = source);
  }
  return end;
}
