import { GAP_KINDS, type GapKind, type GapRegister } from '../../facts/typography/gaps.ts';

/** Whether the house puts a space between Chinese and what is not. */
export type SpacingHouse = 'always' | 'never';

/** Fewer gaps than this prove nothing. */
const LEAST = 10;
/** The winning side's share of all. */
const SHARE = 0.8;

/**
 * What most gaps of a kind do. A kind of few gaps that are not alike goes with the rest of the draft; one whose
 * gaps are all alike is right as it is.
 */
export function houseOf({ counts }: GapRegister, kind: GapKind): SpacingHouse | undefined {
  const own = countsOf(counts, [kind]);
  if (own.always + own.never >= LEAST) return prevailing(own);
  return own.always > 0 && own.never > 0 ? prevailing(countsOf(counts, GAP_KINDS)) : undefined;
}

type Counts = Record<SpacingHouse, number>;

function countsOf(counts: GapRegister['counts'], wanted: readonly GapKind[]): Counts {
  const sum: Counts = { always: 0, never: 0 };
  for (const kind of wanted) {
    sum.always += counts[kind].spaced;
    sum.never += counts[kind].tight;
  }
  return sum;
}

function prevailing({ always, never }: Counts): SpacingHouse | undefined {
  const all = always + never;
  if (all < LEAST || Math.max(always, never) < all * SHARE) return undefined;
  return always > never ? 'always' : 'never';
}
