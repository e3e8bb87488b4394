import type { HeadingNumber, NumberForm } from '../../../facts/headings/headingNumber.ts';
import type { HeadingSeries, Series } from '../../../facts/headings/headingSeries.ts';
import type { Heading } from '../../../facts/outline.ts';
import { identityOf, writtenNumber, type HeadingFault, type NumberChange } from './headingFault.ts';
import { writeInStyle, type Houses } from './numberStyle.ts';

/** The forms of each scheme, highest level first (GB/T 15834—2011 B.3.8, GB/T 9704—2012 7.3.3). */
export const SCHEMES = {
  gongwen: ['han', 'han-brackets', 'arabic', 'arabic-brackets', 'circled'],
  chapter: ['chapter', 'section', 'han', 'han-brackets', 'arabic', 'arabic-brackets'],
  decimal: ['arabic', 'decimal', 'decimal', 'decimal', 'decimal'],
  ordinal: ['ordinal'],
} as const satisfies Readonly<Record<string, readonly NumberForm[]>>;

export type Scheme = keyof typeof SCHEMES;

/** Series of one form before another form at the same depth is the odd one. */
const LEAST_GROUPS = 3;
const LEAST_SHARE = 0.75;

/** Siblings numbered in another form than nearly all groups of their depth: 1. 2. where the rest has （一）（二）. */
export function* oddGroups(numbering: HeadingSeries, houses: Houses): Iterable<HeadingFault> {
  for (const level of outerLevels(numbering)) {
    const counts = new Map<string, number>();
    for (const { key } of level) counts.set(key, (counts.get(key) ?? 0) + 1);
    const [main] = [...counts].sort((a, b) => b[1] - a[1]);
    if (!main || main[1] < LEAST_GROUPS || main[1] < level.length * LEAST_SHARE || isFree(main[0])) continue;
    const peer = level.find((series) => series.key === main[0]);
    for (const series of level) {
      if (series.key === main[0] || isFree(series.key) || !peer) continue;
      yield convert(series, peer, houses);
    }
  }
}

/** Labels and circled numbers come and go beside any scheme. */
function isFree(key: string): boolean {
  return /^(?:label|ordinal|circled|decimal)/.test(key);
}

/** By depth, the series that stand directly under a heading of a smaller depth. */
function outerLevels(numbering: HeadingSeries): Iterable<readonly Series[]> {
  const levels = new Map<number, Series[]>();
  for (const series of numbering.series) {
    const parentDepth = series.parent ? numbering.places.get(series.parent)?.depth : undefined;
    if (series.beside || parentDepth === undefined || parentDepth >= series.depth) continue;
    const level = levels.get(series.depth);
    if (level) level.push(series);
    else levels.set(series.depth, [series]);
  }
  return levels.values();
}

function convert(series: Series, peer: Series, houses: Houses): HeadingFault {
  const shape = identityOf(peer);
  const changes: NumberChange[] = [];
  const numbered = series.members.filter((heading) => heading.number);
  for (const heading of numbered) {
    if (!shape || !heading.number) continue;
    const parts = [heading.number.value];
    const text = writeInStyle({ ...shape, parts }, houses);
    changes.push({ heading, text, parts, form: shape.form });
  }
  const heading = numbered[0] ?? series.members[0];
  if (!heading) throw new RangeError('A series has members');
  const expected = changes[0]?.text.trim() ?? '';
  return {
    kind: 'group',
    heading,
    expected,
    other: writtenNumber(heading),
    count: changes.length,
    changes,
    certain: false,
  };
}

/** Levels numbered in another form than the scheme has for them: one fault for the document. */
export function* schemeFaults(
  numbering: HeadingSeries,
  houses: Houses,
  scheme: Scheme,
): Iterable<HeadingFault> {
  const ranks = new Map<Heading, number>();
  const strays: { readonly heading: Heading; readonly number: HeadingNumber; readonly form: NumberForm }[] =
    [];
  for (const series of numbering.series) {
    if (series.beside) continue;
    const upper = rankAbove(series, numbering, ranks);
    const forms: readonly NumberForm[] = SCHEMES[scheme];
    const shape = identityOf(series);
    // A level may be passed over (一、 then 1.), but none may come before its time.
    const found = shape ? forms.indexOf(shape.form, upper + 1) : -1;
    const fits = found >= 0 && (upper >= 0 || found === 0 || scheme === 'decimal');
    const rank = fits ? found : upper + 1;
    for (const heading of series.members) ranks.set(heading, rank);
    const form = forms[rank];
    if (fits || form === undefined || !shape || shape.form === 'label') continue;
    for (const heading of series.members) {
      if (heading.number) strays.push({ heading, number: heading.number, form });
    }
  }
  const [first] = strays;
  if (!first) return;
  const changes = strays.flatMap(({ heading, number, form }) => rewrite(heading, number, form, houses) ?? []);
  const expected = changes.find((change) => change.heading === first.heading)?.text.trim() ?? '';
  yield {
    kind: 'scheme',
    heading: first.heading,
    expected,
    other: writtenNumber(first.heading),
    count: strays.length,
    changes,
    certain: false,
  };
}

/** The rank of the nearest numbered heading above the series; −1 at the top. */
function rankAbove(series: Series, numbering: HeadingSeries, ranks: ReadonlyMap<Heading, number>): number {
  const [first] = series.members;
  const start = series.parent ?? (first && numbering.places.get(first)?.parent?.heading);
  for (let place = start && numbering.places.get(start); place; place = place.parent) {
    const rank = ranks.get(place.heading);
    if (rank !== undefined) return rank;
  }
  return -1;
}

/** A decimal needs the numbers of all its parents, a chapter its unit: those are left to the author. */
function rewrite(
  heading: Heading,
  number: HeadingNumber,
  form: NumberForm,
  houses: Houses,
): NumberChange | undefined {
  if (form === 'decimal' || number.form === 'decimal') return undefined;
  const unit = form === 'chapter' ? '章' : form === 'section' ? '节' : '';
  const parts = [number.value];
  const text = writeInStyle({ form, parts, label: '', unit }, houses);
  return { heading, text, parts, form };
}
