import type { Span } from '../../text/span.ts';

const HAN_NUMBER = '[一二两三四五六七八九十百数几\\d]';
const SEASON = '(?:春节|元旦|清明|五一|国庆|中秋|双十一|双11|618|“双11”|“618”|暑期|春运|疫情)';

/** Each finds one way of saying when; all linear. 当前, 目前, 近年来, 如今 are on purpose in none. */
const PERIODS: readonly RegExp[] = [
  /(?:19|20)\d{2}\s?年?(?:\s?[—～~至-]{1,2}\s?(?:(?:19|20)\d{2}|\d{2}))?\s?(?:年度?(?:以来|以后|以前|[末底初中间])?|财年)/g,
  /(?<![\d.])(?:19|20)\d{2}[-./]\d{1,2}(?:[-./]\d{1,2})?(?![\d%％万亿])/g,
  /[一二][〇零O○一二三四五六七八九]{3}年/g,
  /(?<!\d)\d{1,2}\s?月(?:[份末底初]|中旬|上旬|下旬|\s?\d{1,2}\s?[日号])?/g,
  /(?:上半年|下半年|[前首第]?[一二三四1-4]个?季度|Q[1-4]|[1-4]Q|H[12]\b)/g,
  /(?:去年|今年|上年|当年|全年|前年|明年|本年度?|年内|年末|年底|年初|年中|月末|季末|当月|上月|本月|当日|当天|报告期|期末|期初|同期|首年|次年)/g,
  /“?(?:十[一二三四五六七]|[一二三四五六七八九]?十[一二三四五六七八九]?)五”?(?:时?期|规划|末|以来|初|收官|开局)/g,
  /(?:二十|十[五六七八九])世纪|世纪(?:初|末)|\d{2}年代|[二三四五六七八九]十年代/g,
  new RegExp(
    `(?:[近前后]|过去|最近|未来|此前|连续|今后|历时)的?${HAN_NUMBER}{1,4}[余多]?\\s?个?(?:[年月天日周]|季度|学年)`,
    'g',
  ),
  new RegExp(`${HAN_NUMBER}{1,3}\\s?[余多]?\\s?个?[年月](?:[来间内前后]|以来|期间)`, 'g'),
  new RegExp(`${SEASON}(?:假期|期间|档|当天|当日|以来)`, 'g'),
  /(?:改革开放|党的[一-龥]{1,4}大|新中国成立|加入世贸|入世|上市|成立|上线|开业|投运|试点|启动|实施|运行|开通|立项)(?:以来|至今)|截至(?!目前|当前|现在)/g,
];

const QUICK = /[年月季世期以当日H]|\d{4}|Q[1-4]|截至/;

/** Dates and periods: 2024 年末, 上半年, “十四五”期间, 去年, 近十年, 2025-06. In no particular order; spans may overlap. */
export function findPeriods(text: string): readonly Span[] {
  if (!QUICK.test(text)) return [];
  return PERIODS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

/** A year within 《…》 or in brackets, as titles of editions have it: 《2025 加密行业现状报告》, 《…报告（2025）》. */
const TITLE_YEAR = /《[^》]{0,80}(?:19|20)\d{2}[^》]{0,80}》|第\s?\d{1,3}\s?次《/;

/** True where the text says when: a date, a period, or the year of a publication it names. */
export function saysWhen(text: string): boolean {
  return (QUICK.test(text) && PERIODS.some((pattern) => text.search(pattern) >= 0)) || TITLE_YEAR.test(text);
}
