import type { Wording } from '../engine/index.ts';

/** What keeps the part of the work that concerns one path from being done. */
export interface Failure {
  readonly message: Wording;
  /** Undefined where no file is at fault: a flag, an editor's setting. */
  readonly path?: string | undefined;
  /** 1-based; the column in UTF-16 code units. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** The key of the editor's setting that is at fault, such as `zhangfa.preset`. */
  readonly setting?: string | undefined;
  /** Set where lack of trust is what keeps something from being read: all else is sound, and holds. */
  readonly untrusted?: true | undefined;
  /** For `--debug`. */
  readonly stack?: string | undefined;
}
