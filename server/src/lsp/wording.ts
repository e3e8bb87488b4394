import { word, type Language } from '../engine/index.ts';

/** What the server says to people, besides findings. */
const WORDINGS = {
  'too-large': {
    zh: '文稿超过 {limit} MB，不作检查。可拆成几个文件。',
    en: 'The draft is larger than {limit} MB and is not checked. Split it into several files.',
  },
  'rule-crashed': {
    zh: '规则 {rule} 出错，其余规则照常检查。详情见日志。',
    en: 'The rule {rule} failed; the others are still run. See the log for details.',
  },
  'rule-crashed-detail': { zh: '规则 {rule} 出错：{detail}', en: 'The rule {rule} failed: {detail}' },
  'setting-wrong': { zh: '设置 {key} 有误：{message}', en: 'The setting {key} is wrong: {message}' },
  'kept-configuration': {
    zh: '配置 {file} 有误，暂按改动前的配置检查。',
    en: 'The configuration {file} is broken; drafts are checked by what it said before.',
  },
  'change-refused': {
    zh: '收到无法理解的改动，{uri} 暂停检查；保存或重新打开后恢复。',
    en: 'A change made no sense, so {uri} is not checked until it is saved or opened again.',
  },
  'change-stale': {
    zh: '{uri} 的改动版本 {version} 不比现有版本 {current} 新，已略过。',
    en: 'A change of {uri} to version {version} is no newer than {current}; it was left out.',
  },
  'not-open': { zh: '收到 {uri} 的改动，但它没有打开。', en: 'A change of {uri}, which is not open.' },
  'reading-failed': { zh: '无法读取收到的消息：{detail}', en: 'A message could not be read: {detail}' },
  'request-failed': { zh: '请求 {method} 处理失败', en: 'The request {method} failed' },
  'not-initialized': { zh: '尚未初始化', en: 'Not initialised yet' },
  'initialized-twice': { zh: '已经初始化', en: 'Initialised already' },
  'shut-down': { zh: '已经关闭', en: 'Shut down already' },
  'invalid-params': { zh: '参数有误', en: 'The parameters make no sense' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  'no-rule': { zh: '没有规则“{rule}”', en: 'There is no rule “{rule}”' },
  'no-profile': { zh: '没有体裁“{profile}”', en: 'There is no profile “{profile}”' },
  'no-such-label': {
    zh: '脚注不能这样命名：名称不含空格和方括号，也不与别的脚注相同。',
    en: 'No name for a footnote: it has neither spaces nor brackets, and no other note bears it.',
  },
  'no-folder': { zh: '这不是文件夹：{uri}', en: 'No folder: {uri}' },
  'draft-not-open': { zh: '文稿没有打开。', en: 'The draft is not open.' },
  'draft-not-checked': {
    zh: '这篇文稿没有检查，无从修改。',
    en: 'This draft is not checked, so there is nothing to change.',
  },
  'checking-workspace': { zh: '章法：检查工作区', en: 'Zhangfa: checking the workspace' },
  'checked-so-far': { zh: '已检查 {count} 篇', en: 'checked: {count}' },
} as const;

export type WordingKey = keyof typeof WORDINGS;

/** A sentence of the server in one language, filled in. */
export function say(
  language: Language,
  key: WordingKey,
  data: Readonly<Record<string, string | number>> = {},
): string {
  return word(WORDINGS, key, data, language);
}
