/** How a run ends, for scripts: part of the contract of the command line. */
export const EXIT = {
  /** Nothing at or above `--fail-on`, and no other threshold crossed. */
  clean: 0,
  /** Findings at or above `--fail-on`, or another threshold crossed. */
  findings: 1,
  /** The run itself failed, wholly or for some drafts, or was asked the impossible. */
  failure: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
