/** How often a server that crashes is started again. */
export interface RestartPolicy {
  readonly restarts: number;
  /** Milliseconds. */
  readonly within: number;
}

/** Five times in three minutes: what crashes more often would crash for ever. */
export const RESTART_POLICY: RestartPolicy = { restarts: 5, within: 3 * 60_000 };

/**
 * Decides what to do after a crash.
 *
 * @param earlier when it crashed before, in milliseconds
 * @param now when it has crashed now
 * @returns whether to start it again, and the crashes to hand in the next time
 */
export function afterCrash(
  earlier: readonly number[],
  now: number,
  { restarts, within }: RestartPolicy = RESTART_POLICY,
): { readonly restart: boolean; readonly crashes: readonly number[] } {
  const crashes = [...earlier.filter((time) => now - time < within), now];
  return { restart: crashes.length <= restarts, crashes };
}
