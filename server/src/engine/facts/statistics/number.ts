import type { Span } from '../../text/span.ts';

/** A number as written, with the 万 or 亿 after it; offsets in the text it was found in. */
export interface NumberToken extends Span {
  /** Arabic digits (3.5万) or Chinese numerals (三万五千). */
  readonly form: 'arabic' | 'han';
  /** As written or, of 数百 and 上千, the magnitude. */
  readonly value: number;
  /** 万, 亿, 万亿, 百万 … after Arabic digits; of Chinese numerals 万 or 亿 within. Empty where there is none. */
  readonly scale: string;
  /** 数百, 几十, 上千, 百余, 千亿 alone: a magnitude, not a count. */
  readonly isVague: boolean;
  /** 百万, 千亿, 万 alone: a magnitude and nothing before it. */
  readonly isBare: boolean;
  /** Part of a code or name: GPT-4, H100, V2.0. */
  readonly isCode: boolean;
}

const SCALES: readonly (readonly [string, number])[] = [
  ['百亿亿', 1e18],
  ['千亿亿', 1e19],
  ['亿亿', 1e16],
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];

/** 72 318: GB/T 15835 groups digits by a space of a quarter em as well. */
const ARABIC =
  /(?:\d{1,3}(?:,\d{3}){1,6}|(?<![A-Za-z\d.] ?)[1-9]\d{0,2}(?:[ \u00a0\u2005\u2009\u202f]\d{3}){1,6}(?!\d)|\d+)(?:\.\d+)?/g;
const HAN = /[〇零一二两三四五六七八九十百千万亿几数]+/g;
/** Below ten nothing is a quantity: 一个, 三大. */
const MAGNITUDE = /[十百千万亿]/;
const HAN_DIGITS = '零一二三四五六七八九';
const MAGNITUDES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
/** Physical units and words that begin with a scale's character: 千瓦, 百分, 万元 is none. */
const SCALE_OF_UNIT = /^(?:千[瓦米克卡伏焦帕赫兆比]|百[分帕]|万兆)/;

/** Every number of a text, in order. Full-width digits must have been made half-width (see {@link halfWidth}). */
export function findNumbers(text: string): readonly NumberToken[] {
  const found: NumberToken[] = [];
  for (const match of text.matchAll(ARABIC)) found.push(readArabic(text, match.index, match[0]));
  for (const match of text.matchAll(HAN)) {
    if (!MAGNITUDE.test(match[0])) continue;
    const token = readHan(text, match.index, match[0]);
    if (token) found.push(token);
  }
  // 2000多万 and 3.5万 end in the Chinese numeral that the second search finds again.
  let reach = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((token) => {
      if (token.start < reach) return false;
      reach = token.end;
      return true;
    });
}

/** The text with ０ … ９, ． and ％ made half-width; its length is unchanged. */
export function halfWidth(text: string): string {
  return /[０-９．％]/.test(text)
    ? text.replace(/[０-９．％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    : text;
}

function readArabic(text: string, start: number, digits: string): NumberToken {
  const end = start + digits.length;
  const isCode = /[A-Za-z_][-–]?$/.test(text.slice(Math.max(0, start - 2), start));
  const rest = text.slice(end, end + 8);
  const gap = /^\s{0,2}[余多来]?/.exec(rest)?.[0] ?? '';
  const tail = rest.slice(gap.length);
  const scale = SCALE_OF_UNIT.test(tail) ? undefined : SCALES.find(([word]) => tail.startsWith(word));
  const value = Number(digits.replace(/[,\s]/g, ''));
  const common = { start, form: 'arabic', isVague: false, isBare: false, isCode } as const;
  return scale
    ? { ...common, end: end + gap.length + scale[0].length, value: value * scale[1], scale: scale[0] }
    : { ...common, end, value, scale: '' };
}

function readHan(text: string, start: number, run: string): NumberToken | undefined {
  const cut = SCALE_OF_UNIT.test(text.slice(start + run.length - 1, start + run.length + 2))
    ? run.slice(0, -1)
    : run;
  if (cut === '') return undefined;
  const end = start + cut.length;
  const isVague = /[几数]/.test(cut) || /^[十百千万亿]/.test(cut) || /^[余多]/.test(text.charAt(end));
  const value = hanValue(cut.replace(/[几数]/g, '一'));
  if (value === undefined) return undefined;
  const scale = cut.includes('亿') ? '亿' : cut.includes('万') ? '万' : '';
  return {
    start,
    end,
    form: 'han',
    value,
    scale,
    isVague: isVague && cut !== '十',
    isBare: /^[十百千万亿]+$/.test(cut),
    isCode: false,
  };
}

/** The value of a Chinese numeral, magnitudes alone included (千亿 = 10¹¹); undefined where it is none. */
function hanValue(text: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const char of text) {
    const magnitude = MAGNITUDES[char];
    if (magnitude === undefined) {
      digit = char === '两' ? 2 : char === '〇' ? 0 : HAN_DIGITS.indexOf(char);
      if (digit < 0) return undefined;
    } else if (magnitude >= 1e4) {
      const below = section + (digit ?? 0);
      total = below === 0 ? Math.max(total, 1) * magnitude : total + below * magnitude;
      section = 0;
      digit = undefined;
    } else {
      section += (digit ?? 1) * magnitude;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0);
}
