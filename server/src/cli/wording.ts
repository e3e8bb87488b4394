import { word, wordBoth, type Language, type Wording } from '../engine/index.ts';
import { WORDINGS } from './wordings.ts';

export type WordingKey = keyof typeof WORDINGS;

/** What the sentences' `{name}` stand for. */
export type Data = Readonly<Record<string, string | number>>;

/** A sentence of the command line in both languages, filled in. */
export function wording(key: WordingKey, data: Data = {}): Wording {
  return wordBoth(WORDINGS, key, data);
}

/** A sentence of the command line in one language. */
export function say(language: Language, key: WordingKey, data: Data = {}): string {
  return word(WORDINGS, key, data, language);
}
