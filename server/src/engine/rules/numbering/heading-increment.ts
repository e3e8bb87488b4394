import { headingSeries } from '../../facts/headings/headingSeries.ts';
import { outline, type Heading } from '../../facts/outline.ts';
import { placeOf, type Place } from '../../markdown/block.ts';
import { noOptions } from '../options.ts';
import { documentRule, type PlacedEdit } from '../rule.ts';

/** Jumps from one level to the same other one in this number are the document's own way. */
const LEAST_THROUGHOUT = 3;

interface Jump {
  readonly heading: Heading;
  readonly before: Heading;
  /** The headings from this one on that stand under `before`. */
  readonly section: readonly Heading[];
}

export const headingIncrement = documentRule({
  id: 'heading-increment',
  group: 'numbering',
  title: { zh: '标题级别跳跃', en: 'Skipped heading levels' },
  severity: 'warning',
  fixable: 'suggest',
  options: noOptions,
  messages: {
    jump: {
      zh: '标题由 {before} 级跳到 {depth} 级，中间缺 {missing} 级：读者和目录都分不清层次。',
      en: 'The headings jump from level {before} to level {depth}: level {missing} is missing.',
    },
    throughout: {
      zh: '全文 {count} 处标题由 {before} 级跳到 {depth} 级，从不用 {missing} 级。',
      en: 'In {count} places the headings jump from level {before} to level {depth}; level {missing} is never used.',
    },
    raise: {
      zh: '将这一节的标题升为 {missing} 级（{count} 个）',
      en: 'Move the headings of this section up to level {missing} ({count})',
    },
  },
  facts: { outline, headingSeries },
  *check({ outline: { headings }, headingSeries: { misplaced } }) {
    // A number on the wrong level is a finding of heading-numbering already.
    const told = new Set(misplaced.map(({ heading }) => heading));
    const jumps = jumpsOf(headings).filter(({ heading, before }) => !told.has(heading) && !told.has(before));
    const [first] = jumps;
    const used = new Set(headings.map(({ depth }) => depth));
    const alike =
      first &&
      jumps.length >= LEAST_THROUGHOUT &&
      !used.has(first.before.depth + 1) &&
      jumps.every(
        ({ before, heading }) => before.depth === first.before.depth && heading.depth === first.heading.depth,
      );
    for (const { heading, before, section } of alike ? [first] : jumps) {
      const data = {
        before: before.depth,
        depth: heading.depth,
        missing: before.depth + 1,
        count: alike ? jumps.length : section.length,
      };
      const moved = alike
        ? []
        : section.flatMap((each) => raise(each, heading.depth - before.depth - 1) ?? []);
      const suggestion = moved.length > 0 && moved.length === section.length;
      yield {
        message: alike ? 'throughout' : 'jump',
        data,
        at: markerOf(heading) ?? heading.at,
        scope: alike ? 'document' : undefined,
        suggestions: suggestion ? [{ title: 'raise', data, edits: moved }] : [],
      };
    }
  },
});

function jumpsOf(headings: readonly Heading[]): readonly Jump[] {
  const jumps: Jump[] = [];
  for (const [index, heading] of headings.entries()) {
    const before = headings[index - 1];
    if (!before || heading.depth <= before.depth + 1) continue;
    let end = index + 1;
    while ((headings[end]?.depth ?? 0) > before.depth) end++;
    // A heading of the missing level further down would become a sibling of what it should contain.
    const section = headings.slice(index, end);
    jumps.push({
      heading,
      before,
      section: section.every(({ depth }) => depth >= heading.depth) ? section : [],
    });
  }
  return jumps;
}

/** The `##` of a heading; undefined for one that is underlined. */
function markerOf({ block }: Heading): Place | undefined {
  const marker = /^ {0,3}#{1,6}/.exec(block.source)?.[0];
  return marker === undefined ? undefined : placeOf(block, { start: 0, end: marker.length });
}

function raise(heading: Heading, by: number): PlacedEdit | undefined {
  const at = markerOf(heading);
  return at && { at: { ...at, start: at.end - by }, text: '' };
}
