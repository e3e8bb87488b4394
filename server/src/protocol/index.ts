/**
 * What the language server and our own client say to each other beyond the Language Server Protocol: names of methods
 * and plain data, no code. Positions are LSP positions in the negotiated encoding.
 */

/** 0-based line; the character counts in units of the negotiated encoding (UTF-16 in VS Code). */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export interface DraftParams {
  readonly textDocument: { readonly uri: string };
}

/** The methods. All but {@link METHODS.status} and those under `host/` are requests of the client. */
export const METHODS = {
  /** Notification of the server, after each check of an open draft: {@link DraftStatus}. */
  status: 'zhangfa/status',
  /** {@link DraftParams} → {@link ContentsModel} | null. */
  contents: 'zhangfa/contents',
  /** {@link DraftParams} → {@link OutlineModel} | null. */
  outline: 'zhangfa/outline',
  /** {@link WriteContentsParams} → {@link DraftEdit}. */
  writeContents: 'zhangfa/writeContents',
  /** {@link DraftParams} → {@link DraftEdit}: headings, figures, tables, footnotes and enumerations in order. */
  renumber: 'zhangfa/renumber',
  /** {@link PlacedParams} → {@link DraftEdit}. */
  insertFootnote: 'zhangfa/insertFootnote',
  /** {@link DraftParams} → {@link DraftEdit}: every safe fix. */
  fixAll: 'zhangfa/fixAll',
  /** {@link CheckWorkspaceParams}, with a work-done token, cancellable → {@link WorkspaceSummary}. */
  checkWorkspace: 'zhangfa/checkWorkspace',
  /** {@link ExplainParams} → {@link Explanation} | null. */
  explain: 'zhangfa/explain',
  /** {@link NewReportParams} → {@link NewReport}. */
  newReport: 'zhangfa/newReport',
  /** {@link InitialiseParams} → {@link NewFile}: what `zhangfa init` would write. */
  initialiseConfig: 'zhangfa/initialiseConfig',
  /** No parameters → {@link Catalogue}: what a client can offer for choice. */
  catalogue: 'zhangfa/catalogue',
  /** Request of the server where it has no file system of its own: {@link HostFileParams} → {@link HostFile} | null. */
  hostRead: 'zhangfa/host/read',
  /** Request of the server: {@link HostFileParams} → `'file' | 'folder' | null`. */
  hostStat: 'zhangfa/host/stat',
  /** Request of the server: {@link HostListParams} → URIs of the Markdown files below a folder. */
  hostDrafts: 'zhangfa/host/drafts',
} as const;

/** What the client hands over as `initializationOptions`. A client that is not ours may leave out all of it. */
export interface InitializationOptions {
  /** Serve the `zhangfa/host/` requests: the server is in a worker. */
  readonly hostFiles?: boolean;
  /** The client shows rule pages under this URI; `{id}` stands for the rule. */
  readonly rulePage?: string;
  /** The client implements {@link CLIENT_COMMANDS}; code actions may name them. */
  readonly commands?: boolean;
  /** The editor shows the messages of the findings above the server's hover. */
  readonly showsMessages?: boolean;
  /** The folders are trusted: `extends` from packages and files outside the workspace may be read. Default true. */
  readonly trusted?: boolean;
  /** Settings, for clients without `workspace/configuration`; the same keys as {@link EditorSettings}. */
  readonly settings?: EditorSettings;
}

/** The section `zhangfa` of the editor's settings. What the configuration file can say as well has the same name and form there. */
export interface EditorSettings {
  readonly enable?: boolean;
  readonly activation?: 'auto' | 'configured' | 'always';
  readonly run?: 'onType' | 'onSave';
  /** Report drafts that are not open as well. */
  readonly checkUnopened?: boolean;
  readonly language?: 'auto' | 'zh' | 'en';
  /** `preset`, `profile`, `rules`, `terms`, `termFiles`, `extends`, `ignore` … as in a configuration file. */
  readonly [key: string]: unknown;
}

/** Commands of the client that a code action of the server may name. */
export const CLIENT_COMMANDS = {
  /** Argument: the rule's id. */
  explainRule: 'zhangfa.explainRule',
  /** Argument: the URI of a configuration that was just changed; what the editor has of it is written to the file. */
  saveConfiguration: 'zhangfa.saveConfiguration',
} as const;

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** Why a draft is or is not checked. */
export type DraftState =
  | 'checked'
  /** `zhangfa.enable` is false. */
  | 'disabled'
  /** Not mostly Chinese, or not configured: see `zhangfa.activation`. */
  | 'inactive'
  /** `ignore` of the configuration names it. */
  | 'ignored'
  | 'tooLarge'
  /** Its configuration is broken. */
  | 'misconfigured';

/** What is in force for a draft, and where it was said. */
export interface ConfigurationInForce {
  readonly kind: 'file' | 'settings' | 'default';
  /** Of the file, where `kind` is `file`. */
  readonly uri?: string;
  readonly preset: string;
  readonly profiles: readonly string[];
}

