/**
 * Classes of characters, as fragments for the character classes of regular expressions (no brackets)
 * and as predicates over one UTF-16 code unit.
 */

/** Han characters of the Basic Multilingual Plane, with 〇 (U+3007), which GB/T 15835 5.2.5 uses as a digit. */
export const HAN = '\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';

/** Chinese numerals as they stand in ordinals and counts. */
export const HAN_DIGIT = '〇零一二三四五六七八九十百千万两';

/** True for a Han character of the Basic Multilingual Plane or 〇. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** How many Han characters the text has (the 字数 of the trade: no digits, letters or punctuation). */
export function countHan(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) if (isHan(text.charCodeAt(index))) count++;
  return count;
}
