/** What two writings of one title may differ in: white space, and the form of quotes, brackets and dashes. */
export function looseTitle(title: string): string {
  return title
    .replace(/\s+/g, '')
    .replace(/[“”"‘’'「」『』〈〉《》]/g, '"')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[-–—－~～至]/g, '-')
    .toLowerCase();
}

/** Below this, one character more or less makes another title. */
const LEAST = 8;
/** … and below this, two. */
const LEAST_FOR_TWO = 12;
/** Years, parts, numbers and places tell documents apart. */
const TELLING =
  /[\d〇零一二三四五六七八九十百甲乙丙丁上中下前后首末内外东西南北新旧总分非不未省市县区州年月日季期届批版卷册部编篇章]/;
const PLACE_AFTER = /^[省市县区州]/;
const JOINING = /^(?:和|与|及|以及|暨|、)$/;

/**
 * True where two titles in the form of {@link looseTitle} are one with a slip in it: a character more, less or
 * wrong, two exchanged, two left out of a long title. Not where they differ in what tells documents apart.
 */
export function isNearTitle(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (a === b || shorter < LEAST || Math.abs(a.length - b.length) > 2) return false;
  let from = 0;
  while (from < shorter && a.charAt(from) === b.charAt(from)) from++;
  let tail = 0;
  while (tail < shorter - from && a.charAt(a.length - 1 - tail) === b.charAt(b.length - 1 - tail)) tail++;
  const one = a.slice(from, a.length - tail);
  const other = b.slice(from, b.length - tail);
  if (TELLING.test(one) || TELLING.test(other)) return false;
  if (one === '' || other === '') return isSlip(one + other, from, tail, shorter);
  if (JOINING.test(one) && JOINING.test(other)) return true;
  if (one.length === 1 && other.length === 1) return !PLACE_AFTER.test(a.slice(from + 1));
  return one.length === 2 && other === one.charAt(1) + one.charAt(0);
}

/** Words at the end (…法案) and at the start (全国…) make another title. */
function isSlip(extra: string, from: number, tail: number, length: number): boolean {
  if (tail === 0 || /["()-]/.test(extra)) return false;
  if (from === 0) return extra === '关于' && length >= LEAST_FOR_TWO;
  return extra.length === 1 || length >= LEAST_FOR_TWO;
}

/** Finds near titles without comparing all with all: a slip leaves the first or the last four characters as they are. */
export class NearTitles<T> {
  readonly #buckets = new Map<string, { readonly key: string; readonly value: T }[]>();

  /** @param key in the form of {@link looseTitle}. */
  add(key: string, value: T): void {
    for (const end of endsOf(key)) {
      const bucket = this.#buckets.get(end);
      if (bucket) bucket.push({ key, value });
      else this.#buckets.set(end, [{ key, value }]);
    }
  }

  /** The values of all keys near to a key, each once. */
  near(key: string): readonly T[] {
    const found = new Set<T>();
    for (const end of endsOf(key)) {
      for (const entry of this.#buckets.get(end) ?? [])
        if (isNearTitle(key, entry.key)) found.add(entry.value);
    }
    return [...found];
  }
}

function endsOf(key: string): readonly string[] {
  return [`^${key.slice(0, 4)}`, `${key.slice(-4)}$`];
}
