import {
  isNearTitle,
  lacksCharacters,
  looseTitle,
  NearTitles,
  titleDifference,
} from '../../facts/terms/titleLikeness.ts';
import type { TitleRegister, TitleUse } from '../../facts/terms/titles.ts';
import type { PolicyDocument } from '../../lexicon/policies.ts';

/** A title that is probably another one with a slip in it. */
export interface TitleSlip {
  readonly kind: 'spacing' | 'near' | 'official';
  readonly use: TitleUse;
  /** The title as it should be. */
  readonly wanted: string;
  /** What the two differ in, as the finding says it: “高质量”. */
  readonly difference: string;
  readonly policy: PolicyDocument | undefined;
  /** Where the right one stands. */
  readonly related: TitleUse | undefined;
}

/** The writings of one title that differ in white space and marks only. */
interface Group {
  readonly key: string;
  readonly writings: { readonly title: string; readonly uses: readonly TitleUse[] }[];
}

/** Two titles that are each cited so often are two. */
const FIRM = 3;

export function* findSlips(
  { titles }: TitleRegister,
  policies: readonly PolicyDocument[],
): Iterable<TitleSlip> {
  const groups = groupTitles(titles);
  const official = new NearTitles<PolicyDocument>();
  const exact = new Set<string>();
  for (const policy of policies) {
    const key = looseTitle(policy.title);
    official.add(key, policy);
    exact.add(key);
  }
  const cited = new NearTitles<Group>();
  for (const group of groups.values()) {
    yield* slipsWithin(group);
    if (!exact.has(group.key)) {
      const [policy] = official.near(group.key);
      const right = policy && groups.get(looseTitle(policy.title));
      if (policy) yield* slipsOf(group, right, policy.title, policy);
      else for (const other of cited.near(group.key, isAlike)) yield* slipsBetween(other, group);
    }
    cited.add(group.key, group);
  }
}

function groupTitles(titles: TitleRegister['titles']): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const [title, uses] of titles) {
    const key = looseTitle(title);
    const group = groups.get(key) ?? { key, writings: [] };
    group.writings.push({ title, uses });
    groups.set(key, group);
  }
  for (const { writings } of groups.values()) writings.sort((a, b) => b.uses.length - a.uses.length);
  return groups;
}

function* slipsWithin({ writings: [right, ...others] }: Group): Iterable<TitleSlip> {
  for (const { uses } of others) {
    for (const use of uses.slice(0, FIRM)) {
      yield {
        kind: 'spacing',
        use,
        wanted: right?.title ?? '',
        difference: '',
        policy: undefined,
        related: right?.uses[0],
      };
    }
  }
}

function isAlike(a: string, b: string): boolean {
  return isNearTitle(a, b) || lacksCharacters(a, b) || lacksCharacters(b, a);
}

/** Of two near titles the one that is cited less, or comes later, has the slip. */
function* slipsBetween(earlier: Group, later: Group): Iterable<TitleSlip> {
  const isEarlierRight = countOf(earlier) >= countOf(later);
  const right = isEarlierRight ? earlier : later;
  const wrong = isEarlierRight ? later : earlier;
  if (countOf(wrong) >= FIRM) return;
  // A title cited once beside one that is firm has lost something; two that are seldom cited may be two.
  const isLoss = countOf(wrong) === 1 && countOf(right) >= FIRM && lacksCharacters(wrong.key, right.key);
  if (isLoss || isNearTitle(wrong.key, right.key)) {
    yield* slipsOf(wrong, right, right.writings[0]?.title ?? '', undefined);
  }
}

function* slipsOf(
  wrong: Group,
  right: Group | undefined,
  wanted: string,
  policy: PolicyDocument | undefined,
): Iterable<TitleSlip> {
  const difference = differenceOf(wrong.key, looseTitle(wanted));
  const related = right?.writings[0]?.uses[0];
  for (const { uses } of wrong.writings) {
    for (const use of uses.slice(0, FIRM)) {
      yield { kind: policy ? 'official' : 'near', use, wanted, difference, policy, related };
    }
  }
}

function countOf({ writings }: Group): number {
  return writings.reduce((sum, { uses }) => sum + uses.length, 0);
}

/** “方”与“办”, or the characters that one of the two has more. */
function differenceOf(a: string, b: string): string {
  const { one, other } = titleDifference(a, b);
  return one === '' || other === '' ? `“${one}${other}”` : `“${one}”与“${other}”`;
}
