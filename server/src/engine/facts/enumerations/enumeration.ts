import type { Ordinal, OrdinalForm, OrdinalText } from './ordinals.ts';
import type { StepFault } from './runAlignment.ts';

/** What is wrong with a member of an enumeration. `form`: of another series than the others. `lone`: the only member. */
export type MemberFault = StepFault | 'form' | 'lone';

/** A member of an enumeration. */
export interface Member {
  readonly ordinal: Ordinal;
  readonly text: OrdinalText;
  /** Of its passage in the flow of the document: passages that follow each other differ by one. */
  readonly position: number;
  /** How many headings stand before it. */
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

/** Orders members by their places. */
export function comparePlaces(a: PlacedOrdinal, b: PlacedOrdinal): number {
  return a.position - b.position || a.ordinal.start - b.ordinal.start;
}
