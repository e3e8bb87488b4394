import { runTask } from './child.ts';
import { measureFolder, measureReport, isBundled, NODE, CHECK } from './programs.ts';
import { installedPeers } from './peers.ts';
import { ms, times } from './table.ts';

/** A limit, with what was measured against it. */
export interface Judgement {
  readonly budget: string;
  readonly measured: string;
  readonly isKept: boolean;
}

/**
 * What a stroke takes at its 95th percentile, in milliseconds on the reference machine, by the draft's code units: what
 * is aimed at, and what the gate lets pass. The gate takes few strokes, in which much code runs for the first time; it
 * keeps what is reached from being lost, so lower it with every gain.
 */
const STROKES: readonly (readonly [length: number, aim: number, most: number, count: number])[] = [
  [27_000, 5, 8, 400],
  [700_000, 10, 20, 200],
];

/** What shared machines may add to a time although it is held against another of the same run. */
const MARGIN = 1.5;

/**
 * How many times more a code unit of a ten times longer text may take; 1.5 is the aim, the rest is for noise: a step
 * between two sizes has measured 1.7 on a busy machine. What is quadratic takes 10.
 */
const GROWTH = 3;
const SIZES = [7_000, 70_000, 700_000];

/** Whole processes: how many times AutoCorrect's time is aimed at and let pass, and that of a Node that does nothing. */
const PEER_AIM = 3;
const PEER = 5;
const START = 10;

/** A folder of drafts, in times of markdownlint-cli2: aimed at, and let pass. */
const FOLDER_AIM = 1;
const FOLDER = 2.5;

/** The checks of the gate, each to be asked again where it fails. All compare times of one run. */
export function budgets(): readonly (() => readonly Judgement[])[] {
  return [
    ...STROKES.map(([length, aim, most, count]) => () => [judgeStrokes(length, aim, most, count)]),
    judgeGrowth,
    ...(isBundled() ? [judgeReport] : []),
    ...(isBundled() && installedPeers().length > 0 ? [judgeFolder] : []),
  ];
}

function judgeStrokes(length: number, aim: number, most: number, count: number): Judgement {
  const { p95, slowness } = runTask('strokes', [length, count]);
  const limit = most * MARGIN * Math.max(1, slowness);
  return {
    budget: `keystroke in ${String(length)} characters, p95 ≤ ${ms(limit)} ms here (aim ${String(aim)})`,
    measured: `${ms(p95)} ms`,
    isKept: p95 <= limit,
  };
}

function judgeGrowth(): readonly Judgement[] {
  const { whole } = runTask('scaling', [SIZES, 2, false]);
  return whole.map(({ name, ratios }) => ({
    budget: `${name}: ten times the text takes ≤ ${times(10 * GROWTH)} the time`,
    measured: ratios.map((ratio) => times(10 * ratio)).join(', '),
    isKept: ratios.every((ratio) => ratio <= GROWTH),
  }));
}

function judgeReport(): readonly Judgement[] {
  const peers = installedPeers().filter(({ name }) => name === 'AutoCorrect');
  const figures = measureReport(peers, 7);
  const limits: readonly (readonly [name: string, most: number, aim: string])[] = [
    [NODE, START, ''],
    ['AutoCorrect', PEER, ` (aim ${times(PEER_AIM)})`],
  ];
  return limits.flatMap(([name, most, aim]) => {
    const other = figures.get(name);
    if (other === undefined) return [];
    const ratio = (figures.get(CHECK) ?? NaN) / other;
    return {
      budget: `one report, whole process ≤ ${times(most)} ${name}${aim}`,
      measured: times(ratio),
      isKept: ratio <= most,
    };
  });
}

function judgeFolder(): readonly Judgement[] {
  const peers = installedPeers().filter(({ name }) => name === 'markdownlint-cli2');
  const figures = measureFolder(peers, 1, 50);
  const other = figures.get('markdownlint-cli2');
  if (other === undefined) return [];
  const ratio = (figures.get(CHECK) ?? NaN) / other;
  const budget = `2 MB of drafts ≤ ${times(FOLDER)} markdownlint-cli2 (aim ${times(FOLDER_AIM)})`;
  return [{ budget, measured: times(ratio), isKept: ratio <= FOLDER }];
}
