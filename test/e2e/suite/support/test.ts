/** Where the suite runs: the extension host of Node (in a server or a desktop) or the one of a web worker. */
export type HostName = 'node' | 'worker';

/** What a test does; it throws where something is not as it should be. */
export type Perform = (host: Host) => Promise<void>;

/** A test that needs what not every host can do, with the reason to leave it out. */
export interface Limited {
  readonly needs: 'killServer' | 'builtins';
  readonly because: string;
  readonly perform: Perform;
}

/** Tests by name. */
export type Tests = Readonly<Record<string, Perform | Limited>>;

/** What a host can do besides VS Code's API. */
export interface Host {
  readonly name: HostName;
  /** Ends the process of the language server, as a crash would; undefined where there is none to end. */
  readonly killServer?: () => Promise<void>;
  /** VS Code's own extensions (the Markdown preview, JSON) run where ours does. */
  readonly builtins?: true;
  /** Keeps a measurement for the report. */
  readonly measure: (name: string, milliseconds: number) => void;
}

export type Outcome =
  | { readonly name: string; readonly state: 'passed'; readonly milliseconds: number }
  | { readonly name: string; readonly state: 'failed'; readonly milliseconds: number; readonly error: string }
  | { readonly name: string; readonly state: 'skipped'; readonly because: string };

/** What the suite leaves behind; written anew after each test, so that a suite that hangs tells where. */
export interface Report {
  readonly host: HostName;
  readonly outcomes: readonly Outcome[];
  readonly figures: Readonly<Record<string, readonly number[]>>;
  /** The test that is under way. */
  readonly running?: string;
  /** All tests have had their turn. */
  readonly complete: boolean;
}
