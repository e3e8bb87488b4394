import { similarity } from '../../engine/index.ts';
import type { RuleExample, RulePage } from './rulePage.ts';

/** One wrong and one right example, each a line of inline Markdown; undefined where the page has none. */
export interface ShownExamples {
  readonly wrong: string | undefined;
  readonly right: string | undefined;
}

/** The examples of a page that come closest to a finding. */
export function examplesFor(page: RulePage, message: string): ShownExamples {
  const wrong = closestExample(page.examples, message);
  if (!wrong) return { wrong: undefined, right: undefined };
  const { example, finding } = wrong;
  const lines = example.text.split('\n');
  // The findings of an example are in the order of its marks.
  const marked = lines.flatMap((line, index) => Array<number>(line.split('⟦').length - 1).fill(index));
  const at = marked[finding] ?? marked[0] ?? 0;
  return { wrong: showLine(lines[at] ?? ''), right: rightOf(page, example, at) };
}

function closestExample(
  examples: readonly RuleExample[],
  message: string,
): { readonly example: RuleExample; readonly finding: number } | undefined {
  let best: { example: RuleExample; finding: number; alike: number } | undefined;
  for (const example of examples) {
    if (example.kind !== '错误') continue;
    for (const [finding, diagnosis] of example.diagnoses.entries()) {
      const alike = similarity(diagnosis.replace(/^\S+ /, ''), message);
      if (!best || alike > best.alike) best = { example, finding, alike };
    }
  }
  return best;
}

/** The same line as it is after the correction, else a line of the first right example. */
function rightOf({ examples }: RulePage, { text, corrected }: RuleExample, line: number): string | undefined {
  const after = corrected?.split('\n') ?? [];
  const same = after[line];
  if (same !== undefined && same.trim() !== '' && after.length === text.split('\n').length) {
    return showLine(same);
  }
  const right = examples.find(({ kind }) => kind === '正确');
  const lines = right?.text.split('\n').filter((one) => one.trim() !== '') ?? [];
  const telling = lines.find((one) => !/^#|^[ :|-]+$/.test(one)) ?? lines[0];
  return telling === undefined ? undefined : showLine(telling);
}

/** Code units of a line that are shown on either side of what is marked. */
const CONTEXT = 36;

/** A line of Markdown as text that shows its own delimiters, with what is marked set as code. */
function showLine(line: string): string {
  const open = line.indexOf('⟦');
  const close = line.indexOf('⟧', open);
  const from = Math.max(0, (open < 0 ? 0 : open) - CONTEXT);
  const to = Math.min(line.length, (close < 0 ? from + CONTEXT : close) + CONTEXT);
  const shown = line.slice(from, to).split(/[⟦⟧]/);
  const isMarkedFirst = line.slice(from, to).search(/[⟦⟧]/) === line.slice(from, to).indexOf('⟧');
  const hasMarks = shown.length > 1;
  const parts = shown.map((part, index) => {
    const isMarked = hasMarks && (index % 2 === 1) !== isMarkedFirst;
    return isMarked ? asCode(part) : escapeMarkdown(part);
  });
  return (from > 0 ? '…' : '') + parts.join('') + (to < line.length ? '…' : '');
}

function asCode(text: string): string {
  if (text.trim() === '') return escapeMarkdown(text);
  const fence = text.includes('`') ? '``' : '`';
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return fence + pad + text + pad + fence;
}

/** A text that Markdown shows as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#&]/g, '\\$&').replace(/\r?\n/g, ' ');
}
