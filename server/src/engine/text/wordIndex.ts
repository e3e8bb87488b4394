/** The key of a word of one character, in the place of its second. */
const NO_SECOND = -1;

/**
 * Words to look for, each with what it stands for. One pass over a text finds those that are worth a closer look,
 * however many words there are.
 */
export class WordIndex<T> {
  /** At the code of a word's first character, which of the rows is its own, counted from 1. */
  readonly #firsts = new Uint16Array(65_536);
  /** What the words of one first character stand for, by the code of their second. */
  readonly #rows: Map<number, T[]>[] = [];

  /** @param entries no word is empty. */
  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
      const row = this.#rowOf(word.charCodeAt(0));
      const second = word.length > 1 ? word.charCodeAt(1) : NO_SECOND;
      const alike = row.get(second);
      if (alike) alike.push(value);
      else row.set(second, [value]);
    }
  }

  /** What the words stand for whose first two characters the text has; each once. The rest of a word may be wanting. */
  candidatesIn(text: string): ReadonlySet<T> {
    const firsts = this.#firsts;
    const found = new Set<T>();
    for (let at = 0; at < text.length; at++) {
      const first = firsts[text.charCodeAt(at)] ?? 0;
      if (first > 0) this.#add(first, text.charCodeAt(at + 1), found);
    }
    return found;
  }

  #add(first: number, second: number, found: Set<T>): void {
    const row = this.#rows[first - 1];
    const alike = row?.get(second);
    if (alike) for (const value of alike) found.add(value);
    const single = row?.get(NO_SECOND);
    if (single) for (const value of single) found.add(value);
  }

  #rowOf(first: number): Map<number, T[]> {
    const known = this.#rows[(this.#firsts[first] ?? 0) - 1];
    if (known) return known;
    const row = new Map<number, T[]>();
    this.#firsts[first] = this.#rows.push(row);
    return row;
  }
}
