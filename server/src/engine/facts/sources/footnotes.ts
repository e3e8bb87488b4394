import { placeOf, visitNodes, type Block, type Place } from '../../markdown/block.ts';
import { normalizeLabel } from '../../markdown/label.ts';
import type { MarkdownNode } from '../../markdown/node.ts';
import { sourceOf, type Mark, type Passage } from '../../markdown/passage.ts';
import { contains, type Span } from '../../text/span.ts';
import { blockFact, documentFact } from '../fact.ts';
import { noteEnding, readNote, type Note, type NoteEnding } from './footnoteSource.ts';

/** A footnote marker in the text, such as `[^3]`. */
export interface FootnoteMarker {
  /** As written, between `[^` and `]`. */
  readonly label: string;
  /** The label folded for comparison. */
  readonly identifier: string;
  /** The label read; undefined where it is no number. */
  readonly number: number | undefined;
  /** The marker itself. */
  readonly at: Place;
  readonly passage: Passage;
  /** Where it stands in the passage's text; it takes no room there unless it is undefined. */
  readonly offset: number;
  /** Identifier of the footnote in whose text it stands; undefined in the body. */
  readonly inside: string | undefined;
}

/** A footnote's definition, `[^3]: …`. */
export interface FootnoteDefinition {
  readonly label: string;
  readonly identifier: string;
  /** All of it. */
  readonly at: Place;
  /** `[^3]`. */
  readonly labelAt: Place;
  /** What a reader sees of it, paragraph by paragraph; none where it is empty. */
  readonly passages: readonly Passage[];
  /** Its text taken apart. */
  readonly note: Note;
  readonly ending: NoteEnding;
  /** What two notes must have in common to be one; empty where that would prove nothing. */
  readonly likeness: string;
}

/** The footnotes of one block. */
export interface BlockFootnotes {
  readonly references: readonly FootnoteMarker[];
  readonly dangling: readonly FootnoteMarker[];
  readonly definitions: readonly FootnoteDefinition[];
}

/** The footnotes of a document; everything in the order of the document. */
export interface Footnotes {
  /** Markers that have a definition. */
  readonly references: readonly FootnoteMarker[];
  /** What looks like a marker and has no definition: Markdown shows it as plain text. */
  readonly dangling: readonly FootnoteMarker[];
  readonly definitions: readonly FootnoteDefinition[];
}

/** `[^x]` as text. Classes of regular expressions such as `[^0-9]` and `[^a-z]` are none. */
const MARKER = /\[\^(?![^\]\s]-[^\]\s]\])([^\][\s^\\]{1,40})\]/gu;

/** The footnotes and markers of a block. */
export const footnotesOfBlock = blockFact<BlockFootnotes>('footnotesOfBlock', (block) => {
  if (!block.source.includes('[^')) return undefined;
  const definitions = definitionsIn(block);
  const references: FootnoteMarker[] = [];
  const dangling: FootnoteMarker[] = [];
  for (const passage of block.passages) {
    const inside = definitions.find(({ at }) => contains(at, passage.source))?.identifier;
    for (const mark of passage.marks) {
      if (mark.kind === 'footnoteReference') references.push(referenceOf(block, passage, mark, inside));
    }
    dangling.push(...danglingIn(block, passage, inside));
  }
  return references.length + dangling.length + definitions.length === 0
    ? undefined
    : { references, dangling, definitions };
});

export const footnotes = documentFact({
  id: 'footnotes',
  parts: footnotesOfBlock,
  merge: (parts): Footnotes => {
    const references: FootnoteMarker[] = [];
    const dangling: FootnoteMarker[] = [];
    const definitions: FootnoteDefinition[] = [];
    for (const part of parts) {
      for (const one of part.references) references.push(one);
      for (const one of part.dangling) dangling.push(one);
      for (const one of part.definitions) definitions.push(one);
    }
    return { references, dangling, definitions };
  },
});

/** The label between `[^` and `]` of a marker or of a definition's `[^3]`. */
export function labelSpan(marker: Place): Place {
  return { ...marker, start: marker.start + 2, end: marker.end - 1 };
}

function numberOf(label: string): number | undefined {
  return /^\d{1,6}$/.test(label) ? Number(label) : undefined;
}

function referenceOf(block: Block, passage: Passage, mark: Mark, inside: string | undefined): FootnoteMarker {
  const label = mark.value;
  const at = placeOf(block, mark.source);
  return {
    label,
    identifier: normalizeLabel(label),
    number: numberOf(label),
    at,
    passage,
    offset: mark.text.start,
    inside,
  };
}

function danglingIn(block: Block, passage: Passage, inside: string | undefined): readonly FootnoteMarker[] {
  if (!passage.text.includes('[^')) return [];
  const markers: FootnoteMarker[] = [];
  for (const match of passage.text.matchAll(MARKER)) {
    const [raw, label = ''] = match;
    const span: Span = { start: match.index, end: match.index + raw.length };
    const source = sourceOf(passage, span);
    if (block.source.slice(source.start, source.end) !== raw || block.source[source.start - 1] === '\\')
      continue;
    const at = placeOf(block, source);
    const identifier = normalizeLabel(label);
    markers.push({ label, identifier, number: numberOf(label), at, passage, offset: span.start, inside });
  }
  return markers;
}

function definitionsIn(block: Block): readonly FootnoteDefinition[] {
  if (block.type === 'footnoteDefinition') return [definitionOf(block, block.node)];
  if (!block.source.includes(']:') || (block.type !== 'list' && block.type !== 'blockquote')) return [];
  const definitions: FootnoteDefinition[] = [];
  visitNodes(block.node, (node) => {
    if (node.type === 'footnoteDefinition') definitions.push(definitionOf(block, node));
  });
  return definitions;
}

function definitionOf(block: Block, node: MarkdownNode): FootnoteDefinition {
  const label = node.label ?? '';
  const colon = block.source.indexOf(']:', node.start);
  const passages = block.passages.filter((passage) => contains(node, passage.source));
  const note = readNote(passages);
  return {
    label,
    identifier: normalizeLabel(label),
    at: placeOf(block, node),
    labelAt: placeOf(block, { start: node.start, end: colon < 0 ? node.end : colon + 1 }),
    passages,
    note,
    ending: noteEnding(passages),
    likeness: likenessOf(note, passages),
  };
}

/** An institution alone, 同上 and an empty note prove nothing. */
function likenessOf({ kind, names, body, label }: Note, passages: readonly Passage[]): string {
  if (kind === 'empty' || kind === 'repeat' || (kind === 'source' && names !== 'document')) return '';
  const rest = passages.slice(1).map(({ text }) => text);
  return [label === '' ? '' : '来源', body, ...rest].join('\n').replace(/[ \t]/g, '');
}
