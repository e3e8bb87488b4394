/**
 * A function that keeps its last answer about each object and gives it again as long as it is given the same besides.
 * The answer must depend on its arguments alone, and neither it nor they may change afterwards.
 *
 * @param isSame by default each argument must be the same object or value.
 */
export function remembered<K extends object, G extends readonly unknown[], V>(
  compute: (about: K, ...given: G) => V,
  isSame: (a: G, b: G) => boolean = areSame,
): (about: K, ...given: G) => V {
  const known = new WeakMap<K, { readonly given: G; readonly answer: V }>();
  return (about, ...given) => {
    const last = known.get(about);
    if (last && isSame(last.given, given)) return last.answer;
    const answer = compute(about, ...given);
    known.set(about, { given, answer });
    return answer;
  };
}

/** Whether both have the same objects and values, in one order. */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
}
