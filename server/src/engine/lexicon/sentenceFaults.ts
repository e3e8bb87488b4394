interface Reason {
  readonly zh: string;
  readonly en: string;
}

/** A sentence pattern that is at odds with itself or lacks a part. */
export interface SentenceFault {
  readonly pattern: RegExp;
  /** Every match has one of these: a text without any need not be searched. */
  readonly signs: readonly string[];
  /** What is wrong: two patterns run into one, no subject, or a word missing. */
  readonly fault: 'blended' | 'subjectless' | 'incomplete';
  /** What to write, `$1` and so on standing for the groups; none where only the author knows. */
  readonly right?: string;
  readonly reason: Reason;
}

function blended(
  pattern: RegExp,
  signs: string,
  right: string | undefined,
  zh: string,
  en: string,
): SentenceFault {
  return { pattern, signs: signs.split(' '), fault: 'blended', ...(right && { right }), reason: { zh, en } };
}

function incomplete(pattern: RegExp, signs: string, right: string, zh: string, en: string): SentenceFault {
  return { pattern, signs: signs.split(' '), fault: 'incomplete', right, reason: { zh, en } };
}

function subjectless(pattern: RegExp, signs: string, right: string | undefined, zh: string, en: string) {
  return { ...blended(pattern, signs, right, zh, en), fault: 'subjectless' } as const;
}

