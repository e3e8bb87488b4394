/** A task that is asked for often and runs at most once at a time and once an interval. */
export interface Throttled {
  /** Asks for a run: at once if the last one began an interval ago, otherwise as soon as it may. */
  request(): void;
  dispose(): void;
}

/**
 * Runs a task at the first request and after the last one, never twice at a time.
 *
 * @param interval least milliseconds between two beginnings
 * @param task must not reject
 */
export function throttle(interval: number, task: () => Promise<void>): Throttled {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let wanted = false;
  let disposed = false;
  let began = Number.NEGATIVE_INFINITY;

  const run = () => {
    timer = undefined;
    running = true;
    wanted = false;
    began = Date.now();
    void task().finally(() => {
      running = false;
      if (wanted) schedule();
    });
  };
  const schedule = () => {
    if (disposed || timer !== undefined) return;
    const wait = began + interval - Date.now();
    if (wait <= 0) run();
    else timer = setTimeout(run, wait);
  };
  return {
    request: () => {
      wanted = true;
      if (!running) schedule();
    },
    dispose: () => {
      disposed = true;
      clearTimeout(timer);
    },
  };
}
