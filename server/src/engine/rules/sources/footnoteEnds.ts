import type { FootnoteDefinition } from '../../facts/sources/footnotes.ts';

const CLOSED = /[。．.！？!?…]["”’」』）)]?$/;
/** An address or the type mark of GB/T 7714 at the end neither has nor lacks a final mark. */
const NEUTRAL = /\]$|(?:https?:|www\.)\S*$/;
const LEAST_CLOSED = 3;
/** Where fewer of the source notes have it, the others have it as sentences, and source notes do without. */
const LEAST_CLOSED_SOURCES = 1 / 3;

/** The notes without a final mark, where most notes and not too few of the source notes have one; else none. */
export function withoutEnd(definitions: readonly FootnoteDefinition[]): {
  readonly open: readonly FootnoteDefinition[];
  /** How many notes have it. */
  readonly closed: number;
} {
  const isClosed = (definition: FootnoteDefinition): boolean => CLOSED.test(endOf(definition));
  const written = definitions.filter((one) => one.note.kind !== 'empty' && !NEUTRAL.test(endOf(one)));
  const open = written.filter((definition) => !isClosed(definition));
  const closed = written.length - open.length;
  const sources = written.filter(({ note }) => note.kind === 'source');
  const isHouse =
    closed > open.length &&
    closed >= LEAST_CLOSED &&
    sources.filter((definition) => isClosed(definition)).length >= sources.length * LEAST_CLOSED_SOURCES;
  return { open: isHouse ? open : [], closed };
}

function endOf({ passages }: FootnoteDefinition): string {
  return passages.at(-1)?.text.trimEnd() ?? '';
}
