import type { Contents } from '../../facts/contents/contents.ts';
import type { HeadingNumber } from '../../facts/headings/headingNumber.ts';
import type { OrdinalKind, OrdinalMark } from '../../facts/headings/ordinalMarks.ts';
import type { Heading } from '../../facts/outline.ts';
import { placeOf, type Place } from '../../markdown/block.ts';
import type { PlacedEdit } from '../rule.ts';
import { placeOfNumber, writtenNumber } from './headingNumbering/headingFault.ts';
import {
  houseKey,
  isProperMark,
  properMark,
  styleOf,
  writeNumber,
  type Houses,
} from './headingNumbering/numberStyle.ts';
import { Renumberer } from './headingNumbering/renumber.ts';

/** An ordinal with the mark after it, of running text or of a heading. */
export interface OrdinalCase {
  readonly kind: OrdinalKind | 'chapter' | 'decimal';
  readonly text: string;
  readonly expected: string;
  readonly at: Place;
  /** Undefined where the text cannot be replaced. */
  readonly edits: readonly PlacedEdit[] | undefined;
}

/** An ordinal of running text. */
export function textCase({ kind, text, expected, at, edits }: OrdinalMark): OrdinalCase {
  return {
    kind,
    text,
    expected,
    at,
    edits: edits?.map((edit) => ({ at: placeOf(at.block, edit), text: edit.text })),
  };
}

/** Headings whose form has an improper mark as a rule. A single one among proper ones belongs to heading-numbering. */
export function headingCases(
  headings: readonly Heading[],
  houses: Houses,
  listed: Contents,
): readonly OrdinalCase[] {
  if (![...houses.values()].some((house) => house.improper)) return [];
  const renumberer = new Renumberer({ headings, contents: listed, crossReferences: { references: [] } });
  return headings.flatMap((heading): readonly OrdinalCase[] => {
    const { number } = heading;
    const kind = number && kindOf(number);
    if (!kind || houses.get(houseKey(number))?.improper !== true) return [];
    const style = styleOf(number);
    if (isProperMark(number.form, style.mark) || style.script === 'single') return [];
    const spaced = kind === 'chapter' || kind === 'decimal' ? ' ' : style.space;
    const text = writeNumber(number, { ...style, mark: properMark(number.form) ?? '', space: spaced });
    const edits = renumberer.renumber([{ heading, text }])?.edits;
    return [{ kind, text: writtenNumber(heading), expected: text.trim(), at: placeOfNumber(heading), edits }];
  });
}

function kindOf({ form }: HeadingNumber): OrdinalCase['kind'] | undefined {
  switch (form) {
    case 'ordinal':
      return 'di';
    case 'han':
    case 'arabic':
    case 'decimal':
    case 'chapter':
      return form;
    case 'section':
      return 'chapter';
    case 'han-brackets':
    case 'arabic-brackets':
    case 'circled':
      return 'brackets';
    case 'label':
      return undefined;
  }
}
