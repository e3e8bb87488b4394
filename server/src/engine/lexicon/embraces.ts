/** Two words that say one thing on both sides of a number or a time. */
export interface Embrace {
  /** Groups `head`, `middle` and `tail`. */
  readonly pattern: RegExp;
  /** Every match has one of these: a text without any need not be searched. */
  readonly signs: readonly string[];
  /** The one to leave out. */
  readonly drop: 'head' | 'tail';
  readonly reason: { readonly zh: string; readonly en: string };
}

const NUMBER = String.raw`\s?(?:\d{1,3}(?:[ \u2009\u202f\u00a0]\d{3})+|[\d〇零一二两三四五六七八九十百千万亿几数.,]{1,12})\s?(?:%|％|[\u4e00-\u9fff]{0,5}?)`;

/** 约 by itself, not the end of 节约 or 签约. */
const ABOUT = '(?<![节合签公条预契制履违相租解续邀特])约';
/** Not 上下游, 左右手. */
const MORE_OR_LESS = '\\s?(?:左右(?![手侧岸两滑移])|上下(?![游级层文联限铺行左]))';
const DIGITS =
  '\\s?(?:\\d{1,3}(?:[ \\u2009\\u202f\\u00a0]\\d{3})+|[\\d一二两三四五六七八九十百千万亿]{1,10})';
const MEASURE = '\\s?[个家名人万亿项件种座所户篇次起台辆款场部支只本类栋架艘批份]';

function embrace(
  head: string,
  middle: string,
  tail: string,
  signs: readonly string[],
  zh: string,
  en: string,
  drop: Embrace['drop'] = 'tail',
): Embrace {
  return {
    pattern: new RegExp(`(?<head>${head})(?<middle>${middle})(?<tail>${tail})`, 'g'),
    signs,
    drop,
    reason: { zh, en },
  };
}

