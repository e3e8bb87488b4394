import type { ConfigPath } from '../../engine/index.ts';

/** One step of a change; what the path leads through and is not there is made. */
export type Step =
  | { readonly kind: 'set'; readonly path: ConfigPath; readonly value: unknown }
  /** Puts a value at the end of the list at the path. */
  | { readonly kind: 'append'; readonly path: ConfigPath; readonly value: unknown };

/** The data with a step taken, to hold an edited text against; undefined where the step cannot be taken. */
export function stepped(data: unknown, { kind, path, value }: Step): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    if (kind === 'set') return value;
    return data === undefined || data === null
      ? [value]
      : Array.isArray(data)
        ? [...(data as readonly unknown[]), value]
        : undefined;
  }
  if (Array.isArray(data)) {
    const list = data as readonly unknown[];
    return list.map((item, index) => (index === key ? stepped(item, { kind, path: rest, value }) : item));
  }
  if (data !== undefined && data !== null && typeof data !== 'object') return undefined;
  const inner = stepped(Reflect.get(data ?? {}, key), { kind, path: rest, value });
  return { ...data, [key]: inner };
}

/** The value at a path; undefined where there is none. */
export function valueAt(data: unknown, path: ConfigPath): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** True where two values would be the same JSON, whatever the order of keys. */
export function isSameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);
}

function inOrder(_key: string, value: unknown): unknown {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}

/** How lines of a text end; `\n` where it has but one. */
export function lineEndIn(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
}
