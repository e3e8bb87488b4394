import { PROFILE_NAMES, profiles, type Language, type ProfileName } from '../engine/index.ts';

/** The configuration to start from, commented, in YAML; without a profile that is in force if none is given. */
export function starterYaml(profile: ProfileName | undefined, language: Language): string {
  const c = COMMENTS[language];
  return `# ${c.title}
# ${c.precedence}

# ${c.preset}
preset: recommended

# ${c.profile}
${profileLines('# · ', language)}
${profile === undefined ? '#profile: research-report' : `profile: ${profile}`}

# ${c.rules}
#rules:
#  statistic-source: error
#  statistic-date: off
#  heading-numbering: [error, { scheme: gongwen }]

# ${c.terms}
#terms:
#  - preferred: 数据要素×
#    variants: [数据要素X, 数据要素x]

# ${c.termFiles}
#termFiles: [terms.yaml]

# ${c.overrides}
#overrides:
#  - files: press/**
#    profile: press-release

# ${c.ignore}
#ignore: [archive/]
`;
}

/** The same in JSON with comments. */
export function starterJson(profile: ProfileName | undefined, language: Language): string {
  const c = COMMENTS[language];
  return `{
  // ${c.title}
  // ${c.precedence}

  // ${c.preset}
  "preset": "recommended",

  // ${c.profile}
${profileLines('  // · ', language)}
  ${profile === undefined ? '// "profile": "research-report"' : `"profile": ${JSON.stringify(profile)}`},

  // ${c.rules}
  "rules": {
    // "statistic-source": "error",
    // "heading-numbering": ["error", { "scheme": "gongwen" }]
  },

  // ${c.terms}
  "terms": [
    // { "preferred": "数据要素×", "variants": ["数据要素X", "数据要素x"] }
  ],

  // ${c.termFiles}
  // "termFiles": ["terms.yaml"],

  // ${c.overrides}
  // "overrides": [{ "files": "press/**", "profile": "press-release" }],

  // ${c.ignore}
  "ignore": []
}
`;
}

function profileLines(lead: string, language: Language): string {
  return PROFILE_NAMES.map((name) => `${lead}${name.padEnd(16)} ${profiles[name].title[language]}`).join(
    '\n',
  );
}

interface Comments {
  readonly title: string;
  readonly precedence: string;
  readonly preset: string;
  readonly profile: string;
  readonly rules: string;
  readonly terms: string;
  readonly termFiles: string;
  readonly overrides: string;
  readonly ignore: string;
}

const COMMENTS: Readonly<Record<Language, Comments>> = {
  zh: {
    title: '章法（Zhangfa）的配置。用 zhangfa config 查看生效的值及其来源，用 zhangfa rules 列出规则。',
    precedence: '由弱到强：预设、体裁、rules、overrides、命令行。',
    preset: '预设：recommended 推荐；strict 启用全部规则，警告视为错误；minimal 只查编号、数据来源、术语。',
    profile: '体裁，可写成列表，后者优先：',
    rules: '各规则的级别（off、info、warning、error），或 [级别, { 选项 }]。选项见 zhangfa explain <规则>。',
    terms: '术语：规范写法与不规范写法；写在两个斜杠之间的是正则表达式。',
    termFiles: '术语文件，YAML、JSON、CSV 或 TBX，相对于本文件。',
    overrides: '只用于部分文稿的设置。',
    ignore: '不检查的文稿，写法同 .gitignore。',
  },
  en: {
    title:
      'Configuration of Zhangfa. “zhangfa config” shows what is in force and why, “zhangfa rules” lists the rules.',
    precedence: 'Weakest first: preset, profile, rules, overrides, command line.',
    preset:
      'recommended; strict: every rule on, warnings are errors; minimal: numbering, sources and terms only.',
    profile: 'The genre, or a list of them, later ones win:',
    rules: 'Severities (off, info, warning, error), or [severity, { options }]. See zhangfa explain RULE.',
    terms: 'Terms: preferred forms and wrong ones; between slashes, regular expressions.',
    termFiles: 'Term files in YAML, JSON, CSV or TBX, relative to this file.',
    overrides: 'Settings for some drafts only.',
    ignore: 'Drafts that are not checked, in the syntax of .gitignore.',
  },
};
