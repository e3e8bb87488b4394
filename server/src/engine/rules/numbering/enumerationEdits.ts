import type { Enumeration, Member } from '../../facts/enumerations/enumeration.ts';
import { LAST } from '../../facts/enumerations/ordinals.ts';
import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import type { Place } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import type { PlacedEdit } from '../rule.ts';
import { writeFigure, writeInForm } from './ordinalWriting.ts';

/** 上述第三点 would point elsewhere once the members are renumbered. */
const REFERENCE = /第[一二三四五六七八九十0-9]{1,3}(?:[点条项]|个?方面)/;

/**
 * Whether the members may be renumbered without a person's eye. A lost member is no matter of numbers: where the text
 * announces another count, or the run begins without its first member, somebody has to look for it.
 *
 * @param announced the counts that the text gives of the run.
 * @param known whether a passage refers to members by their numbers, as far as that has been looked up; is added to.
 */
export function isRenumberingSafe(
  { form, members }: Enumeration,
  announced: readonly number[],
  known: Map<Passage, boolean>,
): boolean {
  if (form === 'label' || members.some(({ fault }) => fault === 'start')) return false;
  if (announced.some((value) => value !== members.length)) return false;
  const passages = new Set(members.map(({ text }) => text.passage));
  // Paragraphs out of order have been moved or numbered wrongly: who can tell?
  const moved = members.some(({ fault }) => fault === 'order') && passages.size > 1;
  if (moved && announced.length === 0) return false;
  return ![...passages].some((passage) => {
    const refers = known.get(passage) ?? REFERENCE.test(passage.text);
    known.set(passage, refers);
    return refers;
  });
}

/** A run with more faults than this is no run that anybody would have renumbered. */
const MOST_FAULTS = 12;

/** Number all members 1, 2, 3, … as they stand; empty where one of them cannot be. */
export function renumberingEdits({ members, form }: Enumeration): readonly PlacedEdit[] {
  const edits: PlacedEdit[] = [];
  if (members.filter(({ fault }) => fault !== undefined).length > MOST_FAULTS) return edits;
  for (const member of members) {
    const { ordinal, text, due } = member;
    const isLast = form === 'xian' && ordinal.value === LAST && due === members.length;
    if (ordinal.value === due || isLast) continue;
    const { figure } = ordinal;
    const number = writeFigure(form, text.passage.text.slice(figure.start, figure.end), due);
    const changes = number === undefined ? [] : replacementEdits(member, figure, number);
    if (changes.length === 0) return [];
    edits.push(...changes);
  }
  return edits;
}

/** Write the odd members in the form of the run, with the punctuation that its members have: 第三， → 三是. */
export function reformingEdits(
  run: Enumeration,
  odd: readonly Member[],
  mark: string,
): readonly PlacedEdit[] {
  return odd.flatMap((member) => {
    const { due } = member;
    const isLast = run.form === 'xian' && due === run.members.length && due > 3;
    const word = writeInForm(run.form, isLast ? LAST : due);
    return word === undefined ? [] : replacementEdits(member, withMark(member), word + mark);
  });
}

/** A member's ordinal with the punctuation after it. */
export function withMark({ ordinal: { start, end, mark }, text }: Member): Span {
  return { start, end: mark === '' ? end : text.passage.text.indexOf(mark, end) + 1 };
}

/** Replace a stretch of the passage that a member stands in; empty where that cannot be done. */
export function replacementEdits({ text }: Member, span: Span, replacement: string): readonly PlacedEdit[] {
  return replaceIn(text.block, text.passage, { ...span, text: replacement }) ?? [];
}

/** Where a member's ordinal stands. */
export function placeOfMember({ text, ordinal }: Member): Place {
  return placeIn(text.block, text.passage, ordinal);
}
