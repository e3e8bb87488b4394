import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import { readNumeral } from '../../text/numeral.ts';
import { blockFact, documentFact } from '../fact.ts';
import { headingOf } from '../outline.ts';
import { prose, type Sentence } from '../sentences.ts';

/** A numbered trend: a paragraph that opens with 第一， or 趋势一：, or a heading 趋势一. */
export interface TrendItem {
  readonly block: Block;
  readonly passage: Passage;
  readonly kind: 'paragraph' | 'heading';
  /** 第 or 趋势: what its siblings share. */
  readonly label: string;
  readonly value: number;
  /** The number, in the passage's text: 第一， */
  readonly number: Span;
  /** Of a paragraph; the first one begins with the number. */
  readonly sentences: readonly Sentence[];
  /** True where bold type begins with the number or right after it. */
  readonly bold: boolean;
  /** True where a paragraph, list or table follows before the next item or heading. */
  readonly followed: boolean;
}

/** Items numbered 1, 2, 3, … in one form. */
export interface TrendRun {
  readonly items: readonly TrendItem[];
}

/** One constant each, so that typing in other blocks changes no document fact. */
const OTHER = 'other';
const HEADING = 'heading';

const FIGURE = '([一二三四五六七八九十]{1,3}|[0-9]{1,2})';
const ITEM = new RegExp(
  `^\\s?(?:(第)\\s?${FIGURE}\\s?(?:大趋势)?[，、,：:]|((?:[一二三四五六七八九十]大)?趋势)之?\\s?${FIGURE}(?:\\s?[：:，、,|｜.．—]+|\\s|$))\\s*`,
);

const trendPart = blockFact<TrendItem | typeof OTHER | typeof HEADING>('trendPart', (block, context) => {
  const passage = block.passages[0];
  if (block.type === 'heading') {
    const number = context.read(headingOf, block)?.number;
    if (!passage || number?.form !== 'label' || !number.label.endsWith('趋势')) return HEADING;
    return { ...itemOf(block, passage, number.label, number.value, number.raw.length), kind: 'heading' };
  }
  if (block.type === 'definition' || block.type === 'footnoteDefinition') return undefined;
  if (block.type !== 'paragraph' || !passage) return OTHER;
  const match = /^\s?(?:第|[一二三四五六七八九十]?大?趋势)/.test(passage.text)
    ? ITEM.exec(passage.text)
    : null;
  if (!match || /^第[一二三四五六七八九十]、第/.test(passage.text)) return OTHER;
  const value = readNumeral(match[2] ?? match[4] ?? '');
  if (value === undefined) return OTHER;
  const sentences = context.read(prose, block)?.[0]?.sentences ?? [];
  return { ...itemOf(block, passage, match[1] ?? match[3] ?? '', value, match[0].length), sentences };
});

function itemOf(block: Block, passage: Passage, label: string, value: number, length: number): TrendItem {
  const bold = passage.marks.some(
    ({ kind, text }) => kind === 'strong' && text.start <= length && text.end - text.start >= 2,
  );
  const number = { start: 0, end: length };
  return { block, passage, kind: 'paragraph', label, value, number, sentences: [], bold, followed: false };
}

/** Runs of at least two trends, in order. A heading between two paragraphs ends a run; other blocks do not. */
export const trendRuns = documentFact({
  id: 'trendRuns',
  parts: trendPart,
  merge: (parts): readonly TrendRun[] => {
    const runs: { items: TrendItem[] }[] = [];
    let open: TrendItem[] = [];
    let closed = false;
    for (const part of parts) {
      const last = open.at(-1);
      if (part === OTHER) {
        if (last && !closed) open[open.length - 1] = { ...last, followed: true };
      } else if (part === HEADING) {
        if (last?.kind === 'paragraph') open = [];
        closed = true;
      } else {
        const goesOn = last?.kind === part.kind && last.label === part.label && part.value > last.value;
        if (!goesOn) runs.push({ items: (open = []) });
        open.push(part);
        closed = false;
      }
    }
    return runs.filter(({ items }) => items.length > 1);
  },
});
