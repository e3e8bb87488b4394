import { blockFact, documentFact } from '../../../facts/fact.ts';
import { headingSeries } from '../../../facts/headings/headingSeries.ts';
import { headingOf, outline } from '../../../facts/outline.ts';
import type { HeadingFault } from './headingFault.ts';
import { levelFaults } from './levelFaults.ts';
import { housesOf, type Houses } from './numberStyle.ts';
import { oddGroups } from './schemeFaults.ts';
import { sequenceFaults } from './sequenceFaults.ts';
import { styleFaults } from './styleFaults.ts';
import { unnumberedGroups } from './unnumberedGroups.ts';

/** The number of a heading: what houses are read from, which stays the same while a title is written. */
const headingNumber = blockFact('headingNumber', (block, { read }) => read(headingOf, block)?.number);

/** The styles in which the headings of the document write their numbers. */
export const headingHouses = documentFact({
  id: 'headingHouses',
  parts: headingNumber,
  merge: (numbers): Houses => housesOf(numbers),
});

/** What is wrong with the numbers of the document’s headings. */
export interface HeadingFaults {
  /** In the order of the numbers: missing, repeated, skipped, out of place. */
  readonly order: readonly HeadingFault[];
  /** In the choice of form, level by level, as far as the document itself shows it. */
  readonly form: readonly HeadingFault[];
  /** In the dress of the numbers: brackets, mark, white space. */
  readonly dress: readonly HeadingFault[];
}

const NONE: HeadingFaults = { order: [], form: [], dress: [] };

/** A fact of its own, so that an edit of running text, which may hold a reference, does not judge the headings anew. */
export const headingFaults = documentFact({
  id: 'headingFaults',
  parts: headingOf,
  needs: { outline, headingSeries, headingHouses },
  merge: (
    _parts,
    { outline: { headings }, headingSeries: numbering, headingHouses: houses },
  ): HeadingFaults =>
    houses.size === 0
      ? NONE
      : {
          order: [
            ...levelFaults(numbering),
            ...sequenceFaults(numbering, houses),
            ...unnumberedGroups(numbering, houses),
          ],
          form: [...oddGroups(numbering, houses)],
          dress: [...styleFaults(headings, houses)],
        },
});
