import { countHan } from '../../text/han.ts';
import { blockFact, documentFact } from '../fact.ts';
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

/** The contradictions in the ledger: those of values, then those of names. */
export const ledgerConflicts = documentFact({
  id: 'ledgerConflicts',
  parts: comparables,
  merge: (parts): readonly LedgerConflict[] => {
    const found: LedgerConflict[] = [];
    for (const group of groupsBy(parts, 'subject')) {
      if (group.length > 1) for (const one of conflictIn(group)) found.push(one);
    }
    for (const group of groupsBy(parts, 'amount')) {
      if (group.length > 1) for (const one of twoNames(group)) found.push(one);
    }
    return found;
  },
});

/** The entries that have a key in common, of those with one. */
function groupsBy(
  parts: readonly (readonly Comparable[])[],
  key: 'subject' | 'amount',
): Iterable<readonly LedgerEntry[]> {
  const groups = new Map<string, LedgerEntry[]>();
  for (const part of parts) {
    for (const one of part) {
      const name = one[key];
      if (name === undefined) continue;
      const known = groups.get(name);
      if (known) known.push(one.entry);
      else groups.set(name, [one.entry]);
    }
  }
  return groups.values();
}

/** More than two values are those of several subjects, whom the sentences leave out. */
function conflictIn(group: readonly LedgerEntry[]): readonly LedgerConflict[] {
  const [first] = group;
  if (!first || group.every(({ value }) => value === first.value)) return [];
  const isLong = countHan(first.indicator) >= SHORTEST_ALONE;
  const periods = new Set(group.map(({ period }) => period));
  const found: LedgerConflict[] = [];
  for (const period of periods) {
    if (period === undefined ? !isLong || periods.size > 2 : first.scope === undefined && !isLong) continue;
    const like = group.filter((entry) => entry.period === period || (period === undefined && isLong));
    const conflict = oddOne(like);
    if (conflict && !found.some(({ later }) => later === conflict.later)) found.push(conflict);
  }
  return found;
}

function oddOne(group: readonly LedgerEntry[]): LedgerConflict | undefined {
  const values = new Set(group.map(({ value }) => value));
  if (values.size !== 2) return undefined;
  const [earlier] = group;
  const later = group.find((entry) => earlier && entry.value !== earlier.value);
  if (!earlier || !later || earlier.context === later.context || agree(earlier, later)) return undefined;
  const isOthers =
    earlier.attribution !== '' && later.attribution !== '' && earlier.attribution !== later.attribution;
  return isOthers ? undefined : { kind: 'value', earlier, later };
}

/** True where rounding or a hedge explains the difference. */
function agree(a: LedgerEntry, b: LedgerEntry): boolean {
  const [lowA, highA] = rangeOf(a);
  const [lowB, highB] = rangeOf(b);
  return lowA <= highB && lowB <= highA;
}

function rangeOf({ value, precision, qualifier }: LedgerEntry): readonly [number, number] {
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

/** One value under two names, of which one has only 市场规模 or the like more in its middle. */
function twoNames(group: readonly LedgerEntry[]): readonly LedgerConflict[] {
  if (group.length > LARGEST_GROUP) return [];
  const [first] = group;
  if (group.every(({ indicator }) => indicator === first?.indicator)) return [];
  return group.flatMap((later, index): LedgerConflict[] => {
    const earlier = group.slice(0, index).find((other) => isOtherName(other.indicator, later.indicator));
    return earlier ? [{ kind: 'name', earlier, later }] : [];
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
