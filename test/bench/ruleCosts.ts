import {
  createLinter,
  defaultConfig,
  openDocument,
  rules,
  updateDocument,
  type Document,
  type Linter,
  type ResolvedConfig,
} from '../../server/src/engine/index.ts';
import { median, percentile, timed } from './figures.ts';
import { burst } from './keystrokes.ts';
import { meter } from './meter.ts';
import { createRandom } from './random.ts';

/** What one rule costs with no other rule on. */
export interface RuleCost {
  readonly rule: string;
  /** Milliseconds to lint the whole draft afresh, with the facts it needs. */
  readonly whole: number;
  /** Milliseconds to lint after one keystroke. */
  readonly p50: number;
  readonly p95: number;
}

/** The first row is that of a linter without any rule, which the others contain. */
export function measureRuleCosts(text: string, book: string, strokes: number): readonly RuleCost[] {
  const config = defaultConfig(rules);
  const states = statesOf(book, strokes);
  const draft = openDocument(text);
  const measure = (rule: string, only: ResolvedConfig): RuleCost => {
    const wholes = Array.from({ length: 9 }, () => {
      const linter = createLinter(only);
      return timed(() => linter.lint(draft));
    });
    const times = followStates(states, createLinter(only));
    return { rule, whole: median(wholes), p50: median(times), p95: percentile(times, 95) };
  };
  const silent = { ...config, rules: new Map() };
  measure('', silent);
  return [
    measure('(none)', silent),
    ...[...config.rules].map(([id, setting]) => measure(id, { ...config, rules: new Map([[id, setting]]) })),
  ];
}

/** The document after each of a number of strokes, the document before them first. */
function statesOf(text: string, strokes: number): readonly Document[] {
  const random = createRandom(11);
  const states = [openDocument(text)];
  for (let document = states[0]; document && states.length <= strokes;) {
    for (const { edit } of burst(document, random)) {
      document = updateDocument(document, [edit]);
      states.push(document);
    }
  }
  return states;
}

function followStates(states: readonly Document[], linter: Linter): readonly number[] {
  let result: ReturnType<Linter['lint']> | undefined;
  const times = states.map((document) =>
    timed(() => {
      result = linter.lint(document, result);
    }),
  );
  return times.slice(1);
}

/** What every fact and rule takes by itself in a linter that is cold and in one that is warm, in milliseconds. */
export function measureSteps(text: string): Readonly<Record<string, readonly [cold: number, warm: number]>> {
  const config = defaultConfig(rules);
  const cold = meter(openDocument(text), config, rules);
  const runs = Array.from({ length: 20 }, () => meter(openDocument(text), config, rules)).slice(10);
  return Object.fromEntries(
    [...cold].map(([name, time]) => [name, [time, median(runs.map((times) => times.get(name) ?? 0))]]),
  );
}
