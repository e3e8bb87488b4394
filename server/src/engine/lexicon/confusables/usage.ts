import { wordsOf, type Context, type Phrase } from '../phrase.ts';
import { CIVIL_CODE, DICTIONARY, PROOFREADING_RULES } from './sources.ts';

function usage(
  wrong: string,
  right: string,
  zh: string,
  en: string,
  context: Context,
  source: string = DICTIONARY,
): Phrase {
  return { wrong, right, reason: { zh, en }, source, ...context };
}

/** A point of time as 截至 takes it. */
const TIME = String.raw`\s?(?:[12]\d{3}\s?(?:年|[-/.])|\d{1,2}\s?[月日]|[一二][〇○零一二三四五六七八九]{3}年|[一二三四五六七八九十]{1,3}月|目前|当前|今年|去年|前年|上年|上月|本月|昨日|今日|日前|发稿|记者发稿|报告期|本报告期|期末|年末|年底|月末|月底|上半年|本季度)`;

/** Words that are right in themselves and wrong where they stand. */
export const USAGE: readonly Phrase[] = [
  ...[
    usage(
      '截止',
      '截至',
      '“截止”是到期停止，不带时间；“截至”才带时间',
      '截止 means “closes”; up to a point of time is 截至',
      {
        before: TIME,
        notAfter:
          '报名|報名|申报|申報|投稿|征集|徵集|申请|申請|提交|缴费|募集|认购|登记|招标|投标|活动|预约|兑换|时间|日期|[于已将会]',
      },
      PROOFREADING_RULES,
    ),
    usage(
      '截止到',
      '截至',
      '“至”就是“到”；到某一时间为止用“截至”',
      '截止 means “closes”; up to a point of time is 截至, whose 至 already says 到',
      { before: String.raw`(?:${TIME}|本[书文报刊稿]|撰[写稿])` },
      PROOFREADING_RULES,
    ),
  ].map((phrase): Phrase => ({ ...phrase, isOfBothScripts: true })),
  usage(
    '截至',
    '截止',
    '“截至”后面要有时间；表示停止用“截止”',
    '截至 needs a point of time; “closes” is 截止',
    {
      before: '[。！]',
    },
    PROOFREADING_RULES,
  ),
  usage(
    '启示',
    '启事',
    '公开声明某事的文字叫“启事”',
    'a public notice is 启事',
    {
      after: '招聘|征稿|征文|寻人|寻物|招领|更名|迁址|招生|招租',
    },
    PROOFREADING_RULES,
  ),
  usage(
    '合拢',
    '合龙',
    '桥梁、堤坝从两端施工在中间接合叫“合龙”',
    'bridges and dams close by 合龙',
    {
      after: '(?:大桥|桥梁|主桥|全桥|特大桥|大坝|围堰|主跨)(?:成功|顺利|正式|全面|精准|实现)?',
    },
    PROOFREADING_RULES,
  ),
  usage(
    '做出',
    '作出',
    '宾语是抽象的行为时，公文和出版物用“作出”',
    'with an abstract object the form of official texts is 作出',
    {
      before:
        '(?:了|的)?(?:[^，。；：、！？\\s]{0,8}的?)?(?:贡献|决定|部署|承诺|判断|研判|预判|指示|批示|批复|答复|决策|安排|规定|裁定|判决|表率|牺牲|努力)',
    },
  ),
  usage('当做', '当作', '表示看成、作为用“当作”', 'to take for is 当作', {
    after: '[把将被][^，。；：！？]{1,12}',
    notAfter: '[应相担正每适理]',
    notBefore: '[好到出成完]',
  }),
  usage('看做', '看作', '表示当成、认为是用“看作”', 'to regard as is 看作', {
    after: '[把将被][^，。；：！？]{1,12}',
    notBefore: '[好到出成完]',
  }),
  usage('做为', '作为', '表示充当、当作用“作为”', 'as, in the capacity of, is 作为', {
    before: '[\\u4e00-\\u9fff“《]',
    notBefore: '[何了此止人民]',
    notAfter: '[叫当看称所能敢想去可]',
  }),
  usage(
    '收益',
    '受益',
    '“收益”是名词，指得到的利益；表示得到利益用“受益”',
    '收益 is a noun, gains; to benefit is 受益',
    {
      after:
        '(?:在其中|从中|由此|因此|因而|率先|直接从中)(?:也|将|可|都|均)?(?:明显|显著|直接|充分)?|(?<![带取获产形实创看][^，。；：]{0,8})(?<![有无缺的了出][^，。；：]{0,3})明显',
      before: '[，。；]|匪浅|良多|$',
    },
  ),
  usage(
    '收益',
    '受益',
    '“收益”是名词，指得到的利益；表示得到利益用“受益”',
    '收益 is a noun, gains; to benefit is 受益',
    {
      before: '匪浅|于(?:政策|技术|数字|需求|产业|这一|上述|国家|改革|市场)',
      notAfter: '投资|净|总|利息|理财|资产|综合|存款|营业|租金|红利|基金|债券|资本|项目|预期|年化|[的无有]',
    },
  ),
  ...['盈利', '赢利'].map((wrong) =>
    usage(
      wrong,
      '营利',
      '不以营利为目的的组织是“非营利”组织，与是否有盈余无关',
      'an organisation that is not for profit is 非营利',
      { after: '非', before: '性?(?:组织|机构|法人|团体)' },
      CIVIL_CODE,
    ),
  ),
  usage('反应', '反映', '把情况表现出来或告诉别人用“反映”', 'to reflect or report is 反映', {
    after: '(?:充分|集中|真实|如实|直接|客观|全面|准确|侧面|综合)',
    before: '[了出]',
  }),
  usage('反映', '反应', '由一事引起的变化是“反应”', 'a reaction is 反应', {
    after: '连锁|化学|应激|过敏|不良',
    notBefore: '[了出]',
  }),
  usage('爆发', '暴发', '传染病、洪水突然而大规模地发生用“暴发”', 'epidemics and floods break out by 暴发', {
    after: '(?:疫情|山洪|洪水|泥石流|传染病|流感)(?:全面|突然|大规模|集中|再次|持续)?',
  }),
  usage('爆发', '暴发', '传染病、洪水突然而大规模地发生用“暴发”', 'epidemics and floods break out by 暴发', {
    before: '的?(?:新冠|疫情|山洪|洪水|泥石流|流感|传染病)',
  }),
  usage(
    '必需',
    '必须',
    '“必需”是一定要有；表示一定要做用“必须”',
    '必需 is “indispensable”; “must” before a verb is 必须',
    {
      before:
        '(?:坚持|加强|加快|严格|遵守|遵循|依法|采取|尽快|牢牢|把握|落实|做好|推进|推动|高度重视|深刻|按照|符合|经过|坚定|始终)',
      notAfter: '[所非]',
    },
  ),
  usage('必须', '必需', '不可缺少的东西是“必需品”；“所必需的”同', 'what cannot be done without is 必需', {
    after: '所',
    before: '的',
  }),
  usage('必须品', '必需品', '不可缺少的东西是“必需品”', 'necessities are 必需品', {
    notBefore: '[牌质种德类味格行性尝级位]',
  }),
  usage('登陆', '登录', '进入计算机系统是“登录”；“登陆”是上岸', 'to log in is 登录; 登陆 is to land', {
    before: String.raw`[“”《\s]{0,2}(?:系统|网站|平台|账号|账户|后台|界面|页面|页|密码|APP|App|客户端|手机银行|网上银行|官网|网址|邮箱|小程序)`,
  }),
  usage('登录', '登陆', '进入市场、上市用“登陆”', 'to enter a market is 登陆', {
    before: String.raw`(?:科创板|创业板|新三板|资本市场|A\s?股|纳斯达克|纽交所|主板)(?![^，。；]{0,12}(?:系统|网站|平台|页面|官网|专区))`,
  }),
  usage('记录', '纪录', '一定时期内最好的成绩是“纪录”', 'the best result so far is 纪录', {
    after: '(?:世界|打破|刷新|创下|创造)(?:了)?(?:新的?|历史|最高|全国|吉尼斯|世界|单日|年度){0,3}',
    before: '[，。；、！]|$',
  }),
  usage('纪录', '记录', '记下来的材料是“记录”', 'what is written down is 记录', {
    after: '会议|操作|通话|信用|诚信|违约|违法|失信|还款|征信|日志|浏览|访问',
    notBefore: '片',
  }),
  usage('漫延', '蔓延', '像蔓草一样向周围扩展用“蔓延”', 'to spread is 蔓延', {
    after: '风险|疫情|危机|火势|灾情|恐慌|情绪',
  }),
  usage('入住', '入驻', '机构、企业进驻用“入驻”；“入住”是住进去', 'firms and institutions move in by 入驻', {
    before:
      '(?:产业园|园区|孵化器|众创空间|开发区|高新区|科技园|自贸区)(?![^，。；]{0,4}(?:公寓|宿舍|酒店|住宅|小区))',
  }),
  usage(
    '辨证',
    '辩证',
    '“辩证”关于矛盾的发展变化；“辨证”是中医用语',
    'dialectical is 辩证; 辨证 belongs to medicine',
    {
      before: '关系|统一|唯物|法|看待|地看',
      notAfter: '[纲络腑型]',
    },
  ),
  usage('坐谈会', '座谈会', '不拘形式地讨论是“座谈”', 'a round-table talk is 座谈会', {}),
  usage(
    '导向的',
    '为导向的',
    '“以……为导向”是固定格式，“为”不能省',
    'the pattern is 以……为导向; 为 must not be left out',
    {
      after:
        '(?<![予可所得难加足借用赖何是])以(?![及往前下上内外后来便致至])[^，。；：、！？为以“”\\s]{1,10}',
    },
  ),
  usage('近而', '进而', '在已有的基础上更进一步用“进而”', 'and then, going further, is 进而', {
    after: '[，；]',
    notBefore: '[且是言已立今]',
  }),
  usage('既使', '即使', '表示假设的让步用“即使”', 'even if is 即使', {
    notBefore: '[用得命劲]|[^。；！？]{0,60}(?:又|也使|同时|还使|更使|也让)',
  }),
  usage('即然', '既然', '提出已成事实的前提用“既然”', 'since, given that, is 既然', { notBefore: '后|而' }),
  usage('即定', '既定', '已经确定的是“既定”', 'fixed beforehand is 既定', {
    before: '的|目标|方针|政策|计划|任务|规则|路线|战略|节奏',
    notAfter: '[随立当旋]',
  }),
  usage('一如即往', '一如既往', '“既往”是从前', 'as always is 一如既往', {}),
  usage('即得利益', '既得利益', '已经得到的是“既得”', 'vested is 既得', {}),
  usage(
    '不尽人意',
    '不尽如人意',
    '“尽如人意”是完全合乎心意',
    'not quite as one would wish is 不尽如人意',
    {},
  ),
  usage('入不付出', '入不敷出', '“敷”是够、足', 'not to make ends meet is 入不敷出', {}),
  usage('给与', '给予', '书面语“给予”是推荐词形', 'to give, in writing, is 给予', {
    before: '(?:了)?(?:支持|补贴|补助|奖励|优惠|帮助|关注|重视|倾斜|肯定|高度|一定|适当|相应|资金|政策)',
    notAfter: '[供补自配发月日年薪还留交送献赐让]',
  }),
  usage('授与', '授予', '给予称号、学位、权力用“授予”', 'to confer is 授予', {
    before: '[^，。；：、]{0,8}(?:称号|奖|权|荣誉|证书|学位|资格)',
    notAfter: '[教讲传函]',
  }),
  usage('极待', '亟待', '急迫地等待用“亟待”', 'urgently waiting to be done is 亟待', {
    before: '解决|加强|提升|完善|破解|突破|建立|补齐|提高|优化',
    notAfter: '积',
  }),
  usage('由其是', '尤其是', '表示更进一步用“尤其”', 'especially is 尤其', { notBefore: '否' }),
  usage('犯', '范', '“防范”“规范”“示范”“模范”的“范”不作“犯”', 'a slip for 范', {
    words: wordsOf('防犯 示犯 规犯 模犯'),
    notAfter: '[违侵]',
    notBefore: '[罪错法规案人上意]',
  }),
  usage(
    '再次',
    '在此',
    '“再次”是又一次；以所说的为基础是“在此基础上”',
    'on this basis is 在此基础上; 再次 is once more',
    {
      before: '(?:基础上|背景下|过程中|情况下|前提下|形势下)',
    },
  ),
  usage('再此', '在此', '表示所处的情形用“在”', 'in or on this is 在此', {
    before: '(?:基础|背景|过程|情况|前提|期间|之前|之后|形势)',
  }),
  usage('倍受', '备受', '“备”是完全、尽；表示广泛受到用“备受”', 'to enjoy fully is 备受', {
    before: '(?:关注|瞩目|青睐|重视|好评|推崇|欢迎|期待|争议|质疑|追捧|市场|社会|各界|业界)',
  }),
  usage('度过', '渡过', '困难、难关用“渡过”', 'hard times are crossed, 渡过', {
    before: '[^，。；、]{0,4}(?:难关|险滩)',
  }),
  usage(
    '法制',
    '法治',
    '依法治理是“法治”，“法制”指法律制度',
    'the rule of law is 法治; 法制 is the body of law',
    {
      before: '化(?:[、，]?(?:国际化|便利化|市场化)|营商环境|轨道|水平|的?营商)',
    },
  ),
  usage(
    '泄漏',
    '泄露',
    '不该让人知道的事让人知道用“泄露”；液体、气体漏出用“泄漏”',
    'secrets are 泄露; gas and liquids are 泄漏',
    {
      after: '(?:隐私|机密|秘密|个人信息|用户信息|客户信息|敏感信息|商业信息)(?:的|被|遭)?',
    },
  ),
  usage('部属', '部署', '安排布置用“部署”；“部属”是下属', 'to deploy is 部署; 部属 are subordinates', {
    after: '(?:战略|决策|工作|安排|统一|周密|全面|重大)',
    notBefore: '[高院单企事]',
  }),
  usage('与以', '予以', '“予以”就是给以', 'to give is 予以', {
    before: '(?:支持|处罚|奖励|关注|重视|肯定|补贴|解决|保障|处理|明确|规范|扶持|补助)',
  }),
  usage('经济', '经纪', '撮合交易的人和业务叫“经纪”', 'brokers and brokerage are 经纪', {
    after: '保险|证券|房产|房地产|期货',
    before: '(?:人(?!口|均|才|们)|公司|机构(?!的)|业务)',
  }),
  usage('作', '做', '具体的动作、工作用“做”', 'of work and acts the verb is 做', {
    words: wordsOf('作好'),
    before: '(?:准备|工作|保障|衔接|防范|应对|服务|预案|宣传|统筹|配套|规划)',
    notAfter: '[工合著创运操制写耕协]',
  }),
  usage('其间', '期间', '前面有表示时段的词时用“期间”', 'behind a word for a time the form is 期间', {
    after: '(?:会议|假期|疫情|春节|国庆|规划|“[一二三四五十]{3}”)',
  }),
  usage('以致于', '以至于', '“以至于”是固定写法', 'the set form is 以至于', {}),
];
