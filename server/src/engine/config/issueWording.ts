import type { BaseIssue } from 'valibot';
import type { VariantProblem } from '../lexicon/termPattern.ts';
import type { Wording } from '../rules/rule.ts';
import type { GlobProblem } from './globProblem.ts';
import { nearestName } from './nearest.ts';
import type { ConfigPath, ConfigProblem } from './problem.ts';

/** What the validator has to say about one value. */
export type Issue = BaseIssue<unknown>;

/** A key that stands where only other names may. */
export function unknownKeyProblem(path: ConfigPath, known: readonly string[]): ConfigProblem {
  const key = String(path.at(-1));
  return { path, at: 'key', message: withNearest(unknownKey(path, key), nearestName(key, known)) };
}

function unknownKey(path: ConfigPath, key: string): Wording {
  if (path.at(-2) === 'rules') return { zh: `没有规则“${key}”`, en: `there is no rule “${key}”` };
  const rule = path.at(-4) === 'rules' ? path.at(-3) : undefined;
  return rule === undefined
    ? { zh: `不认识的键“${key}”`, en: `unknown key “${key}”` }
    : { zh: `规则 ${String(rule)} 没有选项“${key}”`, en: `the rule ${String(rule)} has no option “${key}”` };
}

/** Adds the nearest right name, where one is near. */
export function withNearest(message: Wording, nearest: string | undefined): Wording {
  if (nearest === undefined) return message;
  return { zh: `${message.zh}；是否指“${nearest}”？`, en: `${message.en}; did you mean “${nearest}”?` };
}

/** A value that its place does not allow. */
export function wrongValueProblem(issue: Issue, path: ConfigPath): ConfigProblem {
  if (issue.input === undefined) {
    const key = path.at(-1);
    const message: Wording =
      typeof key === 'string'
        ? { zh: `缺少“${key}”`, en: `“${key}” is missing` }
        : {
            zh: '缺少选项；只写级别时不用列表',
            en: 'the options are missing; a severity alone needs no list',
          };
    return { path: path.slice(0, -1), at: 'value', message };
  }
  return { path, at: 'value', message: wrongValue(issue, path) };
}

function wrongValue(issue: Issue, path: ConfigPath): Wording {
  const got = shown(issue.input);
  switch (issue.type) {
    case 'picklist':
      return wrongChoice(issue, path, got);
    case 'raw_check':
      return unfit(issue, got);
    case 'non_empty':
      return { zh: '不能为空', en: 'must not be empty' };
    case 'min_value':
      return {
        zh: `应不小于 ${String(issue.requirement)}，实为${got.zh}`,
        en: `must be at least ${String(issue.requirement)}, not ${got.en}`,
      };
    case 'integer':
      return { zh: `应为整数，实为${got.zh}`, en: `must be a whole number, not ${got.en}` };
    default: {
      const kind = kindOf(issue);
      return { zh: `应为${kind.zh}，实为${got.zh}`, en: `must be ${kind.en}, not ${got.en}` };
    }
  }
}

