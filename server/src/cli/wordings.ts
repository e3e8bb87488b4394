import type { RuleGroup, Wording } from '../engine/index.ts';

/** Everything the command line says, in both languages; `{name}` stands for a value. */
export const WORDINGS = {
  // Command line
  'unknown-command': { zh: '没有命令“{name}”', en: 'There is no command “{name}”' },
  'unknown-command-nearest': {
    zh: '没有命令“{name}”；是否指 {nearest}？',
    en: 'There is no command “{name}”; did you mean {nearest}?',
  },
  'unknown-flag': { zh: '没有参数 {flag}', en: 'There is no flag {flag}' },
  'unknown-flag-nearest': {
    zh: '没有参数 {flag}；是否指 {nearest}？',
    en: 'There is no flag {flag}; did you mean {nearest}?',
  },
  'flag-needs-value': { zh: '{flag} 后面缺少取值', en: '{flag} needs a value' },
  'flag-takes-no-value': {
    zh: '{flag} 不带取值，不能写“={value}”',
    en: '{flag} takes no value, so “={value}” is wrong',
  },
  'flag-choice': {
    zh: '{flag} 的取值应为 {choices} 之一，不能是“{value}”',
    en: '{flag} must be one of {choices}, not “{value}”',
  },
  'flag-choice-nearest': {
    zh: '{flag} 的取值应为 {choices} 之一，不能是“{value}”；是否指“{nearest}”？',
    en: '{flag} must be one of {choices}, not “{value}”; did you mean “{nearest}”?',
  },
  'surplus-argument': { zh: '多余的参数“{name}”', en: 'Unexpected argument “{name}”' },
  'missing-argument': { zh: '缺少参数：{name}', en: 'Missing argument: {name}' },
  'wrong-max-warnings': {
    zh: '--max-warnings 应为非负整数，不能是“{value}”',
    en: '--max-warnings must be a whole number, not “{value}”',
  },
  'wrong-min-evidence': {
    zh: '--min-evidence 应为 0～100 的百分比，不能是“{value}”',
    en: '--min-evidence must be a percentage from 0 to 100, not “{value}”',
  },
  'wrong-max-size': {
    zh: '--max-size 应写作 20MB 之类，不能是“{value}”',
    en: '--max-size must be like 20MB, not “{value}”',
  },
  'wrong-rule': {
    zh: '--rule 应写作“规则=级别”，不能是“{value}”',
    en: '--rule must be like ID=SEVERITY, not “{value}”',
  },
  'stdin-and-paths': {
    zh: '从标准输入读文稿时，不能再给出路径',
    en: 'A draft from standard input and paths do not go together',
  },
  'diff-and-json': {
    zh: '--diff 与 --format json 不能同用：JSON 报告里已有每处修改',
    en: '--diff and --format json do not go together: the JSON report has every edit in it',
  },
  'see-help': { zh: '用法见 {command}', en: 'See {command}' },
  'internal-error': {
    zh: '程序内部出错：{detail}（加 --debug 显示调用栈）',
    en: 'Internal error: {detail} (--debug shows the stack trace)',
  },

  // Help
  about: {
    zh: '章法：检查中文 Markdown 报告的编号、数据来源、术语与标点。',
    en: 'Zhangfa checks Chinese Markdown reports: numbering, sources, terms, typography.',
  },
  usage: { zh: '用法：', en: 'Usage: ' },
  'command-slot': { zh: '<命令> [参数]', en: '<command> [flags]' },
  commands: { zh: '命令：', en: 'Commands:' },
  flags: { zh: '参数：', en: 'Flags:' },
  'global-flags': { zh: '各命令通用：', en: 'For every command:' },
  'exit-codes': {
    zh: '退出码：0 没有达到 --fail-on 的问题；1 有；2 运行失败，或参数、路径、配置有误。',
    en: 'Exit codes: 0 nothing at or above --fail-on; 1 findings at or above it; 2 the run failed, or a flag, path or configuration is wrong.',
  },
  'about-check': {
    zh: '检查文件、文件夹（其下所有 .md、.markdown 文件）和 glob，默认为当前文件夹；“-”从标准输入读一篇文稿，此时 --fix 把修复后的文稿写到标准输出。跳过 .gitignore 和配置中 ignore 所列、node_modules 以及名称以点开头的文件夹；直接点名的文件总会检查。',
    en: 'Checks files, folders (every .md and .markdown below) and globs, by default the working folder; “-” reads a draft from standard input, and --fix then writes the mended draft to standard output. Left out is what .gitignore and the configuration’s ignore name, node_modules, and folders whose name begins with a dot; a file named outright is always checked.',
  },
  'about-rules': {
    zh: '列出全部规则：名称、标识、推荐级别、能否修复。',
    en: 'Lists all rules: name, id, recommended severity, fixes.',
  },
  'about-explain': {
    zh: '显示一条规则的说明：依据、理由、选项、正误示例。',
    en: 'Shows the page of a rule (in Chinese): clauses, reasons, options, examples.',
  },
  'about-init': {
    zh: '在当前文件夹写一份带注释的配置文件；已有配置时不覆盖。',
    en: 'Writes a commented configuration to the working folder; never over an existing one.',
  },
  'about-config': {
    zh: '显示对某篇文稿（默认为当前文件夹）生效的配置，以及每个值的来源。',
    en: 'Shows the configuration in force for a draft (by default the working folder), and where each value comes from.',
  },
  'about-lsp': {
    zh: '启动语言服务器（LSP），供 Neovim、Helix、Zed、Emacs 等编辑器调用；不在终端里直接使用。',
    en: 'Starts the language server (LSP) for editors such as Neovim, Helix, Zed and Emacs; not meant for a person at a terminal.',
  },
  'lsp-transport': {
    zh: '语言服务器只支持经标准输入输出通信，须加 --stdio',
    en: 'The language server speaks over standard input and output alone: add --stdio',
  },

  'no-rule': {
    zh: '没有规则“{name}”；用 zhangfa rules 列出全部规则',
    en: 'There is no rule “{name}”; zhangfa rules lists them all',
  },
  'no-rule-nearest': {
    zh: '没有规则“{name}”；是否指“{nearest}”？',
    en: 'There is no rule “{name}”; did you mean “{nearest}”?',
  },
  'explain-hint': {
    zh: '用 zhangfa explain <规则> 查看一条规则的说明。',
    en: 'zhangfa explain RULE shows the page of a rule.',
  },
  'fixable-fix': { zh: '可自动修复', en: 'fix' },
  'fixable-suggest': { zh: '有修改建议', en: 'suggestions' },
  'config-exists': {
    zh: '已有配置 {path}，不覆盖',
    en: 'There is a configuration already, {path}; it is left as it is',
  },
  'config-written': { zh: '已写入 {path}', en: 'Written: {path}' },
  'no-config': { zh: '没有配置文件，全部取默认值', en: 'no configuration; everything at its default' },
  'config-files': { zh: '配置文件：{list}', en: 'Files: {list}' },
  'config-for': { zh: '文稿：{path}', en: 'Draft: {path}' },
  'config-ignored': { zh: '（为 ignore 所忽略）', en: ' (ignored)' },
  'config-terms': { zh: '术语：{count} 条', en: 'Terms: {count}' },
  'origin-default': { zh: '默认', en: 'default' },
  'origin-preset': { zh: '预设 {name}', en: 'preset {name}' },
  'origin-profile': { zh: '体裁 {name}', en: 'profile {name}' },
  'origin-flag': { zh: '命令行', en: 'command line' },

  // Files
  'file-too-large': {
    zh: '文件有 {size}，超过上限 {limit}；确要检查，请用 --max-size',
    en: 'has {size}, above the limit of {limit}; to check it all the same, use --max-size',
  },
  'file-unwritable-text': {
    zh: '修复后的文稿无法以 {encoding} 原样保存，未作改动',
    en: 'the mended draft cannot be saved faithfully in {encoding}; nothing was changed',
  },
  'nothing-in-folder': {
    zh: '{path} 里没有可检查的文稿（.md、.markdown）。',
    en: '{path} has no drafts to check (.md, .markdown).',
  },
  'nothing-matches': { zh: '没有文稿与“{pattern}”相符。', en: 'No draft matches “{pattern}”.' },
  'all-ignored': {
    zh: '另有 {count} 处为 .gitignore 或配置的 ignore 所忽略。',
    en: '{count} were left out because .gitignore or the configuration’s ignore names them.',
  },
  'ignored-but-named': {
    zh: '{path}：配置的 ignore 忽略此文件，因直接点名，照常检查。',
    en: '{path}: the configuration ignores this file; it is checked because it was named.',
  },

  // Report
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  off: { zh: '关闭', en: 'off' },
  'draft-count': { zh: '{count} 项', en: 'findings: {count}' },
  'draft-evidence': {
    zh: ' · 数据有来源 {sourced}/{statistics}（{percent}%）',
    en: ' · statistics sourced: {sourced} of {statistics} ({percent}%)',
  },
  'whole-document': { zh: '全文', en: 'whole draft' },
  'has-fix': { zh: '✔ 可自动修复：{title}', en: '✔ fix: {title}' },
  'has-suggestion': { zh: '→ 建议：{title}', en: '→ suggestion: {title}' },
  'has-suggestions': { zh: '→ 建议：{title}（共 {count} 种改法）', en: '→ suggestion: {title} (of {count})' },
  'see-also': { zh: '另见 {place}  {message}', en: 'see {place}  {message}' },
  'see-also-more': { zh: '另有 {count} 处', en: 'and {count} more' },
  'rule-crashed': {
    zh: '规则 {rule} 出错，其余规则照常检查：{detail}',
    en: 'the rule {rule} failed; the others were run: {detail}',
  },
  'draft-crashed': {
    zh: '检查时程序内部出错：{detail}（加 --debug 显示调用栈）',
    en: 'internal error while checking: {detail} (--debug shows the stack trace)',
  },
  'found-nothing': {
    zh: '检查了 {drafts} 篇文稿，没有发现问题。',
    en: 'Drafts checked: {drafts}. No findings. ',
  },
  found: {
    zh: '检查了 {drafts} 篇文稿，发现 {total} 项：错误 {errors}，警告 {warnings}，提示 {infos}。',
    en: 'Drafts checked: {drafts}. Findings: {total} (errors {errors}, warnings {warnings}, infos {infos}). ',
  },
  'found-fixed': { zh: '已修复 {fixed} 项。', en: 'Fixed: {fixed}. ' },
  'found-fixable': { zh: '其中 {fixable} 项可用 --fix 自动修复。', en: 'Fixable with --fix: {fixable}.' },
  'by-category': { zh: '分类：{list}', en: 'By category: {list}' },
  'evidence-total': {
    zh: '数据来源：{statistics} 项统计数据，有来源 {sourced} 项（{percent}%）',
    en: 'Evidence: {sourced} of {statistics} statistics are sourced ({percent}%)',
  },
  incomplete: {
    zh: '运行不完整：有 {count} 处失败，见标准错误。',
    en: 'Incomplete: failures: {count}, see standard error. ',
  },
  passed: {
    zh: '通过：没有 {failOn} 及以上级别的问题（--fail-on {failOn}）',
    en: 'Passed: nothing at or above {failOn} (--fail-on {failOn})',
  },
  'passed-never': { zh: '通过：--fail-on never', en: 'Passed: --fail-on never' },
  'crossed-fail-on': {
    zh: '未通过：有 {failOn} 及以上级别的问题（--fail-on {failOn}）。',
    en: 'Failed: findings at or above {failOn} (--fail-on {failOn}). ',
  },
  'crossed-max-warnings': {
    zh: '未通过：警告 {warnings} 项，多于 {maxWarnings} 项（--max-warnings）。',
    en: 'Failed: {warnings} warnings, more than {maxWarnings} (--max-warnings). ',
  },
  'crossed-min-evidence': {
    zh: '未通过：有来源的数据占 {percent}%，不足 {minEvidence}%（--min-evidence）。',
    en: 'Failed: {percent}% of the statistics are sourced, fewer than {minEvidence}% (--min-evidence). ',
  },
  'by-rule': { zh: '各规则次数：', en: 'Findings by rule:' },
  'silent-rules': { zh: '没有发现的规则 {count} 条：{list}', en: 'Rules without findings ({count}): {list}' },
  'by-draft': { zh: '各文稿有来源的数据：', en: 'Sourced statistics by draft:' },
  'diff-summary': {
    zh: '{drafts} 篇文稿中有 {changed} 篇可自动修复；用 --fix 写入。',
    en: 'Drafts: {drafts}, to be changed: {changed}. Write the changes with --fix.',
  },
  'nothing-checked': { zh: '没有文稿得到检查。', en: 'No draft was checked.' },
  'report-written': { zh: '报告已写入 {path}', en: 'The report is in {path}' },
} as const satisfies Readonly<Record<string, Wording>>;

/** What the groups of rules are called. */
export const GROUP_TITLES: Readonly<Record<RuleGroup, Wording>> = {
  numbering: { zh: '编号', en: 'numbering' },
  sources: { zh: '数据来源', en: 'sources' },
  terms: { zh: '术语', en: 'terms' },
  wording: { zh: '措辞', en: 'wording' },
  numbers: { zh: '数字', en: 'numbers' },
  typography: { zh: '标点与排版', en: 'typography' },
  markdown: { zh: 'Markdown', en: 'Markdown' },
};
