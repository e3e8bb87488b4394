import { partitionPoint } from '../text/partition.ts';
import { splice, spliceOf, type Splice } from '../text/splice.ts';
import type { FactReader, FactValues, UnitFact } from './factReader.ts';
import { saysTheSame } from './sameness.ts';

/** What a fact says of the blocks or stretches of which it says something. */
export interface Parts {
  readonly present: readonly unknown[];
  /** The index of each one's block or stretch; ascending. */
  readonly at: readonly number[];
}

/** The blocks of a document, or its stretches, and what facts say of them. */
export class Units<U> {
  readonly list: readonly U[];
  readonly splice: Splice;
  readonly #reader: FactReader;
  readonly #valuesOf: (unit: U) => FactValues;
  /** Of the units from the first one that has changed on, as far as they have been read. */
  readonly #values: FactValues[] = [];
  readonly #parts = new Map<object, Parts>();

  constructor(
    list: readonly U[],
    before: Units<U> | undefined,
    reader: FactReader,
    valuesOf: (unit: U) => FactValues,
  ) {
    this.list = list;
    this.splice = spliceOf(before?.list ?? [], list);
    this.#reader = reader;
    this.#valuesOf = valuesOf;
  }

  /** @param before the units of the document before, whose parts stay where nothing has changed. */
  partsOf(fact: UnitFact<unknown, U>, before: Units<U> | undefined): Parts {
    const known = this.#parts.get(fact);
    if (known) return known;
    const earlier = before ? before.#parts.get(fact) : undefined;
    const parts = earlier ? this.#partsAfter(earlier, fact) : this.#read(fact, 0, this.list.length);
    this.#parts.set(fact, parts);
    return parts;
  }

  /** The parts of the document before, with those of the units that have come in place of those that have gone. */
  #partsAfter(before: Parts, fact: UnitFact<unknown, U>): Parts {
    const { head, tail, delta } = this.splice;
    const count = this.list.length;
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

  #valuesAt(index: number, unit: U): FactValues {
    const fresh = index - this.splice.head;
    return fresh < 0 ? this.#valuesOf(unit) : (this.#values[fresh] ??= this.#valuesOf(unit));
  }

  #read(fact: UnitFact<unknown, U>, from: number, to: number): Parts {
    const present: unknown[] = [];
    const at: number[] = [];
    for (let index = from; index < to; index++) {
      const unit = this.list[index];
      if (!unit) continue;
      const value = this.#reader.readAmong(this.#valuesAt(index, unit), fact, unit);
      if (value === undefined) continue;
      present.push(value);
      at.push(index);
    }
    return { present, at };
  }
}
