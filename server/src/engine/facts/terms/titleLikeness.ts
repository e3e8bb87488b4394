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
/** 实施意见 carries out the 意见 of a higher body. */
const DERIVED = /^(?:实施|配套|补充|修改|修订|解读)$/;
const PLACE_AFTER = /^[省市县区州]/;
const JOINING = /^(?:[和与及暨、]|以及)$/;

/** What two titles do not share, between what they share at both ends. */
interface TitleDifference {
  readonly one: string;
  readonly other: string;
  /** Characters shared before and after it. */
  readonly head: number;
  readonly tail: number;
}

/** What is between the first and the last character in which two texts differ. */
export function titleDifference(a: string, b: string): TitleDifference {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charAt(head) === b.charAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charAt(a.length - 1 - tail) === b.charAt(b.length - 1 - tail)) tail++;
  return { one: a.slice(head, a.length - tail), other: b.slice(head, b.length - tail), head, tail };
}

/**
 * True where two titles in the form of {@link looseTitle} are one with a slip in it: a character more, less or
 * wrong, two exchanged, two left out of a long title. Not where they differ in what tells documents apart.
 */
export function isNearTitle(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (a === b || shorter < LEAST || Math.abs(a.length - b.length) > 2) return false;
  const { one, other, head, tail } = titleDifference(a, b);
  if (TELLING.test(one) || TELLING.test(other)) return false;
  if (one === '' || other === '') return isSlip(one + other, head, tail, shorter);
  if (JOINING.test(one) && JOINING.test(other)) return true;
  if (one.length === 1 && other.length === 1) return !PLACE_AFTER.test(a.slice(head + 1));
  return one.length === 2 && other === one.charAt(1) + one.charAt(0);
}

/** Shorter titles lose no two characters unnoticed. */
const LEAST_OF_LOSS = 6;

/** True where the first title lacks one or two characters in the middle of the second: weaker evidence than {@link isNearTitle}. */
export function lacksCharacters(short: string, long: string): boolean {
  const missing = long.length - short.length;
  if (short.length < LEAST_OF_LOSS || missing < 1 || missing > 2) return false;
  const { one, other, head, tail } = titleDifference(short, long);
  return one === '' && head > 0 && tail > 0 && !TELLING.test(other);
}

/** Words at the end (…法案) and at the start (全国…) make another title. */
function isSlip(extra: string, from: number, tail: number, length: number): boolean {
  if (tail === 0 || /["()-]/.test(extra) || DERIVED.test(extra)) return false;
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

  /** The values of all keys alike to a key, each once. */
  near(key: string, isAlike = isNearTitle): readonly T[] {
    const found = new Set<T>();
    for (const end of endsOf(key)) {
      for (const entry of this.#buckets.get(end) ?? []) if (isAlike(key, entry.key)) found.add(entry.value);
    }
    return [...found];
  }
}

function endsOf(key: string): readonly string[] {
  return [`^${key.slice(0, 4)}`, `${key.slice(-4)}$`];
}