/** 句式杂糅: two ways to say a thing, begun as one and ended as the other. */
const BLENDED: readonly SentenceFault[] = [
  blended(
    /(原因(?:主要|[就也正])?(?:是|在于))(?:由于|因为)?([^，。；：！？\n]{2,40}?)(?:所(?:致|造成|导致|引起)|(?:造成|导致|引起|引发)的)(?=[。；，]|$)/g,
    '原因是 原因在于 原因主要 原因就 原因也 原因正',
    '$1$2',
    '“原因是……”与“是……造成的”两种句式混用',
    '原因是 … and 是 … 造成的 are two patterns',
  ),
  blended(
    /之所以[^。；！？\n]{2,40}是(?:因为|由于)[^，。；\n]{2,30}?的?(?:原因|缘故|所致)(?=[。；，]|$)/g,
    '之所以',
    undefined,
    '“之所以……是因为……”已说原因，句末不再用“的原因”“所致”',
    '之所以 … 是因为 … already gives the reason',
  ),
  blended(
    /(围绕|本着|秉持|遵循)([^，。；：、以为将把选定使让确列“”\n]{2,24})(?<![成作认视称分变化行人何])为(中心|核心|主线|主题|重点|原则|宗旨|目标|导向)(?=[，。；]|的[\u4e00-\u9fff]|开展|推进|推动|加强|构建|打造|制定|建立|组织|$)/g,
    '为中心 为核心 为主线 为主题 为重点 为原则 为宗旨 为目标 为导向',
    '以$2为$3',
    '“$1……”与“以……为$3”两种句式混用',
    '$1 … and 以 … 为$3 are two patterns',
  ),
  blended(
    /(根据|依据|按照)([^，。；：、以为将把选定使让确列“”\n]{2,24})(?<![成作认视称分变化行人何])为(依据|根据|准则|基准)(?=[，。；]|的[\u4e00-\u9fff]|$)/g,
    '为依据 为根据 为准则 为基准',
    '以$2为$3',
    '“$1……”与“以……为$3”两种句式混用',
    '$1 … and 以 … 为$3 are two patterns',
  ),
  blended(
    /(旨在|为了)([^，。；：以为“”\n]{2,24})(?<![成作认视称分变化行人何])为(目的|宗旨)(?=[，。；]|$)/g,
    '为目的 为宗旨',
    '以$2为$3',
    '“$1……”与“以……为$3”两种句式混用',
    '$1 … and 以 … 为$3 are two patterns',
  ),
  blended(
    /(?<![从就由])对于([^，。；从\n]{1,14})来看(?=，)/g,
    '来看',
    '对于$1来说',
    '“对于……来说”与“从……来看”两种句式混用',
    '对于 … 来说 and 从 … 来看 are two patterns',
  ),
  blended(
    /(?<=^|[，。；\n])(?:受到?|通过|经过|随着|由)([^，。；在\n]{2,24}?(?:影响|带动|推动|冲击|制约|驱动|努力|支持|主导|牵头|背景|形势|情况|条件|环境|趋势))之?下(?=，)/g,
    '下，',
    '在$1下',
    '“……下”要与“在”配合',
    '… 下 goes with 在',
  ),
  blended(
    /(?:截至|(?<=^|[，。；\n])在)(\s?\d{4}\s?年[^，。；\n]{0,8})以来/g,
    '以来',
    '自$1以来',
    '“以来”要与“自”配合',
    '… 以来 goes with 自',
  ),
  blended(
    /受到([^，。；的\n]{1,10})所[限困扰迫](?=[，。；]|$)/g,
    '所限 所困 所扰 所迫',
    undefined,
    '“受到……限制”与“受……所限”两种句式混用',
    '受到 … 限制 and 受 … 所限 are two patterns',
  ),
  blended(
    /(?<!由[^，。；\n]{0,40})(?:包括|包含|涵盖|分为)([^，。；由\n]{3,60}(?:等|部分|方面|要素|模块|环节|层))(?:组成|构成)(?=[，。；]|$)/g,
    '组成 构成',
    undefined,
    '“包括……”与“由……组成”两种句式混用',
    '包括 … and 由 … 组成 are two patterns',
  ),
  blended(
    /(?<![从应面针相])对(?![外内比接冲手应标策话象照立抗方口账])((?:(?!进行|加以)[^，。；：、给的\n]){2,14})带来(了?)(?!的)([^，。；：、\n]{0,8}?(?:影响|冲击|挑战|压力|机遇|便利|变化))(?=[，。；]|$)/g,
    '带来',
    '给$1带来$2$3',
    '“带来”的对象用“给”引出，“对”与“产生”“造成”配合',
    '带来 takes 给; 对 goes with 产生 or 造成',
  ),
  blended(
    /(?:唯一|首个|首家|首款)的?[^，。；、的\n]{0,4}的?[^，。；、的\n]{1,10}之一(?=[，。；的]|$)/g,
    '之一',
    undefined,
    '“唯一”“首个”只有一个，与“之一”矛盾',
    'there is only one 唯一 or 首个, and 之一 says there are more',
  ),
  blended(
    /(增速|增长率|增幅)((?:同比|环比)?)(?:为|达到?)?增长了?(?=\s?(?:约|近|超过?)?\s?\d)/g,
    '增长',
    '$1$2为',
    '“$1”已是增长的快慢，不再“增长”；若指加快，用“提高……个百分点”',
    '$1 is a rate of growth; for a rise of the rate write 提高 … 个百分点',
  ),
];

/** GAN、合成技术等技术: the last of a list has the noun that the list is summed up by, and the others have not. */
const SUMMED_UP_TWICE = blended(
  /(技术|平台|领域|问题|方面|方式|功能|场景|产业|业务|因素|措施|手段|服务|工具|系统|能力|环节|产品|行业|模式)等\1(?<=[、和与及][^，。；、\n]{1,14}\1等\1)(?<!\1[^，。；\n]{0,80}[、和与及][^，。；、\n]{0,14}\1等\1)(?=[的，。；、和与中上内]|$)/g,
  '等',
  '等$1',
  '“等$1”已总括前面各项，末项不再带“$1”',
  '等$1 sums up the list: its last member needs no $1',
);

