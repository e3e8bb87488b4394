import { blockFact, documentFact } from '../fact.ts';
import { footnotesOfBlock, type FootnoteDefinition } from './footnotes.ts';

const definitionsOfBlock = blockFact<readonly FootnoteDefinition[]>(
  'footnoteDefinitionsOfBlock',
  (block, { read }) => {
    const definitions = read(footnotesOfBlock, block)?.definitions ?? [];
    return definitions.length > 0 ? definitions : undefined;
  },
);

/** The definitions of the footnotes in order: what stays the same while somebody writes text that refers to them. */
export const footnoteDefinitions = documentFact({
  id: 'footnoteDefinitions',
  parts: definitionsOfBlock,
  merge: (parts): readonly FootnoteDefinition[] => {
    const definitions: FootnoteDefinition[] = [];
    for (const part of parts) for (const one of part) definitions.push(one);
    return definitions;
  },
});
