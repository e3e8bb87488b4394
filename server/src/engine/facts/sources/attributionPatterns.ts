import {
  ANONYMOUS_SPEAKERS,
  BASIS_NOUNS,
  DATA_NOUNS,
  OWN_SUBJECTS,
  OWN_VERBS,
  POLICY_NOUNS,
  POLICY_VERBS,
  PUBLICATION_NOUNS,
  REPORTING_NOUNS,
  REPORTING_VERBS,
  RESPONDENTS,
  SPEAKER_TITLES,
} from '../../lexicon/attribution.ts';
import { alternation } from '../../text/alternation.ts';

/**
 * `named`: an institution, publication or person that a reader can look up. `own`: the authors' own work.
 * `inquiry`: respondents of a survey without its owner (受访企业中), which is the authors' own where the document
 * tells of one. `exhibit`: 如图 3 所示, 见表 2. `anonymous`: in the form of an attribution, but
 * naming nobody (研究显示, 业内人士预计).
 */
export type AttributionKind = 'named' | 'own' | 'inquiry' | 'exhibit' | 'anonymous';

/** One way of attributing. Gaps are bounded and hold no sentence end, so each search is linear. */
export interface AttributionPattern {
  readonly kind: AttributionKind;
  readonly search: RegExp;
  /** The match is none where this stands right before it. */
  readonly notAfter?: RegExp;
}

/** 新型显示 and 显示屏 show nothing; 信息披露 and 简称 say nothing. */
const NOT_VERBS = '(?<!新型|信息|强制|自动)';
/** A verb of showing or saying; those that are nouns as well only at the end of their clause. */
export const VERB =
  `${NOT_VERBS}(?:(?:${alternation(REPORTING_VERBS)})(?!屏|器|面板|技术|产业|终端|模组|材料|制度|义务|收益|性|平台|会)` +
  `|(?:${alternation(REPORTING_NOUNS)}|(?<![简号声名职对统堪别全俗])称|说)(?=[，：,:“]|到\\s?20|我国|全[国球]))`;
/** Right after a title or a publication also the verbs that are nouns. */
const VERB_OF_TITLE = `${NOT_VERBS}(?:${alternation([...REPORTING_VERBS, ...REPORTING_NOUNS, '称'])})`;
const PUBLICATION = `(?:${alternation(PUBLICATION_NOUNS)})`;
export const BASIS = `(?:${alternation(BASIS_NOUNS)})`;
const OWN = `(?:${alternation(OWN_SUBJECTS)})`;
/** Not the end of 数据, 证据, 依据 … */
export const ACCORDING = '(?<![数证占收票论凭单割拮盘契存字])据(?![守点理为有此])';
export const BASED_ON =
  '(?:根据|依据|按照|参照|援引|引用|引述|引自|来自|来源于|源自|出自|摘自|取自|载于|见于|从|按)';
const TITLE = '《[^》]{1,120}》';

function pattern(kind: AttributionKind, source: string, notAfter?: RegExp): AttributionPattern {
  const search = new RegExp(source);
  return notAfter ? { kind, search, notAfter } : { kind, search };
}