/** 关联词语搭配不当, and negations that say the opposite. */
const MISPAIRED: readonly SentenceFault[] = [
  blended(
    /不仅仅?(是[^，。；！？\n]{1,24})，而是/g,
    '，而是',
    '不仅$1，更是',
    '“不仅”与“还”“更”“也”配合，“而是”与“不是”配合',
    '不仅 goes with 还, 更 or 也, and 而是 with 不是',
  ),
  blended(
    /只有(?!\s?[\d一二两三四五六七八九十几少极])([^。；，！？\n]{2,24}，[^，。；才\n]{0,6})(?<![成造迁])就(能|可以|会(?!计)|可(?!见))/g,
    '只有',
    '只有$1才$2',
    '“只有”与“才”配合，“就”与“只要”配合',
    '只有 goes with 才, and 就 with 只要',
  ),
  blended(
    /只要(?!求)([^。；，！？\n]{2,24}，[^，。；就刚方\n]{0,6})(?<![人英奇])才(能(?!力)|可以|会)/g,
    '只要',
    '只要$1就$2',
    '“只要”与“就”配合，“才”与“只有”配合',
    '只要 goes with 就, and 才 with 只有',
  ),
  blended(
    /(?:即使|即便|哪怕|纵使)(?!如此|这样)([^。；，！？\n]{2,24}，)(?:但是?|然而|可是)/g,
    '即使 即便 哪怕 纵使',
    undefined,
    '“即使”与“也”配合，“但”与“虽然”“尽管”配合',
    '即使 goes with 也, and 但 with 虽然 or 尽管',
  ),
  blended(
    /(?<=^|[，。；\n])(?:能否|是否|能不能)([^。；，！？否\n]{2,24}，?是(?!衡量|检验|判断|考验|评价|区分|决定|考察|不是|否)[^。；，否成\n]{2,20}的(?:关键|前提|保证|基础|必要条件))(?=[，。；]|所在|$)/g,
    '能否 是否 能不能',
    undefined,
    '前面说“能否”两面，后面只说一面，前后不能相应',
    'both cases before, only one behind',
  ),
  blended(
    /(避免|防止|杜绝|严防)([^，。；、因以\n]{1,12})(?:不再|不致|不发生|不出现)(?=[\u4e00-\u9fff])/g,
    '避免 防止 杜绝 严防',
    '$1$2',
    '“$1”已含否定，再用“不”意思相反',
    '$1 is a negation; with 不 it says the opposite',
  ),
  blended(
    /(避免|防止|严防)([^，。；、因以\n]{1,12})不(被[^，。；、的\n]{1,6})(?=[，。；]|$)/g,
    '不被',
    '$1$2$3',
    '“$1”已含否定，再用“不”意思相反',
    '$1 is a negation; with 不 it says the opposite',
  ),
];

const START = String.raw`(?<=^|[。；！？\n]|(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]|其[一二三四五]|此外|同时|例如|比如|一方面|另一方面|首先|其次|再次|最后)[，、]?)`;

/** 滥用介词，淹没主语. */
const SUBJECTLESS: readonly SentenceFault[] = [
  subjectless(
    new RegExp(
      String.raw`${START}(通过|经过|随着|借助|凭借|基于)([^，。；！？\n]{4,60}，)(?:从而|进而)?使得?(?=[\u4e00-\u9fff“])(?![用命馆者])`,
      'g',
    ),
    '，使 而使',
    '$1$2',
    '“$1”与“使”叠用，全句没有主语，应去掉一处',
    '$1 before 使 leaves the sentence without a subject; one has to go',
  ),
  subjectless(
    new RegExp(
      String.raw`${START}由于([^，。；！？\n]{4,60}，)(?:从而|进而|就|也)?(?:使得?(?![用命馆者])|导致|致使|造成)了?(?=[\u4e00-\u9fff“])(?!的|本)`,
      'g',
    ),
    '由于',
    undefined,
    '“由于”与“使”“导致”叠用，全句没有主语，应去掉一处',
    '由于 before 使 or 导致 leaves the sentence without a subject; one has to go',
  ),
  subjectless(
    new RegExp(
      String.raw`${START}在([^，。；！？\n]{2,40}下，)(?:从而|进而)?使得?(?=[\u4e00-\u9fff“])(?![用命馆者])`,
      'g',
    ),
    '下，使 下，从而使 下，进而使',
    '在$1',
    '“在……下”与“使”叠用，全句没有主语，应去掉一处',
    '在 … 下 before 使 leaves the sentence without a subject; one has to go',
  ),
  subjectless(
    new RegExp(
      String.raw`${START}随着[^，。；！？\n]{4,60}，(?:也|更|进一步|极大地?|不断|有效|从而|进而)?(?:(?:推动|带动|促进|催生|提升|激发|引发|改变|加速|丰富)了|促使|导致|倒逼)(?!的)`,
      'g',
    ),
    '随着',
    undefined,
    '“随着……”不是主语，后面的动词没有主语，可去掉“随着”',
    'a phrase with 随着 is no subject, so that the verb has none; leave out 随着',
  ),
  subjectless(
    /(?<=^|[。；！？\n])(?:根据|依据)[^，。；：！？《\n]{2,40}(?:显示|表明)(?=[，：])/g,
    '显示 表明',
    undefined,
    '“根据”与“显示”叠用，“显示”没有主语，应去掉一处',
    '根据 before 显示 leaves 显示 without a subject; one has to go',
  ),
];

