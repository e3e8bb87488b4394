import {
  floats,
  footnotes,
  outline,
  placeOfLine,
  sourceOf,
  sourcing,
  trendRuns,
  type Float,
  type Heading,
  type Language,
  type Span,
  type TrendItem,
} from '../../engine/index.ts';
import type { OutlineKind } from '../../protocol/index.ts';
import { lastBy } from '../ascending.ts';
import { placesOf, type PlaceReader } from '../blocks.ts';
import type { Draft } from '../draft.ts';
import { say } from '../wordings.ts';
import { chapterDepth } from './contentsSubjects.ts';

/** Something of an outline before it has its place in the tree. */
export interface OutlineItem {
  readonly kind: OutlineKind;
  /** What it is told from others of its kind by: stays while its number changes. */
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
  /** What to reveal; what stands under it is added in the tree. */
  readonly span: Span;
  readonly selection: Span;
  readonly sourced?: boolean;
  /** Depth of a heading; a paragraph that opens a trend is deeper than any; undefined for what holds nothing. */
  readonly depth?: number;
}

/** Deeper than any heading. */
const TREND_DEPTH = 7;
/** Characters of a sentence or note that are shown. */
const SHOWN = 48;

/** All that an outline shows, in the order of the draft. */
export function outlineItems(draft: Draft): readonly OutlineItem[] {
  const spanOf = placesOf(draft.document);
  const items = [
    ...headingItems(draft, spanOf),
    ...floatItems(draft, spanOf),
    ...statisticItems(draft, spanOf),
    ...footnoteItems(draft, spanOf),
  ];
  return items.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function headingItems({ linter, result }: Draft, spanOf: PlaceReader): readonly OutlineItem[] {
  const { headings } = linter.read(result, outline);
  const chapters = chapterDepth(headings);
  const trends = new Set<Heading['block']>();
  const paragraphs: OutlineItem[] = [];
  const starts = headings.map(({ at }) => spanOf(at)?.start ?? 0);
  for (const { items } of linter.read(result, trendRuns)) {
    for (const item of items) {
      if (item.kind === 'heading') trends.add(item.block);
      else paragraphs.push(...trendItem(item, headings, starts, spanOf));
    }
  }
  const own = headings.flatMap((heading, index): readonly OutlineItem[] => {
    const span = spanOf({ block: heading.block, start: 0, end: heading.block.source.length });
    const selection = spanOf(heading.at);
    // The title of the whole heads no part of it.
    if (!span || !selection || (index === 0 && heading.depth < chapters)) return [];
    const isTrend = trends.has(heading.block) || (heading.number?.label.endsWith('趋势') ?? false);
    const kind = isTrend ? 'trend' : heading.depth <= chapters ? 'chapter' : 'section';
    return [{ kind, key: heading.title, label: heading.text, span, selection, depth: heading.depth }];
  });
  return [...own, ...paragraphs];
}

/** 第一，… is a trend under a heading that speaks of trends; 趋势一：… always is. */
function trendItem(
  { block, passage, label, number, sentences }: TrendItem,
  headings: readonly Heading[],
  starts: readonly number[],
  spanOf: PlaceReader,
): readonly OutlineItem[] {
  const span = spanOf({ block, start: 0, end: block.source.length });
  const first = sentences[0];
  const selection = spanOf({ block, ...sourceOf(passage, first ?? number) });
  if (!span || !selection) return [];
  if (!label.endsWith('趋势') && !speaksOfTrends(span.start, headings, starts)) return [];
  const text = passage.text.slice(0, first?.end).trim();
  const key = text.slice(number.end);
  return [
    {
      kind: 'trend',
      key,
      label: shortened(text.replace(/[。：]$/, '')),
      span,
      selection,
      depth: TREND_DEPTH,
    },
  ];
}

function speaksOfTrends(offset: number, headings: readonly Heading[], starts: readonly number[]): boolean {
  let depth = Infinity;
  for (let index = lastBy(starts, offset); index >= 0; index--) {
    const heading = headings[index];
    if (!heading || heading.depth >= depth) continue;
    if (heading.text.includes('趋势')) return true;
    ({ depth } = heading);
    if (depth === 1) return false;
  }
  return false;
}

function floatItems({ linter, result }: Draft, spanOf: PlaceReader): readonly OutlineItem[] {
  const { language } = linter.config;
  return linter.read(result, floats).floats.flatMap((float): readonly OutlineItem[] => {
    if (!float.caption && !float.inBody) return [];
    const places = [
      float.body?.at,
      float.caption && placeOfLine(float.caption.line),
      float.source && placeOfLine(float.source.line),
    ];
    const spans = places.flatMap((place) => (place && spanOf(place)) ?? []);
    const [first] = spans;
    if (!first) return [];
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    const caption = float.caption && spanOf(placeOfLine(float.caption.line));
    const { label, key } = nameOf(float, language);
    return [{ kind: float.kind, key, label, span: { start, end }, selection: caption ?? first }];
  });
}

function nameOf({ kind, caption, body }: Float, language: Language): { label: string; key: string } {
  if (caption) return { label: caption.line.text, key: caption.caption.title };
  const alt = body?.part === 'figure' ? (body.alts[0] ?? '') : '';
  return { label: alt === '' ? say(language, `${kind}-untitled`) : alt, key: alt };
}

function statisticItems({ linter, result }: Draft, spanOf: PlaceReader): readonly OutlineItem[] {
  const { statements } = linter.read(result, sourcing);
  return statements.flatMap(({ block, passage, sentence, statistics, source }): readonly OutlineItem[] => {
    const span = spanOf({ block, ...sourceOf(passage, sentence) });
    const [first] = statistics;
    const last = statistics.at(-1);
    if (!span || !first || !last) return [];
    const figures = spanOf({ block, ...sourceOf(passage, { start: first.start, end: last.end }) });
    const text = passage.text.slice(sentence.start, sentence.end).trim();
    const label = shortened(statistics.map((one) => one.text).join('、'));
    return [
      {
        kind: 'statistic',
        key: text,
        label,
        detail: shortened(text),
        span,
        selection: figures ?? span,
        sourced: source !== undefined,
      },
    ];
  });
}

/** A note stands where the text first refers to it; one that nothing refers to, where it is written. */
function footnoteItems({ linter, result }: Draft, spanOf: PlaceReader): readonly OutlineItem[] {
  const notes = linter.read(result, footnotes);
  const firsts = new Map<string, Span>();
  for (const { identifier, inside, at } of notes.references) {
    const span = inside === undefined && !firsts.has(identifier) ? spanOf(at) : undefined;
    if (span) firsts.set(identifier, span);
  }
  return notes.definitions.flatMap(({ label, identifier, at, passages }): readonly OutlineItem[] => {
    const span = firsts.get(identifier) ?? spanOf(at);
    const text = passages[0]?.text.trim() ?? '';
    if (!span) return [];
    return [
      { kind: 'footnote', key: text, label: `[^${label}]`, detail: shortened(text), span, selection: span },
    ];
  });
}

function shortened(text: string): string {
  const line = text.replaceAll('\ufffc', '').replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
}
