import type { PolicyDocument } from '../../lexicon/policies.ts';
import { documentFact } from '../fact.ts';
import { remembered } from '../remembered.ts';
import { isNearTitle, lacksCharacters, looseTitle, NearTitles, titleDifference } from './titleLikeness.ts';
import { groupBy } from '../../text/grouping.ts';
import { SHORTEST, titleTextsOfStretch } from './titles.ts';

/** A title that is probably another one with a slip in it. */
export interface TitleMistake {
  readonly kind: 'spacing' | 'near' | 'official';
  /** As it is written. */
  readonly title: string;
  /** The title as it should be. */
  readonly wanted: string;
  /** What the two differ in, as the finding says it: “高质量”. */
  readonly difference: string;
  readonly policy: PolicyDocument | undefined;
  /** The writing that is right, where the document has it. */
  readonly related: string | undefined;
}

/** The titles that a document cites, wherever it does. */
export interface TitleForms {
  /** How often each is cited, in the order in which they first appear; a difference of one space makes another title. */
  readonly counts: ReadonlyMap<string, number>;
  /** Those that are long enough to be known without their marks, by their last characters. */
  readonly byEnd: ReadonlyMap<string, readonly string[]>;
  readonly mistakes: readonly TitleMistake[];
}

/** Says where none of the titles stands, so it lasts as long as none comes, goes or changes. */
export const titleForms = documentFact({
  id: 'titleForms',
  parts: titleTextsOfStretch,
  merge: (parts, _, { lexicon }): TitleForms => {
    const counts = new Map<string, number>();
    for (const titles of parts) for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
    const known = [...counts.keys()].filter((title) => title.length >= SHORTEST);
    const byEnd = groupBy(known, (title) => title.slice(-SHORTEST));
    return { counts, byEnd, mistakes: [...findMistakes(counts, lexicon.policies)] };
  },
});

/** The writings of one title that differ in white space and marks only. */
interface Group {
  readonly key: string;
  readonly writings: { readonly title: string; readonly count: number }[];
}

/** Two titles that are each cited so often are two. */
export const FIRM = 3;

/** The titles of public documents, made ready for search. */
interface PolicyRegister {
  readonly official: NearTitles<PolicyDocument>;
  /** In the form of {@link looseTitle}. */
  readonly exact: ReadonlySet<string>;
}

/** Made once for each list: it is the same for all drafts of a configuration. */
const registerOf = remembered((policies: readonly PolicyDocument[]): PolicyRegister => {
  const official = new NearTitles<PolicyDocument>();
  for (const policy of policies) official.add(looseTitle(policy.title), policy);
  return { official, exact: new Set(policies.map(({ title }) => looseTitle(title))) };
});

/** Finds the titles that are probably another one with a slip in it. */
function* findMistakes(
  counts: TitleForms['counts'],
  policies: readonly PolicyDocument[],
): Iterable<TitleMistake> {
  const groups = groupTitles(counts);
  const { official, exact } = registerOf(policies);
  const cited = new NearTitles<Group>();
  for (const group of groups.values()) {
    yield* mistakesWithin(group);
    if (!exact.has(group.key)) {
      const [policy] = official.near(group.key);
      const right = policy && groups.get(looseTitle(policy.title));
      if (policy) yield* mistakesOf(group, right, policy.title, policy);
      else for (const other of cited.near(group.key, isAlike)) yield* mistakesBetween(other, group);
    }
    cited.add(group.key, group);
  }
}

function groupTitles(counts: TitleForms['counts']): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const [title, count] of counts) {
    const key = looseTitle(title);
    const group = groups.get(key) ?? { key, writings: [] };
    group.writings.push({ title, count });
    groups.set(key, group);
  }
  for (const { writings } of groups.values()) writings.sort((a, b) => b.count - a.count);
  return groups;
}

function* mistakesWithin({ writings: [right, ...others] }: Group): Iterable<TitleMistake> {
  for (const { title } of others) {
    yield {
      kind: 'spacing',
      title,
      wanted: right?.title ?? '',
      difference: '',
      policy: undefined,
      related: right?.title,
    };
  }
}

function isAlike(a: string, b: string): boolean {
  return isNearTitle(a, b) || lacksCharacters(a, b) || lacksCharacters(b, a);
}

/** Of two near titles the one that is cited less, or comes later, has the slip. */
function* mistakesBetween(earlier: Group, later: Group): Iterable<TitleMistake> {
  const isEarlierRight = countOf(earlier) >= countOf(later);
  const right = isEarlierRight ? earlier : later;
  const wrong = isEarlierRight ? later : earlier;
  if (countOf(wrong) >= FIRM) return;
  // A title cited once beside one that is firm has lost something; two that are seldom cited may be two.
  const isLoss = countOf(wrong) === 1 && countOf(right) >= FIRM && lacksCharacters(wrong.key, right.key);
  if (isLoss || isNearTitle(wrong.key, right.key)) {
    yield* mistakesOf(wrong, right, right.writings[0]?.title ?? '', undefined);
  }
}

function* mistakesOf(
  wrong: Group,
  right: Group | undefined,
  wanted: string,
  policy: PolicyDocument | undefined,
): Iterable<TitleMistake> {
  const difference = differenceOf(wrong.key, looseTitle(wanted));
  const related = right?.writings[0]?.title;
  for (const { title } of wrong.writings) {
    yield { kind: policy ? 'official' : 'near', title, wanted, difference, policy, related };
  }
}

function countOf({ writings }: Group): number {
  return writings.reduce((sum, { count }) => sum + count, 0);
}

/** “方”与“办”, or the characters that one of the two has more. */
function differenceOf(a: string, b: string): string {
  const { one, other } = titleDifference(a, b);
  return one === '' || other === '' ? `“${one}${other}”` : `“${one}”与“${other}”`;
}
