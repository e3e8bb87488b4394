import { wordsOf, type Phrase } from '../phrase.ts';
import { WORDING_RULES } from './sources.ts';

/** 修饰动词的“的”应为“地”. One row for all: their pattern is long, and each would compile its own. */
function adverbial(adverbs: readonly string[]): Phrase {
  return {
    wrong: '的',
    right: '地',
    words: adverbs.map((adverb) => `${adverb}的`),
    reason: { zh: '修饰后面的动词，用“地”', en: 'before a verb that it modifies 地 is written' },
    source: WORDING_RULES,
    before: VERB_WITH_OBJECT,
    notAfter: '[最有是]|提供|实现|取得|获得|带来|得到|进行|做出|作出|开展',
  };
}

/** Verbs that are never nouns, and those that are: with 了, or with an object that does not make a noun of the whole. */
const MAKES_A_NOUN =
  '(?![\\u4e00-\\u9fff]{0,8}(?:空间|能力|趋势|过程|举措|措施|机制|作用|效应|意义|效果|方式|方法|手段|路径|水平|力度|策略|战略|因素|力量|模式|体系|政策|服务|管理|平台|工作|要求|需求|目标|格局|氛围|阶段|势头|态势|速度|节奏|渠道|条件|基础|动力|方案|计划|工具|体验|关系|影响|功能|优势|环境|制度|产品|案例|做法|人才|队伍|框架|思路|标准|算法|模型|系统|技术|职责|义务|角色)(?:[^\\u4e00-\\u9fff]|的|和|与|等|来|以|$))';
const VERB_WITH_OBJECT =
  `(?:满足|适应|融入|履行|助力|赋能|化解|惠及|造福|服务于|作用于|致力于)(?=了?[\\u4e00-\\u9fff“])(?![的性者度])${MAKES_A_NOUN}` +
  // Any verb with 了 and an object; 方法了解 has none.
  '|[\\u4e00-\\u9fff]{2}了(?![解结然如不得吗呢，])(?=[\\u4e00-\\u9fff“]{2})' +
  `|(?:推动|推进|促进|提升|提高|发挥|释放|激发|降低|缩短|防范)(?![的性者度、，。；和与及等中下力])${MAKES_A_NOUN}` +
  '(?=[\\u4e00-\\u9fff“]{2})';

/** 修饰名词的“地”应为“的”, where the noun is the object of a verb before it. */
function attributive(adjectives: readonly string[]): Phrase {
  return {
    wrong: '地',
    right: '的',
    words: adjectives.map((adjective) => `${adjective}地`),
    reason: { zh: '修饰后面的名词，用“的”', en: 'before a noun that it modifies 的 is written' },
    source: WORDING_RULES,
    after:
      '(?:取得|产生|发挥|具有|奠定|提供|带来|作出|做出|形成|有着|营造|创造|积累|获得)了?(?:更加?|较为?|十分|非常|极为|极其)?',
    before:
      '(?:成效|作用|意义|影响|基础|成果|成绩|贡献|进展|支撑|前景|保障|空间|变化|优势|条件|机遇|环境|氛围|经验|效果|效益|回报)(?=[，。；、]|$)',
  };
}

/** 变的更加 for 变得更加: what comes of a verb follows 得. */
const RESULTS: readonly Phrase[] = [
  {
    wrong: '的',
    right: '得',
    words: wordsOf('变的 显的'),
    before: '(?:更|越来越|愈发|愈加|日益|十分|非常|极为|极其|极|尤为|格外|异常|至关|不再)',
    notAfter: '[改转演蜕突应裂政不所明凸彰浅突]',
  },
  {
    wrong: '的',
    right: '得',
    words: wordsOf('做的 走的 跑的 发展的 管的 用的 办的 卖的 飞的 落的 融的 学的 看的 干的'),
    before: '(?:更加?|很|越来越|又)(?:好|快|稳|深|实|远|准|精|扎实|顺畅)(?:[，。；、！]|$)',
    notAfter: '[要所有]',
  },
  {
    wrong: '的',
    right: '得',
    words: wordsOf('取的 获的 赢的'),
    before: '了(?![的解])',
    notAfter: '[换争采收选提领吸听夺截拿录]',
  },
  {
    wrong: '的',
    right: '得',
    words: ['使的'],
    after: '(?:^|[，。；])(?:从而|进而)?',
    before: '[\\u4e00-\\u9fff]{2}',
  },
].map((row) => ({
  ...row,
  reason: { zh: '后面是动作的结果或程度，用“得”', en: 'what comes of the verb follows 得' },
  source: WORDING_RULES,
}));

const ADVERBS = wordsOf(`
  公平 更加公平 客观 真实 集中
  不断 逐步 逐渐 大力 切实 稳步 有序 有效 快速 迅速 深入 积极 全面 充分 持续 极大 显著 更好 主动 有力 高效 精准
  扎实 坚决 深刻 大幅 大幅度 真正 自觉 灵活 及时 牢固 直接 创造性 有针对性 因地制宜 循序渐进 科学 合理 广泛 深度 更加有效 更有效
`);

/** 的、地、得. */
export const PARTICLES: readonly Phrase[] = [
  adverbial(ADVERBS),
  // 进一步 is an adverb as it stands: neither 的 nor 地.
  {
    ...adverbial(['进一步']),
    right: '',
    reason: { zh: '“进一步”直接修饰动词，不加“的”', en: '进一步 modifies a verb without 的' },
  },
  attributive(wordsOf('显著 重要 积极 巨大 良好 明显 坚实 有力 广阔 深远 丰硕 丰富 宝贵 突出 稳定 有利')),
  ...RESULTS,
];
