import type { Folders } from '../project/index.ts';

/** URI of a rule's page; undefined where there is none to show. */
export type RulePageOf = (id: string) => string | undefined;

/** What the server needs of the place it runs in: a Node process or a browser's worker. */
export interface Host {
  /** The files; undefined where there are none to be had but through the client (`zhangfa/host/…`). */
  readonly folders: Folders | undefined;
  /**
   * Runs something later, once.
   *
   * @returns takes it back.
   */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** Lets waiting messages be read before long work goes on. */
  readonly pause: () => Promise<void>;
  /** Milliseconds since whenever. */
  readonly now: () => number;
  readonly encodeUtf8: (text: string) => Uint8Array;
  readonly decodeBase64: (text: string) => Uint8Array;
  /** Where the program ships it. */
  readonly rulePage: RulePageOf;
  /** Tells when a process is no more; the client's, which may die without a word. */
  readonly watchProcess: (id: number, gone: () => void) => void;
  readonly exit: (code: number) => void;
}
