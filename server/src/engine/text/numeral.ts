const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/**
 * Reads a Chinese numeral (一, 十二, 二十, 一百零五, 〇, 两) or Arabic digits, half or full width.
 *
 * @returns undefined where the text is no whole number, is empty, or exceeds 99,999,999.
 */
export function readNumeral(text: string): number | undefined {
  if (/^[0-9]{1,8}$/.test(text)) return Number(text);
  if (/^[０-９]{1,8}$/.test(text))
    return Number(text.replace(/[０-９]/g, (c) => String(c.charCodeAt(0) - 0xff10)));
  if (!/^[〇零一二三四五六七八九十百千万两]{1,16}$/.test(text)) return undefined;
  if (/^[〇零一二三四五六七八九]{2,8}$/.test(text)) {
    return Number([...text].map((c) => (c === '〇' ? 0 : DIGITS.indexOf(c))).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const char of text) {
    const unit = UNITS[char];
    if (unit === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = char === '两' ? 2 : char === '〇' ? 0 : DIGITS.indexOf(char);
    } else if (unit === 10_000) {
      if (section + (digit ?? 0) === 0) return undefined;
      total += (section + (digit ?? 0)) * unit;
      section = 0;
      digit = undefined;
    } else {
      if (digit === undefined && unit !== 10) return undefined;
      section += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0);
}

/** Writes 1 … 99 as 一 … 九十九 (十, 十一, 二十, …), the form of ordinals; larger numbers in Arabic digits. */
export function writeNumeral(value: number): string {
  if (value < 0 || value > 99 || !Number.isInteger(value)) return String(value);
  if (value < 10) return DIGITS.charAt(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}

const CIRCLED_FIRST = 0x2460;

/** Reads ① … ⑳ as 1 … 20; undefined for any other character. */
export function readCircled(char: string): number | undefined {
  const value = char.charCodeAt(0) - CIRCLED_FIRST + 1;
  return char.length === 1 && value >= 1 && value <= 20 ? value : undefined;
}

/** Writes 1 … 20 as ① … ⑳; undefined beyond. */
export function writeCircled(value: number): string | undefined {
  return Number.isInteger(value) && value >= 1 && value <= 20
    ? String.fromCharCode(CIRCLED_FIRST + value - 1)
    : undefined;
}
