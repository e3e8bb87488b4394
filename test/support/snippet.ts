/** VS Code's snippet syntax, without transforms: what a snippet inserts before anything is typed into it. */

export interface ExpandedSnippet {
  readonly text: string;
  /** The numbers of the tab stops, ascending, 0 included where it is written. */
  readonly tabStops: readonly number[];
}

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'stop'; readonly number: number; readonly content: readonly Part[] | undefined }
  | { readonly kind: 'variable'; readonly name: string; readonly fallback: readonly Part[] };

interface Parsed {
  readonly parts: readonly Part[];
  readonly end: number;
}

/**
 * Expands a snippet with its defaults; of a choice the first is taken. A tab stop that is written more than once has
 * the content of its first placeholder everywhere.
 *
 * @param variables values by name; a variable without one gives its default.
 * @throws Error where the body does not follow the grammar.
 */
export function expandSnippet(
  body: string,
  variables: Readonly<Record<string, string>> = {},
): ExpandedSnippet {
  const { parts, end } = partsOf(body, 0, false);
  if (end !== body.length) throw new Error(`Unexpected } at ${end}`);
  const contents = new Map<number, readonly Part[]>();
  collect(parts, contents);
  const render = (list: readonly Part[], within: readonly number[]): string =>
    list
      .map((part) => {
        switch (part.kind) {
          case 'text':
            return part.text;
          case 'variable':
            return variables[part.name] ?? render(part.fallback, within);
          case 'stop':
            if (within.includes(part.number)) throw new Error(`Tab stop ${part.number} holds itself`);
            return render(contents.get(part.number) ?? [], [...within, part.number]);
        }
      })
      .join('');
  const numbers = [...contents.keys(), ...stopsOf(parts)];
  return { text: render(parts, []), tabStops: [...new Set(numbers)].sort((a, b) => a - b) };
}

function stopsOf(parts: readonly Part[]): readonly number[] {
  return parts.flatMap((part) => {
    if (part.kind === 'text') return [];
    const inner = stopsOf((part.kind === 'stop' ? part.content : part.fallback) ?? []);
    return part.kind === 'stop' ? [part.number, ...inner] : inner;
  });
}

function collect(parts: readonly Part[], contents: Map<number, readonly Part[]>): void {
  for (const part of parts) {
    if (part.kind === 'text') continue;
    const inner = part.kind === 'stop' ? part.content : part.fallback;
    if (inner === undefined) continue;
    if (part.kind === 'stop' && !contents.has(part.number)) contents.set(part.number, inner);
    collect(inner, contents);
  }
}

/** Parses up to the end or, within braces, up to the closing one. */
function partsOf(body: string, start: number, within: boolean): Parsed {
  const parts: Part[] = [];
  let text = '';
  let at = start;
  const flush = (): void => {
    if (text !== '') parts.push({ kind: 'text', text });
    text = '';
  };
  while (at < body.length && !(within && body[at] === '}')) {
    const escaped = /^\\([$}\\])/.exec(body.slice(at, at + 2));
    if (escaped) {
      text += escaped[1] ?? '';
      at += 2;
      continue;
    }
    const dollar = body[at] === '$' ? dollarPart(body, at) : undefined;
    if (dollar) {
      flush();
      parts.push(dollar.part);
      at = dollar.end;
    } else {
      text += body[at] ?? '';
      at++;
    }
  }
  flush();
  return { parts, end: at };
}

function dollarPart(body: string, start: number): { part: Part; end: number } | undefined {
  const rest = body.slice(start);
  const simple = /^\$(?:(\d+)|([A-Z_a-z]\w*))/.exec(rest);
  if (simple) return { part: named(simple[1], simple[2], undefined), end: start + simple[0].length };
  const open = /^\$\{(?:(\d+)|([A-Z_a-z]\w*))/.exec(rest);
  if (!open) {
    if (rest.startsWith('${'))
      throw new Error(`Not a tab stop or variable at ${start}: ${rest.slice(0, 12)}`);
    return undefined;
  }
  const at = start + open[0].length;
  switch (body[at]) {
    case '}':
      return { part: named(open[1], open[2], undefined), end: at + 1 };
    case ':': {
      const { parts, end } = partsOf(body, at + 1, true);
      if (body[end] !== '}') throw new Error(`No closing } for what begins at ${start}`);
      return { part: named(open[1], open[2], parts), end: end + 1 };
    }
    case '|':
      return choicePart(body, start, at, Number(open[1] ?? Number.NaN));
    case undefined:
    default:
      throw new Error(`Not supported at ${at}: ${rest.slice(0, 12)}`);
  }
}

function choicePart(body: string, start: number, bar: number, number: number): { part: Part; end: number } {
  const end = body.indexOf('|}', bar + 1);
  if (end < 0 || Number.isNaN(number)) throw new Error(`Not a choice at ${start}`);
  const [first = ''] = body.slice(bar + 1, end).split(/(?<!\\),/);
  const text = first.replace(/\\([,|\\])/g, '$1');
  return { part: { kind: 'stop', number, content: [{ kind: 'text', text }] }, end: end + 2 };
}

function named(
  number: string | undefined,
  name: string | undefined,
  inner: readonly Part[] | undefined,
): Part {
  return number === undefined
    ? { kind: 'variable', name: name ?? '', fallback: inner ?? [] }
    : { kind: 'stop', number: Number(number), content: inner };
}
