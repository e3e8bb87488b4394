import type { Severity, TermInput, Wording } from '../engine/index.ts';

/** How a configuration is written down. */
export type ConfigFormat =
  /** JSON; comments and trailing commas are allowed. */
  | 'json'
  | 'yaml'
  /** The key `zhangfa` of a package.json. */
  | 'package';

export type ConfigChange =
  /** Options of the rule stay as they are. */
  | { readonly rule: string; readonly severity: Severity }
  /** Of a preferred form that `terms` has already, the variants are joined. */
  | { readonly term: TermInput };

/** Why a text cannot be changed. */
export interface ChangeProblem {
  readonly message: Wording;
}
