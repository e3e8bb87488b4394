import type { Block, Place } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { blockFact, documentFact } from '../fact.ts';
import { placeIn } from '../passageEdits.ts';

/** A citation `[3]` in running text. */
export interface Citation {
  readonly value: number;
  /** As written, brackets included: [3], [2,5]. */
  readonly at: Place;
}

/** The numbered notes at the end of a document, and what its text cites of them. */
export interface Endnotes {
  /** The numbers of the entries `[1] …`, each once. */
  readonly entries: ReadonlySet<number>;
  readonly citations: readonly Citation[];
}

/** An entry opens its line; a citation follows a word, a closing mark or a figure. */
const ENTRY = /^[ \u3000]*[[［](\d{1,3})[\]］][ \u3000]*(?=\S)/;
const CITED =
  /(?<=[\u4e00-\u9fff）)”》%％\w，。；])[[［]\s?(\d{1,3}(?:\s?[,，、–—-]\s?\d{1,3}){0,8})\s?[\]］](?![(（:：\d]|\s?号)/g;

const endnotesOfBlock = blockFact<Endnotes>('endnotesOfBlock', (block) => {
  if (!/[[［]\d/.test(block.source)) return undefined;
  if (block.type === 'code' || block.type === 'html' || block.type === 'footnoteDefinition') return undefined;
  const entries = new Set<number>();
  const citations: Citation[] = [];
  for (const passage of block.passages) {
    let isEntry = false;
    for (const line of passage.text.split('\n')) {
      const value = ENTRY.exec(line)?.[1];
      if (value === undefined) continue;
      isEntry = true;
      entries.add(Number(value));
    }
    if (!isEntry) citations.push(...citationsIn(block, passage));
  }
  return entries.size + citations.length > 0 ? { entries, citations } : undefined;
});

function citationsIn(block: Block, passage: Passage): readonly Citation[] {
  return [...passage.text.matchAll(CITED)].flatMap((match) => {
    const at = placeIn(block, passage, { start: match.index, end: match.index + match[0].length });
    const numbers = (match[1] ?? '').split(/\s?[,，、]\s?/).flatMap((part) => {
      const [from = 0, to = from] = part.split(/\s?[–—-]\s?/).map(Number);
      return from === to ? [from] : [from, to];
    });
    // [0, 1] is an interval.
    return numbers.includes(0) ? [] : numbers.map((value) => ({ value, at }));
  });
}

/** The endnotes of the document. */
export const endnotes = documentFact({
  id: 'endnotes',
  parts: endnotesOfBlock,
  merge: (parts): Endnotes => ({
    entries: new Set(parts.flatMap(({ entries }) => [...entries])),
    citations: parts.flatMap(({ citations }) => citations),
  }),
});
