import type { Passage } from '../../markdown/passage.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { foreignIn, isReferenceEntry } from '../typography/chineseContext.ts';
import { citationsIn } from '../typography/enclosures.ts';
import { blockFact } from '../fact.ts';
import { prose, type Prose } from '../sentences.ts';

/** A passage whose numbers are written by the author, with what of it is not. */
export interface NumberText extends Prose {
  /**
   * True for what is written as others have fixed it: web addresses, 《titles》, the labels of links, numbers of
   * standards and telephones, sentences in another language.
   */
  readonly isExempt: (span: Span) => boolean;
}

const NUMERAL = /[\d０-９％〇零一二三四五六七八九十]/;

/** Codes in which digits and hyphens have their places. */
const CODES: readonly RegExp[] = [
  /(?<![A-Z])(?:GB|JR|YD|DB|ISO|IEC|IEEE|CY|GA|HJ|TC|SJ|QC|NB|DL|WS|MT|JT|LY|NY|RFC|FIPS|NIST|ITU|DOI|ISBN|ISSN|CN)(?:[/-]?[A-Z]{1,3})?[\s:：-]?[\dX][\dX.、/—–-]*/gi,
  /(?<![\d.])(?:0\d{2,3}[-—–]\d{7,8}|1[3-9]\d{9}|[48]00[-—–]\d{3,4}[-—–]?\d{3,4}|\d{3,4}[-—–]\d{4}[-—–]\d{4})(?!\d)/g,
];

/** The passages of a block that may have numbers; none of an entry in a list of references. */
export const numberTexts = blockFact<readonly NumberText[]>('numberTexts', (block, context) => {
  if (block.passages.length === 0 || !NUMERAL.test(block.source)) return undefined;
  const texts = (context.read(prose, block) ?? []).flatMap((each): NumberText[] =>
    NUMERAL.test(each.passage.text) && !isReferenceEntry(each.passage)
      ? [{ ...each, isExempt: exemptIn(each) }]
      : [],
  );
  return texts.length > 0 ? texts : undefined;
});

function exemptIn(each: Prose): (span: Span) => boolean {
  let found: { readonly isInTitle: (span: Span) => boolean; readonly spans: readonly Span[] } | undefined;
  let isForeign: ((at: number) => boolean) | undefined;
  return (span) => {
    found ??= { isInTitle: citationsIn(each.passage.text).isInTitle, spans: fixedSpans(each.passage) };
    isForeign ??= foreignIn(each);
    return found.spans.some((one) => overlaps(one, span)) || found.isInTitle(span) || isForeign(span.start);
  };
}

function fixedSpans({ text, marks }: Passage): readonly Span[] {
  const links = marks.flatMap((mark) => (mark.kind === 'link' ? [mark.text] : []));
  const codes = CODES.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({
      start: index,
      end: index + match.length,
    })),
  );
  return [...links, ...codes];
}
