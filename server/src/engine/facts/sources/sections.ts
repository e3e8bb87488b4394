import type { HeadingPart } from './sourcingPart.ts';

/** A section, as far as its title and those of the sections round it tell of the figures in it. */
export interface Section {
  readonly depth: number;
  readonly isDated: boolean;
  readonly isSummary: boolean;
  readonly isApparatus: boolean;
  readonly setsTargets: boolean;
}

/** The section that a heading opens within the one that is open round it. */
export function sectionUnder(outer: Section | undefined, heading: HeadingPart): Section {
  return {
    depth: heading.depth,
    isDated: (outer?.isDated ?? false) || heading.isDated,
    isSummary: (outer?.isSummary ?? false) || heading.isSummary,
    isApparatus: (outer?.isApparatus ?? false) || heading.isApparatus,
    setsTargets: heading.setsTargets ?? outer?.setsTargets ?? false,
  };
}

export function saySame(a: readonly Section[], b: readonly Section[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return (
        one === other ||
        (one.depth === other?.depth &&
          one.isDated === other.isDated &&
          one.isSummary === other.isSummary &&
          one.isApparatus === other.isApparatus &&
          one.setsTargets === other.setsTargets)
      );
    })
  );
}
