import { word, type Language, type Wording } from '../engine/index.ts';

/** What the language service says of itself; findings are worded by their rules. */
const WORDINGS = {
  'fix-rule': {
    zh: '修正全文同类问题（{title}，{count} 处）',
    en: 'Fix all of this kind ({title}, {count})',
  },
  'fix-all': {
    zh: '修正全文可自动修正的问题（{count} 处）',
    en: 'Fix everything that can be fixed ({count})',
  },
  'suppress-line': { zh: '在这一行不查“{title}”', en: 'Do not check “{title}” on this line' },
  'suppress-block': { zh: '在这一段不查“{title}”', en: 'Do not check “{title}” in this block' },
  'suppress-file': { zh: '在本文不查“{title}”', en: 'Do not check “{title}” in this draft' },
  off: { zh: '在团队配置中关闭规则“{title}”', en: 'Switch the rule “{title}” off in the configuration' },
  term: { zh: '把“{term}”加入团队术语表', en: 'Add “{term}” to the team’s terms' },
  explain: { zh: '规则说明：{title}', en: 'About the rule: {title}' },
  clauses: { zh: '依据', en: 'Basis' },
  legend: { zh: '（⟦ ⟧ 之间是被指出的地方）', en: ' (⟦ ⟧ stand round what is found)' },
  wrong: { zh: '误：', en: 'Wrong: ' },
  right: { zh: '正：', en: 'Right: ' },
  'nothing-to-fix': { zh: '没有可以自动修正的问题。', en: 'There is nothing to fix.' },
  'numbers-right': {
    zh: '序号都已按次序编排，无需改动。',
    en: 'All numbers are in order; nothing to change.',
  },
  'numbers-left': {
    zh: '还有 {count} 处序号问题需要人工判断，未作改动。',
    en: 'Some numbers need your judgement and have been left as they are ({count}).',
  },
  'contents-right': {
    zh: '目录与正文一致，无需改动。',
    en: 'The contents agree with the body; nothing to change.',
  },
  'contents-nothing': {
    zh: '正文里还没有可以列入目录的标题或图表题。',
    en: 'There are no headings or captions to list yet.',
  },
  'contents-nowhere': {
    zh: '目录放在这里会与上下文连成一片；请在标题前插入。',
    en: 'A list of contents would run into the text here; put it before a heading.',
  },
  'contents-left': {
    zh: '有些目录条目无法按正文改正，请核对后手工修改。',
    en: 'Some entries could not be brought in line with the body; please check them by hand.',
  },
  'figure-untitled': { zh: '图（无题）', en: 'Figure without a caption' },
  'table-untitled': { zh: '表（无题）', en: 'Table without a caption' },
  'no-footnote-here': {
    zh: '这里不能加脚注；请把光标放在正文的文字中。',
    en: 'There can be no footnote here; put the cursor into the text.',
  },
  'footnote-source': { zh: '机构《文件》，年份', en: '机构《文件》，年份' },
  related: { zh: '参见{message}：{text}', en: 'See also: {message} — {text}' },
} as const satisfies Readonly<Record<string, Wording>>;

/** A sentence or label in the language asked for. */
export function say(
  language: Language,
  name: keyof typeof WORDINGS,
  data?: Readonly<Record<string, string | number>>,
): string {
  return word(WORDINGS, name, data, language);
}
