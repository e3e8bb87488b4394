import type { Span } from '../../text/span.ts';

/** What a figure claims. `growth` is the one kind that may have no digit: 规模呈指数级增长. */
export type StatisticKind =
  | 'percentage'
  | 'percentagePoints'
  | 'multiple'
  | 'fraction'
  | 'rank'
  | 'index'
  | 'amount'
  | 'count'
  | 'growth';

/** A figure that claims something about the world. Offsets in the text it was found in, number and unit included. */
export interface Statistic extends Span {
  readonly kind: StatisticKind;
  /** As written: 12.34 亿个, 近九成, 全球第二. */
  readonly text: string;
}

const HAN_COUNT = '[一二两三四五六七八九十百千万几数]';
const SCOPE =
  '全球|世界|全国|亚洲|国内|国际|亚太|全省|全市|中国|我国|行业|业内|同业|东部|中部|西部|欧洲|非洲|全网';
const ORDINAL = '第[一二三四五六七八九十]{1,3}|第\\s?\\d{1,3}';

interface Pattern {
  readonly kind: StatisticKind;
  /** Found wherever the search finds something: a cheap test before it. */
  readonly sign: RegExp;
  /** Linear: no nested quantifier, no overlap. */
  readonly search: RegExp;
}

/** Each pattern finds figures that need no measure word. */
const PATTERNS: readonly Pattern[] = [
  {
    kind: 'percentagePoints',
    sign: /百分点|基点|bp/i,
    search: /\d{1,12}(?:\.\d{1,6})?\s?个?\s?(?:百分点|基点|BPs?\b|bps?\b)/g,
  },
  {
    kind: 'percentagePoints',
    sign: /个多?(?:百分点|基点)/,
    search: /(?:[零一二两三四五六七八九十]{1,3}|近半|半|几|数十|上百)个多?(?:百分点|基点)/g,
  },
  {
    kind: 'percentage',
    sign: /[%‰]/,
    search: /\d{1,12}(?:\.\d{1,6})?\s?[%‰](?!\s?[×xX*])/g,
  },
  {
    kind: 'percentage',
    sign: /[百千]分之/,
    search: /[百千]分之[零一二两三四五六七八九十百]{1,6}(?:点[零一二三四五六七八九]{1,3})?/g,
  },
  {
    kind: 'fraction',
    sign: /分之/,
    search: /[一二两三四五六七八九十]{1,2}分之[一二两三四五六七八九十]{1,2}/g,
  },
  {
    kind: 'fraction',
    sign: /[一二两三四五六七八九1-9]成/,
    search:
      /[一二两三四五六七八九1-9]成[一二三四五六七八九半]?(?:多|以上|左右|以内)?(?![为立长本熟果功效员分型就交绩套天不人语品]|新(?![增设建注开入能型一]))/g,
  },
  {
    kind: 'fraction',
    sign: /半数|一半|过半|半壁/,
    search:
      /(?:超过?|[近约逾占过达有])(?:半数|一半(?!道理|[是归靠]|机会|把握|功劳)|半壁江山)|(?:半数|一半)以上|过半(?=[的数企用受机人银市])/g,
  },
  {
    kind: 'multiple',
    sign: /倍/,
    search: new RegExp(
      `(?:\\d{1,12}(?:\\.\\d{1,6})?\\s?[多余]?[万亿千百]?|上?${HAN_COUNT}{1,4}[多余]?)倍(?!杠杆|[速率频镜感受加增光特])(?:多|以上)?`,
      'g',
    ),
  },
  {
    kind: 'multiple',
    sign: /翻/,
    search:
      /翻了?(?:[一两二三四五几数近]番|[一两二三四五几数近]{1,2}倍)|(?<=[将已再数量额]|实现|规模|接近|[近内年]|几乎)翻番/g,
  },
  {
    kind: 'rank',
    sign: /[球界国洲内际太省市业部网名]第/,
    search: new RegExp(
      `(?:${SCOPE})(?:排名)?(?:${ORDINAL})大?(?![届次个批期家方代条张座部颗款艘例台支一二三四五六七八九十0-9轮套份只步种场章汽高道线版站门枚架辆列]|产业|人称|时间|季度|阶段|人民|梯队|选择|要务|名片|财经|税务|重型)`,
      'g',
    ),
  },
  {
    kind: 'rank',
    sign: /[名行列居于在排至到持据联球界国洲内际太省市业部网]的?第|首位|榜首|前[三四五六七八九十]/,
    search: new RegExp(
      `(?:排名|排行|位列|位居|名列|跃居|稳居|高居|位于|排在|[居列排]|升至|跃升至|跃升到|保持|占据|蝉联)[在着]?(?:${SCOPE}|同类|各省){0,2}的?(?:第[一二三四五六七八九十]{1,3}[位名大]?(?!梯队|方阵)|第\\s?\\d{1,3}\\s?[位名]?|首位|榜首|第一梯队的?首位|前[三四五六七八九十][位名强]?(?![个大者期种次]))`,
      'g',
    ),
  },
  {
    kind: 'index',
    sign: /指数|系数|[得评]分|PMI|PUE|生育率|均值/,
    search:
      /(?:(?<!相关)(?:指数|系数)|得分|评分|PMI|PUE|生育率|均值)值?(?:平均|同比|环比|[已仅约将由从]|分别)?(?:[为报是到]|达到?|升至|降至|上升至|下降至|回升至|提升至|提高至)\s?[了约近仅]?\s?\d+(?:\.\d+)?(?![\d.%年月])/g,
  },
];

/** Figures that need no measure word: percentages, points, multiples, fractions, ranks, index values. */
export function findRelative(text: string): Statistic[] {
  const found: Statistic[] = [];
  for (const { kind, sign, search } of PATTERNS) {
    if (!sign.test(text)) continue;
    for (const match of text.matchAll(search)) {
      found.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}
