import type { Span } from '../../../server/src/engine/text/span.ts';
import {
  exchange,
  insert,
  linesOf,
  pairsOf,
  remove,
  replace,
  rewrite,
  rewriteProse,
  sentenceAround,
  wholeLine,
  type Line,
  type Operator,
} from '../operator.ts';

interface Marker extends Span {
  readonly label: string;
  readonly isOnlyUse: boolean;
}

function markersOf(text: string): readonly Marker[] {
  const matches = [...text.matchAll(/\[\^(\d+)\](?!:)/g)];
  return matches.map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    label: match[1] ?? '',
    isOnlyUse: matches.filter((other) => other[1] === match[1]).length === 1,
  }));
}

interface Definition extends Line {
  readonly label: string;
}

function definitionsOf(text: string): readonly Definition[] {
  return linesOf(text).flatMap((line) => {
    const label = /^\[\^(\d+)\]:/.exec(line.text)?.[1];
    return label === undefined ? [] : [{ ...line, label }];
  });
}

/** Every place that has to do with a label. */
function placesOf(text: string, labels: readonly string[]): readonly Span[] {
  return [...markersOf(text), ...definitionsOf(text)].filter(({ label }) => labels.includes(label));
}

/** The sentence says whose figure it is, shows it in a figure or table, tells the authors' own method, or has another marker. */
function isSourcedOtherwise(text: string, marker: Marker): boolean {
  const { start, end } = sentenceAround(text, marker.start);
  const sentence = text.slice(start, end);
  return /显示|统计，|测算，|开展.*抽样调查|[图表] \d/.test(sentence) || sentence.split('[^').length > 2;
}

const inFirstUseOrder = (labels: readonly string[]): boolean =>
  [...new Set(labels)].every((label, index) => Number(label) === index + 1);

/** The first uses come in another order once these two are exchanged. */
function swapBreaksOrder(markers: readonly Marker[], a: Marker, b: Marker): boolean {
  const labels = markers.map((marker) => (marker === a ? b.label : marker === b ? a.label : marker.label));
  return !inFirstUseOrder(labels);
}

const inDefinitions = (pattern: RegExp, into: string): Operator['sites'] =>
  rewrite(new RegExp(String.raw`(?<=^\[\^\d+\]: .*)${pattern.source}`, 'gmu'), into);

export const footnoteOperators: readonly Operator[] = [
  {
    name: 'marker of a statistic dropped, its label used elsewhere',
    rules: ['statistic-source'],
    // Another use may now come first.
    companions: ['footnote-order'],
    sites: (text) =>
      markersOf(text)
        .filter((marker) => !marker.isOnlyUse && !isSourcedOtherwise(text, marker))
        .map((marker) => ({ edits: [remove(marker)], at: [sentenceAround(text, marker.start)] })),
  },
  {
    name: 'marker of a statistic dropped, the only use of its label',
    rules: ['statistic-source'],
    companions: ['footnote-unused', 'footnote-order'],
    sites: (text) =>
      markersOf(text)
        .filter((marker) => marker.isOnlyUse && !isSourcedOtherwise(text, marker))
        .map((marker) => ({ edits: [remove(marker)], at: [sentenceAround(text, marker.start)] })),
  },
  {
    name: 'only marker of a definition dropped',
    rules: ['footnote-unused'],
    companions: ['statistic-source', 'footnote-order'],
    sites: (text) =>
      markersOf(text)
        .filter(({ isOnlyUse }) => isOnlyUse)
        .map((marker) => ({ edits: [remove(marker)], at: placesOf(text, [marker.label]) })),
  },
  {
    name: 'two markers swapped',
    rules: ['footnote-order'],
    sites: (text) => {
      const markers = markersOf(text);
      return pairsOf(markers)
        .filter(([a, b]) => swapBreaksOrder(markers, a, b))
        .map(([a, b]) => ({ edits: exchange(text, a, b), at: placesOf(text, [a.label, b.label]) }));
    },
  },
  {
    name: 'marker of a label that is not defined',
    rules: ['footnote-undefined'],
    companions: ['footnote-unused', 'footnote-order', 'statistic-source'],
    sites: (text) => markersOf(text).map((marker) => ({ edits: [replace(marker, '[^99]')] })),
  },
  {
    name: 'definition dropped',
    rules: ['footnote-undefined'],
    companions: ['statistic-source'],
    sites: (text) =>
      definitionsOf(text).map((definition) => ({
        edits: [remove(wholeLine(text, definition))],
        at: markersOf(text).filter(({ label }) => label === definition.label),
      })),
  },
  {
    name: 'definition given twice',
    rules: ['footnote-duplicate'],
    sites: (text) =>
      definitionsOf(text).map((definition) => ({
        edits: [insert(definition.start, `${definition.text}\n`)],
        at: [{ start: definition.start - 1, end: definition.end }],
      })),
  },
  {
    name: 'definition like the one before',
    rules: ['footnote-duplicate'],
    sites: (text) =>
      pairsOf(definitionsOf(text)).map(([before, definition]) => ({
        edits: [replace(definition, before.text.replace(`[^${before.label}]`, `[^${definition.label}]`))],
        at: [before, definition],
      })),
  },
  {
    name: 'marker behind the full stop',
    rules: ['footnote-position'],
    sites: rewriteProse(/(\[\^\d+\])([。，；])/g, (match) => `${match[2] ?? ''}${match[1] ?? ''}`),
  },
  {
    name: 'definition with another label: 数据来源',
    rules: ['footnote-format'],
    sites: inDefinitions(/(?<=: )来源：/, '数据来源：'),
  },
  {
    name: 'definition without a label',
    rules: ['footnote-format'],
    sites: inDefinitions(/(?<=: )来源：/, ''),
  },
  {
    name: 'definition without its final 。',
    rules: ['footnote-format'],
    sites: inDefinitions(/。$/, ''),
  },
  {
    name: 'definition without its document',
    rules: ['footnote-format'],
    sites: inDefinitions(/《.*》/, ''),
  },
  {
    name: 'definition without a body',
    rules: ['footnote-format'],
    companions: ['statistic-source', 'footnote-duplicate'],
    sites: inDefinitions(/(?<=来源：).*$/, ''),
  },
];
