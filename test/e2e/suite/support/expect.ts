/** What a test found to be different from what it should be. */
export class Unexpected extends Error {}

/** Fails unless both are the same data. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [show(actual), show(expected)];
  if (is !== should) throw new Unexpected(`${what}\n  is      ${is}\n  not     ${should}`);
}

/** Fails unless the condition holds. */
export function holds(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Unexpected(what);
}

/** Fails unless each part occurs in the text. */
export function contains(text: string, parts: readonly string[], what: string): void {
  const missing = parts.filter((part) => !text.includes(part));
  if (missing.length > 0) throw new Unexpected(`${what}: ${show(missing)} is not in\n${text.slice(0, 1500)}`);
}

/** The value, which must be there. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) throw new Unexpected(`${what} is missing`);
  return value;
}

const STEP = 40;

/**
 * Asks again and again until the answer is accepted, and returns it.
 *
 * @param patience how long in milliseconds
 */
export async function eventually<T>(
  what: string,
  read: () => T | PromiseLike<T>,
  accept: (value: T) => boolean,
  patience = 20_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > end) throw new Unexpected(`${what}: after ${patience} ms it is ${show(value)}`);
    await pause(STEP);
  }
}

/** Asks again and again until the answer equals the data. */
export async function becomes<T>(what: string, read: () => T | PromiseLike<T>, expected: T): Promise<void> {
  await eventually(`${what} (expected ${show(expected)})`, read, (value) => show(value) === show(expected));
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : JSON.stringify(value, null, 1);
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
}
