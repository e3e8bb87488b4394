import { CHARACTERS } from './confusables/characters.ts';
import { COLLOCATIONS } from './confusables/collocations.ts';
import { PARTICLES } from './confusables/particles.ts';
import { SLIPS } from './confusables/slips.ts';
import { TYPOS } from './confusables/typos.ts';
import { USAGE } from './confusables/usage.ts';
import type { Phrase } from './phrase.ts';

/** Words that are taken for one another, each with the context in which it is certainly the wrong one. */
export const confusables: readonly Phrase[] = [
  ...USAGE,
  ...CHARACTERS,
  ...COLLOCATIONS,
  ...PARTICLES,
  ...SLIPS,
  ...TYPOS,
];