/** Words that stand apart. */
export const EMBRACES: readonly Embrace[] = [
  embrace(
    `大约有?|${ABOUT}[为有合占需]?|大概|将近|(?<![最附靠接邻临亲远就])近|差不多|几近`,
    NUMBER,
    MORE_OR_LESS,
    ['左右', '上下'],
    '约数说一次就够',
    'an estimate is said once',
  ),
  embrace(
    '将近|(?<![最附靠接邻临亲远就])近',
    DIGITS,
    '[余多](?=\\s?[个家名人万亿项件种座所户篇次起台辆年])',
    ['余', '多'],
    '“近”是不足，“余”“多”是超出，两者矛盾',
    '近 is less than the number, 余 and 多 more: they contradict each other',
  ),
  embrace(
    '超过|超出|(?<=[已率量额比数])超|逾|突破',
    DIGITS,
    `[余多](?=${MEASURE})`,
    ['余', '多'],
    '“超过”“逾”与“余”“多”重复',
    'to exceed and 余, 多 say the same',
  ),
  embrace(
    '由于|因为',
    '(?:(?!等|方面|种)[^，。；、]){1,20}?',
    '的(?:原因|缘故)(?=[，,])',
    ['原因', '缘故'],
    '“由于”与“的原因”重复',
    '由于 and 的原因 say the same',
  ),
  embrace(
    '超过|超出|逾|突破|(?<=[已率量额比数])超|不少于|不低于|不下于?|至少|起码|大于|(?<!不)高于',
    NUMBER,
    '\\s?以上(?!的?[学年])',
    ['以上'],
    '“超过”“不低于”与“以上”重复',
    'to exceed and 以上 say the same',
  ),
  embrace(
    '不超过|不高于|(?<!不)低于|(?<!不)少于|小于|不足|不到|至多|最多',
    NUMBER,
    '\\s?(?:以下|以内|之内)',
    ['以下', '以内', '之内'],
    '“不超过”“低于”与“以下”“以内”重复',
    'to stay below and 以下 say the same',
  ),
  embrace(
    '截至',
    '[^，。；、]{2,15}?',
    '\\s?为止',
    ['为止'],
    '“截至”就是到此为止',
    '截至 is up to that point',
  ),
  embrace(
    '(?:预测|估计)[，,](?:到\\s?\\d{4}\\s?年[末底]?，)?',
    '[^，。；,]{2,40}?',
    '预计(?=[将达可会超在])',
    ['预计'],
    '“预测”与“预计”重复',
    '预测 and 预计 say the same',
  ),
  embrace(
    '自|从',
    '\\s?\\d{4}\\s?年[^，。；、]{0,10}?起',
    '开始',
    ['起开始'],
    '“起”就是开始',
    '起 is the beginning',
  ),
  embrace(
    '许多|众多|诸多|多名|多位|不少|[一二三四五六七八九十\\d]{1,4}[名位]',
    '[^，。；、的我他她它你咱]{1,6}?',
    '们(?![心])',
    ['们'],
    '前面已说数量，后面不用“们”',
    'the number is said already: no 们',
  ),
  embrace(
    '超过|超出|逾|突破|(?<=[已率量额比数])超|不到|不足|不低于|不少于|不超过|至少|最多|接近|多达|高达',
    NUMBER,
    MORE_OR_LESS,
    ['左右', '上下'],
    '“左右”可多可少，与前面的“超过”“不足”“接近”一类矛盾',
    '左右 is more or less, which 超过, 不足 or 接近 before the number deny',
  ),
  embrace(
    `大约|大概|${ABOUT}`,
    DIGITS,
    `[余多](?=${MEASURE})`,
    ['余', '多'],
    '约数说一次就够',
    'an estimate is said once',
  ),
  embrace(
    '(?<![总人个次户件位基指倍岁家参函系分])数[十百千万亿]',
    '',
    `[余多](?=${MEASURE})`,
    ['余', '多'],
    '“数”已是约数，不再加“余”“多”',
    '数 is an estimate by itself: no 余 or 多',
  ),
  embrace(
    `(?<![\\d.]\\s?)${DIGITS}[余多][万亿]?${MEASURE}`,
    '[\\u4e00-\\u9fff]{0,3}?',
    `(?:${MORE_OR_LESS}|以上)`,
    ['左右', '上下', '以上'],
    '“余”“多”已是约数，不再加“左右”“以上”',
    '余 and 多 say that it is an estimate: no 左右 or 以上',
  ),
  embrace(
    `大约|大概|${ABOUT}|(?<![最附靠接邻临亲远就])近`,
    NUMBER,
    '\\s?以上(?!的?[学年])',
    ['以上'],
    '“约”“近”与“以上”矛盾',
    '约 or 近 and 以上 deny each other',
  ),
  embrace('[¥￥]', '\\s?[\\d,.]{1,16}\\s?[万亿]{0,2}', '元', ['¥', '￥'], '“¥”就是“元”', '¥ is 元', 'head'),
  embrace(
    '[$＄](?!\\d+元)',
    '\\s?[\\d,.]{1,16}\\s?[万亿]{0,2}',
    '美元',
    ['美元'],
    '“$”就是“美元”',
    '$ is 美元',
    'head',
  ),
  embrace(
    `${ABOUT}占`,
    '[^，。；、]{2,16}?',
    MORE_OR_LESS,
    ['左右', '上下'],
    '约数说一次就够',
    'an estimate is said once',
  ),
  embrace(
    '低至',
    '\\s?\\d[\\d.]{0,6}\\s?(?:%|％|[折元万])',
    '起(?=[，。；、]|$)',
    ['起'],
    '“低至”与“起”重复',
    '低至 and 起 say the same',
  ),
  embrace(
    '预计(?!到)',
    '[^，。；、]{0,16}?',
    '有望(?=[达超突成迎实进])',
    ['有望'],
    '“预计”与“有望”重复',
    '预计 and 有望 say the same',
  ),
  embrace(
    '[多高]达',
    '[^，。；、]{1,12}?',
    '之多',
    ['之多'],
    '“多达”与“之多”重复',
    '多达 and 之多 say the same',
  ),
  embrace(
    '占比(?:达到?|为|约为?|超过?|近)?',
    '\\s?\\d{1,3}(?:\\.\\d{1,4})?\\s?[%％]',
    '的?(?:比例|比重)',
    ['比例', '比重'],
    '“占比”就是所占的比例',
    '占比 is the proportion',
  ),
  embrace(
    '较|(?<![占对类])比|与|相比(?:于|较)?|相较(?:于)?|对比',
    '\\s?\\d{4}\\s?年(?:同期|全年|[上下]半年)?(?:相比)?',
    '同比',
    ['同比'],
    '“同比”就是与上年同期相比；与别的年份相比不用“同比”',
    '同比 compares with the year before; with another year it is out of place',
  ),
  embrace(
    '将[于在]',
    '[^，。；、将把使]{2,16}?',
    '将(?=会|达|超|突破|成|实现|进入|正式|举|开|迎|继续|进一步|持续|保持|形成|新增|建成|上线|推出|启动|投产|发布|召开|竣工)',
    ['将'],
    '“将”说一次就够',
    '将 is said once',
  ),
  embrace(
    '预计',
    '[^，。；、：]{2,24}?',
    '预计(?=[将可会超在达为])',
    ['预计'],
    '“预计”说一次就够',
    '预计 is said once',
  ),
  embrace(
    '主要',
    '(?:是)?以[^，。；、“”]{1,20}',
    '为主(?![要题体导线办管播业动演])',
    ['为主'],
    '“主要”与“为主”重复',
    '主要 and 为主 say the same',
    'head',
  ),
  embrace(
    '主要(?:依靠|依赖|靠|采用|采取)',
    '[^，。；、以“”]{1,20}',
    '为主(?![要题体导线办管播业动演])',
    ['为主'],
    '“主要”与“为主”重复',
    '主要 and 为主 say the same',
  ),
  embrace(
    '进一步',
    '[^，。；、和与并及“”]{1,10}',
    '进一步',
    ['进一步'],
    '同一个副词在一个分句里说了两遍',
    'the same adverb twice in one clause',
  ),
];
