import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import traditionalPhrases from 'opencc-js/dict/TSPhrases';
import { MERGED } from './mergedCharacters.ts';

/** 繁体 or 简体. */
export type Script = 'traditional' | 'simplified';

/**
 * What a character of one script is in the other, after OpenCC. Holds only what belongs to one script alone:
 * characters that both have (台, 后, 里 among the traditional ones) and those of names are left out.
 */
export interface ScriptTables {
  /** Traditional character → simplified. */
  readonly toSimplified: ReadonlyMap<string, string>;
  /** Simplified character → traditional, the usual one of several. */
  readonly toTraditional: ReadonlyMap<string, string>;
  /** Traditional words whose characters are simplified otherwise than one by one: 乾坤 stays, 瞭解 is 了解. */
  readonly phrases: ReadonlyMap<string, string>;
  /** Words of a traditional text that have the one of several traditional characters that they should not: 征集 → 徵集. */
  readonly merged: ReadonlyMap<string, string>;
}

/**
 * Traditional or variant in general, but standard in simplified texts as well, by 《通用规范汉字表》 (2013) or in
 * names and names of products: 乾坤, 昇腾, 宫商角徵羽.
 */
const ALSO_SIMPLIFIED = '乾昇陞甦於徵藉夥著瞭麽睪皙吒摺拚捱榘菸薹袷醣麴氾甯邨喆龢堃淼迺鉅祇剋釐嶽崑崙谿閤鈃雱頫緼藴輼醖苧';

/**
 * Simplified in general, but standard in traditional texts as well: what Big5 has among its frequent characters, with
 * some that are.
 */
const ALSO_TRADITIONAL =
  '丑丰么于云仆伙余佣儿准几凶划占台吁吃后听咨咸唇坏夸尸岩岳峰帘干并床征愿扑挂斗晒朴杠杰涌游灶痴皂秘筑粽群肴腌苧范荐虫虱辟郁采里雇霉万与恒涂凄适离克幸升布面志表谷向回松制致注托栗强卧';

let tables: ScriptTables | undefined;

/** The tables, made when a text is first looked at: most runs of a server never need them. */
export function scriptTables(): ScriptTables {
  return (tables ??= makeTables());
}

function makeTables(): ScriptTables {
  const traditional = charactersOf(traditionalToSimplified, ALSO_SIMPLIFIED);
  const simplified = charactersOf(simplifiedToTraditional, ALSO_TRADITIONAL);
  return { toSimplified: traditional, toTraditional: simplified, phrases: pairsOf(traditionalPhrases), merged: MERGED };
}

function charactersOf(table: string, without: string): ReadonlyMap<string, string> {
  const pairs = new Map(pairsOf(table));
  for (const [from, to] of pairs) {
    // Beyond the Basic Multilingual Plane stand characters that no report has.
    if (from === to || from.length > 1 || to.length > 1 || without.includes(from)) pairs.delete(from);
  }
  return pairs;
}

function pairsOf(table: string): ReadonlyMap<string, string> {
  return new Map(
    table.split('|').map((pair): [string, string] => {
      const at = pair.indexOf(' ');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
