import { PLACEHOLDER } from '../../markdown/passage.ts';
import { readCaption } from '../floats/captionLine.ts';
import { readHeadingNumber } from '../headings/headingNumber.ts';

/** What remains of a text when form does not count: no white space, no punctuation, one width, one case. */
export function looseKey(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(PLACEHOLDER, '')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase();
}

/** The text of a heading, a caption or an entry of a 目录, its number taken off. */
export interface NumberedText {
  /** As written, with what sets it off; empty where there is none. */
  readonly number: string;
  readonly title: string;
}

/** Takes the number off a text: 图 1, 一、, 第一章. */
export function readNumberedText(text: string): NumberedText {
  const caption = readCaption(text);
  if (caption) return { number: text.slice(0, caption.titleAt), title: caption.title };
  const number = readHeadingNumber(text);
  return number ? { number: number.raw, title: text.slice(number.end).trim() } : { number: '', title: text };
}
