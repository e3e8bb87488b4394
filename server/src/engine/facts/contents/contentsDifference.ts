import { isHan } from '../../text/han.ts';
import { PLACEHOLDER } from '../../markdown/passage.ts';
import type { ContentsPair } from './contentsAlignment.ts';
import { withoutLeaders } from './contentsLine.ts';
import { readNumberedText } from './looseKey.ts';

/**
 * How an entry of a 目录 differs from what it lists. `text`: in its words, or in a number that is wrong in the entry.
 * `unnumbered`: the entry lacks the number. `separator`: only in what stands between number and title. `headingSpace`: the
 * heading has a stray space. `heading`: the number of the heading is what is wrong; numbering rules say so.
 */
export type ContentsDifference = 'text' | 'unnumbered' | 'separator' | 'headingSpace' | 'heading';

/** What is different, if anything, and what the entry has to be. */
export interface ComparedPair {
  readonly differences: readonly ContentsDifference[];
  readonly expected: string;
}

/** Compares an entry with what it lists, character by character. White space is white space, however wide. */
export function comparePair({ entry, target }: ContentsPair): ComparedPair {
  if (entry.text === target.text) return { differences: [], expected: target.text };
  // Before leaders nobody can tell a full stop of the heading.
  const leads = entry.line.text.length > entry.length && !entry.split;
  const read = (text: string): string => (leads ? withoutLeaders(fold(text)) : fold(text));
  const heading = read(target.text);
  const title = read(target.title);
  const same = [entry.text, entry.whole, `${entry.marker} ${entry.text}`, entry.marker + entry.text];
  if (same.some((text) => fold(text) === heading) || looksSame(entry, target)) {
    return { differences: [], expected: target.text };
  }
  const expectedTitle = withoutStraySpaces(title, fold(readNumberedText(entry.text).title));
  const expected = target.number + expectedTitle;
  const straySpace: readonly ContentsDifference[] = expectedTitle === title ? [] : ['headingSpace'];
  if (fold(entry.text) === fold(expected)) return { differences: straySpace, expected };
  const difference = numberDifference(entry.text, expectedTitle, target);
  // The marker of an ordered list stands for the number.
  if (difference === 'unnumbered' && entry.marker !== '') return { differences: straySpace, expected };
  return { differences: [...straySpace, difference], expected };
}

function numberDifference(text: string, title: string, target: ContentsPair['target']): ContentsDifference {
  const own = readNumberedText(text);
  if (fold(own.title) !== title) return 'text';
  if (own.number === '') return 'unnumbered';
  if (target.number.trim() === '' || target.isIrregular()) return 'heading';
  return bare(own.number) === bare(target.number) ? 'separator' : 'text';
}

/** The number without what sets it off from the title. */
function bare(number: string): string {
  return number.replace(/[\s、，,.．：:]/g, '');
}

/** Cells that part number and title, and code or pictures in a heading, leave only the words to compare. */
function looksSame({ text, split, keys }: ContentsPair['entry'], target: ContentsPair['target']): boolean {
  const isLoose = split || text.includes(PLACEHOLDER) || target.line.text.includes(PLACEHOLDER);
  return isLoose && keys.includes(target.key);
}

/** One space for any run of white space; 前 言 as 前言. */
export function fold(text: string): string {
  const spaced = text.replace(/\s+/g, ' ').trim();
  const letters = spaced.split(' ');
  return letters.length > 1 && letters.every((letter) => letter.length === 1 && isHan(letter.charCodeAt(0)))
    ? letters.join('')
    : spaced;
}

/** The heading's title without the spaces between 汉字 that the entry does not have. */
function withoutStraySpaces(title: string, entry: string): string {
  if (!title.includes(' ') || title.replaceAll(' ', '') !== entry.replaceAll(' ', '')) return title;
  let result = '';
  let at = 0;
  for (const char of title) {
    const stray = char === ' ' && entry.charAt(at) !== ' ';
    if (stray && betweenHan(result, entry.charAt(at))) continue;
    result += char;
    if (entry.charAt(at) === char) at++;
  }
  return result;
}

function betweenHan(before: string, after: string): boolean {
  return isWide(before.charCodeAt(before.length - 1)) && isWide(after.charCodeAt(0));
}

/** Han or full-width punctuation. */
function isWide(code: number): boolean {
  return (
    isHan(code) ||
    (code >= 0x3001 && code <= 0x3011) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    code === 0x201c ||
    code === 0x201d
  );
}
