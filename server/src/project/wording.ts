import { wordBoth, type Wording } from '../engine/index.ts';
import { WORDINGS } from './wordings.ts';

export type WordingKey = keyof typeof WORDINGS;

/** What the sentences' `{name}` stand for: the same in both languages, or worded in each. */
export type Data = Readonly<Record<string, string | number | Wording>>;

/** A sentence in both languages, filled in. */
export function wording(key: WordingKey, data: Data = {}): Wording {
  return wordBoth(WORDINGS, key, data);
}
