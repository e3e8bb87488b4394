import { readNumeral, writeNumeral } from '../../text/numeral.ts';

/** The number of a figure or table: 3, 1-2, 2.1, A1, 一, 3a. */
export interface FigureNumber {
  /** As written. */
  readonly text: string;
  /** Its whole numbers: [3], [1, 2]. */
  readonly parts: readonly number[];
  /** What joins the parts: - . — or empty for a number of one part. */
  readonly joint: string;
  /** Letter of an appendix, with its hyphen: A, A-; empty in the body of a report. */
  readonly prefix: string;
  /** Letter of a part of a figure: the a of 3a. */
  readonly suffix: string;
}

const ARABIC = '[0-9０-９]{1,3}';
const HAN = '[一二三四五六七八九十百]{1,4}';
const JOINT = '[-.．‐‑–—－·]';
const ARABIC_NUMBER = new RegExp(
  `([A-Z]?)([-.]?)(${ARABIC})(?:(${JOINT})(${ARABIC}))?(?:${JOINT}(${ARABIC}))?`,
  'y',
);
const HAN_NUMBER = new RegExp(HAN, 'y');
const HAN_ONLY = new RegExp(`^${HAN}$`);
/** 图 12024 年…: a number run together with a year. */
const NUMBER_AND_YEAR = /([0-9]{1,2}?)(?:19|20)[0-9]{2}(?=\s?年|[-—–～~](?:19|20)[0-9]{2})/y;

/**
 * Reads the number of a figure or table at an offset.
 *
 * @returns undefined where there is none, or where more digits or capital letters follow (5G, 3D, 2025).
 */
export function readFigureNumber(text: string, at: number): FigureNumber | undefined {
  return readArabic(text, at) ?? readHan(text, at);
}

function readArabic(text: string, at: number): FigureNumber | undefined {
  NUMBER_AND_YEAR.lastIndex = at;
  const joined = NUMBER_AND_YEAR.exec(text)?.[1];
  if (joined) return { text: joined, parts: [Number(joined)], joint: '', prefix: '', suffix: '' };
  ARABIC_NUMBER.lastIndex = at;
  const match = ARABIC_NUMBER.exec(text);
  if (!match) return undefined;
  const [raw, letter = '', hyphen = '', ...rest] = match;
  if (letter === '' && hyphen !== '') return undefined;
  const digits = [rest[0], rest[2], rest[3]].filter((part) => part !== undefined);
  const parts = digits.map((part) => readNumeral(part) ?? 0);
  if (parts.includes(0)) return undefined;
  const end = at + raw.length;
  const suffix = /^[a-z](?![A-Za-z0-9])/.exec(text.slice(end, end + 2))?.[0] ?? '';
  if (suffix === '' && /^(?:[A-Za-z0-9０-９%％]|[.．][0-9])/.test(text.slice(end, end + 2))) return undefined;
  return { text: raw + suffix, parts, joint: rest[1] ?? '', prefix: letter + hyphen, suffix };
}

function readHan(text: string, at: number): FigureNumber | undefined {
  HAN_NUMBER.lastIndex = at;
  const raw = HAN_NUMBER.exec(text)?.[0];
  const value = raw === undefined ? undefined : readNumeral(raw);
  return raw !== undefined && value !== undefined
    ? { text: raw, parts: [value], joint: '', prefix: '', suffix: '' }
    : undefined;
}

/** Writes whole numbers as `like` is written: 汉字 or Arabic digits, the same joint, prefix and suffix. */
export function writeFigureNumber(parts: readonly number[], like: FigureNumber): string {
  const han = HAN_ONLY.test(like.text);
  if (han) return parts.map(writeNumeral).join(like.joint);
  return `${like.prefix}${parts.join(like.joint)}${like.suffix}`;
}

/** Numbers that name the same figure: 1-2 and 1.2, 一 and 1; a suffix names a part of it. */
export function figureKey(number: FigureNumber, parts: readonly number[] = number.parts): string {
  return `${number.prefix.charAt(0)}${parts.join('-')}`;
}
