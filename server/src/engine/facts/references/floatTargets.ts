import { captionSeries, seriesName, type CaptionSeries } from '../floats/captionSeries.ts';
import { figureKey } from '../floats/figureNumber.ts';
import { floats, type Float } from '../floats/floats.ts';
import { blockFact, documentFact } from '../fact.ts';
import { remembered } from '../remembered.ts';
import type { CrossReference } from './crossReferences.ts';
import { FOUND, NONE, UNKNOWN, nearest, type Verdict } from './verdict.ts';

/** The figures and tables that references may point to. */
export interface FloatTargets {
  readonly series: ReadonlyMap<string, SeriesTargets>;
  readonly figure: Bodies;
  readonly table: Bodies;
}

/** The captions of one series, as plain lists. */
export interface SeriesNumbers {
  readonly name: string;
  readonly scheme: CaptionSeries['scheme'];
  readonly numbers: readonly (readonly number[])[];
  /** {@link figureKey} of each. */
  readonly keys: readonly string[];
  /** The numbers that captions with another one should bear. */
  readonly due: readonly string[];
  /** The greatest last part. */
  readonly greatest: number;
}

/** The captions of one series, ready to be looked up. */
interface SeriesTargets extends Omit<SeriesNumbers, 'keys' | 'due'> {
  readonly keys: ReadonlySet<string>;
  readonly due: ReadonlySet<string>;
}

/** How many figures or tables there are, and how many of them have lost their captions. */
export interface Bodies {
  readonly all: number;
  readonly lost: number;
}

/** What all of a document's captions come to for references. */
export interface FloatNumbers {
  readonly series: readonly SeriesNumbers[];
  readonly figure: Bodies;
  readonly table: Bodies;
}

/** Stays the same as long as no number of a caption changes, and no figure or table comes or goes. */
const floatNumbers = documentFact({
  id: 'floatNumbers',
  parts: blockFact<never>('floatNumbers-nothing', () => undefined),
  needs: { floats, captionSeries },
  merge: (_parts, facts): FloatNumbers => floatNumbersOf(facts.captionSeries, facts.floats.floats),
  settles: true,
});

/** The captions, for {@link judgeFloatReference}. */
export const floatTargets = documentFact({
  id: 'floatTargets',
  parts: blockFact<never>('floatTargets-nothing', () => undefined),
  needs: { floatNumbers },
  merge: (_parts, { floatNumbers: { series, figure, table } }): FloatTargets => ({
    series: new Map(
      series.map((one) => [one.name, { ...one, keys: new Set(one.keys), due: new Set(one.due) }]),
    ),
    figure,
    table,
  }),
});

function floatNumbersOf(series: readonly CaptionSeries[], floats: readonly Float[]): FloatNumbers {
  const count = { figure: { all: 0, lost: 0 }, table: { all: 0, lost: 0 } };
  for (const { kind, body, caption, inBody } of floats) {
    if (!body) continue;
    count[kind].all++;
    if (!caption && inBody) count[kind].lost++;
  }
  return { series: series.map((one) => seriesNumbersOf(one)), ...count };
}

/** Counted once for each series that stays the same. */
const seriesNumbersOf = remembered(({ name, scheme, members }: CaptionSeries): SeriesNumbers => {
  const keys: string[] = [];
  const due: string[] = [];
  let greatest = 0;
  for (const member of members) {
    keys.push(figureKey(member.caption.caption.number));
    const wanted = member.due.join();
    if (wanted !== member.parts.join()) due.push(wanted);
    greatest = Math.max(greatest, member.parts.at(-1) ?? 0);
  }
  return { name, scheme, numbers: members.map((member) => member.parts), keys, due, greatest };
});

/** Judges a reference to a figure or table. */
export function judgeFloatReference(reference: CrossReference, targets: FloatTargets): Verdict {
  const { figure, label, kind } = reference;
  if (!figure) return UNKNOWN;
  const { series } = targets;
  const name = seriesName(label, figure.prefix);
  const own = series.get(name) ?? series.get('图表');
  const bodies = bodiesOf(targets, kind);
  if (!own) {
    // 附表 and 表 A may stand in an appendix that is a file of its own; pictures without captions may be meant.
    return bodies.all > 0 || name.length > 1 || [...series.keys()].some((one) => one.startsWith(name))
      ? UNKNOWN
      : NONE;
  }
  const { keys, numbers } = own;
  if (keys.has(figureKey(figure))) return FOUND;
  const [first, last] = figure.parts;
  const isRange = own.scheme === 'continuous' && first !== undefined && last !== undefined;
  if (isRange && first < last && keys.has(figureKey(figure, [first])) && keys.has(figureKey(figure, [last])))
    return FOUND;
  return isExcused(reference, own, bodies)
    ? UNKNOWN
    : { target: 'missing', nearest: nearest(numbers, figure.parts) };
}

function bodiesOf({ figure, table }: FloatTargets, kind: CrossReference['kind']): Bodies {
  if (kind === 'figure') return figure;
  if (kind === 'table') return table;
  return kind === 'either'
    ? { all: figure.all + table.all, lost: figure.lost + table.lost }
    : { all: 0, lost: 0 };
}

/** A figure that has lost its caption, or whose caption bears a wrong number, may be what is meant. */
function isExcused({ parts }: CrossReference, { due, greatest }: SeriesTargets, { lost }: Bodies): boolean {
  return due.has(parts.join()) || (lost > 0 && (parts.at(-1) ?? 0) <= greatest + lost);
}
