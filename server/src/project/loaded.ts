import type { ConfigLayer, ConfigPath, LineColumn, Resolution } from '../engine/index.ts';
import type { Failure } from './failure.ts';
import type { Files } from './files.ts';

/** Where a configuration stands. */
export type ConfigPlace =
  /** A file of its own. */
  | { readonly kind: 'file'; readonly path: string }
  /** The key `zhangfa` of a package.json. */
  | { readonly kind: 'package'; readonly path: string }
  /** The keys `zhangfa.…` of a .vscode/settings.json. */
  | { readonly kind: 'settings'; readonly path: string }
  /** The settings that a running editor has handed over ({@link ConfigOptions.settings}). */
  | { readonly kind: 'editor' };

/** A configuration with all it extends and all the term files it names. */
export interface LoadedConfig {
  /** Where it begins; undefined where nothing is configured. */
  readonly place: ConfigPlace | undefined;
  /** The file it begins with; undefined where nothing is configured, or by a running editor's settings. */
  readonly path: string | undefined;
  /** From which `overrides` and `ignore` count. Absolute. */
  readonly folder: string;
  /** Everything that is wrong with it; drafts are not checked with a broken configuration. */
  readonly failures: readonly Failure[];
  /** Every file read for it, in the order of reading. */
  readonly files: readonly string[];
  /** Every path that was asked for, there or not: were it to change, appear or go, the configuration might be another. */
  readonly lookedFor: ReadonlySet<string>;
  /** The configuration of one draft, given by its absolute path. Drafts to which the same overrides apply share one. */
  readonly resolutionOf: (draft: string) => Resolution;
  /** True where `ignore` names the file or folder, given by its absolute path. */
  readonly ignores: (path: string, isFolder: boolean) => boolean;
  /** Where a value stands that a layer has set; undefined for what stands in no file. */
  readonly placeOf: (source: string, path: ConfigPath) => LineColumn | undefined;
}

export interface ConfigOptions {
  readonly files: Files;
  /** The working folder, or the editor's folder. Absolute. */
  readonly root: string;
  /** One configuration for all drafts (`--config`), absolute or relative to the root; its globs count from the root. */
  readonly file?: string | undefined;
  /** What the command line's own flags say, above all files. */
  readonly flags?: ConfigLayer | undefined;
  /**
   * A running editor's settings without their prefix (`{ preset: 'strict' }`). They hold where no configuration file is
   * found, and .vscode/settings.json is not read. `null` and what is empty count as not set.
   */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  /** Keys among the settings that are the editor's own; other keys that no configuration has are reported. */
  readonly editorKeys?: readonly string[];
  /** False: no package is extended, and nothing outside the root is read, not even to look. Default true. */
  readonly trusted?: boolean;
}

/** Finds and loads configurations, each once; whoever learns that a file has changed makes new ones. */
export interface Configs {
  /** The configuration for what lies in a folder, given by its absolute path. Never rejects. */
  readonly forFolder: (folder: string) => Promise<LoadedConfig>;
  /** True where a change of the file or folder may change what has been loaded so far. */
  readonly concerns: (path: string) => boolean;
}
