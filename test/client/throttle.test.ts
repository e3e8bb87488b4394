import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { throttle } from '../../client/src/throttle.ts';

describe('a throttled task', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('runs at the first request and once after the last one', async () => {
    const runs: number[] = [];
    const task = throttle(50, () => {
      runs.push(Date.now());
      return Promise.resolve();
    });
    const start = Date.now();
    for (let at = 0; at < 10; at++) {
      task.request();
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(500);
    expect(runs.map((time) => time - start)).toEqual([0, 50, 100]);
  });

  it('never runs twice at a time', async () => {
    let running = 0;
    let runs = 0;
    const task = throttle(10, async () => {
      running += 1;
      runs += 1;
      expect(running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 100));
      running -= 1;
    });
    for (let at = 0; at < 30; at++) {
      task.request();
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(runs).toBe(4);
  });

  it('rests once it is disposed of', async () => {
    let runs = 0;
    const task = throttle(50, () => Promise.resolve(void (runs += 1)));
    task.request();
    await vi.advanceTimersByTimeAsync(10);
    task.request();
    task.dispose();
    await vi.advanceTimersByTimeAsync(500);
    task.request();
    expect(runs).toBe(1);
  });
});
