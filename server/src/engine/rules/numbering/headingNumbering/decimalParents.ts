import type { HeadingSeries, Series } from '../../../facts/headings/headingSeries.ts';
import type { Verdict } from './alignment.ts';
import { writtenNumber, type HeadingFault, type Write } from './headingFault.ts';

/**
 * The parts of a series' decimal numbers before the last. Those that most siblings have, where they are the number
 * that the parent bears; else the number that the parent should bear. Empty for other forms.
 */
export function prefixOf(
  series: Series,
  parent: readonly number[] | undefined,
  written: readonly number[] | undefined,
): readonly number[] {
  if (!isDecimal(series)) return [];
  const decimals = series.members.flatMap((heading) =>
    heading.number?.form === 'decimal' ? [heading.number.parts] : [],
  );
  const [first] = decimals;
  if (!first) return [];
  const counts = new Map<string, number>();
  for (const parts of decimals) {
    const key = parts.slice(0, -1).join('.');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const common = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  const isOwn = common === written?.join('.');
  return !isOwn && parent?.length === first.length - 1 ? parent : common.split('.').map(Number);
}

/** True for 1.1, 1.2, …. */
export function isDecimal({ key }: Series): boolean {
  return key.startsWith('decimal');
}

/** True where two of three decimal series begin with the number of their parent. */
export function followsParents(numbering: HeadingSeries): boolean {
  let follows = 0;
  let strays = 0;
  for (const series of numbering.series) {
    const { parent, members } = series;
    if (!isDecimal(series) || !parent?.number) continue;
    const parts = members.find((heading) => heading.number?.form === 'decimal')?.number?.parts;
    if (!parts) continue;
    if (parent.number.parts.length !== parts.length - 1) continue;
    if (parent.number.parts.join('.') === parts.slice(0, -1).join('.')) follows++;
    else strays++;
  }
  return follows >= strays * 2;
}

/** True where the decimal numbers of the document do not ascend as a rule: versions in a list of changes. */
export function areVersions(numbering: HeadingSeries): boolean {
  const all: (readonly number[])[] = [];
  for (const { number } of numbering.places.keys()) if (number?.form === 'decimal') all.push(number.parts);
  let falls = 0;
  for (const [index, parts] of all.entries()) {
    const before = all[index - 1];
    const at = before ? parts.findIndex((part, place) => part !== before[place]) : -1;
    if (at >= 0 && (parts[at] ?? 0) < (before?.[at] ?? 0)) falls++;
  }
  return falls > 1 && falls * 3 > all.length;
}

/** 2.1 under 3: one fault for all siblings that agree, one each where they do not. */
export function* parentFaults(
  series: Series,
  prefix: readonly number[],
  verdicts: readonly Verdict[],
  write: Write,
): Iterable<HeadingFault> {
  if (prefix.length === 0) return;
  const strays = series.members.flatMap((heading, index) => {
    const { number } = heading;
    const verdict = verdicts[index];
    const agrees = number?.form !== 'decimal' || number.parts.slice(0, -1).join('.') === prefix.join('.');
    return agrees || verdict?.kind !== 'right' ? [] : [{ heading, change: write(verdict.number, heading) }];
  });
  const [first] = strays;
  if (!first || isNextParent(series, strays.length)) return;
  const all = strays.length === series.members.length;
  const common = {
    kind: 'parent',
    other: writtenNumber(series.parent),
    certain: !all && series.members.length > 2,
  } as const;
  if (all) {
    yield {
      ...common,
      heading: first.heading,
      expected: first.change.text.trim(),
      changes: strays.map(({ change }) => change),
    };
  } else {
    for (const { heading, change } of strays) {
      yield { ...common, heading, expected: change.text.trim(), changes: [change] };
    }
  }
}

/** 1.1, 1.2, 2.1, 2.2 under one parent: the second parent has no heading of its own. */
function isNextParent(series: Series, strays: number): boolean {
  const tail = series.members.slice(-strays);
  const prefixes = new Set(tail.map((heading) => heading.number?.parts.slice(0, -1).join('.')));
  return strays >= 2 && strays < series.members.length && prefixes.size === 1 && tail[0]?.number?.value === 1;
}