/** 成分残缺: a word that the pattern needs. */
const INCOMPLETE: readonly SentenceFault[] = [
  incomplete(
    /(实现了?|完成了?|呈现出?了?|推动了?|经历了?)(“[^”]{1,14}”(?:到|转向|走向|迈向|向)“[^”]{1,14}”的)/g,
    '”到“ 向“',
    '$1从$2',
    '说由一端到另一端，前面要有“从”',
    'from one to the other needs 从 before the first',
  ),
  incomplete(
    /(?<![从由自][^，。；\n]{0,20})((?:实现|完成)了?)([^，。；：、从由自的了“”\d\n]{2,10}(?<![达得提受遇想看感签报遭直找买等])到[^，。；：、的“”\n]{2,10}的(?:转变|转型|跨越|飞跃|跃升|转换|蜕变))/g,
    '到',
    '$1从$2',
    '说由一端到另一端，前面要有“从”',
    'from one to the other needs 从 before the first',
  ),
  incomplete(
    /(在对[^，。；：的\n]{4,31})(基础上)(?=[，。；])/g,
    '基础上',
    '$1的$2',
    '“在对……的基础上”的“的”不能省',
    'the 的 of 在对 … 的基础上 must not be left out',
  ),
  incomplete(
    /((?:引发|引起)了?[^，。；\n]{0,16}对[^，。；的\n]{2,40})((?:深度|广泛|高度|持续|密切|深入)(?:关注|讨论|重视|思考|担忧))(?=[，。；]|$)/g,
    '引发 引起',
    '$1的$2',
    '“引发”的宾语是“对……的关注”，“的”不能省',
    'the object of 引发 is 对 … 的关注, with its 的',
  ),
  incomplete(
    /(从\s?\d{4}\s?年[^，。；\n]{0,4}的[^，。；\n]{2,20}(?:增长|增加|提高|上升|提升|扩大|下降|降低|减少|回落|攀升)(?:到|至)\s?\d{4}\s?年[底末]?)(?=\s?[约近超]?\s?\d)/g,
    '年的',
    '$1的',
    '与前半句“……年的”相应，后面也要有“的”',
    'the second year needs its 的 as the first has',
  ),
  incomplete(
    /((?:构建|建立|建成|打造|形成|搭建|构筑|健全|完善)了?(?:覆盖|贯穿|面向|适应|符合|适合)(?![广率面度]|全面)[^，。；：、的“”\n]{4,24})((?:服务|监管|管理|治理|保障|预警|监测|防控|评价|标准|支撑|合作)?(?:体系|机制|平台|网络|格局|生态))(?=[，。；]|$)/g,
    '覆盖 贯穿 面向 适应 符合 适合',
    '$1的$2',
    '动词与它修饰的名词之间要有“的”',
    'a verb that modifies a noun needs 的 between them',
  ),
];

/** Sentence patterns of the 《图书编校质量差错认定细则》, article 19, each told by its own words. */
export const SENTENCE_FAULTS: readonly SentenceFault[] = [
  ...BLENDED,
  SUMMED_UP_TWICE,
  ...MISPAIRED,
  ...SUBJECTLESS,
  ...INCOMPLETE,
];
