import { wordsOf, type Context, type Phrase } from '../phrase.ts';
import { WORDING_RULES } from './sources.ts';

/** A verb with an object that takes another; which of the two to change is for a person to say. */
function collocation(wrong: string, right: string, object: string, context: Context): Phrase {
  return {
    wrong,
    right,
    reason: { zh: `“${wrong}”与“${object}”不搭配`, en: `${wrong} does not go with ${object}` },
    source: WORDING_RULES,
    ...context,
    ...(isAlwaysIn(object, context) && { sign: object }),
    isProposal: true,
  };
}

/** Whether every context of the kind has the word: it stands in the pattern by itself, not as one of several. */
function isAlwaysIn(word: string, { after = '', before = '' }: Context): boolean {
  const alone = new RegExp(`(?<![|:(!=<])${word}(?![|)?*{])`);
  return !word.includes('、') && (alone.test(after) || alone.test(before));
}

const ADVERBS =
  '(?:有待|亟待|需要?|仍需|还需|应|不断|持续|进一步|得到了?|有所|逐步|逐渐|显著|明显|大幅|稳步|日益|有效|较大|极大|全面|快速|的)';

/** A subject with a verb that does not go with it, at the end of its clause. */
function predicate(subject: string, verbs: string, right: string): readonly Phrase[] {
  return wordsOf(verbs).map((verb) =>
    collocation(verb, right, subject, {
      after: `[\\u4e00-\\u9fff]${subject}${ADVERBS}{0,4}`,
      before: '(?=[，。；]|$)',
    }),
  );
}

/** Words with which another does not go, or goes only in another sense. */
export const COLLOCATIONS: readonly Phrase[] = [
  collocation('加大', '加快', '推进、实施', {
    before:
      '(?:推进|推动|实施|落实|布局|建设|转型|完善|优化|探索|部署|普及|改造|整合|协同|拓展|提升)(?![^，。；]{0,16}(?:力度|投入|支持|规模|强度|力量|比重|步伐|幅度|难度))',
  }),
  collocation('加大', '加快', '步伐、速度', { before: '[^，。；、]{0,8}(?:步伐|速度|进度)' }),
  collocation('加强', '加大', '力度', { before: '(?:(?!加大|提升|提高)[^，。；、和与并]){0,10}力度' }),
  collocation('提高', '加大', '力度', { before: '(?:(?!加大)[^，。；、和与并]){0,10}力度' }),
  collocation('提升', '加大', '力度', { before: '(?:(?!加大)[^，。；、和与并]){0,10}力度' }),
  collocation('加快', '加大', '力度', { before: '(?:(?!加大)[^，。；、和与并]){0,8}力度' }),
  collocation('强化', '加大', '力度', { before: '(?:(?!加大|提升|提高)[^，。；、和与并]){0,10}力度' }),
  collocation('扩大', '加大', '力度', { before: '(?:(?!加大|范围|规模)[^，。；、和与并]){0,8}力度' }),
  collocation('加深', '加大', '力度', { before: '(?:(?!加大)[^，。；、和与并]){0,8}力度' }),
  collocation('改进', '提高', '水平', { before: '[^，。；、的和与]{0,6}水平' }),
  ...['加强', '增强', '增加', '扩大', '强化'].map((verb) =>
    collocation(verb, '提高', '水平', {
      before:
        '(?!对)(?:(?!提升|提高|达到|高于|低于|能力|高水|低水)[^，。；、的和与及等]){0,8}水平(?=[，。；、和与]|$)',
    }),
  ),
  ...['加强', '增强', '加快', '扩大'].map((verb) =>
    collocation(verb, '提高', '效率', {
      before: '(?:(?!提升|提高)[^，。；、的和与及等]){0,6}效率(?=[，。；、和与]|$)',
    }),
  ),
  collocation('打破', '弥合', '鸿沟', { before: '[^，。；、]{0,8}鸿沟' }),
  collocation('解决', '补齐', '短板', {
    before: '[^，。；、]{0,8}短板(?![^，。；、]{0,4}(?:问题|弱项|制约))',
  }),
  collocation('补齐', '填补', '空白', { before: '[^，。；、短板]{0,8}空白' }),
  collocation('满足', '解决', '问题', { before: '[^，。；、的需求]{0,8}问题(?=[，。；])' }),
  collocation('承担', '发挥', '作用', { before: '[了着]?[^，。；、]{0,8}作用(?=[，。；]|$)' }),
  collocation('起到', '扮演', '角色', { before: '[了着]?[^，。；、]{0,8}角色(?=[，。；]|$)' }),
  collocation('起到', '具有', '意义', { before: '[了着]?[^，。；、]{0,6}意义(?=[，。；]|$)' }),
  ...['产生', '起到', '提供', '形成', '发挥'].map((verb) =>
    collocation(verb, '作出', '贡献', {
      before: '了?[^，。；、的正负]{0,6}的?贡献(?=[，。；]|$)',
      notAfter: '[所共]',
    }),
  ),
  collocation('促进', '加强', '支持', { before: '(?:(?!支持)[^，。；、对]){2,16}的支持(?=[，。；]|$)' }),
  collocation('改善', '提高', '水平', { before: '[^，。；、的和与]{0,6}水平' }),
  collocation('打破', '解决', '痛点、难点', {
    before: '(?:(?!解决|破解|消除|补齐|针对|克服|攻克|直击)[^，。；]){0,30}?(?:痛点|难点|难题|短板)(?!的)',
  }),
  collocation('打破', '解决', '问题', {
    before: '(?:(?!解决|破解|看待|分析|思考|研究|处理|发现)[^，。；、]){0,12}问题(?=[，。；]|$)',
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
  collocation('缩短', '降低', '成本', { before: '[^，。；、]{0,10}成本' }),
  collocation('打通', '解决', '问题', { before: '[^，。；、]{0,14}问题(?=[，。；]|$)' }),
  collocation('扩大', '拓宽', '渠道', { before: '[^，。；、的和与]{0,8}渠道(?=[，。；、]|$)' }),
  collocation('加大', '加强', '监管、建设', {
    before:
      '(?:(?!力度|投入|支持|投资|扶持|补贴|供给|倾斜|开放|采购|信贷|比重|压力|难度|风险|规模)[^，。；、和与及]){0,14}(?:监管|管理|建设|保护|研究|合作|培训|培养|指导|监督|协调|沟通|交流|防范|整合|统筹)(?=[，。；]|$)',
  }),
  ...predicate('水平', '加强 增强 扩大 加快', '提高'),
  ...predicate('效率', '加强 增强 扩大', '提高'),
  ...predicate('质量', '加强 增强 扩大', '提高'),
  ...predicate('规模', '加强 增强 加快', '扩大'),
  ...predicate('范围', '提升 提高 加大 增强', '扩大'),
  ...predicate('步伐', '提升 提高 增强 加大', '加快'),
  ...predicate('差距', '减少 降低', '缩小'),
  ...predicate('力度', '加快 扩大 提高', '加大'),
  ...predicate('环境', '提高 提升 加强', '改善'),
  ...predicate('结构', '提高 提升 加强', '优化'),
  ...predicate('问题', '改善', '缓解'),
  ...['个点', 'pct', 'pcts'].map((unit) =>
    collocation(unit, '个百分点', '百分数之差', {
      after:
        '(?:提高|上升|下降|降低|增加|减少|扩大|收窄|回落|提升|高|低|增长)了?约?近?\\s?\\d{1,3}(?:\\.\\d{1,2})?\\s?',
      before: '[，。；、）]|$',
    }),
  ),
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
];
