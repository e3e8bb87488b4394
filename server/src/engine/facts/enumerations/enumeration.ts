import type { Ordinal, OrdinalForm, OrdinalText } from './ordinals.ts';
import type { StepFault } from './runAlignment.ts';

/** What is wrong with a member of an enumeration. `form`: of another series than the others. `lone`: the only member. */
export type MemberFault = StepFault | 'form' | 'lone';

/** Tells one stretch of the document from another. */
export interface StretchMark {
  /** Depth of each of its headings, in order. */
  readonly depths: readonly number[];
}

/** A member of an enumeration. */
export interface Member {
  readonly ordinal: Ordinal;
  readonly text: OrdinalText;
  /** Where it stands is counted within the stretch, so that it stays the same member when the text above grows. */
  readonly stretch: StretchMark;
  /** Of its passage in the flow of the stretch: passages that follow each other differ by one; below 0 in footnotes. */
  readonly position: number;
  /** How many headings of the stretch stand before it. */
  readonly section: number;
  /** The number it bears when the enumeration counts 1, 2, 3, … */
  readonly due: number;
  readonly fault: MemberFault | undefined;
  /** Of a fault of order: the member that bears the number due here. */
  readonly twin: Member | undefined;
}

/** 一是…二是…三是…, in one paragraph or over several. */
export interface Enumeration {
  readonly form: OrdinalForm;
  /** Of a `label`: 趋势. */
  readonly label: string;
  readonly members: readonly Member[];
  /** True where 此外, or 同时 after members of one sentence each, follows in the last passage: a member without a number. */
  readonly added: boolean;
}

/** An ordinal at its place in the document. */
export type PlacedOrdinal = Omit<Member, 'due' | 'fault' | 'twin'>;

/** 一是 and its like may change places with each other; the other forms are never mixed up. */
export const NARRATIVE: ReadonlySet<OrdinalForm> = new Set(['shi', 'yao', 'di', 'qi', 'xian']);

/** The member that an enumeration opens with. */
export function firstOf(run: Enumeration): Member {
  const [member] = run.members;
  if (!member) throw new RangeError('A run has members');
  return member;
}

/** Orders ordinals of one stretch by their places; those of footnotes come first. */
export function comparePlaces(a: PlacedOrdinal, b: PlacedOrdinal): number {
  return a.position - b.position || a.ordinal.start - b.ordinal.start;
}

/** Whether no heading stands between two ordinals. */
export function areInOneSection(a: PlacedOrdinal, b: PlacedOrdinal): boolean {
  return a.stretch === b.stretch && a.section === b.section;
}

/** Whether two ordinals stand in one passage. */
export function areInOnePassage(a: PlacedOrdinal, b: PlacedOrdinal): boolean {
  return a.text === b.text;
}
