import { citedFootnotes } from '../../facts/sources/footnoteLabels.ts';
import { footnotes, labelSpan, type FootnoteMarker, type Footnotes } from '../../facts/sources/footnotes.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding, type Fix } from '../rule.ts';
import { outsideLongestRise } from './longestRise.ts';

type Message = 'early' | 'disordered' | 'expected' | 'renumber';

/** Footnotes whose numbers do not follow the order in which the text first refers to them. */
export const footnoteOrder = documentRule({
  id: 'footnote-order',
  group: 'sources',
  title: { zh: '脚注次序', en: 'Order of footnotes' },
  severity: 'warning',
  fixable: 'fix',
  options: noOptions,
  messages: {
    early: {
      zh: '脚注 [^{label}] 不合次序：注码按正文中首次出现的先后编排，这里应为 [^{expected}]。',
      en: 'Footnote [^{label}] is out of order: numbers follow the first reference in the text, which makes it [^{expected}].',
    },
    disordered: {
      zh: '全文 {count} 个脚注有 {odd} 个不合次序：注码应按正文中首次出现的先后编排。',
      en: '{odd} of the {count} footnotes are out of order: numbers follow the first reference in the text.',
    },
    expected: { zh: '[^{expected}] 到这里才出现', en: '[^{expected}] does not come before here' },
    renumber: {
      zh: '按首次出现的先后重新编号，注码与注文一并改',
      en: 'Renumber in the order of first reference, references and notes together',
    },
  },
  facts: { notes: footnotes, cited: citedFootnotes },
  *check({ notes, cited }): Iterable<Finding<Message>> {
    if (cited.rise) return;
    const firsts = firstReferences(notes.references);
    const odd = outsideLongestRise(firsts.map(({ number }) => number ?? 0));
    const first = firsts[odd[0] ?? -1];
    if (!first) return;
    const ordered = labelsFor(firsts, notes);
    const fix = renumbering(
      notes,
      new Map(firsts.map(({ identifier }, rank) => [identifier, ordered[rank] ?? ''])),
    );
    if (odd.length > MOST_SINGLE) {
      const data = { count: firsts.length, odd: odd.length };
      yield { message: 'disordered', data, at: first.at, scope: 'document', fix };
      return;
    }
    for (const rank of odd) {
      const marker = firsts[rank];
      const expected = ordered[rank];
      if (!marker || expected === undefined) continue;
      const data = { label: marker.label, expected };
      const other = firsts.find(({ label }) => label === expected);
      const related =
        other && other !== marker ? [{ at: other.at, message: 'expected' as const, data }] : undefined;
      yield { message: 'early', data, at: marker.at, related, fix };
    }
  },
});

/** More notes out of place than this are one finding: the numbers want doing again. */
const MOST_SINGLE = 3;

/** The first reference to each numbered footnote. Notes that only other notes cite are numbered after the text. */
function firstReferences(references: readonly FootnoteMarker[]): readonly FootnoteMarker[] {
  const firsts = new Map<string, FootnoteMarker>();
  for (const marker of references) {
    if (marker.inside === undefined && marker.number !== undefined && !firsts.has(marker.identifier))
      firsts.set(marker.identifier, marker);
  }
  return [...firsts.values()];
}

/**
 * The labels in the order in which they should first appear: 1, 2, 3, … without those that other notes bear, or the
 * same labels dealt out anew where they do not begin at 1.
 */
function labelsFor(
  firsts: readonly FootnoteMarker[],
  { definitions, dangling }: Footnotes,
): readonly string[] {
  const sorted = firsts.map(({ label }) => label).sort((a, b) => Number(a) - Number(b));
  if (sorted[0] !== '1') return sorted;
  const mine = new Set(sorted);
  const taken = new Set(
    [...definitions, ...dangling].map(({ label }) => label).filter((label) => !mine.has(label)),
  );
  const labels: string[] = [];
  for (let next = 1; labels.length < firsts.length; next++)
    if (!taken.has(String(next))) labels.push(String(next));
  return labels;
}

/** Changes every reference and every definition whose label is another now. */
function renumbering(
  { references, definitions }: Footnotes,
  labels: ReadonlyMap<string, string>,
): Fix<Message> {
  const places = [
    ...references.map(({ at, identifier }) => ({ at, identifier })),
    ...definitions.map(({ labelAt, identifier }) => ({ at: labelAt, identifier })),
  ];
  const edits = places
    .filter(({ identifier }) => (labels.get(identifier) ?? identifier) !== identifier)
    .map(({ at, identifier }) => ({ at: labelSpan(at), text: labels.get(identifier) ?? '' }));
  return { title: 'renumber', edits };
}
