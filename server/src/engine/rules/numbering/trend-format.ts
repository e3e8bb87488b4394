import { trendRuns, type TrendItem } from '../../facts/headings/trendItems.ts';
import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import type { Span } from '../../text/span.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding } from '../rule.ts';
import { findRunOns, isBare, loneLast, loneTitles, MOST, type RunOn } from './trendTitles.ts';

const messages = {
  noTitle: {
    zh: '“{number}”没有标题，其他各条都有。',
    en: '“{number}” has no title; the others have.',
  },
  noStop: {
    zh: '“{number}”的标题与正文之间缺句号：其他条目以“{title}”这样的标题句开头，这一条一直连到下文。',
    en: 'No full stop parts the title of “{number}” from its text: others open with a title such as “{title}”.',
  },
  noText: {
    zh: '“{number}”只有标题，没有正文，其他各条都有。',
    en: '“{number}” has a title and no text; the others have text.',
  },
  noTextBeside: {
    zh: '“{number}”这一段只有标题，没有正文；其他各条的正文都与标题同段。',
    en: 'The paragraph of “{number}” is a title with no text; the text of the others is in the same paragraph.',
  },
  notBold: {
    zh: '“{number}”的标题没有加粗，其他各条多加粗。',
    en: 'The title of “{number}” is not bold; most of the others are.',
  },
  bold: {
    zh: '只有“{number}”的标题加粗，其他各条多不加粗。',
    en: 'Only the title of “{number}” is bold; most of the others are not.',
  },
  insertStop: { zh: '在“{before}”后加句号', en: 'Insert a full stop after “{before}”' },
} as const;

type Found = Finding<keyof typeof messages>;

/** Fewer trends have no common form. */
const LEAST_ITEMS = 3;

export const trendFormat = documentRule({
  id: 'trend-format',
  group: 'numbering',
  title: { zh: '趋势条目', en: 'Form of numbered trends' },
  severity: 'warning',
  fixable: 'suggest',
  options: noOptions,
  messages,
  facts: { trendRuns },
  *check(facts) {
    for (const { items } of facts.trendRuns) {
      if (items.length < LEAST_ITEMS) continue;
      const told = new Set<TrendItem>();
      for (const [item, finding] of faultsOf(items)) {
        if (!told.has(item)) yield finding;
        told.add(item);
      }
    }
  },
});

function* faultsOf(items: readonly TrendItem[]): Iterable<readonly [TrendItem, Found]> {
  for (const item of few(items, isBare)) yield [item, fault(item, 'noTitle')];
  for (const run of findRunOns(items)) yield [run.item, runOnFault(run)];
  const lone = new Set(loneTitles(items));
  for (const item of few(items, (each) => lone.has(each))) yield [item, fault(item, 'noText')];
  const last = loneLast(items);
  if (last) yield [last, fault(last, 'noTextBeside')];
  for (const item of few(items, ({ bold }) => bold)) yield [item, fault(item, 'bold')];
  for (const item of few(items, ({ bold }) => !bold)) yield [item, fault(item, 'notBold')];
}

/** Those of which something holds, where it does not of most. */
function few(items: readonly TrendItem[], holds: (item: TrendItem) => boolean): readonly TrendItem[] {
  const found = items.filter(holds);
  return found.length <= items.length * (1 - MOST) ? found : [];
}

function fault(item: TrendItem, message: Exclude<keyof typeof messages, 'insertStop' | 'noStop'>): Found {
  return { message, data: { number: numberOf(item) }, at: placeOfNumber(item) };
}

function placeOfNumber(item: TrendItem): Found['at'] {
  const { block, passage, number } = item;
  return placeIn(block, passage, { start: number.start, end: number.start + numberOf(item).length });
}

function runOnFault({ item, at, textStart, sample }: RunOn): Found {
  const { block, passage } = item;
  const place = placeIn(block, passage, at);
  const suggestion = textStart === undefined ? undefined : stopAt(item, { start: textStart, end: textStart });
  return {
    message: 'noStop',
    data: { number: numberOf(item), title: sample },
    at: place,
    suggestions: suggestion ? [suggestion] : [],
  };
}

function stopAt(
  { passage, block }: TrendItem,
  span: Span,
): NonNullable<Found['suggestions']>[number] | undefined {
  const edits = replaceIn(block, passage, { ...span, text: '。' });
  const before = passage.text.slice(Math.max(0, span.start - 4), span.start);
  return edits && { title: 'insertStop', data: { before }, edits };
}

/** 趋势一, without the mark after it. */
function numberOf({ passage, number }: TrendItem): string {
  const written = passage.text.slice(number.start, number.end);
  let end = written.length;
  while (end > 0 && /[\s，、,：:|｜.．—]/.test(written.charAt(end - 1))) end--;
  return written.slice(0, end);
}
