import type { TermEntry } from '../../lexicon/lexicon.ts';
import type { TermFormKind } from '../../lexicon/termIndex.ts';
import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import { citationsIn, holderOf, isQuoted } from '../typography/enclosures.ts';
import { blockFact, documentFact } from '../fact.ts';

/** A form of a term base entry in the text; the span counts in the passage's text. */
export interface TermUse extends Span {
  readonly block: Block;
  readonly passage: Passage;
  readonly entry: TermEntry;
  readonly kind: TermFormKind;
  /** Quotes stand directly round it. */
  readonly quoted: boolean;
  /** It stands in a 《title》. */
  readonly inTitle: boolean;
  /** It stands in quotation marks together with other words. */
  readonly inQuotation: boolean;
}

const URL = /\b[a-z][a-z\d+.-]{1,15}:\/\/[^\s，。；、）》”]+/gi;

/** The terms of a block in the order of the text, the longest at each place; none in code and addresses. */
export const termUses = blockFact<readonly TermUse[]>('termUses', (block, { lexicon }) => {
  const uses: TermUse[] = [];
  for (const passage of block.passages) {
    const matches = lexicon.termIndex.find(passage.text);
    if (matches.length === 0) continue;
    const { isInTitle, isInQuotation } = citationsIn(passage.text);
    const addresses = addressesIn(passage.text);
    for (const { entry, kind, start, end } of matches) {
      const span = { start, end };
      if (holderOf(addresses, span)) continue;
      const quoted = isQuoted(passage, span);
      const inTitle = isInTitle(span);
      uses.push({ ...span, block, passage, entry, kind, quoted, inTitle, inQuotation: isInQuotation(span) });
    }
  }
  return uses.length > 0 ? uses : undefined;
});

const quotableUsesOfBlock = blockFact<readonly TermUse[]>('quotableUsesOfBlock', (block, { read }) => {
  const uses = read(termUses, block)?.filter((use) => use.entry.quotes !== undefined && isWholeUse(use));
  return uses && uses.length > 0 ? uses : undefined;
});

/** The uses of all terms whose quotation marks the term base prescribes, by their preferred form. */
export const quotableUses = documentFact({
  id: 'quotableUses',
  parts: quotableUsesOfBlock,
  merge: (parts): ReadonlyMap<string, readonly TermUse[]> => {
    const uses = new Map<string, TermUse[]>();
    for (const part of parts) {
      for (const use of part) {
        const known = uses.get(use.entry.preferred);
        if (known) known.push(use);
        else uses.set(use.entry.preferred, [use]);
      }
    }
    return uses;
  },
});

const NUMERAL = /^[一二三四五六七八九十]+$/;

/**
 * The preferred form itself, not within a title or another quotation, and not the number 十四五 of 十四五岁. One with
 * a quote on one side only is left to punctuation-pair.
 */
function isWholeUse({ entry, kind, quoted, inTitle, inQuotation, passage, start, end }: TermUse): boolean {
  const { text } = passage;
  if (kind !== 'preferred' || inTitle || inQuotation) return false;
  if (!quoted && (/[“‘「『]/.test(text.charAt(start - 1)) || /[”’」』]/.test(text.charAt(end)))) return false;
  if (!NUMERAL.test(entry.preferred)) return true;
  return (
    !/[一二三四五六七八九十第]/.test(text.charAt(start - 1)) &&
    !/[岁个家天名人次项条只种倍]/.test(text.charAt(end))
  );
}

function addressesIn(text: string): readonly Span[] {
  if (!text.includes('://')) return [];
  return Array.from(text.matchAll(URL), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
