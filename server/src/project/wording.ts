import { word, type Language, type Wording } from '../engine/index.ts';
import { WORDINGS } from './wordings.ts';

export type WordingKey = keyof typeof WORDINGS;

/** What the sentences' `{name}` stand for: the same in both languages, or worded in each. */
export type Data = Readonly<Record<string, string | number | Wording>>;

/** A sentence in both languages, filled in. */
export function wording(key: WordingKey, data: Data = {}): Wording {
  const said = (language: Language): string => word(WORDINGS, key, dataIn(data, language), language);
  return { zh: said('zh'), en: said('en') };
}

function dataIn(data: Data, language: Language): Readonly<Record<string, string | number>> {
  const entries = Object.entries(data);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
  );
}
