import { BLENDED, SUMMED_UP_TWICE } from './sentenceFaults/blended.ts';
import type { SentenceFault } from './sentenceFaults/fault.ts';
import { INCOMPLETE, SUBJECTLESS } from './sentenceFaults/lacking.ts';
import { MISPAIRED } from './sentenceFaults/mispaired.ts';

/** Sentence patterns of the 《图书编校质量差错认定细则》, article 19, each told by its own words. */
export const SENTENCE_FAULTS: readonly SentenceFault[] = [
  ...BLENDED,
  SUMMED_UP_TWICE,
  ...MISPAIRED,
  ...SUBJECTLESS,
  ...INCOMPLETE,
];
