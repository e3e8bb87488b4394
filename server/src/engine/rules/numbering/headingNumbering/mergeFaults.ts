import type { Series } from '../../../facts/headings/headingSeries.ts';
import type { Heading } from '../../../facts/outline.ts';
import { writtenNumber, type HeadingFault } from './headingFault.ts';

/** Two headings that bear each other’s numbers are one fault, and so are a stray number and the gap it left. */
export function mergeFaults(series: Series, faults: readonly HeadingFault[]): readonly HeadingFault[] {
  const merged: HeadingFault[] = [];
  const gone = new Set<HeadingFault>();
  for (const fault of faults) {
    if (gone.has(fault)) continue;
    const twin = fault.kind === 'wrong' ? faults.find((other) => isTwin(fault, other)) : undefined;
    const swapped = fault.kind === 'move' ? neighbour(series, fault.heading) : undefined;
    if (twin) {
      gone.add(twin);
      merged.push(swap(fault, twin.heading, [...fault.changes, ...twin.changes]));
    } else if (swapped) {
      merged.push(swap(fault, swapped, fault.changes));
    } else {
      const gap = fault.kind === 'move' ? faults.find((other) => isGapOf(fault, other)) : undefined;
      if (gap) gone.add(gap);
      merged.push(fault);
    }
  }
  return merged.filter((fault) => !gone.has(fault));
}

function swap(fault: HeadingFault, related: Heading, changes: HeadingFault['changes']): HeadingFault {
  return { ...fault, kind: 'swap', other: writtenNumber(related), related, changes, certain: false };
}

/** True where each of the two should bear the number of the other. */
function isTwin(fault: HeadingFault, other: HeadingFault): boolean {
  if (other === fault || other.kind !== 'wrong') return false;
  return dueOf(other) === fault.heading.number?.value && dueOf(fault) === other.heading.number?.value;
}

function dueOf({ changes }: HeadingFault): number | undefined {
  return changes[0]?.parts?.at(-1);
}

function isGapOf(fault: HeadingFault, other: HeadingFault): boolean {
  return other.kind === 'skip' && other.expected === writtenNumber(fault.heading);
}

/** The heading right after another, if it bears the number before. */
function neighbour({ members }: Series, heading: Heading): Heading | undefined {
  const next = members[members.indexOf(heading) + 1];
  return heading.number && next?.number?.value === heading.number.value - 1 ? next : undefined;
}
