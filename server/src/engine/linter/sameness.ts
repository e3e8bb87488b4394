/**
 * Whether two values of one fact say the same: equal through and through, where they hold the same blocks and passages.
 * Those are compared by identity, because places count in them and facts are looked up by them. What is neither plain
 * object nor array is the same only if it is one object.
 */
export function saysTheSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return Number.isNaN(a) && Number.isNaN(b);
  if (Array.isArray(a)) return Array.isArray(b) && sameElements(a, b);
  return isPlain(a) && isPlain(b) && sameProperties(a, b);
}

type Properties = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null;
}

/** Blocks have passages and passages have runs; no fact has either of its own. */
function isPlain(value: Properties): boolean {
  return Object.getPrototypeOf(value) === Object.prototype && !('passages' in value) && !('runs' in value);
}

function sameElements(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (!saysTheSame(a[index], b[index])) return false;
  return true;
}

function sameProperties(a: Properties, b: Properties): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  for (const name of names) if (!Object.hasOwn(b, name) || !saysTheSame(a[name], b[name])) return false;
  return true;
}
