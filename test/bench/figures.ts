/** The middle of a sorted list; the mean would move with every hiccup of a shared machine. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The smallest value that so many per cent of the values do not exceed; NaN of none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN;
}

/**
 * Starts a watch; the call it gives says how many milliseconds have passed since. It tells the lesser of two times: by
 * the clock, which counts the pauses that other processes cause, and of the processor, which counts the threads that
 * collect garbage and compile in the background.
 */
export function startWatch(): () => number {
  const clock = performance.now();
  const processor = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(processor);
    return Math.min(performance.now() - clock, (user + system) / 1000);
  };
}

/** Milliseconds that a call takes, as {@link startWatch} tells them. */
export function timed(run: () => unknown): number {
  const watch = startWatch();
  run();
  return watch();
}

/** Runs all candidates in turn, round after round, so that noise hits them alike; gives each one's times. */
export function interleave<K extends string>(
  candidates: Readonly<Record<K, () => number>>,
  rounds: number,
): Readonly<Record<K, readonly number[]>> {
  const names = Object.keys(candidates) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) times[name].push(candidates[name]());
  }
  return times;
}

const TEXT =
  '截至 2025 年 6 月，样本地区数字服务覆盖率达到 81.3%，较上年末提高 2.6 个百分点（见表 3）。'.repeat(100);
const TOKEN = /[\u4e00-\u9fff]+|\d+(?:\.\d+)?%?|[，。（）]/gu;

/** What {@link calibrate} takes on the machine that the budgets in milliseconds were written for. */
const REFERENCE = 0.15;

/**
 * How much slower this process is just now than the machine the budgets were written for (1 is as fast): a fixed
 * piece of the kind of work that the engine does, scanning text and making small objects.
 */
export function slowness(): number {
  return calibrate() / REFERENCE;
}

function calibrate(): number {
  return timed(() => {
    const seen = new Map<string, { start: number; end: number }[]>();
    for (const match of TEXT.matchAll(TOKEN)) {
      const places = seen.get(match[0]) ?? [];
      places.push({ start: match.index, end: match.index + match[0].length });
      seen.set(match[0], places);
    }
    return seen.size;
  });
}
