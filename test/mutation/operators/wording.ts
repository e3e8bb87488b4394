import { outsideTitles, rewrite, rewriteProse, type Operator } from '../operator.ts';

export const wordingOperators: readonly Operator[] = [
  { name: '截至 as 截止', rules: ['confusable-word'], sites: rewriteProse(/截至(?= ?\d)/g, '截止') },
  { name: '其他 as 其它', rules: ['confusable-word'], sites: rewriteProse(/其他/g, '其它') },
  {
    name: '账 as 帐',
    rules: ['confusable-word'],
    sites: rewriteProse(/(?<=应收)账(?=款)|(?<=到)账(?=速)|(?<=经济)账|(?<=民生)账/g, '帐'),
  },
  {
    name: '约 with 左右',
    rules: ['redundant-word'],
    sites: rewriteProse(/约为1120小时(?=，)/g, '约为1120小时左右'),
  },
  {
    name: '超过 with 以上',
    rules: ['redundant-word'],
    sites: rewriteProse(/超过 90% (?=的)/g, '超过 90% 以上'),
  },
  {
    name: '涉及到',
    rules: ['redundant-word'],
    sites: rewriteProse(/(?<=内容)(?:的拓展)?，都得益于/g, '，都涉及到'),
  },
  {
    name: '由于 with 导致 and no subject',
    rules: ['redundant-word'],
    sites: rewriteProse(
      /(?<=。)(?=\p{Script=Han}{6,30}，\p{Script=Han})/gu,
      '由于标准尚不统一，导致数据难以互通。',
    ),
  },
  {
    name: '随着 with a verb and no subject',
    rules: ['redundant-word'],
    sites: rewriteProse(
      /(?<=。)(?=\p{Script=Han}{6,30}，\p{Script=Han})/gu,
      '随着新技术的普及，催生了新的业态。',
    ),
  },
  {
    name: '原因是 with 造成的',
    rules: ['redundant-word'],
    sites: rewriteProse(
      /(?<=。)(?=\p{Script=Han}{6,30}，\p{Script=Han})/gu,
      '进度偏慢的原因是审批环节多造成的。',
    ),
  },
  {
    name: '不仅是 with 而是',
    rules: ['redundant-word'],
    sites: rewriteProse(
      /(?<=。)(?=\p{Script=Han}{6,30}，\p{Script=Han})/gu,
      '数据不仅是记录，而是生产要素。',
    ),
  },
  {
    name: '水平 with 加强',
    rules: ['confusable-word'],
    sites: rewriteProse(/(?<=。)(?=\p{Script=Han}{6,30}，\p{Script=Han})/gu, '服务水平有待加强。'),
  },
  {
    name: '主要依靠 with 为主',
    rules: ['redundant-word'],
    sites: rewriteProse(/(?<=。)(?=\p{Script=Han}{6,30}，\p{Script=Han})/gu, '建设主要依靠自筹为主。'),
  },
  {
    name: '避免 with 不再',
    rules: ['redundant-word'],
    sites: rewriteProse(/(?<=。)(?=\p{Script=Han}{6,30}，\p{Script=Han})/gu, '要避免同类差错不再发生。'),
  },
  {
    name: '超过 with 左右',
    rules: ['redundant-word'],
    sites: rewriteProse(/(?<=超过 90%) (?=的)/g, ' 左右'),
  },
  {
    name: '的 for 地',
    rules: ['confusable-word'],
    sites: rewriteProse(/(?<=。)(?=\p{Script=Han}{6,30}，\p{Script=Han})/gu, '改造有效的推动了转型。'),
  },
  {
    name: 'one 的 too many',
    rules: ['repeated-word'],
    sites: outsideTitles(rewriteProse(/(?<=\p{Script=Han})的(?=\p{Script=Han})/gu, '的的')),
  },
  {
    name: 'a word twice',
    rules: ['repeated-word'],
    sites: rewriteProse(
      /(?:县域|农户|机构|服务|数据|养老|城市|园区)(?=[的将与在])/g,
      (match) => match[0] + match[0],
    ),
  },
  {
    name: 'a clause twice',
    rules: ['repeated-word'],
    // It may be one of those that a count announces.
    companions: ['enumeration-count'],
    sites: rewriteProse(/(?<=，)\p{Script=Han}{6,20}，/gu, (match) => match[0] + match[0]),
  },
];

export const numberOperators: readonly Operator[] = [
  {
    name: '2023—2025 年 with a hyphen',
    rules: ['number-range'],
    sites: rewriteProse(/(?<=\d{4})—(?=\d{4})/g, '-'),
  },
  {
    name: 'range without the first unit',
    rules: ['number-range'],
    sites: rewriteProse(/300 亿元～340 亿元/g, '300～340 亿元'),
  },
  {
    name: 'full-width digits',
    rules: ['number-form'],
    sites: rewriteProse(/\d{4}(?= ?年)/g, (match) =>
      match[0].replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ),
  },
  {
    name: 'full-width ％',
    rules: ['number-form'],
    sites: rewriteProse(/(?<=\d)%/g, '％'),
  },
  {
    name: 'year with 零',
    rules: ['number-form'],
    sites: rewriteProse(/2025 ?年(?=，)/g, '二零二五年'),
  },
  {
    name: 'year of two digits',
    rules: ['number-form'],
    companions: ['statistic-date'],
    // Without 末, 25 年 may as well be a quarter of a century.
    sites: rewriteProse(/20(?=2\d ?年[末底])/g, ''),
  },
  {
    name: 'date with dots',
    rules: ['date-format'],
    sites: rewrite(/(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/g, (match) => match.slice(1).join('.')),
  },
  {
    name: 'month with a hyphen',
    rules: ['date-format'],
    sites: rewriteProse(/(\d{4}) 年 (\d{1,2}) 月/g, (match) => match.slice(1).join('-')),
  },
  {
    name: 'month with a leading zero',
    rules: ['date-format'],
    sites: rewriteProse(/(?<=\d{4} 年 )(?=\d 月)/g, '0'),
  },
  {
    name: 'document number in square brackets',
    rules: ['document-number'],
    companions: ['punctuation-width'],
    sites: rewriteProse(/〔(\d{4})〕/g, (match) => `[${match[1] ?? ''}]`),
  },
  {
    name: 'document number with 第',
    rules: ['document-number'],
    sites: rewriteProse(/(?<=〔\d{4}〕)(?=\d+ 号)/g, '第'),
  },
];
