import type { AbbreviationWords } from '../../lexicon/abbreviations.ts';
import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import {
  abbreviationsIn,
  definesAbbreviation,
  isGlossed,
  keyOf,
  namesInstitution,
} from './abbreviationPatterns.ts';
import { foreignIn, isReferenceEntry } from '../typography/chineseContext.ts';
import { citationsIn } from '../typography/enclosures.ts';
import { blockFact, documentFact } from '../fact.ts';
import { prose, type Prose } from '../sentences.ts';

/** A Latin abbreviation in running text; the span counts in the passage's text. */
export interface AbbreviationUse extends Span {
  readonly block: Block;
  readonly passage: Passage;
  /** As written, GANs included. */
  readonly form: string;
}

/** What a document says of one abbreviation. */
export interface AbbreviationRecord {
  /** Without the plural s. */
  readonly key: string;
  /** Its first use in running text; none in headings, tables, titles, quotations and other languages. */
  readonly first: AbbreviationUse | undefined;
  /** Where its full form stands: at or before the first use, after it, or nowhere. */
  readonly defined: 'before' | 'after' | 'never';
  /** It names a company, institution or publication: IDC 预测. */
  readonly isName: boolean;
}

/** `definition`: the text says what it stands for. `gloss`: a footnote, table or list does, wherever it stands. */
export type MentionKind = 'use' | 'definition' | 'gloss' | 'name';

/** An abbreviation in the text, and what the text does with it. */
export interface Mention extends AbbreviationUse {
  /** The form without the plural s. */
  readonly key: string;
  readonly kind: MentionKind;
}

const mentionsOfBlock = blockFact<readonly Mention[]>('abbreviationMentions', (block, { lexicon, read }) => {
  if (!/[A-Z]/.test(block.source)) return undefined;
  const mentions = (read(prose, block) ?? []).flatMap((flow) => mentionsIn(flow, lexicon.abbreviations));
  return mentions.length > 0 ? mentions : undefined;
});

/** The abbreviations of the document, in the order in which they first appear. */
export const abbreviations = documentFact({
  id: 'abbreviations',
  parts: mentionsOfBlock,
  merge: (parts): readonly AbbreviationRecord[] => {
    const records = new Map<string, AbbreviationRecord>();
    for (const part of parts) {
      for (const mention of part) {
        const known = records.get(mention.key);
        const record = withMention(known ?? unknownOf(mention.key), mention);
        if (record !== known) records.set(mention.key, record);
      }
    }
    return [...records.values()];
  },
});

function unknownOf(key: string): AbbreviationRecord {
  return { key, first: undefined, defined: 'never', isName: false };
}

/** The record itself where the mention adds nothing. */
function withMention(record: AbbreviationRecord, mention: Mention): AbbreviationRecord {
  switch (mention.kind) {
    case 'name':
      return record.isName ? record : { ...record, isName: true };
    case 'gloss':
      return record.defined === 'before' ? record : { ...record, defined: 'before' };
    case 'use': {
      if (record.first) return record;
      const { start, end, block, passage, form } = mention;
      return { ...record, first: { start, end, block, passage, form } };
    }
    case 'definition':
      if (record.defined !== 'never') return record;
      return { ...record, defined: record.first ? 'after' : 'before' };
  }
}

/** Of figures and tables, and of where they come from: no running text. */
const CAPTION = /^(?:数据|资料|图片)?(?:来源|出处)[：:]|^[图表]\s?\d|^注[：:]/;

function mentionsIn(flow: Prose, words: AbbreviationWords): readonly Mention[] {
  const { block, passage } = flow;
  const { text } = passage;
  if (!/[A-Z]/.test(text) || isReferenceEntry(passage)) return [];
  const isForeign = foreignIn(flow);
  const { isInTitle, isInQuotation } = citationsIn(text);
  const isRunning =
    passage.kind === 'paragraph' && block.type !== 'footnoteDefinition' && !CAPTION.test(text);
  return abbreviationsIn(text, words).flatMap((span): Mention[] => {
    const form = text.slice(span.start, span.end);
    const key = keyOf(form);
    const mention = (kind: MentionKind): Mention[] => [{ ...span, block, passage, form, key, kind }];
    if (isGlossed(flow, span)) return mention('gloss');
    if (isInTitle(span) || isForeign(span.start)) return [];
    if (definesAbbreviation(text, span, words.expansions.get(key))) return mention('definition');
    if (namesInstitution(text, span)) return mention('name');
    return isRunning && !isInQuotation(span) ? mention('use') : [];
  });
}
