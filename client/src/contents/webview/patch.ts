import type { EntryView, ListView, PageView } from '../messages.ts';

/**
 * Makes the page show a view by changing what differs: elements that stay keep their focus, and the page its scroll.
 * Texts are a draft's: they become text nodes and attributes, never markup.
 */
export function patchPage(root: HTMLElement, { message, lists }: PageView): void {
  const sections = children(
    root,
    'section',
    lists.map(({ kind }) => kind),
  );
  for (const [index, list] of lists.entries()) {
    const section = sections[index];
    if (section !== undefined) patchList(section, list);
  }
  const note = only(root, 'p', 'message');
  setText(note, message);
  note.hidden = message === '';
  keepTabStop(root);
}

function patchList(section: HTMLElement, list: ListView): void {
  const header = only(section, 'header', 'header');
  const heading = only(header, 'h2', 'title');
  heading.id = `title-${list.kind}`;
  setText(heading, list.title);
  const state = only(header, 'span', 'state');
  setText(state, list.state);
  state.classList.toggle('behind', list.behind);
  patchButton(header, list);
  section.setAttribute('aria-labelledby', heading.id);

  const tree = only(section, 'ul', 'tree');
  tree.setAttribute('role', 'tree');
  tree.setAttribute('aria-labelledby', heading.id);
  tree.hidden = list.entries.length === 0;
  const rows = children(
    tree,
    'li',
    list.entries.map(({ key }) => key),
  );
  for (const [index, entry] of list.entries.entries()) {
    const row = rows[index];
    if (row !== undefined) patchRow(row, entry);
  }
  const empty = only(section, 'p', 'empty');
  setText(empty, list.empty);
  empty.hidden = list.entries.length > 0;
}

function patchButton(header: HTMLElement, { kind, action }: ListView): void {
  const button = only(header, 'button', 'write');
  button.hidden = action === null;
  button.dataset['kind'] = kind;
  setAttribute(button, 'type', 'button');
  setText(button, action ?? '');
}

function patchRow(row: HTMLElement, { level, label, text, mark, note }: EntryView): void {
  setAttribute(row, 'role', 'treeitem');
  setAttribute(row, 'aria-level', String(level));
  if (!row.hasAttribute('tabindex')) row.tabIndex = -1;
  setAttribute(
    row,
    'class',
    ['entry', `level-${Math.min(level, 6)}`, ...(mark === null ? [] : [mark])].join(' '),
  );
  const labelPart = only(row, 'span', 'label');
  setText(labelPart, label);
  labelPart.hidden = label === '';
  setText(only(row, 'span', 'text'), text);
  const notePart = only(row, 'span', 'note');
  setText(notePart, note);
  notePart.hidden = note === '';
  setAttribute(row, 'aria-label', [label, text, note].filter((part) => part !== '').join(' '));
}

/** One row at least can be reached with the tab key: the current one, or the first. */
function keepTabStop(root: HTMLElement): void {
  if (root.querySelector('[data-key][tabindex="0"]') !== null) return;
  const row =
    root.querySelector<HTMLElement>('[data-key][aria-current]') ??
    root.querySelector<HTMLElement>('[data-key]');
  if (row !== null) row.tabIndex = 0;
}

/** The child of a part, made where it is not there yet. */
function only(parent: HTMLElement, tag: string, part: string): HTMLElement {
  const found = parent.querySelector<HTMLElement>(`:scope > [data-part="${part}"]`);
  if (found !== null) return found;
  const made = document.createElement(tag);
  made.dataset['part'] = part;
  made.classList.add(part);
  return parent.appendChild(made);
}

/** The children with these keys in this order; those that are there are kept and moved, others made or removed. */
function children(parent: HTMLElement, tag: string, keys: readonly string[]): readonly HTMLElement[] {
  const attribute = tag === 'section' ? 'section' : 'key';
  const there = new Map<string, HTMLElement>();
  for (const child of parent.querySelectorAll<HTMLElement>(`:scope > [data-${attribute}]`)) {
    there.set(child.dataset[attribute] ?? '', child);
  }
  const wanted = keys.map((key) => {
    const made = there.get(key) ?? document.createElement(tag);
    made.dataset[attribute] = key;
    there.delete(key);
    return made;
  });
  for (const gone of there.values()) gone.remove();
  let at = parent.firstElementChild;
  for (const child of wanted) {
    // To move an element loses its focus: only what is elsewhere moves.
    if (child === at) at = at.nextElementSibling;
    else parent.insertBefore(child, at);
  }
  return wanted;
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function setAttribute(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
