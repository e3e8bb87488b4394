import type { TermEntry } from './lexicon.ts';

/** The sets of terms that come with the product. */
export type TermSetName = 'finance' | 'government';

type Details = Pick<TermEntry, 'members' | 'quotes' | 'note' | 'short' | 'exempt'>;

function term(set: TermSetName, preferred: string, variants: string, details: Details = {}): TermEntry {
  return { preferred, variants: variants.split(' ').filter((variant) => variant !== ''), set, ...details };
}

const finance = (preferred: string, variants: string, details?: Details): TermEntry =>
  term('finance', preferred, variants, details);

const government = (preferred: string, variants: string, details?: Details): TermEntry =>
  term('government', preferred, variants, details);

/** Set phrases, plans and notions of reports on finance and the digital economy. White space parts the variants. */
const FINANCE: readonly TermEntry[] = [
  finance(
    '五篇大文章',
    String.raw`/(?:五|5|５)\s?(?:大篇|篇太|编大|偏大|片大)文章/ /[5５]\s?篇大文章/ 五篇大的文章`,
    {
      members: ['科技金融', '绿色金融', '普惠金融', '养老金融', '数字金融'],
      quotes: 'always',
      note: '2023 年 10 月中央金融工作会议：做好科技金融、绿色金融、普惠金融、养老金融、数字金融五篇大文章',
    },
  ),
  finance('数据要素×', String.raw`/数据要素\s?[XxＸｘ✕✖╳*＊]/ /数据要素\s×/`, {
    note: '国家数据局等 17 部门《“数据要素×”三年行动计划（2024—2026年）》',
  }),
  finance('人工智能+', String.raw`/(?<=[“‘])人工智能(?:\s[+＋]|十)(?=[”’])/`, {
    note: '国发〔2025〕11号《国务院关于深入实施“人工智能+”行动的意见》',
  }),
  finance('互联网+', String.raw`/(?<=[“‘])互联网(?:\s[+＋]|十)(?=[”’])/`),
  finance('十二五', '', { quotes: 'always' }),
  finance('十三五', '', { quotes: 'always' }),
  finance('十四五', '', { quotes: 'always' }),
  finance('十五五', '', { quotes: 'always' }),
  finance('一带一路', '', { quotes: 'auto' }),
  finance('东数西算', '西数东算', { quotes: 'auto' }),
  finance('数据二十条', '数据20条 数据廿条', { quotes: 'auto' }),
  finance('放管服', '', { quotes: 'auto' }),
  finance('三农', '', { quotes: 'auto' }),
  finance('双碳', '', { quotes: 'auto' }),
  finance('专精特新', '精专特新 专精新特 专新特精', { quotes: 'auto' }),
  finance('普惠金融', '普慧金融 /惠普金融(?!服务)/ 普会金融'),
  finance('养老金融', '养老金溶'),
  finance('数字人民币', '数字人名币 数字化人民币', { short: ['e-CNY'] }),
  finance('新质生产力', '新质量生产力 新智生产力 新制生产力'),
  finance('全要素生产率', '全要素生产力'),
  finance('全国统一大市场', '全国大统一市场'),
  finance('区块链', '区块练 区块连 区快链'),
  finance('碳达峰', '碳达锋 碳达蜂'),
  finance('碳中和', '碳中合'),
  finance('粤港澳大湾区', '粤澳港大湾区 港粤澳大湾区'),
  finance('西部陆海新通道', '西部海陆新通道'),
  finance('京津冀', '京冀津'),
  finance('资本充足率', '资本充裕率'),
  finance('贷款市场报价利率', '贷款市场报价率', { short: ['LPR'] }),
  finance('现代化产业体系', ''),
];

/** Ministries whose name takes no 国家 before it. */
const MINISTRIES =
  '教育部 科技部 工信部 公安部 民政部 司法部 财政部 人社部 自然资源部 生态环境部 住建部 交通运输部 水利部 农业农村部 商务部 应急管理部 退役军人事务部';

