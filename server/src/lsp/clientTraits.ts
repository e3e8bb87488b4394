import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Language } from '../engine/index.ts';
import type { EditorSettings, InitializationOptions } from '../protocol/index.ts';
import type { Encoding } from './convert.ts';

/** What a client has said of itself, once and for all. */
export interface ClientTraits {
  readonly encoding: Encoding;
  /** It asks for diagnostics; otherwise they are sent to it. */
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly tags: boolean;
  /** It can be asked for settings. */
  readonly configuration: boolean;
  readonly watchesFiles: boolean;
  readonly showsDocuments: boolean;
  readonly reportsProgress: boolean;
  /** It takes code actions as such, not only as commands. */
  readonly codeActions: boolean;
  readonly resolvesEdits: boolean;
  readonly createsFiles: boolean;
  readonly documentChanges: boolean;
  readonly markdownHover: boolean;
  readonly nestedSymbols: boolean;
  /** It asks what can be renamed before it asks for a name. */
  readonly preparesRename: boolean;
  readonly language: Language;
  readonly processId: number | undefined;
  readonly options: Options;
}

/** {@link InitializationOptions}, with what is missing or makes no sense at its default. */
export interface Options {
  readonly hostFiles: boolean;
  readonly rulePage: string | undefined;
  readonly commands: boolean;
  readonly showsMessages: boolean;
  readonly trusted: boolean;
  readonly settings: EditorSettings | undefined;
}

export function traitsOf(params: InitializeParams): ClientTraits {
  const capabilities = (params.capabilities as ClientCapabilities | undefined) ?? {};
  const { textDocument: text = {}, workspace = {}, window = {}, general = {} } = capabilities;
  const published = text.publishDiagnostics ?? {};
  const diagnostics = { ...published, ...(text.diagnostic ?? {}) };
  const operations = workspace.workspaceEdit?.resourceOperations ?? [];
  return {
    encoding: preferred(general.positionEncodings),
    pulls: text.diagnostic !== undefined,
    refreshes: workspace.diagnostics?.refreshSupport === true,
    relatedInformation: diagnostics.relatedInformation === true,
    codeDescription: diagnostics.codeDescriptionSupport === true,
    tags: diagnostics.tagSupport !== undefined,
    configuration: workspace.configuration === true,
    watchesFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    showsDocuments: window.showDocument?.support === true,
    reportsProgress: window.workDoneProgress === true,
    codeActions: text.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits: text.codeAction?.resolveSupport?.properties.includes('edit') === true,
    createsFiles: operations.includes('create'),
    documentChanges: workspace.workspaceEdit?.documentChanges === true,
    markdownHover: text.hover?.contentFormat?.includes('markdown') !== false,
    nestedSymbols: text.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    preparesRename: text.rename?.prepareSupport === true,
    language: params.locale === undefined || /^zh\b/iu.test(params.locale) ? 'zh' : 'en',
    processId: typeof params.processId === 'number' ? params.processId : undefined,
    options: optionsOf(params.initializationOptions),
  };
}

/** The first that the server knows in the client's order; UTF-16 where the client names none. */
function preferred(encodings: readonly string[] | undefined): Encoding {
  return encodings?.find((name): name is Encoding => name === 'utf-16' || name === 'utf-8') ?? 'utf-16';
}

function optionsOf(given: unknown): Options {
  const options: InitializationOptions = given !== null && typeof given === 'object' ? given : {};
  const { settings } = options;
  return {
    hostFiles: options.hostFiles === true,
    rulePage: typeof options.rulePage === 'string' ? options.rulePage : undefined,
    commands: options.commands === true,
    showsMessages: options.showsMessages === true,
    trusted: options.trusted !== false,
    settings: typeof settings === 'object' ? settings : undefined,
  };
}
