import { createLinter, defaultConfig, openDocument, rules } from '../../server/src/engine/index.ts';
import { median, timed } from './figures.ts';
import { meter } from './meter.ts';
import { sampleDraft } from './sampleDraft.ts';

/** How the time of one kind of work grows with the text. */
export interface Growth {
  readonly name: string;
  /** Milliseconds for each size, in the order of the sizes. */
  readonly times: readonly number[];
  /** For each step between sizes: how many times more time a code unit takes than before; 1 is linear. */
  readonly ratios: readonly number[];
}

export interface Scaling {
  readonly lengths: readonly number[];
  readonly whole: readonly Growth[];
  /** Every fact's and rule's own share. */
  readonly steps: readonly Growth[];
}

/**
 * Opens and lints drafts of growing size, each several times: `rounds` for the largest, more for smaller ones.
 *
 * @param inSteps whether to measure each fact and rule too.
 */
export function measureScaling(sizes: readonly number[], rounds: number, inSteps: boolean): Scaling {
  const config = defaultConfig(rules);
  const texts = sizes.map((size) => sampleDraft(size));
  const lengths = texts.map((text) => text.length);
  const largest = Math.max(...lengths);
  // What runs a hundred times shorter is warm only after as many more runs.
  const passes = (length: number): number => Math.min(40, rounds * Math.ceil(largest / length));
  const measure = (run: (text: string) => number): readonly number[] =>
    texts.map((text) => {
      const times = Array.from({ length: passes(text.length) }, () => run(text));
      return median(times.slice(times.length >> 1));
    });
  const growth = (name: string, times: readonly number[]): Growth => ({
    name,
    times,
    ratios: ratios(times, lengths),
  });
  const opening = measure((text) => timed(() => openDocument(text)));
  const linting = measure((text) => {
    const document = openDocument(text);
    const linter = createLinter(config);
    return timed(() => linter.lint(document));
  });
  const whole = [growth('open', opening), growth('lint', linting)];
  if (!inSteps) return { lengths, whole, steps: [] };
  const metered = texts.map((text) => {
    const runs = Array.from({ length: passes(text.length) }, () => meter(openDocument(text), config, rules));
    return runs.slice(runs.length >> 1);
  });
  const names = new Set(metered.flatMap((runs) => runs.flatMap((times) => [...times.keys()])));
  const steps = [...names].map((name) =>
    growth(
      name,
      // Pauses hit single runs, and so small shares would be all noise: the quickest run tells most.
      metered.map((runs) => Math.min(...runs.map((times) => times.get(name) ?? 0))),
    ),
  );
  return { lengths, whole, steps };
}

function ratios(times: readonly number[], lengths: readonly number[]): readonly number[] {
  return times
    .slice(1)
    .map(
      (time, index) => time / (times[index] ?? NaN) / ((lengths[index + 1] ?? NaN) / (lengths[index] ?? NaN)),
    );
}
