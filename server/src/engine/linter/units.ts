import { partitionPoint } from '../text/partition.ts';
import {
  replacementsIn,
  splice,
  spliceOf,
  splicePlaces,
  type Replacement,
  type Splice,
} from '../text/splice.ts';
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
  /** What has changed; of a footnote's new label, the note and its mention. */
  readonly #changes: readonly Replacement[];
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
    const known = before?.list ?? [];
    this.splice = spliceOf(known, list);
    this.#changes = replacementsIn(known, list, this.splice);
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

  #partsAfter(before: Parts, fact: UnitFact<unknown, U>): Parts {
    let parts = before;
    for (const change of this.#changes) {
      const isOne = change.after === change.from + 1 && change.before === change.after;
      parts =
        (isOne ? this.#replacedOne(parts, change.from, fact) : undefined) ??
        this.#replaced(parts, change, fact);
    }
    return parts;
  }

  /** The parts with those of one unit in place of one, as most edits leave it; undefined where it needs more than that. */
  #replacedOne(parts: Parts, index: number, fact: UnitFact<unknown, U>): Parts | undefined {
    const unit = this.list[index];
    const value = unit && this.#reader.readAmong(this.#valuesAt(index, unit), fact, unit);
    const place = partitionPoint(parts.at, (other) => other < index);
    const wasThere = parts.at[place] === index;
    if (value === undefined) return wasThere ? undefined : parts;
    if (!wasThere) return undefined;
    if (saysTheSame(value, parts.present[place])) return parts;
    return { present: splice(parts.present, place, place + 1, [value]), at: parts.at };
  }

  /** The parts with those of the units that have come in place of those that have gone. */
  #replaced(parts: Parts, change: Replacement, fact: UnitFact<unknown, U>): Parts {
    const fresh = this.#read(fact, change.from, change.after);
    const from = partitionPoint(parts.at, (index) => index < change.from);
    const to = partitionPoint(parts.at, (index) => index < change.before);
    const delta = change.after - change.before;
    const isSame =
      fresh.present.length === to - from &&
      fresh.present.every((value, index) => saysTheSame(value, parts.present[from + index]));
    const isInPlace =
      delta === 0 &&
      fresh.at.length === to - from &&
      fresh.at.every((one, index) => one === parts.at[from + index]);
    if (isSame && isInPlace) return parts;
    const present = isSame ? parts.present : splice(parts.present, from, to, fresh.present);
    if (isInPlace) return { present, at: parts.at };
    return { present, at: splicePlaces(parts.at, from, to, fresh.at, delta) };
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
