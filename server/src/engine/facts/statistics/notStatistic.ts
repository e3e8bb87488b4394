import { ATTENDANCE, NORMATIVE, OWN_SCOPE, SERVICE_LEVELS, SET_PHRASES } from '../../lexicon/statistics.ts';
import { alternation } from '../../text/alternation.ts';
import type { Span } from '../../text/span.ts';
import { contextOf } from './context.ts';
import type { Statistic } from './kind.ts';

/** Names of which a number is part, at the figure's own place. Each is a sticky-free search over the whole text. */
const NAMES: readonly RegExp[] = [
  /《[^》]{0,120}》/g,
  // A short quotation without a claim is a name: “百万英才汇南粤”, “1+N”, “3·15”.
  /“[^”，。；：达超突占增降升约近%％]{1,14}”/g,
  /(?<![\d.])(?:19|20)\d{2}(?:\s?[年./-]\s?\d{1,2}(?:\s?[月./-]\s?\d{1,2}\s?日?)?月?)?(?:\s?[—～~至-]{1,2}\s?(?:19|20)\d{2})?\s?年/g,
  /(?<![\d.])(?:19|20)\d{2}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d|\s?[%％万亿])/g,
  /\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/g,
  /(?:GB|JR|YD|DB|ISO|IEC|IEEE|CY|GA|HJ|TC|SJ|QC|NB|DL|WS|MT|JT|RFC|FIPS|NIST|SP|EN|ITU)(?:[/-]?[A-Z]{1,3})?\s?\d[\d.—-]*/g,
  /〔\d{4}〕\s?\d{1,4}\s?号/g,
  /第\s?[\d一二三四五六七八九十百]{1,6}\s?[条款项章节届次期号页卷编批版辑讲回集篇步代轮类]/g,
  /(?:\d{3,4}-)?\d{3,4}-\d{4,8}|1[3-9]\d{9}/g,
  /https?:\/\/[^\s，。；）]{1,200}/g,
  /\d[xX×*]24|365天|7[xX×]\d+/g,
  /[1-9](?:\s?[+＋]\s?(?:[1-9NnXx]|[一-龥]{0,2}))+/g,
];

const SET_PHRASE = new RegExp(alternation(SET_PHRASES), 'g');
const OWN = new RegExp(alternation(OWN_SCOPE));
const ATTENDED = new RegExp(alternation(ATTENDANCE));
const NORM = new RegExp(alternation(NORMATIVE));
const SERVICE_LEVEL = new RegExp(`(?:${alternation(SERVICE_LEVELS)})[^，。；：]{0,10}$`);
/** A hypothesis governs its whole sentence. */
const HYPOTHESIS = /^(?:假设|假定|假如|假使|如果|倘若|若|设|以[^，。；]{1,20}为例计算)/;
const AGENDA =
  /(?:力争|争取|确保|建议|目标是|目标为|计划在|计划到|拟于|应当|必须|原则上|(?:原则|一致)同意|投资概算|要求|须)[^。；！？]{0,40}$/;
const PRECEDES_FORMULA = /[×xX*·/÷=]\s?$/;
/** 单户授信 1000 万元及以下的贷款, 人口 500 万以上的城市: a bracket that says which are counted, not how many. */
const BRACKET =
  /^(?:人口)?(?:及以[上下]|以[上下][的之]?(?:小微|企业|贷款|客户|项目|个人|家庭|居民|订单|城市|人口|用户|存款|授信|工程|机组|规模|大型|特大))/;
const LEGAL_RANGE = /元以上\s?[\d一二三四五六七八九十百千万亿.]{1,12}\s?[万亿]?元以下/;
/** How the document's own survey was made. */
const METHOD = /回收率|应答率|抽样[误誤]差|信心水[准平]/;
/** 单笔额度最高 30 万元: what a product offers, not what was done with it. */
const TERMS_OF_PRODUCT =
  /(?:额度|限额|保额|保费标准|起购金额|起投金额|免赔额|赔付上限)(?:[^。；已累总合计达增余]{0,12}|[^。；]{0,30}最高(?:可[达贷借]|不超过|为)?\s?)$/;
/** 0.5 元/页, 不超过 5000 元的补贴: what is asked or promised. */
function isOffer({ text }: Statistic, before: string, after: string): boolean {
  return (
    /元[/／][页次张份本件]$/.test(text) ||
    (/(?:不超过|最高|至多|上限)[^，。；]{0,4}$/.test(before) &&
      /^的?[^，。；]{0,8}(?:补贴|补助|资助|奖励|津贴|罚款|赔偿)/.test(after))
  );
}

/** Bodies and people who act together: 七部门, 两办, 三大运营商, 四家单位联合. */
const JOINT = /^(?:单位|部门|机构|公司|高校|银行|协会|企业)?(?:联合|共同|牵头|主办|承办|协办|参与编写|参编)/;

/**
 * Spans of a text in which no statistic can stand: titles, slogans, dates, codes, articles, set phrases, the team's
 * own. By their start, joined where they overlap.
 */
export function exemptSpans(text: string, phrases: readonly string[]): readonly Span[] {
  const spans: Span[] = [];
  for (const pattern of [...NAMES, SET_PHRASE]) {
    for (const match of text.matchAll(pattern))
      spans.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const phrase of phrases) {
    if (phrase === '') continue;
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
      spans.push({ start: at, end: at + phrase.length });
    }
  }
  return joined(spans);
}

function joined(spans: Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

/** True where a figure is the document's own method, a rule, a target, a design value or a hypothesis. */
export function isNotStatistic(text: string, statistic: Statistic): boolean {
  const { clause, before, after, lead } = contextOf(text, statistic);
  if (HYPOTHESIS.test(text) || PRECEDES_FORMULA.test(before)) return true;
  if (isNorm(statistic, clause, lead, after) || LEGAL_RANGE.test(clause)) return true;
  if ((statistic.kind === 'amount' || statistic.kind === 'count') && BRACKET.test(after)) return true;
  if (statistic.kind === 'amount' && (TERMS_OF_PRODUCT.test(lead) || isOffer(statistic, before, after)))
    return true;
  if (METHOD.test(clause) && statistic.kind.startsWith('percentage')) return true;
  if (statistic.kind === 'percentage') {
    return (
      SERVICE_LEVEL.test(before) ||
      /权重|赋权|满分|置信/.test(clause) ||
      /^\s?(?:置信|显著|分位|的?(?:统计|显著性?)?水平[上下])/.test(after)
    );
  }
  if (statistic.kind === 'count') {
    const isLarge = /[万亿]/.test(statistic.text);
    return OWN.test(clause) || (ATTENDED.test(clause) && !isLarge) || JOINT.test(after);
  }
  return statistic.kind === 'index' && /权重|满分|变量|回归|显著/.test(clause);
}

/** What the text demands, plans or fixes by law. */
function isNorm(statistic: Statistic, clause: string, lead: string, after: string): boolean {
  if (NORM.test(clause) || AGENDA.test(lead)) return true;
  if (/^以上[^，。；：]{0,8}(?:表决|通过|同意|股东|股权|股份|董事|成员)/.test(after)) return true;
  return statistic.kind === 'fraction' && /表决权|股东大会|董事会|出席会议/.test(clause);
}
