import { REPORTING_VERBS } from '../../lexicon/attribution.ts';
import { INSTITUTION_ENDINGS, INSTITUTION_NAMES } from '../../lexicon/institutionsOfSources.ts';
import { alternation } from '../../text/alternation.ts';
import type { Span } from '../../text/span.ts';
import { ACCORDING, BASED_ON, BASIS, VERB } from './attributionPatterns.ts';

const INSTITUTION = new RegExp(
  `[\\u4e00-\\u9fffA-Za-z）](?:${INSTITUTION_ENDINGS})|${alternation(INSTITUTION_NAMES)}`,
  'g',
);
/** 多家银行, 有关部门, 各级政府 name nobody. */
const GENERIC = /(?:[各某等]|多家|部分|一些|众多|大型|有关|相关|许多|不少|中小|地方|各类|各级)[一-龥]{0,4}$/;

/** How far before and after an institution the words may stand that make a source of it, in UTF-16 code units. */
const REACH = { before: 48, after: 100 };

interface Use {
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Also of 多家银行 and the like. */
  readonly isGeneric?: true;
}

/** Each says by what stands before and after an institution that it is a source. */
const USES: readonly Use[] = [
  // 国家统计局……公布, IDC 预测
  { after: new RegExp(`^[^。；！？，：]{0,36}?${VERB}`) },
  // ……发布报告，预计……
  {
    after: new RegExp(
      `^[^。；！？]{0,24}?(?:发布|公布|披露|发表|公开|更新)[^。；！？]{0,40}?(?:报告|数据|公报|展望|预测|白皮书|研报|》)[，,](?:${alternation([...REPORTING_VERBS, '预测', '称', '提出'])})`,
    ),
    isGeneric: true,
  },
  // ……发布数据：
  {
    after: /^[^。；！？]{0,24}?(?:发布|公布|披露)[^。；！？]{0,16}?(?:数据|报告|公报|消息|公告)[：:，,]/,
    isGeneric: true,
  },
  // 市统计局：……
  { before: /^[^，。；：]{0,12}$/, after: /^[：:]/ },
  // 海关统计，……, 公安部的数据：
  {
    after:
      /^(?:的|最新|发布的|公布的|相关|有关|公开|官方|年度|历年){0,3}(?:数据|统计|口径|测算|预测|监测)(?=[，：:]|来?看)/,
  },
  // 据国家统计局……
  { before: new RegExp(`${ACCORDING}[^。；！？，：]{0,30}$`), isGeneric: true },
  // 根据中国信通院的测算
  {
    before: new RegExp(`${BASED_ON}[^。；！？，：]{0,30}$`),
    after: new RegExp(`^[^。；！？，：]{0,20}?${BASIS}`),
    isGeneric: true,
  },
  // （工业和信息化部，2025）
  {
    before: /[（(][^（）()]{0,40}$/,
    after: /^[^（）()]{0,24}[，,]\s?(?:19|20)\d{2}[a-z]?年?[)）]/,
    isGeneric: true,
  },
];

/** Where an institution, with the words round it, is named as a source; undefined where none is. */
export function findInstitutionSource(text: string): Span | undefined {
  for (const match of text.matchAll(INSTITUTION)) {
    const start = match.index;
    const end = start + match[0].length;
    // An ending takes the character before it along, which may be the 自 of 来自 or the 据 before a name.
    const before = text.slice(Math.max(0, start - REACH.before), start + 1);
    const after = text.slice(end, end + REACH.after);
    for (const use of USES) {
      const [lead] = use.before ? (use.before.exec(before) ?? [undefined]) : [''];
      const [rest] = use.after ? (use.after.exec(after) ?? [undefined]) : [''];
      if (lead === undefined || rest === undefined || (!use.isGeneric && GENERIC.test(before))) continue;
      return { start: Math.min(start, start + 1 - lead.length), end: end + rest.length };
    }
  }
  return undefined;
}
