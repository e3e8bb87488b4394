import type { Contents, ContentsEntry } from '../../../facts/contents/contents.ts';
import type { CrossReference, CrossReferences } from '../../../facts/references/crossReferences.ts';
import { readHeadingNumber } from '../../../facts/headings/headingNumber.ts';
import { entryOf } from '../../../facts/headings/headingPlaces.ts';
import { referredHeadings, type HeadingReference } from '../../../facts/references/referredHeadings.ts';
import { replaceInLine } from '../../../facts/lines.ts';
import type { Heading } from '../../../facts/outline.ts';
import { replaceIn } from '../../../facts/passageEdits.ts';
import { remembered } from '../../../facts/remembered.ts';
import { writeNumeral } from '../../../text/numeral.ts';
import type { PlacedEdit } from '../../rule.ts';
import type { NumberChange } from './headingFault.ts';
import { styleOf, writeNumber } from './numberStyle.ts';

/** What may have to change with the number of a heading. */
export interface NumberedDocument {
  readonly headings: readonly Heading[];
  readonly contents: Contents;
  readonly crossReferences: CrossReferences;
}

export interface Renumbering {
  readonly edits: readonly PlacedEdit[];
  /** False where a reference may or may not mean a changed heading, so that a person has to look. */
  readonly complete: boolean;
}

interface Entry {
  readonly entry: ContentsEntry;
  /** Of its number, with the white space after it. */
  readonly end: number;
}

/** Gives headings new numbers. Looks up what goes by the old ones once, when first asked. */
export class Renumberer {
  readonly #document: NumberedDocument;
  #hasDecimals: boolean | undefined;
  #positions: ReadonlyMap<Heading, number> | undefined;
  #references: ReadonlyMap<Heading, readonly HeadingReference[]> | undefined;

  constructor(document: NumberedDocument) {
    this.#document = document;
  }

  /**
   * The edits that give headings new numbers, and with them the entries of the 目录 and the references in the text
   * (见第三章, 详见 2.1 节) that go by the old ones.
   *
   * @returns undefined where a heading’s number is not plain text and cannot be replaced.
   */
  renumber(changes: readonly NumberChange[]): Renumbering | undefined {
    const edits: PlacedEdit[] = [];
    let complete = true;
    for (const change of this.#withParts(changes)) {
      const own = headingEdits(change);
      if (!own) return undefined;
      const others = [...this.#contentsEdits(change), ...this.#referenceEdits(change)];
      if (others.includes(undefined)) complete = false;
      edits.push(...own, ...others.flatMap((edit) => edit ?? []));
    }
    return { edits, complete };
  }

  /** A decimal number goes with that of its parent: where 3 becomes 4, 3.1 and 3.1.2 become 4.1 and 4.1.2. */
  #withParts(changes: readonly NumberChange[]): readonly NumberChange[] {
    const { headings } = this.#document;
    this.#hasDecimals ??= headings.some(({ number }) => number?.form === 'decimal');
    if (!this.#hasDecimals) return changes;
    this.#positions ??= new Map(headings.map((heading, index) => [heading, index]));
    const all = new Map(changes.map((change) => [change.heading, change]));
    for (const { heading: parent, parts: renewed } of changes) {
      const { number: old, depth } = parent;
      if (!old || !renewed) continue;
      for (let at = (this.#positions.get(parent) ?? 0) + 1; at < headings.length; at++) {
        const heading = headings[at];
        if (!heading || heading.depth <= depth) break;
        const { number } = heading;
        const belongs =
          number?.form === 'decimal' && old.parts.every((part, index) => part === number.parts[index]);
        if (!number || !belongs || all.has(heading)) continue;
        const parts = [...renewed, ...number.parts.slice(old.parts.length)];
        const text = writeNumber({ ...number, parts }, styleOf(number));
        all.set(heading, { heading, text, parts, form: number.form });
      }
    }
    return [...all.values()];
  }

  /** Entries that list the heading under its old number; others are the business of toc-sync. Undefined: unsure. */
  #contentsEdits({ heading, text }: NumberChange): readonly (PlacedEdit | undefined)[] {
    if (!heading.number) return [];
    const found = entriesOf(this.#document.contents).get(compact(heading.number.raw + heading.title)) ?? [];
    // Two headings of one number and title: which of them the entry lists is anyone’s guess.
    if (found.length > 1) return [undefined];
    return found.flatMap(({ entry, end }): readonly (PlacedEdit | undefined)[] => {
      if (entry.split || !entry.line.text.startsWith(entry.text)) return [undefined];
      const spaced = /\s$/.test(entry.text.slice(0, end));
      return replaceInLine(entry.line, { start: 0, end }, spaced ? text : text.trimEnd()) ?? [undefined];
    });
  }

  /** References to the number, where it changes and not only its dress. Undefined: unsure. */
  #referenceEdits(change: NumberChange): readonly (PlacedEdit | undefined)[] {
    if (!change.parts) return [];
    this.#references ??= referredHeadings(this.#document.crossReferences.references, this.#document.headings);
    return (this.#references.get(change.heading) ?? []).map(({ reference, sure }) => {
      const text = sure && !reference.from ? rewritten(reference, change) : undefined;
      return text === undefined ? undefined : { at: reference.numberAt, text };
    });
  }
}

function headingEdits({ heading, text, parts }: NumberChange): readonly PlacedEdit[] | undefined {
  const { passage, block, number } = heading;
  // A title such as 2.0 时代 may make another number of it.
  const read = readHeadingNumber((text + heading.title).trim());
  if (!read || (parts && read.parts.join('.') !== parts.join('.'))) return undefined;
  const start = passage.text.length - passage.text.trimStart().length;
  return replaceIn(block, passage, { start, end: start + (number?.end ?? 0), text });
}

/** The entries of the 目录 that have a number, by their text without white space. */
const entriesOf = remembered((contents: Contents): ReadonlyMap<string, readonly Entry[]> => {
  const index = new Map<string, Entry[]>();
  for (const entry of contents.lists.flatMap((list) => (list.kind === 'headings' ? list.entries : []))) {
    const number = readHeadingNumber(entry.text);
    if (number) entryOf(index, compact(entry.text), () => []).push({ entry, end: number.end });
  }
  return index;
});

function compact(text: string): string {
  return text.replace(/\s+/g, '');
}

function rewritten(reference: CrossReference, { parts, form }: NumberChange): string | undefined {
  const value = parts?.at(-1);
  if (!parts || value === undefined) return undefined;
  if (reference.number.includes('.')) return form === 'decimal' ? parts.join('.') : undefined;
  // 第二章第三节: the first part has a reference of its own.
  return /^[0-9]/.test(reference.number) ? String(value) : writeNumeral(value);
}
