import * as v from 'valibot';
import { buildLexicon, type TeamEvidenceWords } from '../lexicon/builtIn.ts';
import type { TermEntry } from '../lexicon/lexicon.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import { DEFAULT_PRESET, presets, type PresetName } from './presets.ts';
import type { ConfigPath } from './problem.ts';
import { profiles, type ProfileName } from './profiles.ts';
import type { Language, ResolvedConfig, RuleSetting } from './resolved.ts';
import type { ConfigSettings } from './schema.ts';

/** Where a value of the effective configuration comes from. */
export type Origin =
  | { readonly kind: 'default' }
  | { readonly kind: 'preset'; readonly name: PresetName }
  | { readonly kind: 'profile'; readonly name: ProfileName }
  /** `source` is the layer's; the path leads to the value in it. */
  | { readonly kind: 'layer'; readonly source: string; readonly path: ConfigPath };

export interface Explained<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** Settings from one place: a configuration file, one of its overrides, or the command line. */
export interface ConfigLayer {
  /** The name of the place: a file's path, a flag. */
  readonly source: string;
  /** Where in the source the settings stand; empty for the whole of it. */
  readonly path: ConfigPath;
  readonly settings: ConfigSettings;
  /** The terms of the settings and of their term files. */
  readonly terms: readonly TermEntry[];
}

export interface ExplainedRule {
  readonly severity: Explained<Severity>;
  /** Every option the rule has, in the order of its schema. */
  readonly options: ReadonlyMap<string, Explained<unknown>>;
}

/** The effective configuration, and why it is so. */
export interface Resolution {
  readonly config: ResolvedConfig;
  /** What the lexicon has besides the built-in words; plain data. */
  readonly words: { readonly terms: readonly TermEntry[]; readonly evidence: TeamEvidenceWords };
  readonly preset: Explained<PresetName>;
  readonly profiles: Explained<readonly ProfileName[]>;
  readonly language: Explained<Language>;
  /** Rules that are off included, in the order of the registry. */
  readonly rules: ReadonlyMap<string, ExplainedRule>;
}

const NOWHERE: Origin = { kind: 'default' };

/**
 * Works layers into one configuration; later layers win. A rule begins as the preset has it, then come the
 * profiles, then what the layers say of it. A severity alone leaves options as they are, and options replace
 * earlier ones name by name.
 */
export function resolveConfig(rules: readonly Rule[], layers: readonly ConfigLayer[]): Resolution {
  const preset = lastOf(layers, 'preset', DEFAULT_PRESET);
  const named = lastOf(layers, 'profile', []);
  const profileNames: Explained<readonly ProfileName[]> = {
    value: typeof named.value === 'string' ? [named.value] : named.value,
    origin: named.origin,
  };
  const language = lastOf(layers, 'language', 'zh');
  const explained = new Map<string, ExplainedRule>();
  const settings = new Map<string, RuleSetting>();
  for (const rule of rules) {
    const severity = severityOf(rule, preset.value, profileNames.value, layers);
    const { options, parsed } = optionsOf(rule, profileNames.value, layers);
    explained.set(rule.id, { severity, options });
    if (severity.value !== 'off') settings.set(rule.id, { severity: severity.value, options: parsed });
  }
  const words = { terms: teamTerms(layers), evidence: teamEvidence(layers) };
  const lexicon = buildLexicon(words.terms, words.evidence);
  return {
    config: { rules: settings, lexicon, language: language.value },
    words,
    preset,
    profiles: profileNames,
    language,
    rules: explained,
  };
}

/** What holds where nothing is configured. */
export function defaultConfig(rules: readonly Rule[], language: Language = 'zh'): ResolvedConfig {
  const layer: ConfigLayer = { source: 'default', path: [], settings: { language }, terms: [] };
  return resolveConfig(rules, [layer]).config;
}

/** Of entries for one preferred form the later one counts. */
function teamTerms(layers: readonly ConfigLayer[]): readonly TermEntry[] {
  return [...new Map(layers.flatMap(({ terms }) => terms.map((term) => [term.preferred, term]))).values()];
}

/** Words add up over layers. */
function teamEvidence(layers: readonly ConfigLayer[]): TeamEvidenceWords {
  const words: Record<string, readonly string[]> = {};
  for (const { settings } of layers) {
    for (const [kind, list = []] of Object.entries(settings.evidence ?? {})) {
      words[kind] = [...(words[kind] ?? []), ...list];
    }
  }
  return words;
}

function lastOf<K extends 'preset' | 'profile' | 'language'>(
  layers: readonly ConfigLayer[],
  key: K,
  fallback: NonNullable<ConfigSettings[K]>,
): Explained<NonNullable<ConfigSettings[K]>> {
  const layer = layers.findLast(({ settings }) => settings[key] !== undefined);
  return { value: layer?.settings[key] ?? fallback, origin: layer ? originIn(layer, [key]) : NOWHERE };
}

function originIn(layer: ConfigLayer, path: ConfigPath): Origin {
  return { kind: 'layer', source: layer.source, path: [...layer.path, ...path] };
}

function severityOf(
  rule: Rule,
  preset: PresetName,
  profileNames: readonly ProfileName[],
  layers: readonly ConfigLayer[],
): Explained<Severity> {
  const layer = layers.findLast(({ settings }) => settings.rules?.[rule.id] !== undefined);
  const written = layer?.settings.rules?.[rule.id];
  if (layer && written !== undefined) {
    return {
      value: typeof written === 'string' ? written : written[0],
      origin: originIn(layer, ['rules', rule.id]),
    };
  }
  const profile = profileNames.findLast((name) => profiles[name].rules[rule.id]?.severity !== undefined);
  const wanted =
    profile === undefined ? rule.severity : (profiles[profile].rules[rule.id]?.severity ?? rule.severity);
  const fromProfile: Origin | undefined =
    profile === undefined ? undefined : { kind: 'profile', name: profile };
  if (fromProfile && wanted === 'off') return { value: 'off', origin: fromProfile };
  const value = presets[preset].severityOf(rule, wanted);
  return { value, origin: fromProfile && value === wanted ? fromProfile : { kind: 'preset', name: preset } };
}

function optionsOf(rule: Rule, profileNames: readonly ProfileName[], layers: readonly ConfigLayer[]) {
  const given = new Map<string, Explained<unknown>>();
  for (const name of profileNames) {
    for (const [key, value] of Object.entries(profiles[name].rules[rule.id]?.options ?? {})) {
      given.set(key, { value, origin: { kind: 'profile', name } });
    }
  }
  for (const layer of layers) {
    const written = layer.settings.rules?.[rule.id];
    if (written === undefined || typeof written === 'string') continue;
    for (const [key, value] of Object.entries(written[1])) {
      given.set(key, { value, origin: originIn(layer, ['rules', rule.id, 1, key]) });
    }
  }
  const parsed = parseOptions(rule, given);
  const options = new Map<string, Explained<unknown>>();
  for (const [key, value] of Object.entries(parsed)) {
    options.set(key, { value, origin: given.get(key)?.origin ?? NOWHERE });
  }
  return { options, parsed };
}

/** Fills in defaults. Layers are valid one by one, so what fails here can only be a combination: defaults then. */
function parseOptions(
  rule: Rule,
  given: ReadonlyMap<string, Explained<unknown>>,
): Readonly<Record<string, unknown>> {
  const wanted = Object.fromEntries([...given].map(([key, { value }]) => [key, value]));
  const result = v.safeParse(rule.options, wanted);
  return result.success ? result.output : v.parse(rule.options, {});
}
