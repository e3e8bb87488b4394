import type { Language } from '../config/resolved.ts';
import type { Data, Wording, Wordings } from '../rules/rule.ts';

const SLOT = /\{([A-Za-z]\w*)\}/g;

/** The sentence that a rule has under a name, with the data in its `{slots}`; the bare name where it has none. */
export function word(wordings: Wordings, name: string, data: Data | undefined, language: Language): string {
  const template = wordings[name]?.[language] ?? name;
  if (!template.includes('{')) return template;
  return template.replace(SLOT, (slot, key: string) => {
    const value = data?.[key];
    return typeof value === 'object' ? value[language] : String(value ?? slot);
  });
}

/** As {@link word}, in both languages. */
export function wordBoth(wordings: Wordings, name: string, data: Data | undefined): Wording {
  return { zh: word(wordings, name, data, 'zh'), en: word(wordings, name, data, 'en') };
}
