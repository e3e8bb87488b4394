import { countHan } from '../../text/han.ts';
import { blockFact, documentFact, stretchFact } from '../fact.ts';
import { remembered } from '../remembered.ts';
import { ledgerOfBlock, type LedgerEntry } from './ledger.ts';

/** Two figures of the ledger that cannot both be right, or that go under two names; `later` stands after `earlier`. */
export interface LedgerConflict {
  readonly kind: 'value' | 'name';
  readonly earlier: LedgerEntry;
  readonly later: LedgerEntry;
}

/** Shorter indicators, in 汉字, may mean several things: 余额, 增速. */
const SHORTEST = 4;
/** Without a scope or a period an indicator must tell by itself that it is the same. */
const SHORTEST_ALONE = 8;
/** The sentence itself says that there is another value. */
const REVISED =
  /调整|修订|更正|初步|预计|预测|目标|计划|力争|口径|测算|估计|预估|有望|将达|当前|目前|此前|原|或将|情景|方案|不同/;

/** An entry that may be compared, with what it is compared by. */
export interface Comparable {
  readonly entry: LedgerEntry;
  /** Indicator, scope and unit; undefined where the entry's value cannot be compared. */
  readonly subject: string | undefined;
  /** Value, unit and hedge; undefined where the indicator is too short to have another name. */
  readonly amount: string | undefined;
}

const comparables = blockFact<readonly Comparable[]>('comparableEntries', (block, context) => {
  const found = (context.read(ledgerOfBlock, block) ?? []).flatMap((entry): Comparable[] => {
    const { indicator, scope, unit, value, qualifier } = entry;
    const length = countHan(indicator);
    if (entry.origin !== 'prose' || length < SHORTEST) return [];
    const isFirm = entry.period !== 'relative' && !REVISED.test(entry.context);
    const subject = isFirm ? `${indicator}\n${scope ?? ''}\n${unit}` : undefined;
    const amount = length >= SHORTEST_ALONE ? `${String(value)} ${unit} ${qualifier}` : undefined;
    return [{ entry, subject, amount }];
  });
  return found.length > 0 ? found : undefined;
});

/** What of a comparable entry decides whether it may contradict another: not its place, nor the words round it. */
export type Figure = Pick<Comparable, 'subject' | 'amount'> &
  Pick<LedgerEntry, 'indicator' | 'scope' | 'period' | 'value' | 'precision' | 'qualifier' | 'attribution'>;

const figures = blockFact<readonly Figure[]>('comparableFigures', (block, { read }) =>
  read(comparables, block)?.map(({ subject, amount, entry }) => {
    const { indicator, scope, period, value, precision, qualifier, attribution } = entry;
    return { subject, amount, indicator, scope, period, value, precision, qualifier, attribution };
  }),
);

/** The subjects and amounts whose figures contradict each other, if they stand in sentences of their own. */
export interface Doubtful {
  readonly subjects: readonly string[];
  readonly amounts: readonly string[];
}

/** Stays the same while sentences are written round their figures. */
const doubtful = documentFact({
  id: 'doubtfulFigures',
  parts: figures,
  merge: (parts): Doubtful => {
    const all = parts.flat();
    const bySubject = groupsBy(all, ({ subject }) => subject);
    const byAmount = groupsBy(all, ({ amount }) => amount);
    return {
      subjects: keysOf(bySubject, (group) => oddPairs(group).length > 0),
      amounts: keysOf(byAmount, (group) => namesakes(group).length > 0),
    };
  },
  settles: true,
});

function keysOf(
  groups: ReadonlyMap<string, readonly Figure[]>,
  isDoubtful: (group: readonly Figure[]) => boolean,
): readonly string[] {
  const keys: string[] = [];
  for (const [key, group] of groups) if (group.length > 1 && isDoubtful(group)) keys.push(key);
  return keys;
}

const comparablesOfStretch = stretchFact('comparablesOfStretch', comparables, (parts) => parts.flat());

/** The contradictions in the ledger: those of values, then those of names. */
export const ledgerConflicts = documentFact({
  id: 'ledgerConflicts',
  parts: comparablesOfStretch,
  needs: { doubtful },
  merge: (parts, needs): readonly LedgerConflict[] => {
    const found = parts.flatMap((part) => doubtfulAmong(part, needs.doubtful));
    return [
      ...entriesBy(found, 'subject', needs.doubtful.subjects).flatMap(conflictIn),
      ...entriesBy(found, 'amount', needs.doubtful.amounts).flatMap(twoNames),
    ];
  },
});

/** Remembered for each stretch of which nothing has changed. */
const doubtfulAmong = remembered(
  (all: readonly Comparable[], { subjects, amounts }: Doubtful): readonly Comparable[] => {
    const names = new Set<string | undefined>([...subjects, ...amounts]);
    return all.filter(({ subject, amount }) => names.has(subject) || names.has(amount));
  },
);