/** The strongest first; institutions are sought by themselves (institutionSources.ts). */
export const ATTRIBUTION_PATTERNS: readonly AttributionPattern[] = [
  // 本报告测算, 课题组对……的问卷显示
  pattern('own', `${OWN}[^。；！？]{0,24}?(?:${alternation(OWN_VERBS)})`),
  pattern('own', `(?:根据|依据|${ACCORDING})[^，。；]{0,6}${OWN}`),
  // 《……》指出, 《……》（以下简称《报告》）的数据显示
  pattern('named', `》(?:（[^）]{1,40}）)?[^。；！？，]{0,6}?${VERB_OF_TITLE}|》[^。；！？]{0,24}?${VERB}`),
  // 据《……》, 根据《……》
  pattern(
    'named',
    `(?:${ACCORDING}|根据|依据|引自|摘自|参见|出自|对照|来自)[^，。；：《]{0,24}${TITLE}(?!(?:等)?(?:部署|要求|精神|有关|安排|工作))`,
  ),
  // 在《……》中, 从《……》看, 《……》数据
  pattern(
    'named',
    `${TITLE}(?:（[^）]{1,40}）)?(?:中|里|的)?(?:的)?(?:数据|统计|测算|预测|口径|中[，,]|来?看[，,])`,
  ),
  // ……印发《……》，提出到 2027 年……
  pattern('named', `》[^。；！？]{0,20}?[，,](?:其中)?(?:${alternation(POLICY_VERBS)})`),
  pattern(
    'named',
    `(?:印发|发布|出台|下发)[^。；！？]{0,20}(?:${alternation(POLICY_NOUNS)})[，,](?:其中)?(?:${alternation(POLICY_VERBS)})`,
  ),
  // 年报披露, 规划提出
  pattern(
    'named',
    `${PUBLICATION}[^。；！？，]{0,16}?${VERB}|${PUBLICATION}(?:中|里)?(?:还|也|均)?${VERB_OF_TITLE}`,
  ),
  pattern(
    'named',
    `(?:${alternation(POLICY_NOUNS)})(?:中|还|也|均|同时|进一步){0,2}(?:${alternation(POLICY_VERBS)})`,
  ),
  pattern(
    'named',
    `报告(?:中|还|也|同时|进一步|中的数据)?(?:显示|指出|认为|预计|预测|称|披露|提出|表明|强调|统计)`,
    /(?:有|相关|一些|最新|研究|部分)$/,
  ),
  // 某某局长……表示，
  pattern(
    'named',
    `(?:${alternation(SPEAKER_TITLES)}|(?:[业行构位门司]|企业|银行|基层|各地|各方)的?代表)[^。；！？：]{0,36}?(?:表示|介绍|指出|透露|称|说|谈到|提到|谈及|强调|认为|预计|坦言|直言|回应|披露)(?=[，：:,“我\\d]|$)`,
  ),
  // 据年报, 按公报口径
  pattern('named', `(?:${ACCORDING}|${BASED_ON})[^。；！？，：]{0,30}?${PUBLICATION}`),
  // （来源：……）
  pattern('named', '(?:^|[（(【[，；。])\\s?(?:数据|资料|信息|图片|文献)?(?:来源|出处)(?:于)?\\s?[:：]'),
  // (Smith, 2021)
  pattern('named', '[（(][^（）()]{0,40}[A-Z][a-z]+[^（）()]{0,24}[，,]\\s?(?:19|20)\\d{2}[a-z]?年?[)）]'),
  // 如图 3 所示, 见表 2, 图 3 显示
  pattern(
    'exhibit',
    '(?:如|见|详见|参见|由|从|据|根据|结合)(?:上|下|前|后|附)?[图表]\\s?(?:\\d|[一二三四五六七八九十]|所|中|可|看)',
  ),
  pattern(
    'exhibit',
    '附?[图表]\\s?\\d{1,3}(?:[-.—]\\d{1,3})?[^。；！？，]{0,8}?(?:显示|所示|可见|可知|可以看出|反映|列示|给出|展示|表明)',
  ),
  // 据统计, 研究显示, 业内人士预计, 经初步测算，
  pattern('anonymous', `${ACCORDING}[^。；！？，：]{0,30}?(?:${BASIS}|悉)`),
  pattern(
    'anonymous',
    `(?:${alternation(DATA_NOUNS)})(?:结果|数据)?(?:还|也|均|进一步|同时)?(?:显示|表明|发现|指出|认为|预测|预计|证实)`,
  ),
  pattern(
    'anonymous',
    `(?:${alternation(ANONYMOUS_SPEAKERS)})[^。；！？，]{0,10}?(?:预计|预测|认为|指出|表示|估计|估算|测算|称|介绍|透露)`,
  ),
  pattern(
    'anonymous',
    '(?:^|[，；：（])(?:经|根据|依据|综合)?[^，。；：]{0,10}(?:测算|统计|估算|核算)(?=[，：,])',
  ),
  // 受访企业中……
  pattern('inquiry', alternation(RESPONDENTS)),
];
