import type { FootnoteDefinition } from '../../facts/sources/footnotes.ts';

const LEAST_CLOSED = 3;
/** Where fewer of the source notes have it, the others have it as sentences, and source notes do without. */
const LEAST_CLOSED_SOURCES = 1 / 3;

/** The notes without a final mark, where most notes and not too few of the source notes have one; else none. */
export function withoutEnd(definitions: readonly FootnoteDefinition[]): {
  readonly open: readonly FootnoteDefinition[];
  /** How many notes have it. */
  readonly closed: number;
} {
  const written = definitions.filter(({ note, ending }) => note.kind !== 'empty' && ending !== 'neutral');
  const open = written.filter(({ ending }) => ending === 'open');
  const closed = written.length - open.length;
  const sources = written.filter(({ note }) => note.kind === 'source');
  const isHouse =
    closed > open.length &&
    closed >= LEAST_CLOSED &&
    sources.filter(({ ending }) => ending === 'closed').length >= sources.length * LEAST_CLOSED_SOURCES;
  return { open: isHouse ? open : [], closed };
}
