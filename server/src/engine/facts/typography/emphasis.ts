import { sourceOf, type Mark, type Passage } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';

/** A run of `*` or `_` that is meant to open or close strong emphasis; the span counts in the block's source. */
export interface Delimiter extends Span {
  /** `**`, `__` or `***`. */
  readonly run: string;
  /** The strong emphasis that it opens or closes; undefined where the reader sees the asterisks themselves. */
  readonly mark: Mark | undefined;
}

/** Two delimiters that the author meant for a pair, of which one at least does not work. */
export interface BrokenPair {
  readonly open: Delimiter;
  readonly close: Delimiter;
}

export interface BrokenEmphasis {
  readonly pairs: readonly BrokenPair[];
  /** Delimiters that open something and never close it. */
  readonly lone: readonly Delimiter[];
}

const RUN = /\*+|_+/g;
const RUNS: readonly string[] = ['**', '__', '***'];

/**
 * The strong emphasis of a passage that CommonMark does not render as it is meant; undefined where there is none. It
 * shows by delimiters in the text, or by strong emphasis within strong emphasis: **甲。**乙**丙** is bold throughout.
 */
export function brokenEmphasis(passage: Passage, source: string): BrokenEmphasis | undefined {
  const { text, marks } = passage;
  if (!text.includes('**') && !text.includes('__') && !hasNesting(marks)) return undefined;
  const literal = literalRuns(passage, source);
  const pairs: BrokenPair[] = [];
  const lone: Delimiter[] = [];
  for (const run of RUNS) {
    const mine = literal.filter((delimiter) => delimiter.run === run);
    takePairs([...mine, ...workingRuns(passage, source, run)], source, pairs, lone);
  }
  return pairs.length + lone.length > 0 ? { pairs, lone } : undefined;
}

function hasNesting(marks: readonly Mark[]): boolean {
  let reach = 0;
  return marks.some(({ kind, source }) => {
    if (kind !== 'strong') return false;
    const nested = source.start < reach;
    reach = Math.max(reach, source.end);
    return nested;
  });
}

function literalRuns(passage: Passage, source: string): readonly Delimiter[] {
  const runs: Delimiter[] = [];
  for (const match of passage.text.matchAll(RUN)) {
    const [run] = match;
    const span = sourceOf(passage, { start: match.index, end: match.index + run.length });
    const isPlain = source.slice(span.start, span.end) === run && source.charAt(span.start - 1) !== '\\';
    if (RUNS.includes(run) && isPlain) runs.push({ ...span, run, mark: undefined });
  }
  return runs;
}

function workingRuns({ marks }: Passage, source: string, run: string): readonly Delimiter[] {
  return marks.flatMap((mark) => {
    const { start, end } = mark.source;
    return mark.kind === 'strong' && source.startsWith(run, start)
      ? [
          { start, end: start + 2, run, mark },
          { start: end - 2, end, run, mark },
        ]
      : [];
  });
}

/** Takes the delimiters two by two, as the author must have counted them. */
function takePairs(delimiters: Delimiter[], source: string, pairs: BrokenPair[], lone: Delimiter[]): void {
  const sorted = delimiters.sort((a, b) => a.start - b.start);
  for (let index = 0; index < sorted.length; index++) {
    const open = sorted[index];
    const close = sorted[index + 1];
    if (!open) continue;
    if (open.mark && open.mark === close?.mark) index++;
    else if (close && isMeant(open, close, source)) {
      pairs.push({ open, close });
      index++;
    } else if (!open.mark) {
      lone.push(open);
    }
  }
}

/** A run between a word and a space is a footnote star, unless the other run has a space inside as well. */
function isMeant(open: Delimiter, close: Delimiter, source: string): boolean {
  const content = source.slice(open.end, close.start);
  if (/^\s/.test(content) && (close.mark !== undefined || !/\s$/.test(content))) return false;
  return isEmphasis(content);
}

/** Longer stretches are no emphasis but two footnote stars far apart. */
const LONGEST = 300;

/** Chinese words that neither begin with a closing mark nor end with an opening one: not “、* 分别” of a table note. */
function isEmphasis(content: string): boolean {
  const words = content.trim();
  return (
    words.length <= LONGEST &&
    /\p{Script=Han}|^[\d.,]+[%％‰]$/u.test(words) &&
    !/^[，。、；：！？）》”’\])]/.test(words) &&
    !/[（《“‘[(]$/.test(words)
  );
}
