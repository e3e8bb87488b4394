/**
 * Words a text in the reader's language: `vscode.l10n.t`, handed in so that what only makes texts needs no editor.
 *
 * @param message the English text, which is the key as well; `{0}`, `{1}` … stand for the arguments
 */
export type Translate = (message: string, ...args: (string | number)[]) => string;
