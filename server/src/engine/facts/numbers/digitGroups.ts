import type { Place } from '../../markdown/block.ts';
import { blockFact, documentFact } from '../fact.ts';
import type { Replacement } from '../lines.ts';
import { placeIn, replaceIn } from '../passageEdits.ts';
import { findNumbers } from '../statistics/number.ts';
import { unitAt } from '../statistics/unit.ts';
import { numberTexts } from './numberText.ts';

/** How the digits of a long number are grouped: 12,345, 12 345 or 12345. */
export type Grouping = 'comma' | 'space' | 'plain';

/** A number of a thousand and more whose grouping can be seen. */
export interface LongNumber {
  readonly grouping: Grouping;
  readonly text: string;
  readonly at: Place;
  readonly written: Readonly<Record<Grouping, Written>>;
}

/** The number in one of the ways. */
interface Written {
  readonly text: string;
  /** Undefined where something that is no text stands in the way. */
  readonly edits: readonly Replacement[] | undefined;
}

/** Numbers that are not grouped as most of their document are. */
export interface UnlikeGroups {
  readonly house: Grouping;
  /** How many numbers follow the house. */
  readonly others: number;
  readonly unlike: readonly LongNumber[];
}

const LONG = /\d{5}|\d[,\s]\d{3}/;

const longNumbersOf = blockFact<readonly LongNumber[]>('longNumbers', (block, context) => {
  const { units } = context.lexicon.evidence;
  const found = (context.read(numberTexts, block) ?? []).flatMap(({ passage, isExempt }) => {
    const { text } = passage;
    if (!LONG.test(text)) return [];
    return findNumbers(text).flatMap((number): LongNumber[] => {
      // The scale that follows is no digit: 12345万.
      const digits = /^[\d,.\s]*\d/.exec(text.slice(number.start, number.end))?.[0] ?? '';
      const grouping = groupingOf(digits);
      if (number.form !== 'arabic' || number.isCode || !grouping || isExempt(number)) return [];
      const span = { start: number.start, end: number.start + digits.length };
      // Without a unit it may be the number of a thing: 邮编 100081.
      if (number.scale === '' && !unitAt(text, span.end, units)) return [];
      const write = (way: Grouping): Written => {
        const right = regroup(digits, way);
        return { text: right, edits: replaceIn(block, passage, { ...span, text: right }) };
      };
      const written = { comma: write('comma'), space: write('space'), plain: write('plain') };
      return [{ grouping, text: digits, at: placeIn(block, passage, span), written }];
    });
  });
  return found.length > 0 ? found : undefined;
});

/** 1234 may always stay ungrouped (GB/T 15835—2011 5.1.1), so that it says nothing. */
function groupingOf(digits: string): Grouping | undefined {
  const [whole = ''] = digits.split('.');
  if (/^\d{1,3}(?:,\d{3})+$/.test(whole)) return 'comma';
  if (/^\d{1,3}(?:\s\d{3})+$/.test(whole)) return 'space';
  return /^[1-9]\d{4,11}$/.test(whole) ? 'plain' : undefined;
}

const LEAST = 4;
/** One in so many may be unlike the rest; where there are more the house has no one way. */
const MARGIN = 4;

/** The numbers that are unlike the house; undefined where there is none or no house. */
export const unlikeGroups = documentFact({
  id: 'unlikeGroups',
  parts: longNumbersOf,
  merge: (parts): UnlikeGroups | undefined => {
    const all = parts.flat();
    for (const house of ['comma', 'space', 'plain'] as const) {
      const unlike = all.filter(({ grouping }) => grouping !== house);
      const others = all.length - unlike.length;
      if (others < LEAST || unlike.length === 0 || unlike.length * MARGIN > others) continue;
      return { house, others, unlike };
    }
    return undefined;
  },
});

function regroup(digits: string, house: Grouping): string {
  const [all = '', ...decimals] = digits.replace(/[,\s]/g, '').split('.');
  const padded = all.padStart(Math.ceil(all.length / 3) * 3);
  const separator = { comma: ',', space: ' ', plain: '' }[house];
  const groups = padded.match(/.{3}/g) ?? [];
  return [groups.join(separator).trimStart(), ...decimals].join('.');
}
