import { word, type Wording } from '../engine/index.ts';
import { WORDINGS } from './wordings.ts';

export type WordingKey = keyof typeof WORDINGS;

/** What the sentences' `{name}` stand for. */
export type Data = Readonly<Record<string, string | number>>;

/** A sentence in both languages, filled in. */
export function wording(key: WordingKey, data: Data = {}): Wording {
  return { zh: word(WORDINGS, key, data, 'zh'), en: word(WORDINGS, key, data, 'en') };
}
