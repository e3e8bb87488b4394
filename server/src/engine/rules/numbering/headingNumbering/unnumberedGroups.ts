import type { HeadingSeries, Series, UnnumberedGroup } from '../../../facts/headings/headingSeries.ts';
import type { Heading } from '../../../facts/outline.ts';
import { countHan } from '../../../text/han.ts';
import { identityOf, type HeadingFault } from './headingFault.ts';
import { levelsOf } from './levels.ts';
import { writeInStyle, type Houses } from './numberStyle.ts';

/** Groups without any number are faults only beside this many numbered groups for each. */
const NUMBERED_GROUPS = 3;

/** Siblings none of which is numbered, though nearly all other groups of their depth are and they are like them. */
export function* unnumberedGroups(numbering: HeadingSeries, houses: Houses): Iterable<HeadingFault> {
  const levels = levelsOf(numbering);
  const groups = numbering.unnumbered.filter((group) => !group.beside && group.parent !== undefined);
  for (const group of groups) {
    const level = levels.get(group.depth);
    const peers = numbering.series.filter((series) => series.depth === group.depth && !series.beside);
    const bare = groups.filter((other) => other.depth === group.depth);
    const key = peers[0]?.key;
    if (!level || key === undefined || /^(?:label|decimal|ordinal|circled)/.test(key)) continue;
    if (peers.length < NUMBERED_GROUPS * bare.length || level.numbered < level.bare * 2) continue;
    if (group.members.length < 2 || !peers.every((series) => series.key === key)) continue;
    if (isTemplate(group, groups) || !isAlike(group, peers)) continue;
    yield* numberGroup(group, peers[0], houses);
  }
}

function* numberGroup(
  group: UnnumberedGroup,
  peer: Series | undefined,
  houses: Houses,
): Iterable<HeadingFault> {
  const shape = peer && identityOf(peer);
  if (!shape) return;
  for (const [index, heading] of group.members.entries()) {
    const parts = [index + 1];
    const text = writeInStyle({ ...shape, parts }, houses);
    const changes = [{ heading, text, parts, form: shape.form }];
    yield { kind: 'missingGroup', heading, expected: text.trim(), changes, certain: false };
  }
}

/** 基本情况, 主要做法, 成效 under each of several cases: unnumbered by design. */
function isTemplate(group: UnnumberedGroup, groups: readonly UnnumberedGroup[]): boolean {
  const titles = new Set(group.members.map((heading) => heading.title));
  return groups.some(
    (other) => other !== group && other.members.some((heading) => titles.has(heading.title)),
  );
}

/** Titles of a like length, under a parent that is numbered as the parents of the others are. */
function isAlike(group: UnnumberedGroup, peers: readonly Series[]): boolean {
  const length = medianLength(group.members);
  const usual = medianLength(peers.flatMap((series) => series.members));
  const parent = group.parent?.number?.form;
  const like = peers.filter((series) => series.parent?.number?.form === parent).length;
  return length >= usual * 0.5 && length <= usual * 2 && like * 2 >= peers.length;
}

function medianLength(headings: readonly Heading[]): number {
  const lengths = headings.map((heading) => countHan(heading.title)).sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 0;
}
