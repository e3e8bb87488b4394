// What the extension is made of, for client/dist. VS Code itself is not bundled: it is there.

/** @type {import('esbuild').BuildOptions} */
const inProcess = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
};

/** @type {import('esbuild').BuildOptions} */
const inBrowser = {
  platform: 'browser',
  target: 'es2023',
  charset: 'utf8',
  external: ['vscode'],
  // A worker has no `document`.
  conditions: ['worker', 'browser'],
};

/** @type {readonly { file: string, entry: string, options: import('esbuild').BuildOptions }[]} */
export const extensionBundles = [
  { file: 'server.cjs', entry: 'server/src/lsp/node/ipc.ts', options: { ...inProcess, charset: 'utf8' } },
  {
    file: 'serverWorker.js',
    entry: 'server/src/lsp/browser/main.ts',
    options: { ...inBrowser, format: 'iife' },
  },
  { file: 'node.cjs', entry: 'client/src/node.ts', options: inProcess },
  { file: 'browser.js', entry: 'client/src/browser.ts', options: { ...inBrowser, format: 'cjs' } },
  {
    file: 'contents.js',
    entry: 'client/src/contents/webview/main.ts',
    options: { ...inBrowser, format: 'iife' },
  },
  { file: 'contents.css', entry: 'client/src/contents/webview/style.css', options: { charset: 'utf8' } },
];
