/**
 * Words to look for, each with what it stands for. One pass over a text finds those that are worth a closer look,
 * however many words there are.
 */
export class WordIndex<T> {
  /** 1 at the codes that a word begins with. */
  readonly #firsts = new Uint8Array(65_536);
  /** By the first character of a word and its second; the empty string stands for the second of one that has none. */
  readonly #rows = new Map<string, Map<string, T[]>>();

  /** @param entries no word is empty. */
  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
      this.#firsts[word.charCodeAt(0)] = 1;
      const seconds = this.#rows.get(word.charAt(0)) ?? new Map<string, T[]>();
      this.#rows.set(word.charAt(0), seconds);
      const alike = seconds.get(word.charAt(1));
      if (alike) alike.push(value);
      else seconds.set(word.charAt(1), [value]);
    }
  }

  /** What the words stand for whose first two characters the text has; each once. The rest of a word may be wanting. */
  candidatesIn(text: string): ReadonlySet<T> {
    const found = new Set<T>();
    for (let at = 0; at < text.length; at++) {
      if (this.#firsts[text.charCodeAt(at)] !== 1) continue;
      const seconds = this.#rows.get(text.charAt(at));
      for (const value of seconds?.get(text.charAt(at + 1)) ?? []) found.add(value);
      for (const value of seconds?.get('') ?? []) found.add(value);
    }
    return found;
  }
}
