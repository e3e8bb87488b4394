/**
 * Where a doubled character is a slip. Function words alone: nouns and verbs double in good Chinese (天天, 研究研究),
 * and two words often meet in one character (架构构建, 为了了解), which the contexts leave out.
 */
export interface Doubling {
  readonly char: string;
  /** What before the pair makes the first half the end of another word: a fragment of a regular expression. */
  readonly notAfter: string;
  /** Characters behind the pair that make the second half the start of another word. */
  readonly notBefore: string;
}

export const DOUBLINGS: readonly Doubling[] = [
  { char: '的', notAfter: '(?<![项科栏节题名书数账纲条])目|标|众矢之|鹄|一语中', notBefore: '确士' },
  { char: '了', notAfter: '[为除不小大末未]', notBefore: '解如却结断望事然得悟当' },
  { char: '是', notAfter: '[但可于只就还都也不凡若总正或要倒]', notBefore: '否非' },
  {
    char: '在',
    notAfter: '[存现内潜实所自外正旨健]',
    notBefore: '线职岗校场建途册野世位家此于意乎研编售逃押任',
  },
  { char: '和', notAfter: '[祥温平谦柔缓饱总共调随附亲暖]', notBefore: '平谐睦解气美善' },
  { char: '与', notAfter: '[参给赋授]', notBefore: '会' },
  { char: '及', notAfter: '[以涉普惠危顾波触遍]', notBefore: '时其格早' },
  { char: '将', notAfter: '[即必麻大名]', notBefore: '军领近来士官帅要会' },
  { char: '被', notAfter: '[植棉]', notBefore: '告子迫动褥' },
  { char: '以', notAfter: '[所可予加给足难借用得何]', notBefore: '及下上内外后前往来为此便至致免期色' },
  { char: '并', notAfter: '[合兼归吞]', notBefore: '非不存购网列行联发轨进排重举' },
  { char: '对', notAfter: '[面相针应比核一成绝反校配结]', notBefore: '象于比应策话接标外称手方口' },
  {
    char: '到',
    notAfter: '[周迟签报得]',
    notBefore: '达位期场来账访底处手户人村家岸港店货站点款会任职校门北上中',
  },
  { char: '于', notAfter: '[由对关基位属善终至在等低高大小优用处源归鉴]', notBefore: '是今' },
];

/** Words of two characters that are never said twice. */
export const DOUBLED_WORDS: readonly string[] = [
  '因此',
  '同时',
  '通过',
  '以及',
  '并且',
  '但是',
  '为了',
  '由于',
  '对于',
  '关于',
  '随着',
  '其中',
  '此外',
  '目前',
  '截至',
  '根据',
  '可以',
  '我们',
  '我国',
  '进行',
  '实现',
  '推动',
  '促进',
  '提升',
  '提高',
  '加强',
  '加快',
  '形成',
  '建立',
  '完善',
];

/** Verbs that double to soften (研究研究). */
export const SOFTENED_VERBS: ReadonlySet<string> = new Set(
  '研究 讨论 考虑 商量 学习 休息 打扫 交流 锻炼 了解 介绍 调查 分析 思考 参观 尝试 整理 比较 收拾 检查 准备 体验 感受 观察 请教 沟通 宣传 练习'.split(
    ' ',
  ),
);
