import type { Context, Phrase } from '../phrase.ts';
import { WORDING_RULES } from './sources.ts';

/** A verb with an object that takes another; which of the two to change is for a person to say. */
function collocation(wrong: string, right: string, object: string, context: Context): Phrase {
  return {
    wrong,
    right,
    reason: { zh: `“${wrong}”与“${object}”不搭配`, en: `${wrong} does not go with ${object}` },
    source: WORDING_RULES,
    ...context,
    isProposal: true,
  };
}

/** 修饰动词的“的”应为“地”. */
function adverbial(adverb: string): Phrase {
  return {
    wrong: `${adverb}的`,
    right: `${adverb}地`,
    reason: { zh: '修饰后面的动词，用“地”', en: 'before a verb that it modifies 地 is written' },
    source: WORDING_RULES,
    before: VERB_WITH_OBJECT,
    notAfter: '[最有是更]|提供|实现|取得|获得|带来|得到|进行|做出|作出|开展',
  };
}

/** Verbs that are never nouns, and those that are: with 了, or with an object that does not make a noun of the whole. */
const VERB_WITH_OBJECT =
  '(?:满足|适应|融入|履行|助力|赋能|化解)(?=了?[\\u4e00-\\u9fff“])(?![的性者度])' +
  '|(?:推动|推进|促进|提升|提高|发挥|利用|落实|释放|激发|降低|缩短|防范)了' +
  '|(?:推动|推进|促进|提升|提高|发挥|释放|激发|降低|缩短|防范)(?![的性者度、，。；和与及等中下力])' +
  '(?![\\u4e00-\\u9fff]{0,6}(?:空间|能力|趋势|过程|举措|措施|机制|作用|效应|意义|效果|方式|方法|手段|路径|水平|力度|策略|战略|因素|力量|模式|体系|政策|服务|管理|平台|工作|要求|需求|目标|格局|氛围|阶段|势头|态势|速度|节奏|渠道|条件|基础|动力|方案|计划|工具|体验|关系|影响|功能|优势)(?:[^\\u4e00-\\u9fff]|的|和|与|$))' +
  '(?=[\\u4e00-\\u9fff“]{2})';

/** Words with which another does not go, or goes only in another sense. */
export const COLLOCATIONS: readonly Phrase[] = [
  collocation('加大', '加快', '推进、实施', {
    before: '(?:推进|推动|实施|落实|布局|建设|转型)(?![^，。；]{0,16}(?:力度|投入|支持|规模))',
  }),
  collocation('加大', '加快', '步伐、速度', { before: '[^，。；、]{0,8}(?:步伐|速度|进度)' }),
  collocation('加强', '加大', '力度', { before: '(?:(?!加大|提升|提高)[^，。；、和与并]){0,10}力度' }),
  collocation('提高', '加大', '力度', { before: '(?:(?!加大)[^，。；、和与并]){0,10}力度' }),
  collocation('提升', '加大', '力度', { before: '(?:(?!加大)[^，。；、和与并]){0,10}力度' }),
  collocation('加快', '加大', '力度', { before: '(?:(?!加大)[^，。；、和与并]){0,8}力度' }),
  collocation('改善', '提高', '水平', { before: '[^，。；、的和与]{0,6}水平' }),
  collocation('打破', '解决', '痛点、难点', {
    before: '(?:(?!解决|破解|消除|补齐|针对|克服|攻克|直击)[^，。；]){0,30}?(?:痛点|难点|难题|短板)(?!的)',
  }),
  collocation('解决', '满足', '需求', {
    before:
      '(?:(?!满足|平衡|错配)[^，。；、]){0,12}需求(?!侧|端|与|和|不|错|下|收|过|萎|低|疲|分|缺|方|旺|中|之|量|[^，。；]{0,8}(?:问题|难题|不足|矛盾|痛点|困难|障碍|瓶颈|缺口))',
  }),
  collocation('扮演', '发挥', '作用', { before: '[了着]?[^，。；、]{0,8}(?:作用|功能)' }),
  collocation('发挥', '扮演', '角色', { before: '[了着]?[^，。；、]{0,8}角色(?![的优作定])' }),
  collocation('弥补', '弥合', '鸿沟', { before: '[^，。；、]{0,8}鸿沟' }),
  collocation('弥补', '缩小', '差距', { before: '[^，。；、]{0,8}差距' }),
  collocation('填补', '补齐', '短板', { before: '(?:(?!空白|缺口)[^，。；、]){0,8}短板' }),
  collocation('适用', '适应', '需要、变化、时代', {
    before: '(?![于的性范])[^，。；、于]{0,10}(?:需要|变化|趋势|时代|新形势|新常态)',
    notAfter: '[不可均皆所能]',
  }),
  ...['推动', '促进', '带动', '提升', '提高', '加快'].map((verb): Phrase => ({
    wrong: `实现${verb}`,
    right: verb,
    notBefore: '[的者、，。；和与]|[^，。；]{0,12}的(?:目标|作用|效果|愿景)',
    reason: { zh: '两个动词叠用，去掉一个', en: 'two verbs for one' },
    source: WORDING_RULES,
    isProposal: true,
  })),
  {
    wrong: '诺贝尔经济学家',
    right: '诺贝尔经济学奖',
    before: '得主|获得者|获奖者',
    reason: { zh: '奖项名误写', en: 'the name of the prize' },
    source: WORDING_RULES,
  },
  {
    wrong: '无时无刻',
    right: '时时刻刻',
    before: '都|在',
    reason: {
      zh: '“无时无刻”后面要有否定词（无时无刻不），肯定句用“时时刻刻”',
      en: '无时无刻 needs a negation behind it; otherwise 时时刻刻',
    },
    source: WORDING_RULES,
  },
  ...['即要', '即能', '即有', '即是'].map((words): Phrase => ({
    wrong: '即',
    right: '既',
    words: [words],
    before: `[^。；，]{1,24}[，,]?[也又还](?:${words.charAt(1)}|可|会)`,
    notAfter: '[立随当旋迅亦也此]',
    reason: { zh: '与“又”“也”呼应的是“既”', en: '既 goes with 又 or 也' },
    source: WORDING_RULES,
  })),
  ...[
    '不断',
    '逐步',
    '逐渐',
    '大力',
    '切实',
    '稳步',
    '有序',
    '有效',
    '快速',
    '迅速',
    '深入',
    '积极',
    '全面',
    '充分',
    '持续',
    '极大',
    '显著',
    '更好',
    '主动',
    '有力',
  ].map(adverbial),
];