const UNFIT: Readonly<Record<VariantProblem | GlobProblem, Wording>> = {
  short: {
    zh: '只有一个字，会在别的词中间找到，请写长些或用正则表达式',
    en: 'is a single character and would be found within other words; write more, or a regular expression',
  },
  syntax: { zh: '不是正确的正则表达式', en: 'is no valid regular expression' },
  empty: { zh: '能匹配空文本，处处都会找到', en: 'matches the empty text, so it would be found everywhere' },
  nested: {
    zh: '重复里又有重复或选择，在有些文稿上会算个没完；请写明次数，或拆成几条来写',
    en: 'repeats a repetition or a choice, which takes for ever on some drafts; say how often, or write several variants',
  },
  heavy: {
    zh: '重复、可选和并列的部分太多，在长段落上会算得很久；请把 .* 写成 .{0,10} 之类，或拆成几条来写',
    en: 'has too many repetitions, optional parts and alternatives, which take long on long paragraphs; write .{0,10} or the like for .*, or several variants',
  },
  reference: {
    zh: '用了反向引用（如 \\1），这里不能用；请把要找的文字写出来',
    en: 'refers back to a group (such as \\1), which is not possible here; write out what to look for',
  },
  'glob-long': {
    zh: '太长，超过 1024 个字符；请写短些，如以 ** 代替各层文件夹',
    en: 'is longer than 1,024 characters; shorten it, for example by ** instead of folders',
  },
  'glob-wild': {
    zh: '通配符或并列的选择太多，匹配起来会算个没完；请少写几个 * 或 **，或拆成几条来写',
    en: 'has too many wildcards or alternatives, which takes for ever to match; use fewer * or **, or write several globs',
  },
  'glob-repeat': {
    zh: '用了重复（如 +(甲|乙)），匹配起来会算个没完；请改用 * 或 {甲,乙}',
    en: 'repeats a group (such as +(a|b)), which takes for ever to match; use * or {a,b} instead',
  },
};

function unfit(issue: Issue, got: Wording): Wording {
  // The check passes the problem's name as its message.
  const problem = UNFIT[issue.message as VariantProblem | GlobProblem];
  return { zh: got.zh + problem.zh, en: `${got.en} ${problem.en}` };
}

function wrongChoice(issue: Issue, path: ConfigPath, got: Wording): Wording {
  const choices = [...(issue.expected ?? '').matchAll(/"([^"]*)"/gu)].map((match) => match[1] ?? '');
  const nearest = typeof issue.input === 'string' ? nearestName(issue.input, choices) : undefined;
  const subject = path.includes('preset') ? PRESET : path.includes('profile') ? PROFILE : undefined;
  const list = { zh: choices.join('、'), en: choices.join(', ') };
  const message: Wording =
    subject && typeof issue.input === 'string'
      ? {
          zh: `没有${subject.zh}${got.zh}，有的是 ${list.zh}`,
          en: `there is no ${subject.en} ${got.en}, only ${list.en}`,
        }
      : { zh: `应为 ${list.zh} 之一，实为${got.zh}`, en: `must be one of ${list.en}, not ${got.en}` };
  return withNearest(message, nearest);
}

const PRESET: Wording = { zh: '预设', en: 'preset' };
const PROFILE: Wording = { zh: '体裁', en: 'profile' };

const KINDS: Readonly<Record<string, Wording>> = {
  string: { zh: '文字', en: 'a string' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  strict_object: { zh: '键值表', en: 'a mapping' },
  strict_tuple: { zh: '[级别, 选项]', en: '[severity, options]' },
};
const SETTING: Wording = {
  zh: '级别（off、info、warning、error）或 [级别, 选项]',
  en: 'a severity (off, info, warning, error) or [severity, options]',
};
const TEXT_OR_LIST: Wording = { zh: '文字或列表', en: 'a string or a list' };

function kindOf(issue: Issue): Wording {
  if (issue.type === 'strict_tuple' && issue.expected === 'never') {
    return { zh: ' [级别, 选项] 两项', en: '[severity, options] and nothing after them' };
  }
  if (issue.type === 'union') return issue.expected?.includes('"off"') === true ? SETTING : TEXT_OR_LIST;
  return KINDS[issue.type] ?? TEXT_OR_LIST;
}

/** A value as a message quotes it. */
function shown(value: unknown): Wording {
  if (typeof value === 'string') {
    const quoted = `“${value.length > 40 ? `${value.slice(0, 39)}…` : value}”`;
    return { zh: quoted, en: quoted };
  }
  if (Array.isArray(value)) return { zh: '列表', en: 'a list' };
  if (value !== null && typeof value === 'object') return { zh: '键值表', en: 'a mapping' };
  return { zh: ` ${String(value)}`, en: String(value) };
}
