/** A reproducible source of numbers, so that every run measures the same text and the same keys. */
export interface Random {
  /** A whole number from 0 up to but not including `below`. */
  readonly integer: (below: number) => number;
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T;
  /** True once in so many times. */
  readonly oneIn: (times: number) => boolean;
}

/** Mulberry32, which is small and good enough to draw words. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (below: number): number => Math.floor(next() * below);
  return {
    integer,
    pick: (choices) => choices[integer(choices.length)] ?? choices[0],
    oneIn: (times) => integer(times) === 0,
  };
}
