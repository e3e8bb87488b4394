import type { Wording } from '../rules/rule.ts';

/** Keys and indexes that lead from the root of a configuration to one of its values. */
export type ConfigPath = readonly (string | number)[];

/** Something wrong with a configuration. A value: what it is about is ignored, the rest still counts. */
export interface ConfigProblem {
  readonly path: ConfigPath;
  /** Whether to point at the key or at the value of the last member of the path. */
  readonly at: 'key' | 'value';
  readonly message: Wording;
}