export interface DraftStatus {
  readonly uri: string;
  readonly version: number | null;
  readonly state: DraftState;
  readonly counts: Counts;
  /** Findings that `fixAll` would mend. */
  readonly fixable: number;
  readonly evidence: { readonly statistics: number; readonly sourced: number };
  readonly configuration: ConfigurationInForce;
}

export type ContentsKind = 'contents' | 'figures' | 'tables';

/**
 * 目录, 图目录 and 表目录 as they would be printed.
 *
 * @typeParam P how places are given: LSP ranges on the wire; the language service, which knows no lines, gives spans.
 */
export interface ContentsModel<P = Range> {
  readonly version: number | null;
  /** Always the three kinds, in this order; a list without entries has none. */
  readonly lists: readonly ContentsList<P>[];
}

export interface ContentsList<P = Range> {
  readonly kind: ContentsKind;
  /** 目录, 图目录, 表目录. */
  readonly title: string;
  /** Where the draft itself has the list; null where it has none. */
  readonly written: P | null;
  readonly entries: readonly ContentsEntry<P>[];
  /** Entries the draft's own list has that nothing in the draft answers to. */
  readonly stale: readonly { readonly text: string; readonly range: P }[];
}

export interface ContentsEntry<P = Range> {
  /** 1-based depth. */
  readonly level: number;
  /** 第一章, （一）, 图 3; empty where it has none. */
  readonly label: string;
  readonly text: string;
  /** The heading or caption. */
  readonly target: P;
  /** What the draft's own list has differently; null where it agrees or there is no such list. */
  readonly difference: null | 'missing' | 'different' | 'misplaced';
  /** The entry as the draft's own list has it. */
  readonly written: { readonly text: string; readonly range: P } | null;
}

export interface WriteContentsParams extends DraftParams {
  /** Where to insert what the draft does not have yet; the list's usual place where left out. */
  readonly position?: Position;
  /** Undefined: update all lists the draft has, or insert a 目录 where it has none. */
  readonly kinds?: readonly ContentsKind[];
}

export interface PlacedParams extends DraftParams {
  readonly position: Position;
}

/** Edits of one draft, to be made whole or not at all. */
export interface DraftEdit {
  /** Null where the draft is not open. The edits are for this version alone. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
  /** What to select afterwards, in the edited draft. */
  readonly selection?: Range;
  /** For the reader, where there was nothing to do or something had to be left: a sentence in the server's language. */
  readonly note?: string;
}

export type OutlineKind = 'chapter' | 'section' | 'trend' | 'figure' | 'table' | 'statistic' | 'footnote';

/** @typeParam P how places are given, as in {@link ContentsModel}. */
export interface OutlineModel<P = Range> {
  readonly version: number | null;
  readonly roots: readonly OutlineNode<P>[];
}

export interface OutlineNode<P = Range> {
  /** Stays the same for the same thing while others are edited, as far as that can be told. Unique in the draft. */
  readonly id: string;
  readonly kind: OutlineKind;
  readonly label: string;
  readonly detail?: string;
  /** With all that belongs to it. */
  readonly range: P;
  /** What to reveal. */
  readonly selection: P;
  /** Of statistics: whether it has a source. */
  readonly sourced?: boolean;
  /** Within the range. */
  readonly findings: Counts;
  readonly children: readonly OutlineNode<P>[];
}

export interface CheckWorkspaceParams {
  readonly workDoneToken?: string | number;
}

export interface WorkspaceSummary {
  readonly files: number;
  readonly counts: Counts;
  readonly evidence: { readonly statistics: number; readonly sourced: number };
  /** Drafts and configurations that could not be read or checked. */
  readonly failures: readonly { readonly uri: string; readonly message: string }[];
  readonly cancelled: boolean;
}

export interface ExplainParams {
  readonly rule: string;
}

export interface Explanation {
  readonly rule: string;
  readonly title: string;
  /** The rule's page. */
  readonly markdown: string;
}

export interface NewReportParams {
  readonly profile: string;
}

export interface NewReport {
  readonly text: string;
}

export interface InitialiseParams {
  /** URI of the folder. */
  readonly folder: string;
  readonly profile?: string;
}

export interface NewFile {
  readonly uri: string;
  readonly text: string;
  /** The folder has a configuration already; nothing should be written. */
  readonly exists: boolean;
}

export interface HostFileParams {
  readonly uri: string;
}

export interface HostFile {
  /** The bytes in base64. */
  readonly base64: string;
}

export interface HostListParams {
  readonly folder: string;
}

/** Rules and profiles by id, titles in the server's language, in the order to show them. */
export interface Catalogue {
  readonly rules: readonly { readonly id: string; readonly group: string; readonly title: string }[];
  readonly profiles: readonly { readonly id: string; readonly title: string }[];
}
