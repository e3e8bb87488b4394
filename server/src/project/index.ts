/**
 * Configuration on files that are handed in: found, loaded, changed, begun; and the drafts that it holds for. Runs on
 * Node and in a browser's worker.
 */

export { fileProblem, type Files, type Folders, type FolderEntry, type FileProblem } from './files.ts';
export type { Failure } from './failure.ts';
export type { ConfigOptions, ConfigPlace, Configs, LoadedConfig } from './loaded.ts';
export { createConfigs } from './config/configs.ts';
export { CONFIG_NAMES, configsIn } from './config/find.ts';
export { BOMS, decode, decodeGb18030, type Decoded, type Encoding, type EncodingName } from './decode.ts';
export { isProblem, readText, textOf, type DecodedText } from './text.ts';
export { starterJson, starterYaml } from './starter.ts';
export { draftsIn, walk, type Walk, type WalkOptions } from './drafts/walk.ts';
export { foldersOf } from './drafts/listed.ts';
export {
  changeConfig,
  formatOf,
  type ChangeProblem,
  type ConfigChange,
  type ConfigFormat,
  type NewConfig,
} from './change/change.ts';
