import { simplified } from '../../text/traditional.ts';

/** 本报告, 本公报, 本章: what the sentence speaks for. */
const THIS =
  '本(?:报告|[文书章节篇]|公报|通报|年鉴|手册|汇编|案例集|白皮书|蓝皮书|部分)[^。；]{0,24}|(?:文中|全文|报告中|下文|以下)的?(?:财务|主要|统计|相关|各项)?';
const EXCEPT = '(?:如无|若无|除|未)[^。；]{0,16}(?:说明|注明|标注)[^。；]{0,24}';
const COMES_FROM = '来自|来源于|来源为|源自|出自|引自|取自|摘自';
const DECLARES = new RegExp(
  `(?:${EXCEPT}|${THIS})(?:数据|数字|图表|资料|案例|内容)[^。；]{0,30}?(?:${COMES_FROM}|根据|依据|由[^。；]{1,20}(?:提供|整理|填报|申报|报送))`,
);
/** ……数据来自市财政局；其他数据均来自市统计局: after the exceptions, what is left. */
const THE_REST = new RegExp(
  `(?:其[他它余]|所有|全部)的?(?:数据|数字|资料|指标)(?:[均都皆]|全部)(?:${COMES_FROM})`,
);
/** 数据主要来自三个方面：…… where a study says how it was made; not 数据来自传感器. */
const MADE_FROM = new RegExp(
  `(?:^|[。；\\n])\\s?(?:研究|所用|所有|全部|基础|原始)?数据(?:主要|均|皆|全部|分别)(?:${COMES_FROM})(?![^。；]{0,8}(?:传感器|系统|设备|终端|用户|客户))`,
);
/** （以下简称“本行”）, 各位股东： what an issuer reports of itself is its own source. */
const ISSUER =
  /以下(?:统?称|简称)[为作]?[“”「]?(?:本行|本公司|本集团|本企业|本基金|我行|我司|我公司|我们)|^(?:尊敬的)?(?:各位|全体|广大)股东/;
const QUICK = /来[自源]|源自|[出引取摘]自|以下|股东|提供|整理|填报|申报|报送/;

/** How much of the document a sentence sources as a whole: 本章数据均来自…, 如无特别说明，本报告数据来源于…. */
export type DeclaredScope = 'section' | 'chapter' | 'document';

export function declaredScope(written: string): DeclaredScope | undefined {
  const text = simplified(written);
  if (!QUICK.test(text)) return undefined;
  if (ISSUER.test(text)) return 'document';
  const match = DECLARES.exec(text) ?? THE_REST.exec(text) ?? MADE_FROM.exec(text);
  if (!match) return undefined;
  if (/本(?:节|部分)/.test(match[0])) return 'section';
  return /本[章篇]/.test(match[0]) ? 'chapter' : 'document';
}
