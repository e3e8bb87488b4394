import {
  alignContents,
  type ContentsAlignment,
  type ContentsPair,
  type ContentsTarget,
} from './contentsAlignment.ts';
import { comparePair, type ComparedPair } from './contentsDifference.ts';
import type { ContentsEntry, ContentsList } from './contents.ts';
import { entryOf } from '../headings/headingPlaces.ts';
import type { Line } from '../lines.ts';

/** An entry that differs from what it lists. */
export interface DifferentPair extends ContentsPair, ComparedPair {}

/** What is wrong with a 目录. */
export interface ContentsReport {
  readonly alignment: ContentsAlignment;
  /** True where most entries list nothing in the body: a 目录 of another volume, or one that is out of date. */
  readonly unrelated: boolean;
  readonly different: readonly DifferentPair[];
  /** Entries that differ in what sets their numbers off, where that is the habit of the whole 目录. */
  readonly separatedThroughout: readonly DifferentPair[];
  /** Entries that list nothing. */
  readonly unknown: readonly ContentsEntry[];
  /** What the 目录 should list and does not. */
  readonly missing: readonly ContentsTarget[];
}

/** Fewer entries say nothing about the habit of a 目录. */
const LEAST_ENTRIES = 3;

/**
 * Holds a 目录 against the body.
 *
 * @param excused how many entries may list nothing: figures and tables that have lost their captions.
 */
export function reportContents(
  list: ContentsList,
  targets: readonly ContentsTarget[],
  excused: number,
): ContentsReport {
  const alignment = alignContents(list.entries, targets);
  const { pairs, moved, unknown } = alignment;
  const compared = pairs.map((pair): DifferentPair => ({ ...pair, ...compareOnce(pair) }));
  const numbered = compared.filter(({ target }) => target.number !== '').length;
  const separators = compared.filter((pair) => pair.differences.includes('separator'));
  const unnumbered = compared.filter((pair) => pair.differences.includes('unnumbered'));
  const separatedThroughout = isHabit(separators.length, numbered) ? separators : [];
  // A 目录 without any number gives the titles alone.
  const silent = new Set([
    ...separatedThroughout,
    ...(isHabit(unnumbered.length, numbered) ? unnumbered : []),
  ]);
  const matched = pairs.length + moved.length;
  return {
    alignment,
    unrelated: matched * 2 < list.entries.length,
    different: compared.filter(
      (pair) => !silent.has(pair) && pair.differences.some((difference) => difference !== 'heading'),
    ),
    separatedThroughout,
    unknown: unknown.slice(excused),
    missing: missingTargets(targets, alignment),
  };
}

const agreed = new WeakMap<ContentsEntry, { readonly line: Line; readonly comparison: ComparedPair }>();

/** Where an entry is what its heading says, that stays so as long as both are; a difference may hang on other headings. */
function compareOnce(pair: ContentsPair): ComparedPair {
  const { entry, target } = pair;
  const known = agreed.get(entry);
  if (known?.line === target.line) return known.comparison;
  const comparison = comparePair(pair);
  if (comparison.differences.length === 0) agreed.set(entry, { line: target.line, comparison });
  return comparison;
}

function isHabit(count: number, of: number): boolean {
  return count >= LEAST_ENTRIES && count * 5 >= of * 4;
}

/** What is not listed although most of its level is, and although its siblings are. */
function missingTargets(
  targets: readonly ContentsTarget[],
  alignment: ContentsAlignment,
): readonly ContentsTarget[] {
  const levels = new Map<number, { all: number; listed: number }>();
  const families = new Map<number, { missing: number; listed: number }>();
  let next = 0;
  for (const target of targets) {
    // Both are in the order of the body.
    const isListed = target !== alignment.unlisted[next];
    if (!isListed) next++;
    if (target.optional) continue;
    const level = entryOf(levels, target.depth, () => ({ all: 0, listed: 0 }));
    const family = entryOf(families, familyOf(target), () => ({ missing: 0, listed: 0 }));
    level.all++;
    if (isListed) level.listed++;
    if (isListed) family.listed++;
    else family.missing++;
  }
  const missing = new Set<ContentsTarget>();
  return alignment.unlisted.filter((target) => {
    const parent = targets[target.parent];
    const level = levels.get(target.depth);
    const family = families.get(familyOf(target));
    if (target.optional || !level || level.listed * 2 < level.all || level.listed === 0) return false;
    // A chapter that is missing takes its sections with it; a chapter may keep all its sections out.
    const covered = parent && missing.has(parent);
    const keptOut = parent?.optional === false && family?.listed === 0 && family.missing > 1;
    if (!keptOut) missing.add(target);
    return !covered && !keptOut;
  });
}

/** The same number for targets of one level under one parent. */
function familyOf({ parent, depth }: ContentsTarget): number {
  return (parent + 1) * 8 + depth;
}
