import type { Span } from '../../../server/src/engine/text/span.ts';
import {
  exchange,
  linesOf,
  pairsOf,
  remove,
  replace,
  wholeLine,
  wholeParagraph,
  type Line,
  type Operator,
} from '../operator.ts';

interface Entry extends Line {
  readonly indent: number;
  /** The text without indent and bullet. */
  readonly label: string;
}

/** The entries of the list under a heading such as 目录. */
function entriesOf(text: string, heading: RegExp): readonly Entry[] {
  const start = heading.exec(text)?.index;
  if (start === undefined) return [];
  const end = text.indexOf('\n#', start + 1);
  return linesOf(text)
    .filter((line) => line.start > start && line.end <= end && /^\s*- /.test(line.text))
    .map((line) => {
      const indent = line.text.indexOf('-');
      return { ...line, indent, label: line.text.slice(indent + 2) };
    });
}

const contents = (text: string): readonly Entry[] => entriesOf(text, /^## 目录$/m);
const floats = (text: string): readonly Entry[] => [
  ...entriesOf(text, /^## 图目录$/m),
  ...entriesOf(text, /^## 表目录$/m),
];

/** The whole list and the body's line that an entry stands for: what is missing may be told at either. */
function listAndTarget(text: string, entries: readonly Entry[], label: string): readonly Span[] {
  const targets = linesOf(text).filter((line) => line.text.replace(/^#+ /, '') === label);
  return [...entries, ...targets];
}

/** Unnumbered back matter need not be listed. */
const dropped =
  (entriesIn: typeof contents): Operator['sites'] =>
  (text) =>
    entriesIn(text).flatMap((entry, _, entries) => {
      if (entry.label === '结语') return [];
      const rest = entries.filter((other) => other !== entry);
      return [{ edits: [remove(wholeLine(text, entry))], at: listAndTarget(text, rest, entry.label) }];
    });

/** Another character in the middle of the entry's title. */
const mistyped =
  (entriesIn: typeof contents): Operator['sites'] =>
  (text) =>
    entriesIn(text).map((entry) => {
      const at = entry.end - Math.ceil(entry.label.length / 3);
      return { edits: [replace({ start: at, end: at + 1 }, '某')] };
    });

const swapped =
  (entriesIn: typeof contents): Operator['sites'] =>
  (text) =>
    pairsOf(entriesIn(text))
      .filter(([a, b]) => a.indent === b.indent)
      .map(([a, b]) => ({ edits: exchange(text, a, b), at: [a, b] }));

export const contentsOperators: readonly Operator[] = [
  { name: '目录: one character changed', rules: ['toc-sync'], sites: mistyped(contents) },
  { name: '目录: an entry dropped', rules: ['toc-sync'], sites: dropped(contents) },
  { name: '目录: two entries swapped', rules: ['toc-sync'], sites: swapped(contents) },
  {
    name: '目录: half-width brackets',
    rules: ['toc-sync', 'punctuation-width'],
    sites: (text) =>
      contents(text)
        .filter(({ label }) => label.startsWith('（'))
        .map((entry) => ({
          edits: [
            replace({ start: entry.start, end: entry.end }, entry.text.replace('（', '(').replace('）', ')')),
          ],
        })),
  },
  {
    name: '目录: a number changed',
    rules: ['toc-sync'],
    sites: (text) =>
      contents(text).flatMap((entry) => {
        const at = entry.start + entry.text.search(/[一二三四五](?=、|）)/);
        return at < entry.start ? [] : [{ edits: [replace({ start: at, end: at + 1 }, '九')] }];
      }),
  },
  { name: '图目录, 表目录: one character changed', rules: ['toc-sync'], sites: mistyped(floats) },
  { name: '图目录, 表目录: an entry dropped', rules: ['toc-sync'], sites: dropped(floats) },
  { name: '图目录, 表目录: two entries swapped', rules: ['toc-sync'], sites: swapped(floats) },
  {
    name: '图目录, 表目录: a number changed',
    rules: ['toc-sync'],
    sites: (text) =>
      floats(text).map((entry) => {
        const at = entry.start + entry.text.search(/\d/);
        return { edits: [replace({ start: at, end: at + 1 }, '9')] };
      }),
  },
  {
    name: 'caption changed, its entry not',
    rules: ['toc-sync'],
    // The picture's own alternative text says the same as its caption.
    sites: (text) =>
      linesOf(text)
        .filter((line) => /^[图表] \d+ /.test(line.text))
        .map((line) => ({
          edits: [replace({ start: line.end - 2, end: line.end }, '概览')],
          at: [line, ...floats(text).filter(({ label }) => label === line.text)],
        })),
  },
  {
    name: 'heading changed, its entry not',
    rules: ['toc-sync'],
    sites: (text) =>
      contents(text).flatMap((entry) =>
        linesOf(text)
          .filter((line) => /^## |^### /.test(line.text) && line.text.endsWith(entry.label))
          .map((line) => ({
            edits: [replace({ start: line.end - 2, end: line.end }, '概览')],
            at: [line, entry],
          })),
      ),
  },
  {
    name: 'section dropped, its entry not',
    rules: ['toc-sync'],
    sites: (text) =>
      linesOf(text)
        .filter((line) => line.text === '## 结语')
        .map((line) => {
          const end = text.indexOf('\n[^1]:');
          const { start } = wholeParagraph(text, line);
          return {
            edits: [remove({ start, end: end < 0 ? text.length : end + 1 })],
            at: contents(text),
          };
        })
        .filter(({ at }) => at.length > 0),
  },
];
