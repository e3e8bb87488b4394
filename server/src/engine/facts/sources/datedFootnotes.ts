import { blockFact, documentFact } from '../fact.ts';
import { footnotesOfBlock } from './footnotes.ts';
import { saysWhen } from './periods.ts';

const datedInBlock = blockFact<readonly string[]>('datedFootnotesOfBlock', (block, { read }) => {
  const dated = (read(footnotesOfBlock, block)?.definitions ?? []).filter(({ passages }) =>
    passages.some(({ text }) => saysWhen(text) || /(?:19|20)\d{2}/.test(text)),
  );
  return dated.length > 0 ? dated.map(({ identifier }) => identifier) : undefined;
});

/** The identifiers of the footnotes that say when. */
export const datedFootnotes = documentFact({
  id: 'datedFootnotes',
  parts: datedInBlock,
  merge: (parts): ReadonlySet<string> => {
    const dated = new Set<string>();
    for (const part of parts) for (const identifier of part) dated.add(identifier);
    return dated;
  },
});
