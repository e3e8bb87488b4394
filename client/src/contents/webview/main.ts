import type { FromPage, PageView, ToPage } from '../messages.ts';
import { moveFocus } from './keyboard.ts';
import { patchPage } from './patch.ts';

interface VsCode {
  postMessage(message: FromPage): void;
  setState(state: { readonly uri: string }): void;
}
declare function acquireVsCodeApi(): VsCode;

const vscode = acquireVsCodeApi();
const root = document.querySelector<HTMLElement>('#page') ?? document.body;
let current: string | null = null;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'show':
      show(data.page);
      return;
    case 'current':
      current = data.key;
      markCurrent(true);
  }
});
root.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest<HTMLElement>('button[data-kind]');
  if (button !== null) write(button.dataset['kind']);
  const row = target.closest<HTMLElement>('[data-key]');
  if (row !== null) jump(row);
});
root.addEventListener('keydown', (event) => {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null;
  if (row === null || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter' || event.key === ' ') jump(row);
  else if (!moveFocus(root, row, event.key)) return;
  event.preventDefault();
});
vscode.postMessage({ type: 'ready' });

function show(page: PageView): void {
  vscode.setState({ uri: page.uri });
  patchPage(root, page);
  markCurrent(false);
}

function jump(row: HTMLElement): void {
  for (const other of root.querySelectorAll<HTMLElement>('[data-key]')) other.tabIndex = -1;
  row.tabIndex = 0;
  const key = row.dataset['key'];
  if (key !== undefined) vscode.postMessage({ type: 'jump', key });
}

function write(kind: string | undefined): void {
  if (kind === 'contents' || kind === 'figures' || kind === 'tables')
    vscode.postMessage({ type: 'write', kind });
}

/** @param scroll whether to bring the entry into view; not while the reader goes through the list */
function markCurrent(scroll: boolean): void {
  for (const row of root.querySelectorAll<HTMLElement>('[data-key]')) {
    const here = row.dataset['key'] === current;
    if (here === row.hasAttribute('aria-current')) continue;
    if (!here) {
      row.removeAttribute('aria-current');
      continue;
    }
    row.setAttribute('aria-current', 'location');
    if (scroll && !root.contains(document.activeElement)) row.scrollIntoView({ block: 'nearest' });
  }
}
