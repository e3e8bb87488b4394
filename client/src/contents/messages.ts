/** What the contents preview and its page say to each other: plain data, already worded. */

export type ListKind = 'contents' | 'figures' | 'tables';

/** A list as the page shows it. */
export interface ListView {
  readonly kind: ListKind;
  readonly title: string;
  /** How the draft's own list stands; empty where there is nothing to say. */
  readonly state: string;
  /** Whether {@link state} is something to do. */
  readonly behind: boolean;
  /** Words of the button that writes the list into the draft; null where there is nothing to write. */
  readonly action: string | null;
  readonly entries: readonly EntryView[];
  /** Where there are no entries. */
  readonly empty: string;
}

export type Mark = 'missing' | 'different' | 'misplaced' | 'stale';

export interface EntryView {
  /** Stays the same for the same entry while others change. Unique on the page. */
  readonly key: string;
  /** 1-based depth. */
  readonly level: number;
  readonly label: string;
  readonly text: string;
  readonly mark: Mark | null;
  /** What the mark means, in words; empty without one. */
  readonly note: string;
}

export interface PageView {
  /** Of the draft; what the page remembers over a reload. */
  readonly uri: string;
  readonly name: string;
  /** Instead of lists: why there are none. Empty otherwise. */
  readonly message: string;
  readonly lists: readonly ListView[];
}

export type ToPage =
  | { readonly type: 'show'; readonly page: PageView }
  /** The entry the cursor is in. */
  | { readonly type: 'current'; readonly key: string | null };

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'jump'; readonly key: string }
  | { readonly type: 'write'; readonly kind: ListKind };
