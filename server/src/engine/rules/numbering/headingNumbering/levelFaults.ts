import type { HeadingSeries } from '../../../facts/headings/headingSeries.ts';
import { placeOf } from '../../../markdown/block.ts';
import { writtenNumber, type HeadingFault } from './headingFault.ts';

/** Headings whose number continues the series of another level: ## （三） between ### （二） and ### （四）. */
export function* levelFaults({ misplaced }: HeadingSeries): Iterable<HeadingFault> {
  for (const { heading, depth, before } of misplaced) {
    const marks = /^#{1,6}/.exec(heading.block.source)?.[0];
    const edit = marks && {
      at: placeOf(heading.block, { start: 0, end: marks.length }),
      text: '#'.repeat(depth),
    };
    const other = writtenNumber(before);
    yield {
      kind: 'level',
      heading,
      expected: '',
      other,
      count: depth,
      changes: [],
      certain: false,
      edit: edit === '' ? undefined : edit,
    };
  }
}
