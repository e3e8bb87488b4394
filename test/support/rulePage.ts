/** A rule's page, read as the test suite it is. */

export type ExampleKind = '错误' | '正确' | '不报';

export interface Example {
  readonly kind: ExampleKind;
  /** 1-based line of the fence in the page. */
  readonly line: number;
  /** With `⟦ ⟧` round what is found. */
  readonly marked: string;
  readonly options: unknown;
  /** The fences that belong to the example, by their name: 诊断, 修复后, 采纳建议. */
  readonly expected: ReadonlyMap<string, string>;
  /** Lines of the page (0-based, end exclusive) that the expected fences take, after the example's own fence. */
  readonly tail: { readonly start: number; readonly end: number };
}

interface Fence {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const EXPECTED = ['诊断', '修复后', '采纳建议'] as const;
const KINDS = new Set<string>(['错误', '正确', '不报']);

/** All examples of a page. A `json 选项` fence holds for those after it up to the next heading. */
export function examplesOf(page: string): readonly Example[] {
  const lines = page.split('\n');
  const examples: Example[] = [];
  let options: unknown = undefined;
  for (let index = 0; index < lines.length; index++) {
    if (/^#{2,3} /.test(lines[index] ?? '')) options = undefined;
    const fence = fenceAt(lines, index);
    if (!fence) continue;
    index = fence.end - 1;
    if (fence.name === '选项') options = JSON.parse(fence.text);
    if (!KINDS.has(fence.name)) continue;
    const expected = new Map<string, string>();
    let end = fence.end;
    for (let next = nextFence(lines, end); next && isExpected(next.name); next = nextFence(lines, end)) {
      expected.set(next.name, next.text);
      end = next.end;
    }
    examples.push({
      kind: fence.name as ExampleKind,
      line: fence.start + 1,
      marked: fence.text,
      options,
      expected,
      tail: { start: fence.end, end },
    });
    index = end - 1;
  }
  return examples;
}

function isExpected(name: string): boolean {
  return EXPECTED.some((known) => known === name);
}

function nextFence(lines: readonly string[], from: number): Fence | undefined {
  let index = from;
  while (index < lines.length && (lines[index] ?? '').trim() === '') index++;
  return fenceAt(lines, index);
}

function fenceAt(lines: readonly string[], index: number): Fence | undefined {
  const opening = /^(~{3,})(?:md|text|json) (\S+)$/.exec(lines[index] ?? '');
  if (!opening) return undefined;
  const close = lines.indexOf(opening[1] ?? '', index + 1);
  if (close < 0) throw new Error(`The fence on line ${String(index + 1)} is not closed`);
  return {
    name: opening[2] ?? '',
    start: index,
    end: close + 1,
    text: lines.slice(index + 1, close).join('\n'),
  };
}

/** Takes the marks out of a text; the spans count in the text without them. */
export function unmark(marked: string): { text: string; spans: readonly { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  const open: number[] = [];
  let text = '';
  for (const char of marked) {
    if (char === '⟦') open.push(text.length);
    else if (char === '⟧') spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += char;
  }
  return { text, spans: spans.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** The page with each example's expected fences put in place of those it has. */
export function rewrite(
  page: string,
  results: readonly { example: Example; expected: ReadonlyMap<string, string> }[],
): string {
  const lines = page.split('\n');
  for (const { example, expected } of [...results].reverse()) {
    const fences = [...expected].flatMap(([name, text]) => {
      const tildes = text.includes('~~~') ? '~~~~' : '~~~';
      return ['', `${tildes}${name === '诊断' ? 'text' : 'md'} ${name}`, ...text.split('\n'), tildes];
    });
    lines.splice(example.tail.start, example.tail.end - example.tail.start, ...fences);
  }
  return lines.join('\n');
}
