import type { Span } from '../../../server/src/engine/text/span.ts';
import {
  exchange,
  linesOf,
  pairsOf,
  remove,
  replace,
  rewrite,
  rewriteProse,
  wholeParagraph,
  type Line,
  type Operator,
} from '../operator.ts';

interface Caption extends Line {
  readonly kind: string;
  readonly number: Span;
  /** Its picture or table, its 来源 line and itself. */
  readonly float: readonly Span[];
  readonly source: Line;
}

/** 图 1 … below its picture and source; 表 1 … above its table, with the source below. */
function captionsOf(text: string): readonly Caption[] {
  const lines = linesOf(text);
  return lines.flatMap((line, index) => {
    const match = /^([图表]) (\d+) /.exec(line.text);
    if (!match) return [];
    const near = match[1] === '图' ? lines.slice(index - 4, index) : lines.slice(index + 1, index + 15);
    const sourceAt = near.findIndex((other) => other.text.startsWith('来源：'));
    const source = near[sourceAt];
    if (!source) return [];
    const parts = match[1] === '图' ? near : near.slice(0, sourceAt + 1);
    const number = line.start + 2;
    return [
      {
        ...line,
        kind: match[1] ?? '',
        number: { start: number, end: number + (match[2]?.length ?? 0) },
        float: [line, ...parts.filter((part) => part.text !== '')],
        source,
      },
    ];
  });
}

const seriesOf = (text: string): readonly (readonly Caption[])[] =>
  ['图', '表'].map((kind) => captionsOf(text).filter((caption) => caption.kind === kind));

/** What follows from a caption that is not as it was: its entry in 图目录, and references to it. */
const companions = ['toc-sync', 'cross-reference', 'caption-reference'];

const sourceDropped =
  (kind: string): Operator['sites'] =>
  (text) =>
    captionsOf(text)
      .filter((caption) => caption.kind === kind)
      .map(({ source, float }) => ({ edits: [remove(wholeParagraph(text, source))], at: float }));

const captionDropped =
  (kind: string): Operator['sites'] =>
  (text) =>
    captionsOf(text)
      .filter((caption) => caption.kind === kind)
      .map((caption) => ({ edits: [remove(wholeParagraph(text, caption))], at: caption.float }));

export const captionOperators: readonly Operator[] = [
  {
    name: 'caption number repeated',
    rules: ['caption-numbering'],
    companions,
    sites: (text) =>
      seriesOf(text).flatMap((series) =>
        pairsOf(series).map(([before, caption]) => ({
          edits: [replace(caption.number, text.slice(before.number.start, before.number.end))],
          at: [before, caption],
        })),
      ),
  },
  {
    name: 'caption number skipped',
    rules: ['caption-numbering'],
    companions,
    sites: (text) =>
      seriesOf(text).flatMap((series) =>
        series.map((caption, index) => ({
          edits: series
            .slice(index)
            .map(({ number }) => replace(number, String(Number(text.slice(number.start, number.end)) + 1))),
          at: [caption],
        })),
      ),
  },
  {
    name: 'caption numbers of two swapped',
    rules: ['caption-numbering'],
    companions,
    sites: (text) =>
      seriesOf(text).flatMap((series) =>
        pairsOf(series).map(([a, b]) => ({ edits: exchange(text, a.number, b.number), at: [a, b] })),
      ),
  },
  { name: '来源 of a figure dropped', rules: ['caption-source'], sites: sourceDropped('图') },
  { name: '来源 of a table dropped', rules: ['caption-source'], sites: sourceDropped('表') },
  {
    name: 'caption of a figure dropped',
    rules: ['caption-missing'],
    companions: [...companions, 'caption-numbering'],
    sites: captionDropped('图'),
  },
  {
    name: 'caption of a table dropped',
    rules: ['caption-missing'],
    companions: [...companions, 'caption-numbering'],
    sites: captionDropped('表'),
  },
  {
    name: 'caption with 。',
    rules: ['caption-format'],
    companions,
    sites: rewrite(/^[图表] \d+ .*$/gm, (match) => `${match[0]}。`),
  },
  {
    name: 'caption without the space after its number',
    rules: ['caption-format', 'cjk-spacing'],
    companions,
    sites: rewrite(/^([图表] \d+) (?=\p{Script=Han})/gmu, (match) => match[1] ?? ''),
  },
  {
    name: 'caption without the space before its number',
    rules: ['caption-format', 'cjk-spacing'],
    companions,
    sites: rewrite(/^([图表]) (?=\d+ )/gm, (match) => match[1] ?? ''),
  },
  {
    name: 'reference to a figure that is not there',
    rules: ['cross-reference'],
    companions: ['caption-reference'],
    sites: rewriteProse(/(?<=如图 )\d/g, '99'),
  },
  {
    name: 'reference to a table that is not there',
    rules: ['cross-reference'],
    companions: ['caption-reference'],
    sites: rewriteProse(/(?<=[见由]表 )\d/g, '99'),
  },
  {
    name: 'reference to a chapter that is not there',
    rules: ['cross-reference'],
    sites: rewriteProse(/(?<=详见第)三(?=章)/g, '八'),
  },
  {
    name: 'reference to a section that is not there',
    rules: ['cross-reference'],
    sites: rewriteProse(/(?<=参见（)二(?=）)/g, '七'),
  },
  {
    name: 'mention of a figure dropped',
    rules: ['caption-reference'],
    sites: (text) =>
      rewriteProse(
        /，?其总体(?:框架|架构)如图 \d 所示|，变化趋势如图 \d 所示|如图 \d 所示，/g,
        '',
      )(text).map((site) => ({ ...site, at: captionNamed(text, site.edits[0]) })),
  },
  {
    name: 'mention of a table dropped',
    rules: ['caption-reference'],
    // 表 2 is mentioned twice.
    sites: (text) =>
      rewriteProse(
        /，主要文件见表 1|，具体情况见表 3|各环节的用时变化见表 4。|主要风险类型与应对措施见表 5。/g,
        '',
      )(text).map((site) => ({ ...site, at: captionNamed(text, site.edits[0]) })),
  },
  {
    name: 'table row one cell short',
    rules: ['table-shape'],
    sites: rewrite(/^\|(?!-|.*\n\|-)([^|\n]*)\|[^|\n]*\|/gm, (match) => `|${match[1] ?? ''}|`),
  },
  {
    name: '合计 that does not add up',
    rules: ['statistic-arithmetic'],
    sites: rewrite(/(?<=^\| 合计 [ |\d]{1,40})\d(?= \|)/gm, (match) => String((Number(match[0]) + 3) % 10)),
  },
];

function captionNamed(text: string, edit: Span | undefined): readonly Span[] {
  const name = /[图表] \d/.exec(edit ? text.slice(edit.start, edit.end) : '')?.[0] ?? '?';
  return captionsOf(text).flatMap((caption) => (caption.text.startsWith(`${name} `) ? caption.float : []));
}
