/** Two words that say one thing on both sides of a number or a time. */
export interface Embrace {
  /** Groups `head`, `middle` and `tail`. */
  readonly pattern: RegExp;
  /** Every match has one of these: a text without any need not be searched. */
  readonly signs: readonly string[];
  /** The one to leave out. */
  readonly drop: 'head' | 'tail';
  readonly reason: { readonly zh: string; readonly en: string };
  /** The sentence is left without a subject, which is worse than saying a thing twice. */
  readonly leavesNoSubject?: true;
  /** What is missing between head and middle; nothing is left out. */
  readonly missing?: string;
}

const NUMBER = String.raw`\s?(?:\d{1,3}(?:[ \u2009\u202f\u00a0]\d{3})+|[\d〇零一二两三四五六七八九十百千万亿几数.,]{1,12})\s?(?:%|％|[\u4e00-\u9fff]{0,5}?)`;

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
    '大约有?|约[为有]?|大概|将近|(?<![最附靠接邻临亲远就])近|差不多',
    NUMBER,
    '\\s?(?:左右|上下)',
    ['左右', '上下'],
    '约数说一次就够',
    'an estimate is said once',
  ),
  embrace(
    '将近|(?<![最附靠接邻临亲远就])近',
    '\\s?(?:\\d{1,3}(?:[ \\u2009\\u202f\\u00a0]\\d{3})+|[\\d一二两三四五六七八九十百千万亿]{1,10})',
    '[余多](?=\\s?[个家名人万亿项件种座所户篇次起台辆年])',
    ['余', '多'],
    '“近”是不足，“余”“多”是超出，两者矛盾',
    '近 is less than the number, 余 and 多 more: they contradict each other',
  ),
  embrace(
    '超过|超出|(?<=[已率量额比数])超|逾|突破',
    '\\s?(?:\\d{1,3}(?:[ \\u2009\\u202f\\u00a0]\\d{3})+|[\\d一二两三四五六七八九十百千万亿]{1,10})',
    '[余多](?=\\s?(?:[个家名人万亿项件种座所户篇次起台辆]))',
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
    '超过|超出|逾|突破|(?<=[已率量额比数])超|不少于|不低于|至少',
    NUMBER,
    '\\s?以上(?!的?[学年])',
    ['以上'],
    '“超过”“不低于”与“以上”重复',
    'to exceed and 以上 say the same',
  ),
  embrace(
    '不超过|不高于|低于|少于|不足|至多|最多',
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
    '(?:预测|估计)[，,]',
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
  {
    ...embrace(
      '(?<=^|[。；！？\\n])(?:通过|经过|随着)',
      '[^，。；！？\\n]{4,60}，(?:从而|进而)?',
      '使得?(?=[\\u4e00-\\u9fff“])(?![用命馆者])',
      ['，使', '而使'],
      '“通过”“随着”与“使”叠用，全句没有主语，应去掉一处',
      '通过 or 随着 before 使 leaves the sentence without a subject; one has to go',
    ),
    leavesNoSubject: true,
  },
  {
    ...embrace(
      '(?:实现了?|完成了?|呈现出?了?|推动了?|经历了?)',
      '“[^”]{1,14}”(?:到|转向|走向|迈向|向)“[^”]{1,14}”',
      '的',
      ['”到“', '向“'],
      '说由一端到另一端，前面要有“从”',
      'from one to the other needs 从 before the first',
    ),
    missing: '从',
  },
];
