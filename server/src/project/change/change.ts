import { applyEdits, composeEdits, type Edit } from '../../engine/index.ts';
import type { ConfigPath, Language, ProfileName, Severity, TermInput, Wording } from '../../engine/index.ts';
import { parseData } from '../data/data.ts';
import type { ConfigPlace } from '../loaded.ts';
import { starterJson, starterYaml } from '../starter.ts';
import { wording } from '../wording.ts';
import { isSameData, stepped, valueAt, type Step } from './step.ts';

/** How a configuration is written down. */
export type ConfigFormat =
  /** JSON; comments and trailing commas are allowed. */
  | 'json'
  | 'yaml'
  /** The key `zhangfa` of a package.json. */
  | 'package'
  /** The keys `zhangfa.…` of a .vscode/settings.json. */
  | 'settings';

export type ConfigChange =
  /** Options of the rule stay as they are. */
  | {
      readonly rule: string;
      readonly severity: Severity;
      /**
       * Where in this configuration the severity in force stands, as a resolution names its origin: an override wins
       * over what is written elsewhere. Default: under `rules`.
       */
      readonly at?: ConfigPath | undefined;
    }
  /** What `terms` lacks of it: of an entry that is there already, lists are added to and nothing is replaced. */
  | { readonly term: TermInput };

/** Why a text cannot be changed. */
export interface ChangeProblem {
  readonly message: Wording;
}

/** How a configuration begins that is not there yet. */
export interface NewConfig {
  /** Of its comments; default `zh`. */
  readonly language?: Language;
  /** Left out: none, so that nothing holds but what held without a configuration, and the change. */
  readonly profile?: ProfileName;
}

/** How the configuration of a place is written down; undefined where it stands in no file. */
export function formatOf(place: ConfigPlace): ConfigFormat | undefined {
  switch (place.kind) {
    case 'file':
      return /\.ya?ml$/iu.test(place.path) ? 'yaml' : 'json';
    case 'package':
    case 'settings':
      return place.kind;
    case 'editor':
      return undefined;
  }
}

/**
 * What to edit in the text of a configuration to change it; everything else in the text stays as it is.
 *
 * @param text undefined: of a file that is not there yet; the edit then is its whole text, as `init` would write it.
 * @returns no edits where the configuration says so already. Offsets count in the text as given, with a byte order mark
 * if it has one. What cannot be edited without doubt comes back as a problem. Never rejects.
 */
export async function changeConfig(
  text: string | undefined,
  format: ConfigFormat,
  change: ConfigChange,
  start: NewConfig = {},
): Promise<{ readonly edits: readonly Edit[] } | ChangeProblem> {
  if (text !== undefined) return changed(text, format, change);
  const begun = await changed(beginningOf(format, start), format, change);
  if ('message' in begun) return begun;
  return { edits: [{ start: 0, end: 0, text: applyEdits(beginningOf(format, start), begun.edits) }] };
}

function beginningOf(format: ConfigFormat, { language = 'zh', profile }: NewConfig): string {
  switch (format) {
    case 'yaml':
      return starterYaml(profile, language);
    case 'json':
      return starterJson(profile, language);
    case 'package':
    case 'settings':
      return '{}\n';
  }
}

const BOM = '\ufeff';

async function changed(
  text: string,
  format: ConfigFormat,
  change: ConfigChange,
): Promise<{ readonly edits: readonly Edit[] } | ChangeProblem> {
  if (text.startsWith(BOM)) {
    const inner = await changed(text.slice(1), format, change);
    if ('message' in inner) return inner;
    return {
      edits: inner.edits.map(({ start, end, text }) => ({ start: start + 1, end: end + 1, text })),
    };
  }
  const parsed = isBlank(text, format) ? { data: undefined, problems: [] } : await parsedAs(format, text);
  const [problem] = parsed.problems;
  if (problem) return { message: wording('change-broken', { reason: problem.message }) };
  return taken(text, format, parsed.data, stepsFor(parsed.data, format, change));
}

/** Takes the steps one after the other, and makes sure that each has come to what it was meant to. */
async function taken(
  text: string,
  format: ConfigFormat,
  data: unknown,
  steps: readonly Step[],
): Promise<{ readonly edits: readonly Edit[] } | ChangeProblem> {
  const edit =
    format === 'yaml' ? (await import('./yaml.ts')).yamlEdits : (await import('./json.ts')).jsonEdits;
  const rounds: (readonly Edit[])[] = [];
  let current = text;
  let wanted = data;
  for (const step of steps) {
    const edits = edit(current, step);
    wanted = stepped(wanted, step);
    if (!edits) return { message: wording('change-impossible') };
    current = applyEdits(current, edits);
    rounds.push(edits);
    const reached = await parsedAs(format, current);
    if (reached.problems.length > 0 || !isSameData(reached.data, wanted))
      return { message: wording('change-impossible') };
  }
  return { edits: composeEdits(text.length, rounds) };
}

function parsedAs(format: ConfigFormat, text: string) {
  return parseData(text, format === 'yaml' ? 'yaml' : 'json');
}

/** YAML without anything but comments says nothing, which a configuration must not, but may begin with. */
function isBlank(text: string, format: ConfigFormat): boolean {
  return format === 'yaml' && /^(?:[ \t]*(?:#.*)?(?:\r\n|\r|\n|$))*$/u.test(text);
}

/** What lacks for the change to be made. */
function stepsFor(data: unknown, format: ConfigFormat, change: ConfigChange): readonly Step[] {
  if ('rule' in change) {
    const path = inFile(change.at ?? ['rules', change.rule], format);
    const written = valueAt(data, path);
    const severity = Array.isArray(written) ? [...path, 0] : path;
    return valueAt(data, severity) === change.severity
      ? []
      : [{ kind: 'set', path: severity, value: change.severity }];
  }
  return stepsForTerm(data, inFile(['terms'], format), change.term);
}

/** A path of the configuration as one of the file that it stands in. */
function inFile(path: ConfigPath, format: ConfigFormat): ConfigPath {
  switch (format) {
    case 'json':
    case 'yaml':
      return path;
    case 'package':
      return ['zhangfa', ...path];
    case 'settings':
      return path.map((step, index) => (index === 0 ? `zhangfa.${String(step)}` : step));
  }
}

function stepsForTerm(data: unknown, list: ConfigPath, term: TermInput): readonly Step[] {
  const terms = valueAt(data, list);
  const index = Array.isArray(terms)
    ? terms.findIndex((entry) => valueAt(entry, ['preferred']) === term.preferred)
    : -1;
  if (index < 0) return [{ kind: 'append', path: list, value: term }];
  const entry = [...list, index];
  return Object.entries(term).flatMap(([key, value]): readonly Step[] => {
    const path = [...entry, key];
    const written = valueAt(data, path);
    if (written === undefined) return [{ kind: 'set', path, value }];
    if (!Array.isArray(value) || !Array.isArray(written)) return [];
    return value
      .filter((member) => !written.includes(member))
      .map((member): Step => ({ kind: 'append', path, value: member }));
  });
}
