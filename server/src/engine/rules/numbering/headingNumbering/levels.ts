import type { HeadingSeries } from '../../../facts/headings/headingSeries.ts';

/** How much of a depth of headings is numbered, matter left out. */
export interface Level {
  readonly numbered: number;
  readonly bare: number;
}

/** The levels of the document by depth. */
export function levelsOf(numbering: HeadingSeries): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const { depth, members, beside } of [...numbering.series, ...numbering.unnumbered]) {
    if (beside) continue;
    const numbered = members.filter((heading) => heading.number).length;
    const bare = members.filter(
      (heading) => !heading.number && !numbering.places.get(heading)?.beside,
    ).length;
    const level = levels.get(depth) ?? { numbered: 0, bare: 0 };
    levels.set(depth, { numbered: level.numbered + numbered, bare: level.bare + bare });
  }
  return levels;
}
