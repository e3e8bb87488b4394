import { toJsonSchema } from '@valibot/to-json-schema';
import { optionDocsOf } from '../src/engine/config/optionDocs.ts';
import { presets } from '../src/engine/config/presets.ts';
import { profiles } from '../src/engine/config/profiles.ts';
import { configSchemaOf, SEVERITIES } from '../src/engine/config/schema.ts';
import type { Fixability, Rule, Severity, Wording } from '../src/engine/rules/rule.ts';
import { editorSettings } from './editorSettings.ts';

type Json = Readonly<Record<string, unknown>>;

/** `contributes.configuration` and the texts its `%keys%` stand for. */
export interface Settings {
  readonly configuration: Json;
  readonly texts: ReadonlyMap<string, Wording>;
}

/** What a rule's page says in its first paragraph, by rule. */
export type RuleSummaries = ReadonlyMap<string, Wording>;

/** The prefix of every key that this file writes into package.nls.json; other keys there are not its own. */
export const TEXT_PREFIX = 'config.';

/** The editor's settings, from the definition of the configuration and the table of what only an editor has. */
export function editorConfiguration(rules: readonly Rule[], summaries: RuleSummaries): Settings {
  const texts = new Texts();
  const own = Object.entries(editorSettings).map(([name, setting]): Setting => {
    const about = { markdownDescription: texts.add(name, setting.about) };
    if (setting.kind === 'flag') return [name, { type: 'boolean', default: setting.fallback, ...about }];
    const choices = Object.entries(setting.choices);
    return [name, { ...choice(texts, name, choices), default: setting.fallback, ...about }];
  });
  // `language` is the editor's, which knows `auto` as well.
  const shared = Object.entries(configJson(rules).properties ?? {}).filter(
    ([name]) => name !== '$schema' && name !== 'language',
  );
  const said = shared.map(([name, node]): Setting => [
    name,
    name === 'rules' ? rulesSetting(texts, rules, summaries) : sharedSetting(texts, name, node, rules),
  ]);
  const [enable, activation, ...others] = own;
  const parents = said.filter(([name]) => name === 'extends');
  // What an author looks for comes first.
  const all = [
    enable,
    activation,
    ...said.filter((each) => !parents.includes(each)),
    ...parents,
    ...others,
  ].filter((each) => each !== undefined);
  const properties = all.map(([name, setting], order) => [
    `zhangfa.${name}`,
    { scope: name.startsWith('trace.') ? 'window' : 'resource', order, ...setting },
  ]);
  const title = texts.add('title', { zh: '章法', en: 'Zhangfa' });
  return { configuration: { title, properties: Object.fromEntries(properties) as Json }, texts: texts.all };
}

type Setting = readonly [name: string, json: Json];

class Texts {
  readonly all = new Map<string, Wording>();

  /** @returns what stands for the text in the manifest. */
  add(path: string, wording: Wording): string {
    const key = TEXT_PREFIX + path;
    this.all.set(key, wording);
    return `%${key}%`;
  }
}

/** A JSON schema as the converter makes it of ours: with both languages where we have said something. */
interface Node {
  readonly zh?: string;
  readonly en?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly [key: string]: unknown;
}

function configJson(rules: readonly Rule[]): Node {
  return nodeOf(toJsonSchema(configSchemaOf(rules), { ignoreActions: ['raw_check'] }));
}

/** The converter copies our metadata, which its type does not know of. */
function nodeOf(schema: object): Node {
  return schema as Node;
}

/** Paths count from another place than in a file. */
const IN_SETTINGS: Readonly<Record<string, Wording>> = {
  extends: {
    zh: '继承的配置：相对于工作区文件夹的路径，或 npm 包；只读数据，不运行代码',
    en: 'Configurations to build on: paths relative to the workspace folder, or npm packages; data only, never code',
  },
  termFiles: {
    zh: '术语文件（YAML、JSON、CSV、TBX），相对于工作区文件夹',
    en: 'Term files (YAML, JSON, CSV, TBX), relative to the workspace folder',
  },
  'overrides.files': {
    zh: '适用的文稿（glob），相对于工作区文件夹',
    en: 'The drafts it applies to (globs), relative to the workspace folder',
  },
  'overrides.termFiles': {
    zh: '术语文件，相对于工作区文件夹',
    en: 'Term files, relative to the workspace folder',
  },
};

const NOTE: Wording = {
  zh: '文稿所在文件夹有章法的配置文件（`zhangfa.config.yaml` 等）时，以配置文件为准。',
  en: 'A configuration file of Zhangfa (such as `zhangfa.config.yaml`) beside or above the draft takes its place.',
};

/** The titles of presets and profiles stand beside each value, so their list need not stand in the description. */
const LISTED = {
  preset: {
    about: { zh: '预设：启用哪些规则。', en: 'The preset: which rules are on.' },
    values: titles(presets),
  },
  profile: {
    about: { zh: '体裁，可列多个，后者优先。', en: 'The genre, or several; later ones win.' },
    values: titles(profiles),
  },
} as const;

function titles(
  entries: Readonly<Record<string, { readonly title: Wording }>>,
): readonly [string, Wording][] {
  return Object.entries(entries).map(([name, { title }]) => [name, title]);
}

