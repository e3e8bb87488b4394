import { confusables } from '../../lexicon/confusables.ts';
import { phraseRule } from '../phraseRule.ts';

/** A word taken for another of the same sound or shape. */
export const confusableWord = phraseRule(
  {
    id: 'confusable-word',
    group: 'wording',
    title: { zh: '易混词', en: 'Confused words' },
    severity: 'warning',
  },
  confusables,
);
