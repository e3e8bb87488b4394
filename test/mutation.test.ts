import { describe, expect, it } from 'vitest';
import { operators } from './mutation/operators/index.ts';
import { harmlessOperators } from './mutation/operators/harmless.ts';
import {
  collateralOf,
  makeHarmless,
  missesOf,
  isUsable,
  plantFaults,
  scoreOf,
  unlikeOpenedAfresh,
  waiting,
} from './mutation/run.ts';

/** Of all faults that are planted in the clean drafts. */
const LEAST_CAUGHT = 0.95;
/** Findings beside the one that the fault calls for, per fault. */
const MOST_COLLATERAL = 0.01;
/** Findings per harmless change. */
const MOST_FALSE_ALARMS = 0.01;

const PATIENCE = 120_000;

const usable = operators.filter(isUsable);

describe('faults planted in clean drafts', () => {
  it('names every operator once', () => {
    const names = [...operators, ...harmlessOperators].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it(
    'are found where they are, and nothing besides',
    () => {
      const idle = waiting(operators);
      if (idle.length > 0) console.log(`Not planted, for want of a rule:\n  ${idle.join('\n  ')}`);
      const tallies = plantFaults(usable);
      expect(
        tallies.filter((tally) => tally.outcomes.length === 0).map(({ operator }) => operator.name),
      ).toEqual([]);
      const { sites, caught, collateral } = scoreOf(tallies);
      expect(caught / sites, tallies.flatMap(missesOf).join('\n')).toBeGreaterThanOrEqual(LEAST_CAUGHT);
      expect(collateral / sites, tallies.flatMap(collateralOf).join('\n')).toBeLessThanOrEqual(
        MOST_COLLATERAL,
      );
    },
    PATIENCE,
  );

  it(
    'are the same in an updated draft and in one opened afresh',
    () => {
      const some = [...operators, ...harmlessOperators].filter((_, index) => index % 4 === 0);
      expect(unlikeOpenedAfresh(some)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'stand out from harmless changes',
    () => {
      const tallies = makeHarmless(harmlessOperators);
      expect(
        tallies.filter((tally) => tally.outcomes.length === 0).map(({ operator }) => operator.name),
      ).toEqual([]);
      const { sites, collateral } = scoreOf(tallies);
      expect(collateral / sites, tallies.flatMap(collateralOf).join('\n')).toBeLessThanOrEqual(
        MOST_FALSE_ALARMS,
      );
    },
    PATIENCE,
  );
});
