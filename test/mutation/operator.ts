import type { Edit } from '../../server/src/engine/text/edit.ts';
import type { Span } from '../../server/src/engine/text/span.ts';

/** One change of a clean draft. All offsets are those of the clean text. */
export interface Site {
  readonly edits: readonly Edit[];
  /** Where a finding may stand; where the edits are, if left out. */
  readonly at?: readonly Span[];
}

/** A way to change a draft, at every place where it can be done. */
interface Change {
  /** What it does, in the words of an author; unique. */
  readonly name: string;
  /** Every place, in the order of the text; the run takes some of them, evenly spread. */
  readonly sites: (text: string) => readonly Site[];
}

/** Plants one fault. */
export interface Operator extends Change {
  /** A finding of any of these at the place counts as caught. */
  readonly rules: readonly string[];
  /** Rules that rightly speak too: what follows elsewhere from the same fault. */
  readonly companions?: readonly string[];
}

/** A change that nobody should say anything about. */
export type HarmlessOperator = Change;

type Rewrite = (match: RegExpExecArray) => string;

/** One site per match, each of them replaced; a place where the replacement changes nothing is none. */
export function rewrite(pattern: RegExp, into: Rewrite | string): Change['sites'] {
  return (text) => sitesOf(text, text.matchAll(pattern), into);
}

/** As {@link rewrite}, in the lines of running text alone. */
export function rewriteProse(pattern: RegExp, into: Rewrite | string): Change['sites'] {
  return (text) => {
    const lines = proseLines(text);
    return sitesOf(text, text.matchAll(pattern), into).filter(({ edits }) =>
      edits.every((edit) => lines.some((line) => line.start <= edit.start && edit.end <= line.end)),
    );
  };
}

function sitesOf(text: string, matches: Iterable<RegExpExecArray>, into: Rewrite | string): readonly Site[] {
  return [...matches]
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: typeof into === 'string' ? into : into(match),
    }))
    .filter((edit) => text.slice(edit.start, edit.end) !== edit.text)
    .map((edit) => ({ edits: [edit] }));
}

/** The same sites without those in a 《title》, whose words are the title's own. */
export function outsideTitles(sites: Change['sites']): Change['sites'] {
  return (text) => {
    const titles = [...text.matchAll(/《[^《》\n]*》/g)];
    return sites(text).filter(({ edits }) =>
      edits.every(
        ({ start }) => !titles.some(({ index, 0: title }) => index < start && start < index + title.length),
      ),
    );
  };
}

/** The same sites, with the places where a finding may stand widened or moved. */
export function expectedAt(
  sites: Change['sites'],
  at: (text: string, site: Site) => readonly Span[],
): Change['sites'] {
  return (text) => sites(text).map((site) => ({ ...site, at: at(text, site) }));
}

export const remove = (span: Span): Edit => ({ start: span.start, end: span.end, text: '' });
export const replace = (span: Span, text: string): Edit => ({ start: span.start, end: span.end, text });
export const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });

/** Exchanges two stretches of the text. */
export function exchange(text: string, a: Span, b: Span): readonly Edit[] {
  return [replace(a, text.slice(b.start, b.end)), replace(b, text.slice(a.start, a.end))];
}

export interface Line extends Span {
  readonly text: string;
}

export function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/^.*$/gm)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** The line with its line end, for removing it whole. */
export function wholeLine(text: string, line: Span): Span {
  return { start: line.start, end: Math.min(line.end + 1, text.length) };
}

/** The line with its line end and the blank line after it. */
export function wholeParagraph(text: string, line: Span): Span {
  return { start: line.start, end: text.slice(line.end, line.end + 2) === '\n\n' ? line.end + 2 : line.end };
}

/** The lines of running text: no front matter, headings, lists, tables, images, captions, 来源 lines or definitions. */
export function proseLines(text: string): readonly Line[] {
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0].length ?? 0;
  return linesOf(text).filter(
    (line) =>
      line.start >= front && /[。：]$/.test(line.text) && !/^(?:[#|!]|\s*- |\[\^|来源：)/.test(line.text),
  );
}

/** The sentence round an offset, from after the last 。 of its line to behind the next one. */
export function sentenceAround(text: string, offset: number): Span {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const start = Math.max(line, text.lastIndexOf('。', offset - 1) + 1);
  const ends = [text.indexOf('。', offset) + 1, text.indexOf('\n', offset), text.length];
  return { start, end: Math.min(...ends.filter((end) => end > 0)) };
}

const NUMERALS = '一二三四五六七八九十';

/** 一 to 十, 十一 … 十九. */
export function han(value: number): string {
  return value > 10 ? `十${han(value - 10)}` : (NUMERALS[value - 1] ?? '');
}

export function hanValue(numeral: string): number {
  return numeral === '两' ? 2 : NUMERALS.indexOf(numeral) + 1;
}

/** At most `count` of them, the first and the last among them, evenly spread. */
export function spread<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items;
  const step = (items.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => items[Math.round(index * step)]).filter(
    (item) => item !== undefined,
  );
}

/** Neighbouring pairs. */
export function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.slice(1).flatMap((item, index) => {
    const before = items[index];
    return before === undefined ? [] : [[before, item] as const];
  });
}

/** The text in the draft's own spacing: without the spaces between 汉字 and Latin or digits where the draft has none. */
export function inHouseSpacing(draft: string, text: string): string {
  if (/\d 年/.test(draft)) return text;
  return text.replace(/(?<=[\p{Script=Han}“”]) (?=[\w“])|(?<=[\w%”]) (?=\p{Script=Han})/gu, '');
}

/** One more sentence at the end of every paragraph of running text; only in drafts that hold `given`. */
export function appended(sentence: string, given = ''): Change['sites'] {
  return (text) =>
    text.includes(given)
      ? proseLines(text)
          .filter((line) => line.text.endsWith('。'))
          .map((line) => ({ edits: [insert(line.end, inHouseSpacing(text, sentence))] }))
      : [];
}
