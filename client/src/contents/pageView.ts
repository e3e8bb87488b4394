import type {
  ContentsEntry,
  ContentsKind,
  ContentsList,
  ContentsModel,
  Position,
  Range,
} from '../../../server/src/protocol/index.ts';
import type { Translate } from '../translate.ts';
import type { EntryView, ListView, Mark } from './messages.ts';

/** The page of a model, and where its entries lead. */
export interface ContentsPage {
  readonly lists: readonly ListView[];
  /** By key of the entry. */
  readonly targets: ReadonlyMap<string, Range>;
  /** Headings in order, to find the one a position belongs to. */
  readonly headings: readonly { readonly key: string; readonly start: Position }[];
}

/** Words a model for the page. */
export function contentsPage(model: ContentsModel, t: Translate): ContentsPage {
  const targets = new Map<string, Range>();
  const headings: { key: string; start: Position }[] = [];
  const keyed = keys();
  const lists = model.lists.map((list) => {
    const entries = list.entries.map((entry) => {
      const key = keyed(list.kind, entry.label, entry.text);
      targets.set(key, entry.target);
      if (list.kind === 'contents') headings.push({ key, start: entry.target.start });
      return entryView(key, entry, t);
    });
    const stale = list.stale.map(({ text, range }) => {
      const key = keyed(`${list.kind}-stale`, '', text);
      targets.set(key, range);
      return {
        key,
        level: 1,
        label: '',
        text,
        mark: 'stale' as const,
        note: t('In the written list, but not in the draft'),
      };
    });
    return { ...listView(list, t), entries: [...entries, ...stale] };
  });
  return { lists, targets, headings };
}

/** Names entries by what they say, and those that say the same by how many there were before. */
function keys(): (kind: string, label: string, text: string) => string {
  const seen = new Map<string, number>();
  return (kind, label, text) => {
    const name = `${kind}\u0000${label}\u0000${text}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return `${name}\u0000${count}`;
  };
}

function entryView(key: string, entry: ContentsEntry, t: Translate): EntryView {
  const { level, label, text, difference: mark } = entry;
  return {
    key,
    level,
    label,
    text,
    mark,
    note: mark === null ? '' : wordMark(mark, entry.written?.text ?? '', t),
  };
}

function wordMark(mark: Exclude<Mark, 'stale'>, written: string, t: Translate): string {
  switch (mark) {
    case 'missing':
      return t('Missing in the written list');
    case 'different':
      return t('Written as “{0}”', written);
    case 'misplaced':
      return t('Out of order in the written list');
  }
}

function listView(list: ContentsList, t: Translate): Omit<ListView, 'entries'> {
  const changes = list.entries.filter(({ difference }) => difference !== null).length + list.stale.length;
  const common = { kind: list.kind, title: list.title, empty: wordEmpty(list.kind, t) };
  if (list.written === null) {
    const empty = list.entries.length === 0;
    return {
      ...common,
      state: empty ? '' : t('not in the draft'),
      behind: false,
      action: empty ? null : t('Insert {0}', list.title),
    };
  }
  if (changes === 0) return { ...common, state: t('up to date'), behind: false, action: null };
  return {
    ...common,
    state: changes === 1 ? t('1 difference') : t('{0} differences', changes),
    behind: true,
    action: t('Update {0}', list.title),
  };
}

function wordEmpty(kind: ContentsKind, t: Translate): string {
  switch (kind) {
    case 'contents':
      return t('No headings yet');
    case 'figures':
      return t('No figures with a caption');
    case 'tables':
      return t('No tables with a caption');
  }
}

/**
 * The heading a position belongs to: the last one that begins before it or on its line.
 *
 * @returns null before the first heading
 */
export function headingAt({ headings }: ContentsPage, { line }: Position): string | null {
  return headings.findLast(({ start }) => start.line <= line)?.key ?? null;
}
