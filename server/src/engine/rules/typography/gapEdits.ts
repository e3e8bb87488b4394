import type { Replacement } from '../../facts/lines.ts';
import { replaceIn } from '../../facts/passageEdits.ts';
import { placeOf, type Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import { pointAfter } from '../insertion.ts';

/** White space in a passage, or the empty span where some is missing. */
export interface PlacedGap extends Span {
  readonly block: Block;
  readonly passage: Passage;
}

/** Gaps that one look takes in, as in 2026年3月, with the characters on both sides. */
export interface GapGroup<G extends PlacedGap> extends PlacedGap {
  readonly members: readonly G[];
}

/**
 * What fills an empty gap with a space, or takes the white space out of one.
 *
 * @returns undefined where delimiters beside the white space need it: `**增长 5%** 左右` would not close without it.
 */
export function gapEdits({ block, passage, start, end }: PlacedGap): readonly Replacement[] | undefined {
  if (start === end) {
    const at = pointAfter(passage, start);
    return [{ at: placeOf(block, { start: at, end: at }), text: ' ' }];
  }
  const isDelimited = passage.marks.some(({ text }) =>
    [start, end].some((edge) => text.start === edge || text.end === edge),
  );
  return isDelimited ? undefined : replaceIn(block, passage, { start, end, text: '' });
}

/** What lies between two gaps of a group: one word, number or unit. */
const WORD = /^(?:[A-Za-z0-9.,%％+-]{1,12}|[年月日])$/;

/** Gathers gaps, in order, that stand next to each other. */
export function groupGaps<G extends PlacedGap>(gaps: readonly G[]): readonly GapGroup<G>[] {
  const sorted = [...gaps].sort((a, b) => (a.passage === b.passage ? a.start - b.start : 0));
  const groups: GapGroup<G>[] = [];
  for (const gap of sorted) {
    const last = groups.at(-1);
    if (
      last?.passage === gap.passage &&
      (gap.start < last.end || WORD.test(gap.passage.text.slice(last.members.at(-1)?.end ?? 0, gap.start)))
    ) {
      groups[groups.length - 1] = { ...last, end: wordEnd(gap), members: [...last.members, gap] };
    } else {
      const { block, passage } = gap;
      groups.push({ block, passage, start: wordStart(gap), end: wordEnd(gap), members: [gap] });
    }
  }
  return groups;
}

const WORD_CHARACTER = /[A-Za-z0-9.,%％-]/;

/** Where the word or number before a gap begins; of 汉字, the last. */
function wordStart({ passage: { text }, start }: PlacedGap): number {
  let at = start - 1;
  if (WORD_CHARACTER.test(text.charAt(at))) while (WORD_CHARACTER.test(text.charAt(at - 1))) at--;
  return at;
}

/** Where the word or number after a gap ends; of 汉字, the first. */
function wordEnd({ passage: { text }, end }: PlacedGap): number {
  let at = end + 1;
  if (WORD_CHARACTER.test(text.charAt(end))) while (WORD_CHARACTER.test(text.charAt(at))) at++;
  return at;
}
