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
  /** The simplified form of a traditional character; undefined of any other. */
  readonly simplifiedOf: (char: string) => string | undefined;
  /** The traditional form of a simplified character, the usual one of several; undefined of any other. */
  readonly traditionalOf: (char: string) => string | undefined;
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

/** Reads the tables without taking them apart: of 7,000 pairs a draft asks for a few. */
export function makeScriptTables(): ScriptTables {
  const classes = new Uint8Array(0x10000);
  markPairs(classes, traditionalToSimplified, TRADITIONAL, ALSO_SIMPLIFIED);
  markPairs(classes, simplifiedToTraditional, SIMPLIFIED, ALSO_TRADITIONAL);
  return {
    classes,
    simplifiedOf: remembering((char) => otherOf(char, traditionalToSimplified, ALSO_SIMPLIFIED)),
    traditionalOf: remembering((char) => otherOf(char, simplifiedToTraditional, ALSO_TRADITIONAL)),
  };
}

/** A traditional draft asks for the same few hundred characters again and again, and each search is of a whole table. */
function remembering(otherOfChar: ScriptTables['simplifiedOf']): ScriptTables['simplifiedOf'] {
  const known = new Map<string, string | undefined>();
  return (char) => {
    if (known.has(char)) return known.get(char);
    const other = otherOfChar(char);
    known.set(char, other);
    return other;
  };
}

const BAR = '|'.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);

/** Beyond the Basic Multilingual Plane stand characters that no report has: only pairs `a b` of single code units count. */
function markPairs(classes: Uint8Array, table: string, kind: number, without: string): void {
  const others = new Set(Array.from(without, (char) => char.charCodeAt(0)));
  for (let at = 0; at < table.length; at = table.indexOf('|', at) + 1 || table.length) {
    const from = table.charCodeAt(at);
    const isPair =
      table.charCodeAt(at + 1) === SPACE && (table.charCodeAt(at + 3) === BAR || at + 3 === table.length);
    if (isPair && from !== table.charCodeAt(at + 2) && !others.has(from)) classes[from] = kind;
  }
}

function otherOf(char: string, table: string, without: string): string | undefined {
  if (char.length !== 1 || without.includes(char)) return undefined;
  const at = table.startsWith(`${char} `) ? 0 : table.indexOf(`|${char} `);
  if (at < 0) return undefined;
  const start = at === 0 ? 0 : at + 1;
  const end = table.indexOf('|', start);
  const other = table.slice(start + 2, end < 0 ? table.length : end);
  return other.length === 1 && other !== char ? other : undefined;
}
