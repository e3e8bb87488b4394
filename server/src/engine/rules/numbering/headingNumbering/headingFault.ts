import type { HeadingNumber } from '../../../facts/headings/headingNumber.ts';
import type { Series } from '../../../facts/headings/headingSeries.ts';
import type { Heading } from '../../../facts/outline.ts';
import { placeOf, type Place } from '../../../markdown/block.ts';
import { sourceOf } from '../../../markdown/passage.ts';
import type { PlacedEdit } from '../../rule.ts';
import type { NumberIdentity } from './numberStyle.ts';

export type FaultKind =
  | 'missing'
  | 'missingGroup'
  | 'unnumbered'
  | 'wrong'
  | 'repeat'
  | 'skip'
  | 'start'
  | 'swap'
  | 'move'
  | 'form'
  | 'parent'
  | 'level'
  | 'group'
  | 'scheme'
  | 'brackets'
  | 'bracketsThroughout'
  | 'mark'
  | 'spaceMissing'
  | 'spaceExtra'
  | 'spaceOther'
  | 'script';

/** A new number for a heading. */
export interface NumberChange {
  readonly heading: Heading;
  /** With its delimiter and the white space after it; put in place of the old one, or before the title. */
  readonly text: string;
  /** All parts of the new number; undefined where it stays the same number in another dress. */
  readonly parts?: readonly number[] | undefined;
  readonly form?: HeadingNumber['form'] | undefined;
}

/** Writes the number of a series for one of its members. */
export type Write = (number: number, heading: Heading) => NumberChange;

/** What is wrong with the number of a heading, and what would put it right. */
export interface HeadingFault {
  readonly kind: FaultKind;
  readonly heading: Heading;
  /** The number as it should be, without white space; empty where the fault names none. */
  readonly expected: string;
  /** A number to compare with: that before it, that of the parent, that of the siblings. */
  readonly other?: string | undefined;
  /** Headings concerned, where the fault is about several. */
  readonly count?: number | undefined;
  /** Another heading that belongs to the fault. */
  readonly related?: Heading | undefined;
  readonly changes: readonly NumberChange[];
  /** A correction that changes no number. */
  readonly edit?: PlacedEdit | undefined;
  /** True where only one correction is possible. */
  readonly certain: boolean;
}

/** The number as written, without the white space after it; empty where there is none. */
export function writtenNumber(heading: Heading | undefined): string {
  return heading?.number?.raw.trim() ?? '';
}

/** The form, label and unit that the numbers of a series share; undefined for a series without numbers. */
export function identityOf(series: Series): Omit<NumberIdentity, 'parts'> | undefined {
  const sample = series.members.find((heading) => heading.number?.key === series.key)?.number;
  return sample && { form: sample.form, label: sample.label, unit: sample.unit };
}

/** The number; of a heading without one, its text. */
export function placeOfNumber(heading: Heading): Place {
  const { block, passage, number, at } = heading;
  if (!number) return at;
  const start = passage.text.length - passage.text.trimStart().length;
  return placeOf(block, sourceOf(passage, { start, end: start + number.raw.trimEnd().length }));
}
