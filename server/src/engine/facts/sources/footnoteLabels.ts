import { blockFact, documentFact } from '../fact.ts';
import { footnotesOfBlock } from './footnotes.ts';

/** A reference without its place. */
export interface Cited {
  readonly identifier: string;
  readonly number: number | undefined;
  readonly inside: string | undefined;
}

const citedInBlock = blockFact<readonly Cited[]>('citedFootnotesOfBlock', (block, { read }) => {
  const references = read(footnotesOfBlock, block)?.references ?? [];
  return references.length > 0
    ? references.map(({ identifier, number, inside }) => ({ identifier, number, inside }))
    : undefined;
});

/** Which footnotes the text refers to, wherever it does. */
export interface CitedFootnotes {
  /** There is a reference, be it one of a footnote to itself. */
  readonly some: boolean;
  /** The identifiers of the footnotes to which something refers but they themselves. */
  readonly identifiers: ReadonlySet<string>;
  /** The numbers rise from one first reference in the body to the next. */
  readonly rise: boolean;
}

/** Stays the same as long as no label comes, goes or changes places with another. */
export const citedFootnotes = documentFact({
  id: 'citedFootnotes',
  parts: citedInBlock,
  merge: (parts): CitedFootnotes => {
    const identifiers = new Set<string>();
    const inBody = new Set<string>();
    let highest = -1;
    let rise = true;
    for (const part of parts) {
      for (const { identifier, number, inside } of part) {
        if (identifier !== inside) identifiers.add(identifier);
        if (inside !== undefined || number === undefined || inBody.has(identifier)) continue;
        inBody.add(identifier);
        if (number <= highest) rise = false;
        else highest = number;
      }
    }
    return { some: parts.length > 0, identifiers, rise };
  },
});

const highestInBlock = blockFact<number>('highestFootnoteOfBlock', (block, { read }) => {
  const notes = read(footnotesOfBlock, block);
  if (!notes) return undefined;
  const used = [...notes.definitions, ...notes.references, ...notes.dangling].map(({ label }) =>
    Number(label),
  );
  const highest = used.filter(Number.isInteger).reduce((most, number) => Math.max(most, number), 0);
  return highest > 0 ? highest : undefined;
});

/** The highest number that a footnote bears; 0 where none is numbered. */
export const highestFootnote = documentFact({
  id: 'highestFootnote',
  parts: highestInBlock,
  merge: (parts): number => parts.reduce((most, number) => Math.max(most, number), 0),
  settles: true,
});
