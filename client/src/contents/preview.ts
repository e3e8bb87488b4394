import * as vscode from 'vscode';
import { METHODS, type ContentsModel } from '../../../server/src/protocol/index.ts';
import { activeDraftEditor, isDraft, paramsOf, rangeOf, reveal, sameUri } from '../drafts.ts';
import type { Server } from '../server.ts';
import { throttle } from '../throttle.ts';
import { pageHtml } from './html.ts';
import type { FromPage, PageView, ToPage } from './messages.ts';
import { contentsPage, headingAt, type ContentsPage } from './pageView.ts';

export const CONTENTS_VIEW = 'zhangfa.contents';
/** Milliseconds between two looks at a draft that is being written. */
const INTERVAL = 20;

/** One open preview. */
export interface ContentsPreview {
  readonly panel: vscode.WebviewPanel;
  dispose(): void;
}

/**
 * Fills a panel with the contents of a draft, and goes on with the draft that is in use.
 *
 * @param first the draft to begin with; undefined for that in use
 */
export function fillPanel(
  panel: vscode.WebviewPanel,
  extensionUri: vscode.Uri,
  server: Server,
  first: vscode.Uri | undefined,
): ContentsPreview {
  const preview = new Preview(panel, server, first ?? activeDraftEditor()?.document.uri);
  const folder = vscode.Uri.joinPath(extensionUri, 'client', 'dist');
  const media = vscode.Uri.joinPath(extensionUri, 'client', 'media');
  panel.iconPath = {
    light: vscode.Uri.joinPath(media, 'contents-light.svg'),
    dark: vscode.Uri.joinPath(media, 'contents-dark.svg'),
  };
  panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
  panel.webview.html = pageHtml({
    nonce: nonce(),
    cspSource: panel.webview.cspSource,
    script: panel.webview.asWebviewUri(vscode.Uri.joinPath(folder, 'contents.js')).toString(),
    style: panel.webview.asWebviewUri(vscode.Uri.joinPath(folder, 'contents.css')).toString(),
    language: vscode.env.language,
    title: vscode.l10n.t('Contents preview'),
  });
  return preview;
}

class Preview implements ContentsPreview {
  readonly panel: vscode.WebviewPanel;
  readonly #server: Server;
  readonly #disposables: vscode.Disposable[];
  readonly #loading = throttle(INTERVAL, () => this.#load());
  #uri: vscode.Uri | undefined;
  #page: ContentsPage | undefined;
  #ready = false;

  constructor(panel: vscode.WebviewPanel, server: Server, uri: vscode.Uri | undefined) {
    this.panel = panel;
    this.#server = server;
    this.#uri = uri;
    this.#disposables = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#hear(message)),
      panel.onDidChangeViewState(() => {
        this.#loading.request();
      }),
      server.onDidChangeState(() => {
        this.#loading.request();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#shows(document)) this.#loading.request();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor === undefined || !isDraft(editor.document)) return;
        this.#uri = editor.document.uri;
        this.#loading.request();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.#shows(textEditor.document)) this.#follow(textEditor);
      }),
    ];
  }

  dispose(): void {
    this.#loading.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #shows(document: vscode.TextDocument): boolean {
    return this.#uri !== undefined && sameUri(document.uri, this.#uri);
  }

  async #hear(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#loading.request();
        return;
      case 'jump': {
        const target = this.#page?.targets.get(message.key);
        if (target !== undefined && this.#uri !== undefined) await reveal(this.#uri, rangeOf(target));
        return;
      }
      case 'write':
        await vscode.commands.executeCommand('zhangfa.writeContents', this.#uri, [message.kind]);
        return;
    }
  }

  async #load(): Promise<void> {
    const uri = this.#uri;
    if (!this.#ready || !this.panel.visible) return;
    if (uri === undefined) {
      this.#show(undefined, vscode.l10n.t('Open a Markdown draft to see its contents.'));
      return;
    }
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const model = await this.#server.ask(METHODS.contents, paramsOf(document));
      // The next draft has been asked for meanwhile.
      if (this.#uri !== uri) return;
      this.#show(model ?? undefined, this.#reason());
    } catch {
      this.#show(undefined, vscode.l10n.t('The draft could not be opened.'));
    }
  }

  #reason(): string {
    return this.#server.state() === 'stopped'
      ? vscode.l10n.t('The language server is not running.')
      : vscode.l10n.t('This draft is not checked by Zhangfa; see the status bar.');
  }

  /** @param reason said where there is no model */
  #show(model: ContentsModel | undefined, reason: string): void {
    this.#page = model && contentsPage(model, vscode.l10n.t);
    const name = this.#uri?.path.split('/').at(-1) ?? '';
    this.panel.title = name === '' ? vscode.l10n.t('Contents preview') : vscode.l10n.t('Contents: {0}', name);
    const page: PageView = {
      uri: this.#uri?.toString() ?? '',
      name,
      message: this.#page === undefined ? reason : '',
      lists: this.#page?.lists ?? [],
    };
    this.#tell({ type: 'show', page });
    const editor = vscode.window.visibleTextEditors.find(({ document }) => this.#shows(document));
    if (editor !== undefined) this.#follow(editor);
  }

  #follow({ selection }: vscode.TextEditor): void {
    if (this.#page === undefined) return;
    this.#tell({ type: 'current', key: headingAt(this.#page, selection.active) });
  }

  #tell(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }
}

function nonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
