import {
  ANONYMOUS_SUBJECTS,
  DATA_NOUNS,
  DATA_VERBS,
  OWN_SUBJECTS,
  REPORTING_NOUNS,
  REPORTING_VERBS,
  RESPONDENTS,
} from '../../lexicon/attribution.ts';
import type { EvidenceWords } from '../../lexicon/evidenceWords.ts';
import { alternation } from '../../text/alternation.ts';
import type { Span } from '../../text/span.ts';
import { ATTRIBUTION_PATTERNS, type AttributionKind } from './attributionPatterns.ts';
import { findInstitutionSource } from './institutionSources.ts';

/** Words of a sentence that say where its figures come from; the span counts in the sentence's text. */
export interface Attribution extends Span {
  readonly kind: AttributionKind;
  /** It reports observations (显示, 统计), unlike what a policy demands (提出, 要求). */
  readonly reportsData: boolean;
}

/** A clause that is nothing but subject and verb (波士顿咨询预测，): its subject is a source unless it names nobody. */
const BARE_CLAUSE = new RegExp(
  `(?:^|[，；：。、“])([^，；：。、“”《》]{2,36}?)(?:近日|日前|此前|曾|也|还|均|则|最新|在[^，；：。]{1,16}(?:上|中|时))?(?:${alternation([...DATA_VERBS, '提出', '说', '强调'])})[，：:,]`,
  'g',
);
const NAMES_NOBODY = new RegExp(`^(?:据|根据|经|${alternation([...ANONYMOUS_SUBJECTS, ...DATA_NOUNS])})`);
const PERIOD_SUBJECT =
  /(?:[年月日将会]|期间|以来|情况|问题|方面|数据|结果|分析|研究|统计|调查|我们|可以|能够|进行|加强|开展)$/;
const REPORTS_DATA = new RegExp(`(?:${alternation([...DATA_VERBS, ...DATA_NOUNS, '来源', '出处'])})`);
const QUICK = new RegExp(
  `[据来源见图表（(《说称]|${alternation([...REPORTING_VERBS, ...REPORTING_NOUNS, ...RESPONDENTS])}`,
);

/** The strongest attribution of a sentence; undefined where it names no source at all. */
export function findAttribution(sentence: string, words: EvidenceWords): Attribution | undefined {
  const team = findTeamSource(sentence, words);
  if (team) return team;
  if (!QUICK.test(sentence)) return undefined;
  const text = fullWidth(sentence);
  let weakest: Attribution | undefined;
  for (const { kind, search, notAfter } of ATTRIBUTION_PATTERNS) {
    const match = search.exec(text);
    if (!match || notAfter?.test(text.slice(0, match.index))) continue;
    const found = attributionAt(kind, text, { start: match.index, end: match.index + match[0].length });
    if (kind !== 'anonymous' && kind !== 'inquiry') return found;
    weakest ??= found;
  }
  const institution = findInstitutionSource(text);
  return (institution && attributionAt('named', text, institution)) ?? findBareClause(text) ?? weakest;
}

function attributionAt(kind: AttributionKind, text: string, { start, end }: Span): Attribution {
  return { kind, start, end, reportsData: REPORTS_DATA.test(text.slice(start, end)) };
}

/** Drafts set half-width throughout read like the others; offsets stay as they are. */
function fullWidth(text: string): string {
  if (!/[,;:()]/.test(text)) return text;
  return text.replace(/,(?!\d)|[;()]|:(?![\d/])/g, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) + 0xfee0),
  );
}

function findBareClause(sentence: string): Attribution | undefined {
  for (const match of sentence.matchAll(BARE_CLAUSE)) {
    const subject = (match[1] ?? '').trim();
    if (subject.length < 2 || NAMES_NOBODY.test(subject) || PERIOD_SUBJECT.test(subject)) continue;
    return { kind: 'named', start: match.index, end: match.index + match[0].length, reportsData: true };
  }
  return undefined;
}

/** The team's own sources need no verb: their name in the sentence is enough. Its verbs need a subject before them. */
function findTeamSource(sentence: string, words: EvidenceWords): Attribution | undefined {
  for (const [names, least] of [
    [words.sourceNames, 0],
    [words.attributionVerbs, 2],
  ] as const) {
    for (const name of names) {
      const start = name === '' ? -1 : sentence.indexOf(name);
      if (start < least) continue;
      return { kind: 'named', start, end: start + name.length, reportsData: true };
    }
  }
  return undefined;
}

const RESPONDENT = new RegExp(alternation(RESPONDENTS));

/** True of 受访企业中…, 样本农户…. */
export function tellsOfRespondents(text: string): boolean {
  return RESPONDENT.test(text);
}

const INQUIRY_WORDS = /问卷|调查|调研|访谈|抽样/;
const INQUIRY = new RegExp(
  `(?:${alternation(OWN_SUBJECTS)})[^。；！？]{0,40}?(?:问卷|调查|调研|访谈|抽样)|(?:开展|组织|实施|发放|进行|回收)(?:了)?[^。；！？]{0,30}?(?:问卷|抽样调查|专题调研|实地调研|访谈)|样本调查|有效问卷|受访样本|样本总量`,
);

/** True where the authors say that they asked or surveyed themselves. */
export function describesInquiry(text: string): boolean {
  return INQUIRY_WORDS.test(text) && INQUIRY.test(text);
}

const CONTINUES =
  /^[“（]?(?:其中|同期|分[一-龥]{1,6}看|分(?:行业|地区|区域|领域|类别|产业|品种|业务)|从[^，。；]{1,16}(?:来?看|上看)|按[^，。；]{1,12}[分看计]|具体(?:来看|来说|而言|看)?|该(?:报告|研究|机构|数据|调查|平台|指数|项|白皮书|书)|这(?:[一些也]|意味|表明|说明)|此[外中项]|另[外据有]?|同时|与此同时|相比之下|相比|相较|较上年|与上年|比上年|与[^，。；]{1,14}相比|报告|上述|以上|预计|到20\d\d|前者|后者|两者|二者|[而即]|换言之|也就是说)/;

/** True where a sentence plainly goes on with what the one before it says: 其中，…; 分地区看，…; 报告还指出…. */
export function continuesBefore(sentence: string): boolean {
  return CONTINUES.test(sentence);
}

const ABOUT_BEFORE =
  /^(?:[（(]?(?:以上|上述|前述|文中|本段|本节|这些)[^，。；]{0,12}(?:来自|来源于?|出自|引自)|[（(]?(?:数据|资料|信息|文献)?(?:来源|出处)于?\s?[:：])/;

const SAID_AFTER = /^[^，。；“”]{2,30}(?:说|表示|介绍|指出|告诉记者|坦言)道?[。，,]/;

/** True of 王某说。 after a quotation: it names who said the sentence before. */
export function namesSpeakerBefore(sentence: string, before: string | undefined): boolean {
  return before !== undefined && before.endsWith('”') && SAID_AFTER.test(sentence);
}

/** True of 以上数据来自…。 and （数据来源：…）: the sentence sources what stands before it in its paragraph. */
export function sourcesBefore(sentence: string): boolean {
  return ABOUT_BEFORE.test(sentence);
}
