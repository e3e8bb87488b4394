import type { AnyDocumentFact, PartFact } from '../facts/fact.ts';
import type { Block } from '../markdown/block.ts';
import type { Document } from '../markdown/document.ts';
import { cutAgain, cutStretches, type Stretch, type Stretches } from '../markdown/stretches.ts';
import type { Splice } from '../text/splice.ts';
import type { FactReader } from './factReader.ts';
import { NO_MOVE, type Move } from './place.ts';
import { saysTheSame } from './sameness.ts';
import { Units, type Parts } from './units.ts';

interface Merged {
  readonly present: readonly unknown[];
  /** In the order of the fact's own. */
  readonly needs: readonly unknown[];
  readonly value: unknown;
}

/** Facts under the names by which they are read. */
export interface NamedFacts {
  readonly names: readonly string[];
  readonly facts: readonly AnyDocumentFact[];
}

const knownNames = new WeakMap<object, NamedFacts>();

/** Names and facts apart, made once: they are gone through at each keystroke. */
export function named(facts: AnyDocumentFact['needs']): NamedFacts {
  let apart = knownNames.get(facts);
  if (!apart) {
    apart = { names: Object.keys(facts), facts: Object.values(facts) };
    knownNames.set(facts, apart);
  }
  return apart;
}

/** Values under their names. */
export function byName(
  names: readonly string[],
  values: readonly unknown[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}

/** The document in stretches, and what facts say of them. */
interface Cut {
  readonly stretches: Stretches;
  readonly units: Units<Stretch>;
}

/** The facts of one document, each computed when first read, with all that can be taken over from the one before. */
export class Evaluation {
  readonly document: Document;
  readonly #reader: FactReader;
  #previous: Evaluation | undefined;
  readonly #blocks: Units<Block>;
  #cut: Cut | undefined;
  readonly #merged = new Map<AnyDocumentFact, Merged>();

  constructor(document: Document, reader: FactReader, previous?: Evaluation) {
    this.document = document;
    this.#reader = reader;
    this.#previous = previous;
    this.#blocks = new Units(document.blocks, previous ? previous.#blocks : undefined, reader, (block) =>
      reader.valuesOf(block),
    );
  }

  /** How the blocks have come from those of the document before. */
  get splice(): Splice {
    return this.#blocks.splice;
  }

  /** How the blocks that are the same have moved since the document before. */
  get move(): Move {
    const { starts, source } = this.document;
    const previous = this.#previous?.document;
    if (!previous) return NO_MOVE;
    const before = previous.starts;
    const { head, tail } = this.splice;
    let index = 0;
    while (index < head && before[index] === starts[index]) index++;
    const unmoved = Math.min(starts[index] ?? source.length, before[index] ?? source.length);
    const moved = before[before.length - tail];
    const by = (starts[starts.length - tail] ?? 0) - (moved ?? 0);
    return { unmoved, moved: moved ?? Infinity, by };
  }

  /** Forgets the evaluation before this one, so that a chain of edits keeps no more than the last. */
  settle(): void {
    // The stretches of the next one are cut after these, whether a fact has asked for them or not.
    this.#stretches();
    this.#previous = undefined;
  }

  /** The value of a document fact: the object of the document before where nothing it rests on has changed. */
  value(fact: AnyDocumentFact): unknown {
    const known = this.#merged.get(fact);
    if (known) return known.value;
    const { present } = this.#partsOf(fact.parts);
    const needed = named(fact.needs);
    const needs = needed.facts.map((need) => this.value(need));
    const previous = this.#previous;
    const before = previous ? previous.#merged.get(fact) : undefined;
    const isSame =
      before?.present === present && needs.every((value, index) => value === before.needs[index]);
    const merged = before && isSame ? before : this.#merge(fact, present, needs, before);
    this.#merged.set(fact, merged);
    return merged.value;
  }

  #merge(
    fact: AnyDocumentFact,
    present: readonly unknown[],
    needs: readonly unknown[],
    before: Merged | undefined,
  ): Merged {
    const own = byName(named(fact.needs).names, needs);
    const value = fact.merge(present as never, own as never, this.#reader);
    const isSettled = fact.settles === true && before && saysTheSame(value, before.value);
    return { present, needs, value: isSettled ? before.value : value };
  }

  #partsOf(fact: PartFact): Parts {
    const previous = this.#previous;
    return fact.kind === 'block'
      ? this.#blocks.partsOf(fact, previous ? previous.#blocks : undefined)
      : this.#stretches().units.partsOf(fact, previous ? previous.#cut?.units : undefined);
  }

  #stretches(): Cut {
    if (this.#cut) return this.#cut;
    const { blocks } = this.document;
    const previous = this.#previous;
    const before = previous ? previous.#cut : undefined;
    const stretches =
      previous && before
        ? cutAgain(blocks, this.splice, previous.document.blocks, before.stretches)
        : cutStretches(blocks);
    const reader = this.#reader;
    const units = new Units(stretches.list, before?.units, reader, (one) => reader.valuesOfStretch(one));
    this.#cut = { stretches, units };
    return this.#cut;
  }
}