/** The entries of each of some subjects or amounts. */
function entriesBy(
  found: readonly Comparable[],
  key: 'subject' | 'amount',
  wanted: readonly string[],
): readonly (readonly LedgerEntry[])[] {
  const names = new Set<string | undefined>(wanted);
  const own = found.filter((one) => names.has(one[key]));
  return [...groupsBy(own, (one) => one[key]).values()].map((group) => group.map(({ entry }) => entry));
}

/** What has a key in common, of those with one. */
function groupsBy<T>(
  all: readonly T[],
  keyOf: (one: T) => string | undefined,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

type Pair<T> = readonly [earlier: T, later: T];
type Valued = Omit<Figure, 'subject' | 'amount'>;

/** The same object as long as both entries are, so that nobody is told of it again. */
const conflictOf = remembered(
  (later: LedgerEntry, earlier: LedgerEntry, kind: LedgerConflict['kind']): LedgerConflict => ({
    kind,
    earlier,
    later,
  }),
);

function conflictIn(group: readonly LedgerEntry[]): readonly LedgerConflict[] {
  const found: LedgerConflict[] = [];
  for (const [earlier, later] of oddPairs(group)) {
    if (earlier.context !== later.context && !found.some((one) => one.later === later))
      found.push(conflictOf(later, earlier, 'value'));
  }
  return found;
}

/** Of each period two figures that differ. More than two values are those of several subjects, whom the sentences leave out. */
function oddPairs<T extends Valued>(group: readonly T[]): readonly Pair<T>[] {
  const [first] = group;
  if (!first || group.every(({ value }) => value === first.value)) return [];
  const isLong = countHan(first.indicator) >= SHORTEST_ALONE;
  const periods = new Set(group.map(({ period }) => period));
  return [...periods].flatMap((period): readonly Pair<T>[] => {
    if (period === undefined ? !isLong || periods.size > 2 : first.scope === undefined && !isLong) return [];
    const like = group.filter((entry) => entry.period === period || (period === undefined && isLong));
    const odd = oddOne(like);
    return odd ? [odd] : [];
  });
}

function oddOne<T extends Valued>(group: readonly T[]): Pair<T> | undefined {
  const values = new Set(group.map(({ value }) => value));
  if (values.size !== 2) return undefined;
  const [earlier] = group;
  const later = group.find((entry) => earlier && entry.value !== earlier.value);
  if (!earlier || !later || agree(earlier, later)) return undefined;
  const isOthers =
    earlier.attribution !== '' && later.attribution !== '' && earlier.attribution !== later.attribution;
  return isOthers ? undefined : [earlier, later];
}

/** True where rounding or a hedge explains the difference. */
function agree(a: Valued, b: Valued): boolean {
  const [lowA, highA] = rangeOf(a);
  const [lowB, highB] = rangeOf(b);
  return lowA <= highB && lowB <= highA;
}

function rangeOf({ value, precision, qualifier }: Valued): readonly [number, number] {
  const size = Math.abs(value);
  switch (qualifier) {
    case 'exact':
      return [value - precision * 1.001, value + precision * 1.001];
    case 'about':
      return [value - size * 0.1 - precision, value + size * 0.1 + precision];
    case 'over':
      return [value - precision, value + size * 0.3 + precision];
    case 'under':
      return [value - size * 0.3 - precision, value + precision];
  }
}

/** Words that a writer adds to an indicator or leaves out without meaning another one. */
const ADDED = /^(?:的|市场)?(?:市场规模|规模|总规模|总额|总量|数量|总数|增加值|产值)$/;
const LEAST_COMMON = 6;
const LARGEST_GROUP = 20;

function twoNames(group: readonly LedgerEntry[]): readonly LedgerConflict[] {
  return namesakes(group).map(([earlier, later]) => conflictOf(later, earlier, 'name'));
}

/** One value under two names, of which one has only 市场规模 or the like more in its middle. */
function namesakes<T extends Valued>(group: readonly T[]): readonly Pair<T>[] {
  const [first] = group;
  if (group.length > LARGEST_GROUP || group.every(({ indicator }) => indicator === first?.indicator))
    return [];
  return group.flatMap((later, index): readonly Pair<T>[] => {
    const earlier = group.slice(0, index).find((other) => isOtherName(other.indicator, later.indicator));
    return earlier ? [[earlier, later]] : [];
  });
}

function isOtherName(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === long.length) return false;
  let head = 0;
  while (head < short.length && short.charAt(head) === long.charAt(head)) head++;
  const tail = short.length - head;
  if (head < 3 || tail < LEAST_COMMON || long.slice(long.length - tail) !== short.slice(head)) return false;
  return ADDED.test(long.slice(head, long.length - tail));
}
