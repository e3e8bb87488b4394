import type { Language } from '../engine/index.ts';
import type { EditorSettings } from '../protocol/index.ts';

/** The editor's settings for one folder, with what is missing or makes no sense at its default. */
export interface Settings {
  readonly enable: boolean;
  readonly activation: 'auto' | 'configured' | 'always';
  readonly run: 'onType' | 'onSave';
  /** Our own client says no unless its user says yes; another asks because it wants to know. */
  readonly checkUnopened: boolean;
  /** `auto`: the client's own language. */
  readonly language: Language | 'auto';
  /** What a configuration file could say as well. */
  readonly configuration: Readonly<Record<string, unknown>>;
}

/** The keys that only an editor has; whatever else it says goes to the configuration. */
export const EDITOR_KEYS = ['enable', 'activation', 'run', 'checkUnopened', 'language', 'trace'] as const;

/** @param given the section `zhangfa`, whatever it is. */
export function settingsOf(given: unknown): Settings {
  const section = { ...(given !== null && typeof given === 'object' ? given : {}) } as Readonly<
    Partial<Record<keyof EditorSettings, unknown>>
  >;
  const { enable, activation, run, checkUnopened, language } = section;
  return {
    enable: enable !== false,
    activation: activation === 'configured' || activation === 'always' ? activation : 'auto',
    run: run === 'onSave' ? run : 'onType',
    checkUnopened: checkUnopened !== false,
    language: language === 'zh' || language === 'en' ? language : 'auto',
    configuration: Object.fromEntries(
      Object.entries(section).filter(([key]) => !(EDITOR_KEYS as readonly string[]).includes(key)),
    ),
  };
}
