import { wordsOf, type Context, type Phrase } from './phrase.ts';

/**
 * Words that say one thing twice. The source of each is the 《图书编校质量差错认定细则》 (2005), which counts
 * 语义重复 among the faults of wording (第十九条).
 */
export const SOURCE_OF_REDUNDANCIES = '《图书编校质量差错认定细则》第十九条';

function twice(wrong: string, right: string, zh: string, en: string, context: Context = {}): Phrase {
  return { wrong, right, reason: { zh, en }, source: SOURCE_OF_REDUNDANCIES, ...context };
}

/** Pairs `doubled=single` parted by white space: two words of one sense side by side. */
function doublets(pairs: string): readonly Phrase[] {
  return wordsOf(pairs).map((pair) => {
    const [wrong = '', right = ''] = pair.split('=');
    return twice(wrong, right, '前后两词意思重复', 'two words that say the same');
  });
}

/** Set phrases. */
export const REDUNDANCIES: readonly Phrase[] = [
  twice('涉及到', '涉及', '“及”就是“到”', '及 already means 到', { notBefore: '[位账期场岗]|货(?!币)' }),
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
  twice('包括有', '包括', '“包括”后不用“有”', '包括 needs no 有', {
    notBefore: '[关限效益害序机色些趣名时]',
  }),
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
  twice('至今为止', '至今', '“至今”就是到现在为止', '至今 is up to now'),
  twice('仅仅只', '仅仅', '前后两词意思重复', 'two words that say the same', { notBefore: '[有]?[言片字]' }),
  twice('成为是', '成为', '“成为”后不用“是”', '成为 needs no 是', { notBefore: '[否非]' }),
  twice('源自于', '源自', '“自”就是“于”', '自 already means 于'),
  twice('出自于', '出自', '“自”就是“于”', '自 already means 于'),
  twice('位于在', '位于', '“于”就是“在”', '于 already means 在', { notBefore: '[建线]' }),
  twice('处于在', '处于', '“于”就是“在”', '于 already means 在', { notBefore: '[建线职岗校研]' }),
  twice('针对于', '针对', '“针对”后不用“于”', '针对 needs no 于', { notBefore: '[今]' }),
  twice('较去年同比', '同比', '“同比”就是与上年同期相比', '同比 already compares with the year before'),
  twice('比去年同比', '同比', '“同比”就是与上年同期相比', '同比 already compares with the year before'),
  twice('较上年同比', '同比', '“同比”就是与上年同期相比', '同比 already compares with the year before'),
  twice('比上年同比', '同比', '“同比”就是与上年同期相比', '同比 already compares with the year before'),
  twice(
    '与去年同期相比同比',
    '同比',
    '“同比”就是与上年同期相比',
    '同比 already compares with the year before',
  ),
  twice('较去年同期同比', '同比', '“同比”就是与上年同期相比', '同比 already compares with the year before'),
  twice('较上年同期同比', '同比', '“同比”就是与上年同期相比', '同比 already compares with the year before'),
  twice('比上年同期同比', '同比', '“同比”就是与上年同期相比', '同比 already compares with the year before'),
  twice('同比去年', '同比', '“同比”就是与上年同期相比', '同比 already compares with the year before', {
    notBefore: '[底末年]',
  }),
  twice('同比上年', '同比', '“同比”就是与上年同期相比', '同比 already compares with the year before'),
  twice('环比上月', '环比', '“环比”就是与上一期相比', '环比 already compares with the period before'),
  twice('环比上季度', '环比', '“环比”就是与上一期相比', '环比 already compares with the period before'),
  twice('较上月环比', '环比', '“环比”就是与上一期相比', '环比 already compares with the period before'),
  twice('比上月环比', '环比', '“环比”就是与上一期相比', '环比 already compares with the period before'),
  twice('较上季度环比', '环比', '“环比”就是与上一期相比', '环比 already compares with the period before'),
  twice('比上季度环比', '环比', '“环比”就是与上一期相比', '环比 already compares with the period before'),
  twice('出乎意料之外', '出乎意料', '“出乎意料”已是意料之外', '出乎意料 is already beyond expectation'),
  twice('令人堪忧', '堪忧', '“堪”就是令人可以', '堪 already says 令人'),
  twice('尚还', '尚', '“尚”就是“还”', '尚 means 还', { notAfter: '[时崇高风和]' }),
  twice('即将将', '即将', '“即将”已有“将”', '即将 has its 将', { notBefore: '[军领]' }),
  twice('正在正', '正在', '“正在”已有“正”', '正在 has its 正', { notBefore: '[式常确规视面好当在式义]' }),
  twice('全部所有', '全部', '前后两词意思重复', 'two words that say the same', { notBefore: '[权者制]' }),
  twice('占比比重', '占比', '前后两词意思重复', 'two words that say the same', { notBefore: '点' }),
  twice('备受到', '备受', '前后两词意思重复', 'two words that say the same', {
    notAfter: '[设装准储筹预具配军]',
  }),
  twice('约近', '近', '前后两词意思重复', 'two words that say the same', {
    notBefore: '[期来年日]',
    notAfter: '[节合签公条预契制隐]',
  }),
  twice('近约', '约', '前后两词意思重复', 'two words that say the same', {
    notBefore: '[定谈束]',
    notAfter: '[最附靠接邻临]',
  }),
  twice('约超过', '超过', '前后两词意思重复', 'two words that say the same', {
    notAfter: '[节合签公条预契制履违]',
  }),
  twice('约逾', '逾', '前后两词意思重复', 'two words that say the same', {
    notAfter: '[节合签公条预契制履违]',
  }),
  twice('截至到', '截至', '“至”就是“到”', '至 already means 到', { notBefore: '[期账位]' }),
  twice('了到', '到', '“到”前不用“了”', 'no 了 before 到', {
    words: [
      '下降了到',
      '增长了到',
      '提高了到',
      '上升了到',
      '降低了到',
      '减少了到',
      '增加了到',
      '提升了到',
      '扩大了到',
      '缩短了到',
    ],
  }),
  twice('有望将', '有望', '“有望”与“将”重复', '有望 and 将 say the same', {
    before: '(?:突破|达|超|成为|迎来|实现|进入|形成|增长|保持)',
  }),
  ...wordsOf(
    '据统计显示=据统计 据调查显示=据调查 据统计表明=据统计 据报道称=据报道 据介绍称=据介绍 据数据显示=数据显示 据研究显示=研究显示 据研究表明=研究表明 据资料显示=资料显示',
  ).map((pair) => {
    const [wrong = '', right = ''] = pair.split('=');
    return twice(
      wrong,
      right,
      '“据……”与“……显示”“……称”两种说法混用',
      '据 … and … 显示 are two ways to name a source',
    );
  }),
  twice('波及到', '波及', '“及”就是“到”', '及 already means 到'),
  twice('遍及到', '遍及', '“及”就是“到”', '及 already means 到'),
  twice('危及到', '危及', '“及”就是“到”', '及 already means 到'),
  twice('触及到', '触及', '“及”就是“到”', '及 already means 到'),
  twice('来源自', '来自', '“来源于”与“来自”混用', '来源于 and 来自 in one', {
    notBefore: '[主动然身己愿发由营有]',
  }),
  twice('方面上', '方面', '“方面”后不用“上”', '方面 needs no 上', {
    notBefore: '[升市线下涨述级游行报新海台路限门传调扬]',
  }),
  twice('原因主要是由于', '原因主要是', '“原因”与“由于”重复', '原因 and 由于 say the same'),
  twice('原因主要是因为', '原因主要是', '“原因”与“因为”重复', '原因 and 因为 say the same'),
  twice('原因就是因为', '原因就是', '“原因”与“因为”重复', '原因 and 因为 say the same'),
  twice('目的就是为了', '目的就是', '“目的”与“为了”重复', '目的 and 为了 say the same'),
  twice('目的也是为了', '目的也是', '“目的”与“为了”重复', '目的 and 为了 say the same'),
  twice('目的主要是为了', '目的主要是', '“目的”与“为了”重复', '目的 and 为了 say the same'),
  twice('与去年同比', '同比', '“同比”就是与上年同期相比', '同比 already compares with the year before'),
  twice('与上年同比', '同比', '“同比”就是与上年同期相比', '同比 already compares with the year before'),
  twice('同比较去年', '同比', '“同比”就是与上年同期相比', '同比 already compares with the year before', {
    notBefore: '[底末]',
  }),
  twice('同比较上年', '同比', '“同比”就是与上年同期相比', '同比 already compares with the year before', {
    notBefore: '[底末]',
  }),
  twice('同比比去年', '同比', '“同比”就是与上年同期相比', '同比 already compares with the year before', {
    notBefore: '[底末]',
  }),
  twice('同比比上年', '同比', '“同比”就是与上年同期相比', '同比 already compares with the year before', {
    notBefore: '[底末]',
  }),
  twice('智算算力', '智能算力', '“智算”就是智能计算，已有“算”', '智算 is 智能计算 and has its 算'),
  ...doublets(`
    避免不要=避免 防止不要=防止 杜绝不要=杜绝
    重新重塑=重塑 重新重构=重构 重新再造=再造

    应当应该=应当 应该应当=应当 累计总共=累计 总共累计=累计 涵盖了包括=涵盖了 可以说是堪称=堪称 有望将会=有望
    仍然依旧=仍然 依旧仍然=仍然 逐步逐渐=逐步 逐渐逐步=逐步 立即马上=立即 马上立即=立即 大约大概=大约 各自分别=分别
    共同一起=共同 免费无偿=无偿 无偿免费=无偿 目的在于为了=目的在于 原因是由于=原因是 原因在于由于=原因在于 日趋更加=日趋
    更加日益=日益 日益更加=日益 双方彼此=双方 不仅仅只=不仅 不仅只=不仅 例如比如=例如 比如例如=例如 尤其特别是=尤其是
    所有一切=一切 凡是所有=凡是 再一次重演=重演 再次复发=复发 首次首创=首创 最早首创=首创 国内首家首个=国内首个
    最多不超过=不超过 至少不低于=不低于 至少不少于=不少于 年均每年=年均 每年年均=年均 人均每人=人均 日均每天=日均
    互相相互=互相 相互互相=相互 迄今至今=迄今 唯一仅有=仅有 明显显著=显著 必将一定=必将 一定必将=必将 也同样也=同样
    未来将来=将来 推动促进=促进 促进推动=推动 推进推动=推动 推动推进=推进 提升提高=提高 提高提升=提升 降低减少=减少
    减少降低=降低 保障确保=确保 开展进行=开展 进行开展=开展 进行实施=实施 不断日益=日益 日益不断=日益 日渐逐步=逐步
    逐年每年=逐年 每年逐年=逐年 一直始终=始终 始终一直=始终 已经早已=早已 早已已经=早已 目前当前=当前 当前目前=目前
    近期最近=近期 最近近期=近期 今后未来=今后 未来今后=今后 非常十分=十分 十分非常=十分 十分极其=极其 极为非常=极为
    非常极为=极为 较为比较=较为 比较较为=较为 更加更为=更为 更为更加=更加 极其极为=极其 可能或许=可能 或许可能=可能
    也许可能=可能 可能也许=可能 所有全部=全部 有关相关=有关 相关有关=有关 其他另外=其他 能够得以=得以 得以能够=得以
    旨在为了=旨在 意在为了=意在 目的旨在=旨在 予以给予=给予 给予予以=给予 至今以来=至今 迄今以来=迄今 最高上限=上限
    最低下限=下限 最高峰值=峰值 最佳首选=首选 首选最佳=首选 占比比例=占比 比例占比=占比 所占占比=占比 总计合计=合计
    合计总计=合计 共计合计=合计 累计共计=累计 总共共计=共计 总数共计=共计 深受到=深受 广受到=广受 饱受到=饱受
    严禁不得=严禁 禁止不得=禁止 严禁不准=严禁 大约近=近 大约超过=超过 整个全过程=全过程 整个全流程=全流程
    整个全行业=全行业 整个全链条=全链条
  `),
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
