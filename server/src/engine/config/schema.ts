import * as v from 'valibot';
import { variantProblem } from '../lexicon/termPattern.ts';
import type { Rule } from '../rules/rule.ts';
import { globProblem, type GlobSyntax } from './globProblem.ts';
import { PRESET_NAMES, presets } from './presets.ts';
import { PROFILE_NAMES, profiles } from './profiles.ts';

/** What a configuration may say of a rule, mildest first. */
export const SEVERITIES = ['off', 'info', 'warning', 'error'] as const;

function documented<S extends v.GenericSchema>(schema: S, zh: string, en: string) {
  return v.pipe(schema, v.metadata({ zh, en }));
}

const name = v.pipe(v.string(), v.nonEmpty());
const names = v.union([name, v.array(name)]);

function listed(
  entries: Readonly<Record<string, { readonly title: { readonly zh: string; readonly en: string } }>>,
) {
  const list = Object.entries(entries);
  return {
    zh: list.map(([key, { title }]) => `\`${key}\` ${title.zh}`).join('；'),
    en: list.map(([key, { title }]) => `\`${key}\` ${title.en}`).join('; '),
  };
}

/** A form that the term rules can search for; the issue's requirement says why another cannot be. */
const variant = v.rawCheck<string>(({ dataset, addIssue }) => {
  const problem = dataset.typed ? variantProblem(dataset.value) : undefined;
  if (problem) addIssue({ message: problem });
});

/** Globs that no path can make expensive; the issue's requirement says why another cannot be used. */
function globs(syntax: GlobSyntax) {
  const affordable = v.rawCheck<string>(({ dataset, addIssue }) => {
    const problem = dataset.typed ? globProblem(dataset.value, syntax) : undefined;
    if (problem) addIssue({ message: problem });
  });
  const glob = v.pipe(name, affordable);
  return v.union([glob, v.array(glob)]);
}

/** One entry of a term base, in a configuration or in a term file. */
const termSchema = v.strictObject({
  preferred: documented(name, '规范写法', 'The preferred form'),
  variants: v.optional(
    documented(
      v.array(v.pipe(name, variant)),
      '不规范的写法；写在两个斜杠之间的是正则表达式',
      'Wrong or outdated forms; between slashes, regular expressions',
    ),
  ),
  note: v.optional(documented(v.string(), '说明，附在诊断信息之后', 'A note that the finding shows')),
  members: v.optional(
    documented(v.array(name), '成员，按规范次序', 'Of a group: its members in canonical order'),
  ),
  quotes: v.optional(
    documented(
      v.picklist(['always', 'never', 'auto']),
      '引号：总加、不加、随全文多数',
      'Quotation marks: always, never, or as the document does more often',
    ),
  ),
  expansion: v.optional(documented(name, '全称', 'The full form')),
  exempt: v.optional(
    documented(
      v.array(v.picklist(['quotation', 'title'])),
      '不查的场合：引文、书名号内',
      'Left alone in quotations or in 《titles》',
    ),
  ),
  short: v.optional(
    documented(v.array(name), '可以接受的简称，不报', 'Accepted short forms, never reported'),
  ),
  set: v.optional(
    documented(
      name,
      '所属术语集：institution 的条目是机构全称，policy 的条目是文件名，其余自定',
      'The term set it belongs to: entries of institution are full names, those of policy titles of documents; any other is your own',
    ),
  ),
});

/** What a term file holds. */
export const termListSchema = v.array(termSchema);

/** An entry of a term base as a team writes it. */
export type TermInput = v.InferInput<typeof termSchema>;

/** The words of a team by which figures and their sources are recognised. */
export const evidenceSchema = v.strictObject({
  sourceNames: v.optional(
    documented(
      v.array(name),
      '句中提到即算有来源的机构或出版物',
      'Institutions and publications that source a sentence which cites them',
    ),
  ),
  attributionVerbs: v.optional(
    documented(v.array(name), '表示引述来源的动词', 'Verbs that make a source of their subject'),
  ),
  exemptPhrases: v.optional(
    documented(v.array(name), '含有数字而不算数据的用语', 'Phrases whose figures are no statistics'),
  ),
});

const severity = v.picklist(SEVERITIES);

function ruleSchema(rule: Rule) {
  const setting = v.union([severity, v.strictTuple([severity, rule.options])]);
  return v.optional(documented(setting, rule.title.zh, rule.title.en));
}

const presetList = listed(presets);
const presetSchema = documented(
  v.picklist(PRESET_NAMES),
  `预设：${presetList.zh}`,
  `Which rules are on: ${presetList.en}`,
);

const profileList = listed(profiles);
const profileSchema = documented(
  v.union([v.picklist(PROFILE_NAMES), v.array(v.picklist(PROFILE_NAMES))]),
  `体裁，可列多个，后者优先：${profileList.zh}`,
  `The genre, or several, later ones win: ${profileList.en}`,
);

/** What may stand at the top level and in an override alike. */
function settingsOf(rules: readonly Rule[]) {
  return {
    preset: v.optional(presetSchema),
    profile: v.optional(profileSchema),
    language: v.optional(
      documented(v.picklist(['zh', 'en']), '诊断信息的语言', 'The language of the findings'),
    ),
    rules: v.optional(
      documented(
        v.strictObject(Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)]))),
        '规则：级别，或 [级别, 选项]',
        'Rules: a severity, or [severity, options]',
      ),
    ),
    terms: v.optional(documented(termListSchema, '术语', 'Terms')),
    evidence: v.optional(
      documented(
        evidenceSchema,
        '识别数据及其来源的用语',
        'Words by which figures and their sources are recognised',
      ),
    ),
    termFiles: v.optional(
      documented(
        names,
        '术语文件（YAML、JSON、CSV、TBX），相对于本文件',
        'Term files (YAML, JSON, CSV, TBX), relative to this file',
      ),
    ),
  };
}

/** The one definition of a configuration: types, validation and the JSON schema come from it. */
export function configSchemaOf(rules: readonly Rule[]) {
  const settings = settingsOf(rules);
  const override = v.strictObject({
    files: documented(
      globs('glob'),
      '适用的文稿（glob），相对于配置文件所在文件夹',
      'The drafts it applies to (globs), relative to the folder of the configuration',
    ),
    ...settings,
  });
  return v.strictObject({
    $schema: v.optional(v.string()),
    extends: v.optional(
      documented(
        names,
        '继承的配置：相对路径或 npm 包，只读数据，不运行代码',
        'Configurations to build on: relative paths or npm packages; data only, never code',
      ),
    ),
    ...settings,
    overrides: v.optional(
      documented(
        v.array(override),
        '只用于部分文稿的设置，后者优先',
        'Settings for some drafts, later ones win',
      ),
    ),
    ignore: v.optional(
      documented(
        globs('gitignore'),
        '不检查的文稿，写法同 .gitignore',
        'Drafts that are not checked, in the syntax of .gitignore',
      ),
    ),
  });
}

export type ConfigSchema = ReturnType<typeof configSchemaOf>;
/** A configuration as written, without its defaults. */
export type Config = v.InferInput<ConfigSchema>;
/** The part of it that an override may hold too. */
export type ConfigSettings = Omit<Config, '$schema' | 'extends' | 'overrides' | 'ignore'>;