/** Institutions under their official names, and political set phrases that are always written in one form. */
const GOVERNMENT: readonly TermEntry[] = [
  ...MINISTRIES.split(' ').map((name) => government(name, `国家${name}`)),
  government('国家发展和改革委员会', '国家发展与改革委员会 国家发展改革委员会 国家发改委员会', {
    short: ['国家发展改革委', '国家发改委', '发展改革委'],
  }),
  government('工业和信息化部', '工业与信息化部 工业信息化部 国家工业和信息化部 国家工业与信息化部', {
    short: ['工信部'],
  }),
  government('科学技术部', '国家科学技术部', { short: ['科技部'] }),
  government('人力资源和社会保障部', '人力资源与社会保障部', { short: ['人力资源社会保障部', '人社部'] }),
  government('住房和城乡建设部', '住房与城乡建设部', { short: ['住房城乡建设部', '住建部'] }),
  government('文化和旅游部', '文化与旅游部 国家文化和旅游部', { short: ['文旅部'] }),
  government('中国人民银行', '', { short: ['人民银行', '央行'] }),
  government(
    '国家金融监督管理总局',
    '金融监督管理总局 国家金融监督管理局 国家金融监管管理总局 国家金融管理监督总局',
    {
      short: ['金融监管总局', '国家金融监管总局'],
    },
  ),
  government('中国证券监督管理委员会', '中国证券监管委员会 中国证券监督委员会 中国证券监督管理委员会会', {
    short: ['中国证监会', '证监会'],
  }),
  government('中国银行保险监督管理委员会', '中国银行保险监管委员会', { short: ['中国银保监会', '银保监会'] }),
  government('国家外汇管理局', '国家外汇管理总局 中国外汇管理局', { short: ['国家外汇局', '外汇局'] }),
  government('国家数据局', '国家大数据局 国家数据管理局 中国国家数据局'),
  government('国家统计局', '国家统计总局 中国统计局'),
  government('国家互联网信息办公室', '国家互联网络信息办公室 国家网络信息办公室', { short: ['国家网信办'] }),
  government('中央网络安全和信息化委员会办公室', '中央网络安全与信息化委员会办公室', {
    short: ['中央网信办'],
  }),
  government('中央网络安全和信息化委员会', '中央网络安全与信息化委员会', { short: ['中央网信委'] }),
  government('国家市场监督管理总局', '国家市场监督管理局 国家市场监管管理总局', {
    short: ['市场监管总局', '国家市场监管总局'],
  }),
  government('国务院国有资产监督管理委员会', '国务院国有资产管理委员会 国务院国有资产监管委员会', {
    short: ['国务院国资委', '国资委'],
  }),
  government('国家卫生健康委员会', '国家卫生和健康委员会 国家卫生与健康委员会', {
    short: ['国家卫生健康委', '国家卫健委'],
  }),
  government('国家标准化管理委员会', '国家标准化委员会 国家标准管理委员会', { short: ['国家标准委'] }),
  government('国家知识产权局', '国家知识产权总局'),
  government('国家医疗保障局', '国家医疗保险局', { short: ['国家医保局'] }),
  government('中国互联网络信息中心', '中国互联网信息中心 中国互联网络中心 中国互联网络信息研究中心', {
    short: ['CNNIC'],
  }),
  government('中国信息通信研究院', '中国信息通讯研究院 中国通信信息研究院 中国信通研究院', {
    short: ['中国信通院', '信通院'],
  }),
  government('中国电子信息产业发展研究院', '中国电子信息发展研究院', { short: ['赛迪研究院'] }),
  government('中国银行业协会', '中国银行协会', { short: ['中银协'] }),
  government('中国互联网金融协会', '中国互联网络金融协会'),
  government('中国支付清算协会', '中国支付结算协会'),
  government('中国证券投资基金业协会', '中国证券投资基金协会', { short: ['中基协', '基金业协会'] }),
  government('国家开发银行', '中国国家开发银行', { short: ['国开行'] }),
  government('中国农业发展银行', '国家农业发展银行', { short: ['农发行'] }),
  government('四个全面', '', {
    members: ['全面建设社会主义现代化国家', '全面深化改革', '全面依法治国', '全面从严治党'],
    quotes: 'auto',
  }),
  government('四个自信', '', { members: ['道路自信', '理论自信', '制度自信', '文化自信'], quotes: 'auto' }),
  government('四个意识', '', { members: ['政治意识', '大局意识', '核心意识', '看齐意识'], quotes: 'auto' }),
  government('三去一降一补', '', {
    members: ['去产能', '去库存', '去杠杆', '降成本', '补短板'],
    quotes: 'auto',
  }),
  government(
    '习近平新时代中国特色社会主义思想',
    '习近平新时代社会主义思想 习近平新时代中国特色社会思想 习近平新时代特色社会主义思想 习近平新时代中国特色主义思想',
  ),
];

/** The terms of each set. */
export const termSets: Readonly<Record<TermSetName, readonly TermEntry[]>> = {
  finance: FINANCE,
  government: GOVERNMENT,
};
