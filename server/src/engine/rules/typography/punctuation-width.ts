import {
  markWidths,
  type MarkWidths,
  type WidthCase,
  type WidthKind,
} from '../../facts/typography/markWidths.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding } from '../rule.ts';
import { editsThroughout, isThroughout } from '../throughout.ts';

type Message = 'point' | 'bracket' | 'quote' | 'throughout' | 'replace' | 'replaceAll';

/** Half-width marks in Chinese text. */
export const punctuationWidth = documentRule({
  id: 'punctuation-width',
  group: 'typography',
  title: { zh: '标点全半角', en: 'Width of punctuation' },
  severity: 'warning',
  fixable: 'fix',
  options: noOptions,
  messages: {
    point: {
      zh: '中文里用了半角的“{mark}”，应为全角的“{right}”：中文点号占一个字位置（GB/T 15834—2011 5.1.1）。',
      en: 'Half-width “{mark}” in Chinese text; write “{right}”, which takes the width of a character (GB/T 15834—2011 5.1.1).',
    },
    bracket: {
      zh: '中文里用了半角括号，应为全角的“{right}”，与前后的中文等宽（GB/T 15834—2011 4.9、5.1）。',
      en: 'Half-width brackets in Chinese text; write “{right}” (GB/T 15834—2011 4.9, 5.1).',
    },
    quote: {
      zh: '中文里用了直引号，应为弯引号 {right}，分出前后（GB/T 15834—2011 4.8.2）。',
      en: 'Straight quotes in Chinese text; write {right}, which tell opening from closing (GB/T 15834—2011 4.8.2).',
    },
    throughout: {
      zh: '全文 {count} 处用半角标点 {marks}（用全角的 {full} 处）：中文文稿的标点应用全角，占一个字位置（GB/T 15834—2011 5.1）。',
      en: 'Half-width {marks} in {count} places throughout (full-width in {full}): Chinese text takes full-width punctuation (GB/T 15834—2011 5.1).',
    },
    replace: { zh: '改为 {right}', en: 'Replace by {right}' },
    replaceAll: { zh: '全文改为全角', en: 'Make all of them full-width' },
  },
  facts: { widths: markWidths },
  *check({ widths }): Iterable<Finding<Message>> {
    const kinds = new Set(KINDS.filter((kind) => isHouse(widths, kind)));
    // A few brackets do as the commas of their draft do.
    if (kinds.size > 0) for (const kind of KINDS) if (prevails(widths, kind)) kinds.add(kind);
    const { half, full } = widths;
    const all = half.filter(({ kind }) => kinds.has(kind));
    const [first] = all;
    if (first)
      yield throughout(
        first,
        all,
        [...kinds].reduce((sum, kind) => sum + full[kind], 0),
      );
    for (const one of half) if (!kinds.has(one.kind)) yield single(one);
  },
});

const KINDS: readonly WidthKind[] = ['point', 'bracket', 'quote'];

function countOf({ half }: MarkWidths, wanted: WidthKind): number {
  return half.reduce((sum, { kind }) => sum + (kind === wanted ? 1 : 0), 0);
}

function isHouse(widths: MarkWidths, kind: WidthKind): boolean {
  return isThroughout(countOf(widths, kind), widths.full[kind]);
}

function prevails(widths: MarkWidths, kind: WidthKind): boolean {
  return countOf(widths, kind) > widths.full[kind];
}

/** In a title the mark may be the publisher's own: a suggestion. */
function single({ kind, mark, right, at, edits, inTitle }: WidthCase): Finding<Message> {
  const data = { mark, right };
  const fix = edits && { title: 'replace' as const, data, edits };
  return { message: kind, data, at, ...(inTitle ? { suggestions: fix ? [fix] : [] } : { fix }) };
}

function throughout(first: WidthCase, all: readonly WidthCase[], full: number): Finding<Message> {
  const marks = [...new Set(all.map(({ mark }) => mark))].join(' ');
  const edits = editsThroughout(all, (one) => (one.inTitle ? undefined : one.edits));
  return {
    message: 'throughout',
    data: { count: all.length, marks, full },
    at: first.at,
    scope: 'document',
    fix: edits.length > 0 ? { title: 'replaceAll', edits } : undefined,
  };
}
