import { entryOf } from '../headings/headingPlaces.ts';
import type { Heading } from '../outline.ts';
import type { CrossReference } from './crossReference.ts';

/** The headings among some that a reference may mean: 第七章 means a 第七章, or where there is none the chapter 七、. */
function targetsOf(reference: CrossReference, headings: readonly Heading[]): readonly Heading[] {
  const { kind, label } = reference;
  if (kind === 'figure' || kind === 'table' || kind === 'either' || kind === 'appendix') return [];
  const found = headings.filter((heading) => mayMean(reference, heading));
  const named = found.filter(({ number }) => number?.unit === label && label !== '');
  if (named.length > 0) return named;
  const highest = found.reduce((least, { depth }) => Math.min(least, depth), 7);
  return kind === 'chapter' ? found.filter(({ depth }) => depth === highest) : found;
}

function mayMean({ kind, label, parts }: CrossReference, { number }: Heading): boolean {
  if (!number) return false;
  if (number.form === 'decimal') return kind === 'section' && number.parts.join('.') === parts.join('.');
  if (number.value !== parts.at(-1)) return false;
  switch (number.form) {
    case 'chapter':
      return kind === 'chapter' && (number.unit === label || label === '');
    case 'section':
      return kind === 'section' && number.unit === label;
    case 'han':
      return kind === 'chapter';
    case 'arabic':
      return kind === 'chapter' && label !== '篇';
    case 'han-brackets':
    case 'arabic-brackets':
      return (kind === 'item' && label === '（）') || (kind === 'section' && label === '节');
    case 'label':
      return kind === 'item' && label !== '（）' && number.label.endsWith(label);
    case 'ordinal':
    case 'circled':
      return false;
  }
}

/** A reference, as seen from a heading that it may mean. */
export interface HeadingReference {
  readonly reference: CrossReference;
  /** False where it may mean another heading as well. */
  readonly sure: boolean;
}

/** The references to headings, by the headings they may mean. */
export function referredHeadings(
  references: readonly CrossReference[],
  headings: readonly Heading[],
): ReadonlyMap<Heading, readonly HeadingReference[]> {
  const byValue = new Map<number, Heading[]>();
  for (const heading of headings) {
    if (heading.number) entryOf(byValue, heading.number.value, () => []).push(heading);
  }
  const index = new Map<Heading, HeadingReference[]>();
  for (const reference of references) {
    const targets = targetsOf(reference, byValue.get(reference.parts.at(-1) ?? 0) ?? []);
    for (const target of targets) {
      entryOf(index, target, () => []).push({ reference, sure: targets.length === 1 });
    }
  }
  return index;
}
