import type { InstitutionForm } from '../../lexicon/institutionIndex.ts';
import type { Institution } from '../../lexicon/institutions.ts';
import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import { citationsIn } from '../typography/enclosures.ts';
import { blockFact, documentFact } from '../fact.ts';

/** An institution in the text; the span counts in the passage's text. None in 《titles》 and quotations. */
export interface InstitutionUse extends Span {
  readonly block: Block;
  readonly passage: Passage;
  readonly institution: Institution;
  readonly form: InstitutionForm;
  /** As written. */
  readonly name: string;
  /** The text says here what it is called from now on, or what a short name stands for. */
  readonly introduces: boolean;
  /** A paragraph, list or quotation of the body; no heading, table, caption, source line or footnote. */
  readonly isRunning: boolean;
}

const CAPTION = /^(?:数据|资料|图片)?(?:来源|出处|供图|摄影)[：:]|^[图表]\s?\d|^注[：:]/;

const institutionsOfBlock = blockFact<readonly InstitutionUse[]>(
  'institutionsOfBlock',
  (block, { lexicon }) => {
    const uses: InstitutionUse[] = [];
    for (const passage of block.passages) {
      const matches = lexicon.institutions.find(passage.text);
      if (matches.length === 0) continue;
      const { text } = passage;
      const { isInTitle, isInQuotation } = citationsIn(text);
      const isRunning =
        passage.kind === 'paragraph' &&
        block.type !== 'footnoteDefinition' &&
        !CAPTION.test(text.trimStart());
      for (const match of matches) {
        if (isInTitle(match) || isInQuotation(match)) continue;
        const name = text.slice(match.start, match.end);
        const introduces = isIntroduction(text, match);
        uses.push({ ...match, block, passage, name, introduces, isRunning });
      }
    }
    return uses.length > 0 ? uses : undefined;
  },
);

/** Every institution that the document names, with its uses in order. */
export const institutionUses = documentFact({
  id: 'institutionUses',
  parts: institutionsOfBlock,
  merge: (parts): ReadonlyMap<Institution, readonly InstitutionUse[]> => {
    const uses = new Map<Institution, InstitutionUse[]>();
    for (const use of parts.flat()) {
      const known = uses.get(use.institution);
      if (known) known.push(use);
      else uses.set(use.institution, [use]);
    }
    return uses;
  },
});

/** （以下简称“工信部”）, （工信部）, （下称信通院）; and 工信部（工业和信息化部）. */
const INTRODUCED =
  /^\s?[（(][^（）()]{0,12}?(?:简称|下称|统称|又称)|^\s?[（(][“"]?(?:[\u4e00-\u9fff]{2,24}|[A-Za-z]{2,12})[”"]?[）),，；;]/;
const CALLED = /(?:简称|下称|统称|又称)[为作：:]?\s?[“"]?$|[（(][“"]?$/;

function isIntroduction(text: string, { start, end }: Span): boolean {
  return INTRODUCED.test(text.slice(end, end + 48)) || CALLED.test(text.slice(Math.max(0, start - 8), start));
}
