/** So many texts are remembered at least, and twice as many at most. */
const LEAST = 2_000;

/**
 * The same function, which remembers what it has said of the texts it was asked about last. For what many facts ask
 * about the same passage.
 *
 * @param compute depends on the text alone; nobody changes what it returns.
 */
export function rememberTexts<T>(compute: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  let older = recent;
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const value = older.get(text) ?? compute(text);
    if (recent.size >= LEAST) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, value);
    return value;
  };
}
