import type { Unit, UnitClass } from '../../lexicon/units.ts';

/** A unit as it stands in a text. */
export interface UnitToken {
  readonly class: UnitClass;
  readonly word: string;
  /** Offset after the unit, with 吨/年 its denominator included. */
  readonly end: number;
}

const LONGEST = 7;
const RATE =
  /^[/／](?:万?[\u4e00-\u9fff]{1,4}(?![\u4e00-\u9fff])|[年日月人户吨亩秒天]|千瓦时|平方米|[A-Za-z]{1,4}\b)/;

/**
 * The unit that begins at an offset, one space before it allowed; the longest that fits. A unit that is only the
 * beginning of another word (家 in 家电, 个 in 个人) is none.
 */
export function unitAt(
  text: string,
  offset: number,
  units: ReadonlyMap<string, Unit>,
): UnitToken | undefined {
  const start = /\s/.test(text.charAt(offset)) ? offset + 1 : offset;
  const ahead = text.slice(start, start + LONGEST + 1);
  for (let length = Math.min(LONGEST, ahead.length); length > 0; length--) {
    const word = ahead.slice(0, length);
    const unit = units.get(word);
    if (!unit) continue;
    const next = ahead.charAt(length);
    if (next !== '' && unit.notBefore.includes(next)) return undefined;
    if (/[A-Za-z]$/.test(word) && /[A-Za-z0-9]/.test(next)) continue;
    const end = start + length;
    const rate = RATE.exec(text.slice(end, end + 8))?.[0] ?? '';
    return { class: unit.class, word, end: end + rate.length };
  }
  return undefined;
}
