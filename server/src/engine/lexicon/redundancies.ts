import type { Context, Phrase } from './phrase.ts';

/**
 * Words that say one thing twice. The source of each is the 《图书编校质量差错认定细则》 (2005), which counts
 * 语义重复 among the faults of wording (第十九条).
 */
export const SOURCE_OF_REDUNDANCIES = '《图书编校质量差错认定细则》第十九条';

function twice(wrong: string, right: string, zh: string, en: string, context: Context = {}): Phrase {
  return { wrong, right, reason: { zh, en }, source: SOURCE_OF_REDUNDANCIES, ...context };
}

/** Set phrases. */
export const REDUNDANCIES: readonly Phrase[] = [
  twice('涉及到', '涉及', '“及”就是“到”', '及 already means 到', { notBefore: '[位货账期场岗]' }),
  twice('亲眼目睹', '目睹', '“目睹”就是亲眼看见', '目睹 is to see with one’s own eyes'),
  twice('连续每年', '每年', '“连续”与“每年”重复', '连续 and 每年 say the same'),
  twice('每年连续', '每年', '“连续”与“每年”重复', '连续 and 每年 say the same', {
    notBefore: '[〇零一二两三四五六七八九十\\d]',
  }),
  twice('付诸于', '付诸', '“诸”是“之于”的合音', '诸 contains 于'),
  twice('诉诸于', '诉诸', '“诸”是“之于”的合音', '诸 contains 于'),
  twice('来自于', '来自', '“自”就是“于”', '自 already means 于'),
  twice('凯旋归来', '凯旋', '“凯旋”就是得胜归来', '凯旋 is to come home in triumph'),
  twice('悬殊很大', '悬殊', '“悬殊”就是相差很大', '悬殊 is to differ widely'),
  twice('差距悬殊', '悬殊', '“悬殊”就是差距很大', '悬殊 is a wide gap'),
  twice('不必要的浪费', '浪费', '浪费没有必要的', 'no waste is necessary'),
  twice('彼此互相', '互相', '“彼此”就是“互相”', '彼此 and 互相 say the same'),
  twice('免费赠送', '赠送', '赠送都是免费的', 'gifts are free'),
  twice('目前现状', '现状', '“现状”就是目前的状况', '现状 is the present state'),
  twice('目前的现状', '现状', '“现状”就是目前的状况', '现状 is the present state'),
  twice('当前现状', '现状', '“现状”就是当前的状况', '现状 is the present state'),
  twice('过去曾经', '曾经', '“曾经”就是过去', '曾经 is in the past'),
  twice('曾经一度', '一度', '“曾经”与“一度”重复', '曾经 and 一度 say the same'),
  twice('最终结局', '结局', '“结局”就是最后的局面', '结局 is the final state'),
  twice('首次率先', '率先', '“首次”与“率先”重复', '首次 and 率先 say the same'),
  twice('第一次首次', '首次', '“首次”就是第一次', '首次 is the first time'),
  twice('首次第一', '首次', '“首次”就是第一次', '首次 is the first time', { before: '[次个家]' }),
  twice('报刊杂志', '报刊', '“刊”就是杂志', '刊 are magazines'),
  twice('群众们', '群众', '“群众”已是多数', '群众 is plural'),
  twice('民众们', '民众', '“民众”已是多数', '民众 is plural'),
  twice('公众们', '公众', '“公众”已是多数', '公众 is plural'),
  twice('日益愈加', '日益', '“日益”与“愈加”重复', '日益 and 愈加 say the same'),
  twice('越来越更加', '越来越', '“越来越”与“更加”重复', '越来越 and 更加 say the same'),
  twice('更加愈发', '愈发', '“更加”与“愈发”重复', '更加 and 愈发 say the same'),
  twice('愈发更加', '更加', '“愈发”与“更加”重复', '愈发 and 更加 say the same'),
  twice('原因是因为', '原因是', '“原因”与“因为”重复', '原因 and 因为 say the same'),
  twice('原因在于因为', '原因在于', '“原因”与“因为”重复', '原因 and 因为 say the same'),
  twice('目的是为了', '目的是', '“目的”与“为了”重复', '目的 and 为了 say the same'),
  twice('切忌不要', '切忌', '“忌”就是不要', '忌 is not to do'),
  twice('切勿不要', '切勿', '“勿”就是不要', '勿 is not to do'),
  twice('再次重申', '重申', '“重申”就是再次说明', '重申 is to state again'),
  twice('再次重新', '重新', '“再次”与“重新”重复', '再次 and 重新 say the same'),
  twice('重新再次', '再次', '“重新”与“再次”重复', '重新 and 再次 say the same'),
  twice('仍然还', '仍然', '“仍然”与“还”重复', '仍然 and 还 say the same', { notBefore: '[原款贷清债本息]' }),
  twice('仍旧还', '仍旧', '“仍旧”与“还”重复', '仍旧 and 还 say the same', { notBefore: '[原款贷清债本息]' }),
  twice('总计共', '共', '“总计”与“共”重复', '总计 and 共 say the same'),
  twice('合计共', '共', '“合计”与“共”重复', '合计 and 共 say the same'),
  twice('共计总', '共计', '“共计”与“总”重复', '共计 and 总 say the same'),
  twice('必须务必', '必须', '“必须”与“务必”重复', '必须 and 务必 say the same'),
  twice('务必必须', '必须', '“务必”与“必须”重复', '务必 and 必须 say the same'),
  twice('能够可以', '可以', '“能够”与“可以”重复', '能够 and 可以 say the same'),
  twice('可以能够', '能够', '“可以”与“能够”重复', '可以 and 能够 say the same'),
  twice('还尚未', '尚未', '“尚”就是“还”', '尚 means 还'),
  twice('涵盖包括', '涵盖', '“涵盖”与“包括”重复', '涵盖 and 包括 say the same'),
  twice('包括有', '包括', '“包括”后不用“有”', '包括 needs no 有', { notBefore: '[关限效益害序机色些]' }),
  twice('具有有', '具有', '“具有”后不再用“有”', '具有 needs no second 有', {
    notBefore: '[效益害限序机利关]',
  }),
  twice('即将快要', '即将', '“即将”与“快要”重复', '即将 and 快要 say the same'),
  twice('刚刚才', '刚刚', '“刚刚”与“才”重复', '刚刚 and 才 say the same', { notBefore: '[能华]' }),
  twice('潜在隐患', '隐患', '“隐患”就是潜在的祸患', '隐患 is latent danger'),
  twice('潜在的隐患', '隐患', '“隐患”就是潜在的祸患', '隐患 is latent danger'),
  twice('未来前景', '前景', '“前景”就是将来的景象', '前景 lies in the future'),
  twice('预先预', '预', '“预”就是预先', '预 is 预先', {
    words: ['预先预测', '预先预防', '预先预定', '预先预告', '预先预警', '预先预判'],
  }),
  twice('事先预', '预', '“预”就是事先', '预 is 事先', {
    words: ['事先预测', '事先预防', '事先预定', '事先预告', '事先预判'],
  }),
  twice('事先提前', '提前', '“事先”与“提前”重复', '事先 and 提前 say the same'),
  twice('早日尽快', '尽快', '“早日”与“尽快”重复', '早日 and 尽快 say the same'),
  twice('尽快早日', '尽快', '“尽快”与“早日”重复', '尽快 and 早日 say the same'),
  twice('非常极其', '极其', '“非常”与“极其”重复', '非常 and 极其 say the same'),
  twice('极其非常', '极其', '“极其”与“非常”重复', '极其 and 非常 say the same'),
  twice('不断持续', '持续', '“不断”与“持续”重复', '不断 and 持续 say the same'),
  twice('加以进行', '进行', '“加以”与“进行”重复', '加以 and 进行 say the same'),
  twice('予以进行', '进行', '“予以”与“进行”重复', '予以 and 进行 say the same'),
  twice('风险风控', '风险防控', '“风控”就是风险控制', '风控 is risk control', {
    notBefore: '[平台系统模型体能]',
  }),
  ...latin('API', '接口', 'API 就是应用程序接口', 'the I of API is interface'),
  ...latin('GDP', '总值', 'GDP 就是国内生产总值', 'the P of GDP is the product'),
  ...latin('CPI', '指数', 'CPI 就是居民消费价格指数', 'the I of CPI is index'),
  ...latin('PPI', '指数', 'PPI 就是生产者价格指数', 'the I of PPI is index'),
  ...latin('PMI', '指数', 'PMI 就是采购经理指数', 'the I of PMI is index'),
  ...latin('OPEC', '组织', 'OPEC 就是石油输出国组织', 'the O of OPEC is organization'),
  ...latin('WTO', '组织', 'WTO 就是世界贸易组织', 'the O of WTO is organization'),
];

/** An abbreviation with the word that its last letter stands for, with a space between them and without. */
function latin(abbreviation: string, word: string, zh: string, en: string): readonly Phrase[] {
  return ['', ' '].map((space) =>
    twice(abbreviation + space + word, abbreviation, zh, en, { notAfter: '[A-Za-z]' }),
  );
}

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

const NUMBER = String.raw`\s?[\d〇零一二两三四五六七八九十百千万亿几数.,]{1,12}\s?(?:%|％|[\u4e00-\u9fff]{0,5}?)`;

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
    '大约|约为?|大概|将近|(?<![最附靠接邻临亲远就])近|差不多',
    NUMBER,
    '\\s?(?:左右|上下)',
    ['左右', '上下'],
    '约数说一次就够',
    'an estimate is said once',
  ),
  embrace(
    '将近|(?<![最附靠接邻临亲远就])近',
    '\\s?[\\d一二两三四五六七八九十百千万亿]{1,10}',
    '[余多](?=\\s?[个家名人万亿项件种座所户篇次起台辆年])',
    ['余', '多'],
    '“近”是不足，“余”“多”是超出，两者矛盾',
    '近 is less than the number, 余 and 多 more: they contradict each other',
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
];
