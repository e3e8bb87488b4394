import type { Span } from '../../../server/src/engine/text/span.ts';
import {
  exchange,
  han,
  hanValue,
  insert,
  linesOf,
  pairsOf,
  remove,
  replace,
  rewrite,
  type Operator,
  type Site,
} from '../operator.ts';

interface Heading extends Span {
  readonly depth: number;
  /** `（一）`, `1. `, `趋势一：`; empty where it has none. */
  readonly number: Span;
  /** The numeral alone. */
  readonly numeral: Span;
  readonly title: Span;
  /** Headings under the same one share it. */
  readonly parent: number;
}

const NUMBER =
  /^(?:（(?=[一二三四五六七八九十]+）)|趋势(?=[一二三四五六七八九十]))?([一二三四五六七八九十]+|\d+)(?:[、）：]|\. )/;

function headingsOf(text: string): readonly Heading[] {
  const open = [-1, -1, -1, -1, -1, -1, -1];
  return linesOf(text)
    .filter((line) => /^#{1,6} /.test(line.text))
    .map((line) => {
      const depth = line.text.indexOf(' ');
      const start = line.start + depth + 1;
      const match = NUMBER.exec(text.slice(start, line.end));
      const numeral = match?.[1] ?? '';
      const number = { start, end: start + (match?.[0].length ?? 0) };
      const numeralStart = start + (match?.[0].indexOf(numeral) ?? 0);
      open.fill(-1, depth).fill(line.start, depth, depth + 1);
      return {
        start: line.start,
        end: line.end,
        depth,
        number,
        numeral: { start: numeralStart, end: numeralStart + numeral.length },
        title: { start: number.end, end: line.end },
        parent: Math.max(-1, ...open.slice(0, depth)),
      };
    });
}

const isNumbered = ({ number }: Heading): boolean => number.end > number.start;

/** Groups of two or more numbered headings under one parent. */
function seriesOf(text: string): readonly (readonly Heading[])[] {
  const groups = new Map<string, Heading[]>();
  for (const heading of headingsOf(text).filter(isNumbered)) {
    const key = `${String(heading.parent)} ${String(heading.depth)}`;
    groups.set(key, [...(groups.get(key) ?? []), heading]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const inOrder = (sites: readonly Site[]): readonly Site[] =>
  [...sites].sort((a, b) => (a.edits[0]?.start ?? 0) - (b.edits[0]?.start ?? 0));

function shifted(text: string, numeral: Span, by: number): string {
  const value = text.slice(numeral.start, numeral.end);
  return /^\d/.test(value) ? String(Number(value) + by) : han(hanValue(value) + by);
}

function eachHeading(edit: (heading: Heading, text: string) => Site['edits']): Operator['sites'] {
  return (text) =>
    headingsOf(text)
      .filter(isNumbered)
      .map((heading) => ({ edits: edit(heading, text), at: [heading] }));
}

/** The sections without a figure, a table, a footnote or a heading in them: to empty those would leave further faults. */
function emptiedSections(text: string): readonly Site[] {
  return pairsOf(headingsOf(text))
    .map(([heading, next]) => ({ heading, next, body: { start: heading.end, end: next.start } }))
    .filter(({ heading, next, body }) => {
      if (next.depth > heading.depth) return false;
      const content = text.slice(body.start, body.end);
      return content.trim() !== '' && !/\[\^|^[|!-]/m.test(content);
    })
    .map(({ heading, body }) => ({ edits: [replace(body, '\n\n')], at: [heading] }));
}

/** What follows from a heading that is not as it was: its entry in the contents, and references to it. */
const companions = ['toc-sync', 'cross-reference'];

export const headingOperators: readonly Operator[] = [
  {
    name: 'heading number dropped',
    rules: ['heading-numbering'],
    companions,
    sites: eachHeading(({ number }) => [remove(number)]),
  },
  {
    name: 'heading number repeated',
    rules: ['heading-numbering'],
    companions,
    sites: (text) =>
      inOrder(
        seriesOf(text).flatMap((series) =>
          pairsOf(series).map(([before, heading]) => ({
            edits: [replace(heading.numeral, text.slice(before.numeral.start, before.numeral.end))],
            at: [before, heading],
          })),
        ),
      ),
  },
  {
    name: 'heading number skipped, as if a section had gone',
    rules: ['heading-numbering'],
    companions,
    sites: (text) =>
      inOrder(
        seriesOf(text).flatMap((series) =>
          series.slice(1).map((heading, index) => ({
            edits: series.slice(index + 1).map(({ numeral }) => replace(numeral, shifted(text, numeral, 1))),
            at: [heading],
          })),
        ),
      ),
  },
  {
    name: 'heading numbers of two siblings swapped',
    rules: ['heading-numbering'],
    companions,
    sites: (text) =>
      inOrder(
        seriesOf(text).flatMap((series) =>
          pairsOf(series).map(([a, b]) => ({ edits: exchange(text, a.numeral, b.numeral), at: [a, b] })),
        ),
      ),
  },
  {
    name: 'heading number of the parent’s kind: （二） as 二、',
    rules: ['heading-numbering'],
    companions,
    sites: rewrite(/^### （([一二三四五])）/gm, (match) => `### ${match[1] ?? ''}、`),
  },
  {
    name: 'heading number of the child’s kind: 1. as （1）',
    rules: ['heading-numbering'],
    companions,
    sites: rewrite(/^#### (\d)\. /gm, (match) => `#### （${match[1] ?? ''}）`),
  },
  {
    name: 'heading number in half-width brackets',
    rules: ['heading-numbering', 'punctuation-width'],
    companions,
    sites: rewrite(/^### （([一二三四五])）/gm, (match) => `### (${match[1] ?? ''})`),
  },
  {
    name: 'heading delimiter 一、 as 一.',
    rules: ['heading-numbering', 'ordinal-punctuation'],
    companions,
    sites: rewrite(/^## ([一二三四五])、/gm, (match) => `## ${match[1] ?? ''}.`),
  },
  {
    name: 'heading delimiter 1. as 1、',
    rules: ['heading-numbering', 'ordinal-punctuation'],
    companions,
    sites: rewrite(/^#### (\d)\. /gm, (match) => `#### ${match[1] ?? ''}、`),
  },
  {
    name: 'heading delimiter （一） as （一）、',
    rules: ['heading-numbering', 'ordinal-punctuation'],
    companions,
    sites: rewrite(/^### （[一二三四五]）/gm, (match) => `${match[0]}、`),
  },
  {
    name: 'heading delimiter 趋势一： as 趋势一、',
    rules: ['heading-numbering', 'ordinal-punctuation'],
    companions,
    sites: rewrite(/^## (趋势[一二三四五六七八九十])：/gm, (match) => `## ${match[1] ?? ''}、`),
  },
  {
    name: 'heading number without its space',
    rules: ['heading-numbering'],
    companions,
    sites: rewrite(/^#### (\d\.) /gm, (match) => `#### ${match[1] ?? ''}`),
  },
  {
    name: 'heading ends with 。',
    rules: ['heading-punctuation'],
    companions,
    sites: (text) =>
      headingsOf(text)
        .filter(({ depth, end }) => depth > 1 && text[end - 1] !== '）')
        .map((heading) => ({ edits: [insert(heading.end, '。')], at: [heading] })),
  },
  {
    name: 'heading one level too deep',
    rules: ['heading-increment'],
    // The number no longer belongs to its level, and what stood under it now stands beside it.
    companions: [...companions, 'heading-numbering', 'section-empty'],
    sites: (text) =>
      pairsOf(headingsOf(text))
        .filter(([above, heading]) => heading.depth === above.depth + 1)
        .map(([, heading]) => ({ edits: [insert(heading.start, '#')], at: [heading] })),
  },
  {
    name: 'section emptied',
    rules: ['section-empty', 'trend-format'],
    // A count announces what stood there, or an abbreviation is no longer introduced.
    companions: ['enumeration-count', 'abbreviation-definition'],
    sites: emptiedSections,
  },
  {
    name: 'heading like its elder sibling',
    rules: ['heading-duplicate'],
    // A count in the title now stands over another section.
    companions: [...companions, 'enumeration-count'],
    sites: (text) =>
      inOrder(
        seriesOf(text).flatMap((series) =>
          pairsOf(series).map(([before, heading]) => ({
            edits: [replace(heading.title, text.slice(before.title.start, before.title.end))],
            at: [before, heading],
          })),
        ),
      ),
  },
];
