/** Folds case and white space, so that labels that match become equal (CommonMark 0.31 4.7, "matches"). */
export function normalizeLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();
}

/**
 * The labels of a document's footnote definitions (with `^` before the identifier) and link definitions, each with
 * the label as it stands in the source. What they are decides whether `[^1]` or `[text]` elsewhere is a reference.
 */
export type Labels = ReadonlyMap<string, string>;

const BRACKETED = /\[((?:[^[\]\\]|\\.){1,999})\]/gs;

/** The keys of all labels that the text might refer to or define. */
export function mentionedLabels(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [, label = ''] of text.matchAll(BRACKETED)) keys.add(labelKey(label));
  return keys;
}

/** The key in {@link Labels} of what stands between brackets. */
export function labelKey(bracketed: string): string {
  return normalizeLabel(bracketed);
}

export const NO_LABELS: Labels = new Map();

/** The first of each key wins, as in CommonMark 0.31 4.7. */
export function mergeLabels(first: Labels, others: readonly Labels[]): Labels {
  let merged: Map<string, string> | undefined;
  for (const labels of others) {
    for (const [key, label] of labels) {
      if (!(merged ?? first).has(key)) (merged ??= new Map(first)).set(key, label);
    }
  }
  return merged ?? first;
}

/** Whether both define the same. */
export function sameKeys(a: Labels, b: Labels): boolean {
  if (a.size !== b.size) return false;
  for (const key of a.keys()) if (!b.has(key)) return false;
  return true;
}
