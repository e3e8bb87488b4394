import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/** 繁体 or 简体. */
export type Script = 'traditional' | 'simplified';

/** What a code unit is: of no script alone, or of one. */
export const SHARED = 0;
export const TRADITIONAL = 1;
export const SIMPLIFIED = 2;

/**
 * What belongs to one script alone, and what it is in the other, after OpenCC's tables of characters. Characters
 * that both scripts have (台, 后, 里) and those of names are in neither.
 */
export interface ScriptTables {
  /** {@link SHARED}, {@link TRADITIONAL} or {@link SIMPLIFIED}, by code unit. */
  readonly classes: Uint8Array;
  /** Traditional character → simplified. */
  readonly toSimplified: ReadonlyMap<string, string>;
  /** Simplified character → traditional, the usual one of several. */
  readonly toTraditional: ReadonlyMap<string, string>;
}

/**
 * Traditional or variant in general, but standard in simplified texts as well, by 《通用规范汉字表》 (2013) or in the
 * names of people and products: 乾坤, 昇腾, 宫商角徵羽.
 */
const ALSO_SIMPLIFIED =
  '乾昇陞甦於徵藉夥著瞭麽睪皙吒摺拚捱榘菸薹袷醣麴氾甯邨喆龢堃淼迺鉅祇剋釐嶽崑崙谿閤雱頫緼藴輼醖苧';

/** Simplified in general, but standard in traditional texts as well: what Big5 has among its frequent characters, and a few more. */
const ALSO_TRADITIONAL =
  '丑丰么于云仆伙余佣儿准几凶划占台吁吃后听咨咸唇坏夸尸岩岳峰帘干并床征愿扑挂斗晒朴杠杰涌游灶痴皂秘筑粽群肴腌苧范荐虫虱辟郁采里雇霉万与恒涂凄适离克幸升布面志表谷向回松制致注托栗强卧';

/** Simplified characters that stand for several traditional ones: which, only the word says. */
export const SEVERAL_TRADITIONAL = '发尽获汇复历钟签坛团当弥摆纤苏饥须脏荡蒙罗术卤恶杂里冲';

/** Reads the tables; 7,000 pairs, some milliseconds. */
export function makeScriptTables(): ScriptTables {
  const toSimplified = pairsOf(traditionalToSimplified, ALSO_SIMPLIFIED);
  const toTraditional = pairsOf(simplifiedToTraditional, ALSO_TRADITIONAL);
  const classes = new Uint8Array(0x10000);
  for (const char of toSimplified.keys()) classes[char.charCodeAt(0)] = TRADITIONAL;
  for (const char of toTraditional.keys()) classes[char.charCodeAt(0)] = SIMPLIFIED;
  return { classes, toSimplified, toTraditional };
}

/** Beyond the Basic Multilingual Plane stand characters that no report has. */
function pairsOf(table: string, without: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of table.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length === 1 && to.length === 1 && from !== to && !without.includes(from)) pairs.set(from, to);
  }
  return pairs;
}
