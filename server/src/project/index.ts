/**
 * Configuration on files that are handed in: found, loaded, changed, begun. Runs on Node and in a browser's worker.
 *
 * On their way here, with these signatures:
 *   createConfigs(options: ConfigOptions): Configs
 *   fileProblem(code: string, detail?: string): FileProblem      // 'ENOENT' and the like
 *   readText(files: Files, path: string): Promise<string | Failure>   // UTF-8, UTF-16, GB18030; never rejects
 *   changeConfig(text: string | undefined, format: ConfigFormat, change: ConfigChange, language?: Language):
 *     Promise<{ readonly edits: readonly Edit[] } | ChangeProblem>   // a promise: the readers are loaded when needed
 *   formatOf(place: ConfigPlace): ConfigFormat | undefined
 *   starterYaml(profile: ProfileName, language: Language): string; starterJson(…)
 *   configsIn(folder: string, files: Files): Promise<readonly ConfigPlace[]>
 *   CONFIG_NAMES
 *   draftsIn(folder: string, folders: Folders, configs: Configs): AsyncIterable<string>
 *   foldersOf(files: Files, paths: readonly string[]): Folders   // where only a list of drafts can be had (host/drafts)
 * and from project/node/index.ts: nodeFiles: Folders
 */
export type { Files, Folders, FolderEntry, FileProblem } from './files.ts';
export type { Failure } from './failure.ts';
export type { ConfigOptions, ConfigPlace, Configs, LoadedConfig } from './loaded.ts';
export type { ChangeProblem, ConfigChange, ConfigFormat } from './change.ts';