function sharedSetting(texts: Texts, name: string, node: Node, rules: readonly Rule[]): Json {
  const about = (wording: Wording): Json => ({
    markdownDescription: texts.add(name, {
      zh: sentence(wording.zh, '。') + NOTE.zh,
      en: `${sentence(wording.en, '.')} ${NOTE.en}`,
    }),
  });
  if (name === 'preset') {
    const { about: text, values } = LISTED.preset;
    const unset: Wording = { zh: '同 `recommended`', en: 'The same as `recommended`' };
    const label = texts.add('preset.unset', { zh: '未设置', en: 'not set' });
    const listed = choice(texts, name, [...values, ['null', unset]]);
    return {
      ...listed,
      type: ['string', 'null'],
      enum: [...values.map(([value]) => value), null],
      enumItemLabels: [...values.map(([value]) => value), label],
      default: null,
      ...about(text),
    };
  }
  if (name === 'profile') {
    const { about: text, values } = LISTED.profile;
    return {
      type: 'array',
      items: choice(texts, name, values),
      uniqueItems: true,
      default: [],
      ...about(text),
    };
  }
  // An editor has a form for lists, and none for “one or several”.
  const list = node.anyOf?.find(({ type }) => type === 'array') ?? node;
  const json = localised(texts, list, name, rules);
  const wording = IN_SETTINGS[name] ?? { zh: node.zh ?? '', en: node.en ?? '' };
  return { ...json, default: json['type'] === 'array' ? [] : {}, ...about(wording) };
}

function sentence(text: string, mark: string): string {
  return /[.。]$/u.test(text) ? text : text + mark;
}

function choice(texts: Texts, path: string, values: readonly (readonly [string, Wording])[]): Json {
  return {
    type: 'string',
    enum: values.map(([value]) => value),
    markdownEnumDescriptions: values.map(([value, wording]) => texts.add(`${path}.${value}`, wording)),
  };
}

/** The schema with keys in place of texts. */
function localised(texts: Texts, node: Node, path: string, rules: readonly Rule[]): Json {
  const { zh, en, properties, items, anyOf, required, ...rest } = node;
  const text = zh === undefined || en === undefined ? undefined : (IN_SETTINGS[path] ?? { zh, en });
  const inner = (child: Node, name?: string): Json =>
    name === 'rules'
      ? briefRules(texts, child, rules)
      : localised(texts, child, name === undefined ? path : `${path}.${name}`, rules);
  return {
    ...rest,
    ...(Array.isArray(required) && required.length > 0 && { required }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, child]) => [name, inner(child, name)]),
      ),
    }),
    ...(items && { items: inner(items) }),
    ...(anyOf && { anyOf: anyOf.map((each) => inner(each)) }),
    ...(text && { markdownDescription: texts.add(path, text) }),
  };
}

/** Within an override the rules are named only: their options stand once, under `zhangfa.rules`. */
function briefRules(texts: Texts, { zh = '', en = '' }: Node, rules: readonly Rule[]): Json {
  return {
    type: 'object',
    propertyNames: { enum: rules.map(({ id }) => id) },
    additionalProperties: {
      anyOf: [
        { type: 'string', enum: [...SEVERITIES] },
        {
          type: 'array',
          minItems: 2,
          maxItems: 2,
          prefixItems: [{ enum: [...SEVERITIES] }, { type: 'object' }],
        },
      ],
    },
    markdownDescription: texts.add('overrides.rules', { zh, en }),
  };
}

const SEVERITY_TEXTS: Readonly<Record<Severity, Wording>> = {
  off: { zh: '关闭', en: 'off' },
  info: { zh: '提示', en: 'information' },
  warning: { zh: '警告', en: 'warning' },
  error: { zh: '错误', en: 'error' },
};

const FIX_TEXTS: Readonly<Record<Fixability, Wording>> = {
  fix: { zh: '可自动修复', en: 'fixed automatically' },
  suggest: { zh: '提供改法', en: 'offers corrections' },
  none: { zh: '由人修改', en: 'mended by hand' },
};

function rulesSetting(texts: Texts, rules: readonly Rule[], summaries: RuleSummaries): Json {
  const severity: Json = { type: 'string', enum: [...SEVERITIES] };
  const properties = rules.map((rule) => {
    const path = `rules.${rule.id}`;
    const text = summaries.get(rule.id) ?? rule.title;
    const standard = SEVERITY_TEXTS[rule.severity];
    const fix = FIX_TEXTS[rule.fixable];
    const markdownDescription = texts.add(path, {
      zh: `**${rule.title.zh}** ${text.zh}\n\n推荐级别：${standard.zh}；${fix.zh}。`,
      en: `**${rule.title.en}** ${text.en}\n\nRecommended: ${standard.en}; ${fix.en}.`,
    });
    const options = optionsSetting(texts, rule);
    return [
      rule.id,
      options ? { anyOf: [severity, options], markdownDescription } : { ...severity, markdownDescription },
    ];
  });
  const about: Wording = {
    zh: '各规则的级别（`off`、`info`、`warning`、`error`），或 `[级别, { 选项 }]`。只写级别时，选项不变。',
    en: 'Severities of rules (`off`, `info`, `warning`, `error`), or `[severity, { options }]`. A severity alone leaves options as they are.',
  };
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(properties) as Json,
    default: {},
    markdownDescription: texts.add('rules', { zh: about.zh + NOTE.zh, en: `${about.en} ${NOTE.en}` }),
  };
}

/** The pair of severity and options; undefined for a rule without options. */
function optionsSetting(texts: Texts, rule: Rule): Json | undefined {
  const docs = optionDocsOf(rule);
  if (docs.length === 0) return undefined;
  const nodes = nodeOf(toJsonSchema(rule.options)).properties ?? {};
  const properties = docs.map(({ name, about }) => {
    const path = `rules.${rule.id}.${name}`;
    const json = {
      ...localised(texts, nodes[name] ?? {}, path, []),
      markdownDescription: texts.add(path, about),
    };
    return [name, json];
  });
  return {
    type: 'array',
    minItems: 2,
    maxItems: 2,
    // The editor reads schemas of settings by draft 2020-12, in which `items` is no tuple.
    prefixItems: [
      { type: 'string', enum: [...SEVERITIES] },
      { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) as Json },
    ],
  };
}
