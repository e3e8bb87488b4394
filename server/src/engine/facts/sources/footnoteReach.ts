import type { Passage } from '../../markdown/passage.ts';
import { contains } from '../../text/span.ts';
import type { Sentence } from '../sentences.ts';

/** What in a sentence, besides words, leads to a source. */
export type ReferenceKind = 'footnote' | 'link' | 'citation';

/** [1], [2,5], [3-7], ［4］: three digits at most, so that 国发[2023]12号 is none. */
const BRACKETED = /[[［]\s?\d{1,3}(?:\s?[,，、–—-]\s?\d{1,3}){0,8}\s?[\]］](?!\s?号)/;
/** ¹²³ after a word or a mark, not the exponent of m² or 10⁶. */
const RAISED = /(?<![A-Za-z\d米])[⁰¹²³⁴-⁹]{1,3}/;
/** ①, ② after a word: a note mark; before a word it opens an item. */
const CIRCLED = /[一-龥）”》％%][①-⑳](?=[，。；：、]|$)/;
/** A marker without definition is plain text in Markdown; that fault is reported elsewhere. */
const DANGLING = /\[\^[^\]\s]{1,40}\]/;
const URL = /https?:\/\//;

/**
 * What sources a sentence by reference. A footnote marker covers every figure of its sentence, also across ；,
 * and reaches no other sentence; one after the final mark belongs to the sentence that the mark ends.
 */
export function referenceOf(passage: Passage, sentence: Sentence): ReferenceKind | undefined {
  if (sentence.footnotes.length > 0 || DANGLING.test(sentence.text)) return 'footnote';
  const { text } = sentence;
  for (const mark of passage.marks) {
    if (mark.kind === 'link' && (contains(sentence, mark.text) || contains(mark.text, sentence)))
      return 'link';
    if (
      mark.kind === 'html' &&
      /^<sup/i.test(mark.value) &&
      isNoteMark(passage.text, mark.text.start, sentence)
    )
      return 'citation';
  }
  if (URL.test(text)) return 'link';
  return BRACKETED.test(text) || RAISED.test(text) || CIRCLED.test(text) ? 'citation' : undefined;
}

/** <sup>1</sup> after a word or a mark; after m, km and digits it is an exponent. */
function isNoteMark(text: string, at: number, sentence: Sentence): boolean {
  if (at < sentence.start || at > sentence.end) return false;
  return /^[[［]?\s?\d/.test(text.slice(at)) && !/[A-Za-z\d米]$/.test(text.slice(0, at));
}
