import { stretchFact } from '../fact.ts';
import { layoutOf } from './layout.ts';
import type { LayoutPart } from './layoutPart.ts';

/** More prose of one kind in a row than this changes nothing: how near a figure the text points to it counts, no more. */
const ENOUGH_PROSE = 2;

/** How the figures, tables, captions and 来源 lines of a stretch of the document stand between its headings and prose. */
export const layoutOfStretch = stretchFact('layoutOfStretch', layoutOf, (blocks): readonly LayoutPart[] => {
  const parts: LayoutPart[] = [];
  let alike = 0;
  for (const block of blocks) {
    for (const part of block) {
      // Prose of one kind is one object (see `layoutOf`): a paragraph more or less then leaves the stretch as it was.
      alike = part.part === 'prose' && part === parts.at(-1) ? alike + 1 : 0;
      if (alike < ENOUGH_PROSE) parts.push(part);
    }
  }
  return parts;
});
