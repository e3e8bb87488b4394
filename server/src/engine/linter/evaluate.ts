import type { AnyDocumentFact, BlockFact, FactContext } from '../facts/fact.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block } from '../markdown/block.ts';
import type { Document } from '../markdown/document.ts';
import { partitionPoint } from '../text/partition.ts';
import { splice } from '../text/splice.ts';
import { saysTheSame } from './sameness.ts';

/** How the blocks of a document came from those of the one before: the first and last ones are the same objects. */
export interface Splice {
  /** How many blocks at the start are the same. */
  readonly head: number;
  /** How many at the end are the same. */
  readonly tail: number;
  /** How much further from the start those at the end are now. */
  readonly delta: number;
}

/** What a block fact says of the blocks of which it says something. */
interface Parts {
  readonly present: readonly unknown[];
  /** The index of each one's block; ascending. */
  readonly at: readonly number[];
}

interface Merged {
  readonly present: readonly unknown[];
  readonly needs: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}

/** Kept where a fact has nothing to say, which is what most facts have of most blocks. */
const SILENCE = Symbol('silence');

/** Computes facts about blocks, once per block. One reader serves all documents that share a lexicon. */
export class FactReader implements FactContext {
  readonly lexicon: Lexicon;
  readonly #values = new WeakMap<Block, FactValues>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  readonly read = <T>(fact: BlockFact<T>, block: Block): T | undefined =>
    this.readAmong(this.valuesOf(block), fact, block);

  /** All that is known of a block; to be looked up once where many facts are read. */
  valuesOf(block: Block): FactValues {
    let values = this.#values.get(block);
    if (!values) {
      values = new Map();
      this.#values.set(block, values);
    }
    return values;
  }

  /** @param values those of the block. */
  readAmong<T>(values: FactValues, fact: BlockFact<T>, block: Block): T | undefined {
    const known = values.get(fact);
    // The map is keyed by the fact itself, so the value has the fact's type.
    if (known !== undefined) return known === SILENCE ? undefined : (known as T);
    const value = fact.compute(block, this);
    values.set(fact, value === undefined ? SILENCE : value);
    return value;
  }
}

/** Values of facts about one block. */
type FactValues = Map<BlockFact<unknown>, unknown>;

/** The facts of one document, each computed when first read, with all that can be taken over from the one before. */
export class Evaluation {
  readonly document: Document;
  readonly splice: Splice;
  readonly #reader: FactReader;
  #previous: Evaluation | undefined;
  /** Of the blocks from the first one that has changed on, as far as they have been read. */
  readonly #values: FactValues[] = [];
  readonly #parts = new Map<BlockFact<unknown>, Parts>();
  readonly #merged = new Map<AnyDocumentFact, Merged>();

  constructor(document: Document, reader: FactReader, previous?: Evaluation) {
    this.document = document;
    this.#reader = reader;
    this.#previous = previous;
    this.splice = spliceOf(previous?.document.blocks ?? [], document.blocks);
  }

  /** The offset up to which all blocks are those of the document before, and start where they did. */
  get unmoved(): number {
    const { starts, source } = this.document;
    const before = this.#previous?.document.starts ?? [];
    let index = 0;
    while (index < this.splice.head && before[index] === starts[index]) index++;
    return Math.min(starts[index] ?? source.length, before[index] ?? source.length);
  }

  /** Forgets the evaluation before this one, so that a chain of edits keeps no more than the last. */
  settle(): void {
    this.#previous = undefined;
  }

  /** The value of a document fact: the object of the document before where nothing it rests on has changed. */
  value(fact: AnyDocumentFact): unknown {
    const known = this.#merged.get(fact);
    if (known) return known.value;
    const { present } = this.#partsOf(fact.parts);
    const needs: Record<string, unknown> = {};
    for (const [name, need] of Object.entries(fact.needs)) needs[name] = this.value(need);
    const previous = this.#previous;
    const before = previous ? previous.#merged.get(fact) : undefined;
    const isSame =
      before?.present === present && Object.keys(needs).every((name) => before.needs[name] === needs[name]);
    const value = before && isSame ? before.value : this.#merge(fact, present, needs, before);
    this.#merged.set(fact, { present, needs, value });
    return value;
  }

  #merge(
    fact: AnyDocumentFact,
    present: readonly unknown[],
    needs: Merged['needs'],
    before: Merged | undefined,
  ): unknown {
    const value = fact.merge(present as never, needs as never, this.#reader);
    return fact.settles === true && before && saysTheSame(value, before.value) ? before.value : value;
  }

  #partsOf(fact: BlockFact<unknown>): Parts {
    const known = this.#parts.get(fact);
    if (known) return known;
    const previous = this.#previous;
    const before = previous ? previous.#parts.get(fact) : undefined;
    const parts = before ? this.#partsAfter(before, fact) : this.#read(fact, 0, this.document.blocks.length);
    this.#parts.set(fact, parts);
    return parts;
  }

  /** The parts of the document before, with those of the blocks that have come in place of those that have gone. */
  #partsAfter(before: Parts, fact: BlockFact<unknown>): Parts {
    const { head, tail, delta } = this.splice;
    const count = this.document.blocks.length;
    const fresh = this.#read(fact, head, count - tail);
    const from = partitionPoint(before.at, (index) => index < head);
    const to = partitionPoint(before.at, (index) => index < count - tail - delta);
    const isSame =
      fresh.present.length === to - from &&
      fresh.present.every((value, index) => saysTheSame(value, before.present[from + index]));
    const isInPlace =
      delta === 0 &&
      fresh.at.length === to - from &&
      fresh.at.every((one, index) => one === before.at[from + index]);
    if (isSame && isInPlace) return before;
    const present = isSame ? before.present : splice(before.present, from, to, fresh.present);
    if (isInPlace) return { present, at: before.at };
    const at = splice(before.at, from, to, fresh.at);
    if (delta === 0) return { present, at };
    for (let index = from + fresh.at.length; index < at.length; index++) at[index] = (at[index] ?? 0) + delta;
    return { present, at };
  }

  #valuesAt(index: number, block: Block): FactValues {
    const fresh = index - this.splice.head;
    return fresh < 0 ? this.#reader.valuesOf(block) : (this.#values[fresh] ??= this.#reader.valuesOf(block));
  }

  #read(fact: BlockFact<unknown>, from: number, to: number): Parts {
    const present: unknown[] = [];
    const at: number[] = [];
    for (let index = from; index < to; index++) {
      const block = this.document.blocks[index];
      if (!block) continue;
      const value = this.#reader.readAmong(this.#valuesAt(index, block), fact, block);
      if (value === undefined) continue;
      present.push(value);
      at.push(index);
    }
    return { present, at };
  }
}

/** The longest common head and tail of two lists of blocks. */
export function spliceOf(before: readonly Block[], after: readonly Block[]): Splice {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shortest - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  return { head, tail, delta: after.length - before.length };
}
