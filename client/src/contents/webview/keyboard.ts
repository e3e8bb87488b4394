/**
 * Moves the focus from a row as in a tree: up and down, to the first and the last, to the parent and the first child.
 *
 * @returns whether the key is one of these
 */
export function moveFocus(root: HTMLElement, row: HTMLElement, key: string): boolean {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-key]')];
  const at = rows.indexOf(row);
  const to = destination(rows, at, key);
  if (to === null) return false;
  const next = rows[to];
  if (next === undefined || to === at) return true;
  row.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
  return true;
}

/** The index to go to; null for other keys. */
function destination(rows: readonly HTMLElement[], at: number, key: string): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, rows.length - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    case 'ArrowLeft': {
      const parent = rows
        .slice(0, at)
        .findLastIndex((other) => levelOf(other) < levelOf(rows[at]) && sameList(other, rows[at]));
      return parent < 0 ? at : parent;
    }
    case 'ArrowRight': {
      const next = rows[at + 1];
      return sameList(next, rows[at]) && levelOf(next) > levelOf(rows[at]) ? at + 1 : at;
    }
    default:
      return null;
  }
}

function levelOf(row: HTMLElement | undefined): number {
  return Number(row?.getAttribute('aria-level') ?? 1);
}

function sameList(a: HTMLElement | undefined, b: HTMLElement | undefined): boolean {
  return a !== undefined && a.parentElement === b?.parentElement;
}
