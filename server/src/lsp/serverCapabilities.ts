import type { InitializeResult } from 'vscode-languageserver';
import type { ClientTraits } from './clientTraits.ts';
import { EXPLAIN } from './handlers/codeAction.ts';
import { SOURCE } from './diagnostics.ts';
import { VERSION } from './version.ts';

/** What the server tells of itself: what it does, and nothing that it does not. */
export function introductionTo(traits: ClientTraits): InitializeResult {
  return {
    serverInfo: { name: 'zhangfa', version: VERSION },
    capabilities: {
      positionEncoding: traits.encoding,
      textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
      ...(traits.pulls
        ? {
            diagnosticProvider: {
              identifier: SOURCE,
              interFileDependencies: false,
              workspaceDiagnostics: true,
            },
          }
        : {}),
      ...(traits.codeActions
        ? {
            codeActionProvider: {
              codeActionKinds: ['quickfix', 'source.fixAll.zhangfa'],
              resolveProvider: traits.resolvesEdits,
            },
          }
        : {}),
      hoverProvider: true,
      documentSymbolProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: traits.preparesRename ? { prepareProvider: true } : true,
      // Of what is within a comment only `-` is rare enough in prose to ask at.
      completionProvider: { triggerCharacters: ['-'] },
      // VS Code folds headings itself.
      ...(traits.options.commands ? {} : { foldingRangeProvider: true }),
      // Our own client brings the command itself.
      ...(traits.options.commands ? {} : { executeCommandProvider: { commands: [EXPLAIN] } }),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
