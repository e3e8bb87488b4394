import type { Passage } from '../../markdown/passage.ts';
import { isHan } from '../../text/han.ts';
import type { Span } from '../../text/span.ts';
import { holderOf } from './enclosures.ts';
import type { Prose } from '../sentences.ts';

const ADDRESS =
  /\b(?:[a-z][a-z\d+.-]{1,15}:\/\/|www\.)[^\s，。；、）》”]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}/gi;
const ADDRESS_SIGN = /:\/\/|www\.|@/i;

/** The web and e-mail addresses of a text. */
export function addressesIn(text: string): readonly Span[] {
  if (!ADDRESS_SIGN.test(text)) return [];
  return Array.from(text.matchAll(ADDRESS), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

/** [J], [EB/OL]: the type tag of GB/T 7714. */
const TYPE_TAG = /\[(?:[JMCDRNSPZAG]|EB|DB|DS|CP|PP)(?:\/(?:OL|CD|MT|DK))?\]/;
/** 北京: 出版社, 2020. or an entry that opens with its number in brackets. */
const IMPRINT = /[:：] ?[^:：，。]{2,30}, ?(?:19|20)\d{2}[.,:(]|^\[\d{1,3}\][ \p{L}]/u;

/** An entry of a list of references: its marks follow GB/T 7714, many of them half-width. */
export function isReferenceEntry({ text }: Passage): boolean {
  return text.includes('[') || text.includes(', ') ? TYPE_TAG.test(text) || IMPRINT.test(text) : false;
}

const LATIN_WORD = /\p{Script=Latin}{2,}/gu;

/** What of a passage is no Chinese prose: addresses, and sentences in which another language prevails. */
export function foreignIn({ passage, sentences }: Prose): (at: number) => boolean {
  const spans: Span[] = [...addressesIn(passage.text)];
  for (const { start, end, text } of sentences) if (isForeign(text)) spans.push({ start, end });
  if (spans.length === 0) return () => false;
  spans.sort((a, b) => a.start - b.start);
  return (at) => holderOf(spans, { start: at, end: at + 1 }) !== undefined;
}

/** True where a text has more Latin words than Han characters. */
function isForeign(text: string): boolean {
  const words = text.match(LATIN_WORD)?.length ?? 0;
  if (words === 0) return false;
  let han = 0;
  for (let at = 0; at < text.length && han < words; at++) if (isHan(text.charCodeAt(at))) han++;
  return han < words;
}

/** Han, or a closing quote, bracket or title mark after which a Chinese sentence goes on. */
export function endsChinese(char: string): boolean {
  return char !== '' && (isHan(char.charCodeAt(0)) || '”’》）】〉」』'.includes(char));
}

/** Han, or an opening quote, bracket or title mark of Chinese. */
export function beginsChinese(char: string): boolean {
  return char !== '' && (isHan(char.charCodeAt(0)) || '“‘《（【〈「『'.includes(char));
}
