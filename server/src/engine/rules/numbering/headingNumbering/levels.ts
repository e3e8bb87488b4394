import { entryOf } from '../../../facts/headings/headingPlaces.ts';
import type { HeadingSeries } from '../../../facts/headings/headingSeries.ts';

/** How much of a depth of headings is numbered, matter left out. */
export interface Level {
  readonly numbered: number;
  readonly bare: number;
}

/** The levels of the document by depth. */
export function levelsOf(numbering: HeadingSeries): ReadonlyMap<number, Level> {
  const levels = new Map<number, { numbered: number; bare: number }>();
  for (const { depth, members, beside } of [...numbering.series, ...numbering.unnumbered]) {
    if (beside) continue;
    const level = entryOf(levels, depth, () => ({ numbered: 0, bare: 0 }));
    for (const heading of members) {
      if (heading.number) level.numbered++;
      else if (!numbering.places.get(heading)?.beside) level.bare++;
    }
  }
  return levels;
}
