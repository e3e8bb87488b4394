import { wordsOf, type Context, type Phrase } from '../phrase.ts';
import { DICTIONARY, SIMPLIFIED_CHARACTERS, VARIANT_WORDS } from './sources.ts';

function variant(
  wrong: string,
  right: string,
  words: string,
  zh: string,
  en: string,
  source: string,
  context: Context = {},
): Phrase {
  return { wrong, right, words: wordsOf(words), reason: { zh, en }, source, ...context };
}

const RECOMMENDED = { zh: '是推荐词形', en: 'is the recommended form' } as const;

/** A word whose recommended form is another. */
function recommended(
  wrong: string,
  right: string,
  source: string = VARIANT_WORDS,
  context: Context = {},
): Phrase {
  const reason = { zh: `“${right}”${RECOMMENDED.zh}`, en: `${right} ${RECOMMENDED.en}` };
  return { wrong, right, reason, source, ...context };
}

/** 部份额度 is 部|份额, 不超过份额 is 超过|份额: a share follows. */
const NO_SHARE = '[额数子地儿]';

/** Characters that standards and dictionaries have settled, and words of several forms of which one is recommended. */
export const CHARACTERS: readonly Phrase[] = [
  variant(
    '其它',
    '其他',
    '其它',
    '“其他”兼指人和事物，公文和出版物统一用“其他”',
    '其他 serves for persons and things alike',
    DICTIONARY,
    { notAfter: '尤', notBefore: '们' },
  ),
  variant(
    '帐',
    '账',
    '帐户 帐目 帐单 帐号 帐本 帐簿 帐款 帐面 帐务 帐龄 帐期 记帐 转帐 对帐 结帐 报帐 算帐 欠帐 坏帐 呆帐 入帐 挂帐 台帐 总帐 做帐 查帐 进帐 到帐 付帐 销帐 走帐 建帐 分帐 垫帐 平帐 还帐 经济帐 民生帐 政治帐 生态帐 社会帐 长远帐 明白帐 明细帐 流水帐 烂帐',
    '“帐”指帐篷、蚊帐；与钱财有关的用“账”',
    '帐 is a tent or a curtain; what has to do with money is 账',
    DICTIONARY,
    { notBefore: '[篷幕子]' },
  ),
  variant(
    '粘',
    '黏',
    '粘性 粘度 粘稠 粘膜 粘土 粘液 粘附 粘滞',
    '表示有黏性读 nián，用“黏”；“粘”读 zhān，是粘贴',
    'sticky, read nián, is 黏; 粘, read zhān, is to paste',
    DICTIONARY,
  ),
  variant('份', '分', '成份', '“成分”是推荐词形', '成分 is the recommended form', VARIANT_WORDS, {
    notBefore: `${NO_SHARE}|[股券]|指数|证券`,
  }),
  variant('份', '分', '部份', '“部分”是推荐词形', '部分 is the recommended form', DICTIONARY, {
    notBefore: NO_SHARE,
    notAfter: '[全干]',
  }),
  variant('份', '分', '充份', '“充分”是足够、尽量，不作“份”', 'ample is 充分', DICTIONARY, {
    notBefore: NO_SHARE,
    notAfter: '[补扩填]',
  }),
  variant('份', '分', '过份', '“过分”是推荐词形', '过分 is the recommended form', VARIANT_WORDS, {
    notBefore: NO_SHARE,
    notAfter: '[超通经买]',
  }),
  variant(
    '份',
    '分',
    '份内 份外',
    '“分内”“分外”的“分”指本分',
    'within or beyond one’s duty is 分',
    VARIANT_WORDS,
    {
      before: '之|的?(?:事|职责|工作)',
      notAfter: '[一二三四五六七八九十两这那该此各每首全\\d]',
    },
  ),
  variant('份', '分', '缘份', '“缘分”是推荐词形', '缘分 is the recommended form', VARIANT_WORDS, {
    notBefore: NO_SHARE,
  }),
  variant('份', '分', '水份 养份 盐份 糖份 恰如其份', '“分”指成分、限度', 'here the word is 分', DICTIONARY, {
    notBefore: NO_SHARE,
  }),
  variant(
    '份',
    '分',
    '知识份子 积极份子 犯罪份子 不法份子 恐怖份子',
    '“分子”是推荐词形',
    '分子 is the recommended form',
    VARIANT_WORDS,
  ),
  variant('身分', '身份', '身分', '“身份”是推荐词形', '身份 is the recommended form', VARIANT_WORDS, {
    before: '证|认证|识别|信息|核验|验证|鉴别|标识',
    notAfter: '[自本终全]',
  }),
  variant('分额', '份额', '分额', '整体里所占的数额是“份额”', 'a share is 份额', DICTIONARY, {
    after: '市场|占有|出口|进口|基金|全球',
    notBefore: '[度外]',
  }),
  variant('股分', '股份', '股分', '“股份”不作“分”', 'shares are 股份', DICTIONARY, {
    before: '有限公司|有限|公司|制(?!度)|银行',
    notAfter: '[个A-Z一持控参入]',
  }),
  variant('惟', '唯', '惟一 惟有 惟独 惟恐', '表示单单、只用“唯”', 'only is 唯', DICTIONARY, {
    notAfter: '[思恭]',
  }),
  variant(
    '象',
    '像',
    '图象 影象 录象 摄象 头象 肖象 音象 显象 成象 镜象',
    '表示形象、模样、摄制的“像”不再简化为“象”',
    'image is 像, no longer 象',
    SIMPLIFIED_CHARACTERS,
    {
      notBefore: '[征牙限形棋]',
      notAfter: '[龙石木企意地]',
    },
  ),
  variant('想像', '想象', '想像', '“想象”是推荐词形', '想象 is the recommended form', DICTIONARY, {
    notBefore: '[一他她它往你我这那从]',
  }),
  variant('真象', '真相', '真象', '“真相”是推荐词形', '真相 is the recommended form', VARIANT_WORDS, {
    notBefore: '[征牙]',
  }),
  variant(
    '像',
    '象',
    '现像 抽像 迹像 印像 万像更新',
    '“象”指现象、迹象',
    'a phenomenon or a sign is 象',
    SIMPLIFIED_CHARACTERS,
    {
      notBefore: '[素一]',
      notAfter: '[实出体发呈展显重再涌复打脚手影兑变水]',
    },
  ),
  variant('像', '相', '照像', '“照相”是推荐词形', '照相 is the recommended form', VARIANT_WORDS, {
    before: '机|馆|设备|功能',
  }),
  variant(
    '迭',
    '叠',
    '重迭 折迭 层迭 迭加',
    '“叠”不再简化为“迭”；“迭代”“更迭”仍用“迭”',
    'to pile up is 叠, no longer 迭; 迭代 stays',
    SIMPLIFIED_CHARACTERS,
    { notAfter: '更', notBefore: '代' },
  ),
  variant(
    '复',
    '覆',
    '复盖 颠复',
    '“覆盖”“颠覆”的“覆”不再简化为“复”',
    'to cover and to overturn are 覆, no longer 复',
    SIMPLIFIED_CHARACTERS,
    { notAfter: '[修恢反回重往]' },
  ),
  variant(
    '覆',
    '复',
    '答覆 反覆 回覆',
    '“答复”“反复”“回复”用“复”',
    'to answer and to repeat are 复',
    SIMPLIFIED_CHARACTERS,
    { notBefore: '[盖灭]' },
  ),
  variant(
    '画',
    '划',
    '计画 规画 策画 筹画 谋画',
    '“计划”“规划”“策划”的“划”不作“画”',
    'to plan is 划',
    VARIANT_WORDS,
    {
      notAfter: '[设政决法统会累预估合]',
      notBefore: '[像面册稿布图报质作家廊风]',
    },
  ),
  variant('座标', '坐标', '座标', '“坐标”是推荐词形', '坐标 is the recommended form', DICTIONARY, {
    notAfter: '讲',
    notBefore: '[题准志杆签的识语记本]',
  }),
  variant('座落', '坐落', '座落', '“坐落”是推荐词形', '坐落 is the recommended form', DICTIONARY, {
    notBefore: '[地后成户差幕入实下叶]',
  }),
  variant('定', '订', '定货 定户', '“订货”“订户”是推荐词形', '订 is the recommended form', VARIANT_WORDS, {
    before: '量|会|商|合同|方|额|数',
    notAfter: '[规指确特一稳固制决拟设预审核认判鉴界约限锁选议法商测评暂]',
  }),
  recommended('定单', '订单', VARIANT_WORDS, {
    after: '(?:^|[，。；：、的张笔批购销])',
    notBefore: '[位一个独价元品项列纯行词板向]',
  }),
  recommended('参预', '参与', VARIANT_WORDS, { notAfter: '[海人内总]' }),
  recommended('参予', '参与', DICTIONARY, { notAfter: '[海人内总]' }),
  recommended('赋与', '赋予', VARIANT_WORDS, { notAfter: '[禀天词歌田租贡汉辞诗]' }),
  recommended('关连', '关联', VARIANT_WORDS, {
    before: '性|度|关系|企业|公司|效应',
    notAfter: '[海相有机开攸]',
  }),
  recommended('交待', '交代', VARIANT_WORDS, {
    notAfter: '[成提移外社递上转缴结杂邦]',
    notBefore: '[遇客办审定命机岗业处批]',
  }),
  recommended('思惟', '思维'),
  recommended('引伸', '引申', VARIANT_WORDS, { notBefore: '[缩展长计]' }),
  recommended('赢余', '盈余'),
  recommended('撤消', '撤销', DICTIONARY, { notBefore: '[费息]' }),
  recommended('联贯', '连贯', VARIANT_WORDS, { notAfter: '[关互串物]', notBefore: '[穿通彻]' }),
  recommended('人材', '人才', DICTIONARY, { notBefore: '[机料质]' }),
  recommended('磨练', '磨炼'),
  recommended('锻练', '锻炼'),
  recommended('凝炼', '凝练'),
  recommended('简炼', '简练'),
  recommended('精采', '精彩', VARIANT_WORDS, { notBefore: '[购集样用矿煤油取访纳]' }),
  recommended('希土', '稀土', DICTIONARY, { before: '元素|金属|矿|永磁|材料|资源' }),
  recommended('希有', '稀有', VARIANT_WORDS, { before: '金属|资源|元素|品种|物种' }),
  recommended('模胡', '模糊', VARIANT_WORDS, { notAfter: '规' }),
  recommended('按步就班', '按部就班'),
  recommended('直接了当', '直截了当'),
  recommended('名符其实', '名副其实', DICTIONARY),
  recommended('发人深醒', '发人深省'),
  recommended('暴光', '曝光', DICTIONARY, { notAfter: '[风火粗]', notBefore: '临' }),
  recommended('会议记要', '会议纪要', DICTIONARY),
  ...recommendedWords(`
    丰富多采=丰富多彩 宏扬=弘扬 摹仿=模仿 摹拟=模拟 磨擦=摩擦 门坎=门槛 折衷=折中 小题大作=小题大做 义无返顾=义无反顾
    驾御=驾驭 架式=架势 勾划=勾画 无庸置疑=毋庸置疑 斩新=崭新 禀承=秉承 必恭必敬=毕恭毕敬 告戒=告诫 盘据=盘踞 色采=色彩
    神彩=神采 喝采=喝彩 姿式=姿势 左证=佐证 澈底=彻底 透澈=透彻 热中于=热衷于 担搁=耽搁 复辙=覆辙 出谋画策=出谋划策
    耽心=担心 耽忧=担忧 混水摸鱼=浑水摸鱼 固步自封=故步自封 指手划脚=指手画脚 一槌定音=一锤定音 归根结柢=归根结底 展转=辗转
  `),
  recommended('份量', '分量', VARIANT_WORDS, { after: '[有重足]|有着|加大|颇具|沉甸甸的' }),
  variant(
    '美金',
    '美元',
    '美金',
    '货币单位的正式名称是“美元”',
    'the name of the currency is 美元',
    DICTIONARY,
    {
      after: '[\\d万亿]\\s?',
    },
  ),
  recommended('记念', '纪念', VARIANT_WORDS, { before: '日|馆|活动|碑|币|册|仪式|大会|周年' }),
  recommended('佳宾', '嘉宾', VARIANT_WORDS, { after: '[位名为的与]|出席|参会|演讲|特邀' }),
  recommended('推委', '推诿', VARIANT_WORDS, { notBefore: '[员托派会任办]' }),
  recommended('刻划', '刻画', VARIANT_WORDS, { notAfter: '[时即每]', notBefore: '[痕线定]' }),
  recommended('作法', '做法', DICTIONARY, {
    after: '[的种些项等]|典型|主要|具体|先进|有益|创新|成熟|国际|通行|经验',
    notBefore: '自毙|院',
  }),
  recommended('连结', '联结', VARIANT_WORDS, { notAfter: '[粘黏串]', notBefore: '[果构合成算]' }),
];

/** Pairs `wrong=right` of the table of words with several forms, parted by white space. */
function recommendedWords(pairs: string): readonly Phrase[] {
  return wordsOf(pairs).map((pair) => {
    const [wrong = '', right = ''] = pair.split('=');
    return recommended(wrong, right);
  });
}
