import type { BlockFact, FactContext } from '../facts/fact.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block } from '../markdown/block.ts';
import type { Stretch } from '../markdown/stretches.ts';

/** Kept where a fact has nothing to say, which is what most facts have of most blocks. */
const SILENCE = Symbol('silence');

/** Computes facts about blocks and stretches, once for each. One reader serves all documents that share a lexicon. */
export class FactReader implements FactContext {
  readonly lexicon: Lexicon;
  readonly #ofBlocks = new WeakMap<Block, FactValues>();
  readonly #ofStretches = new WeakMap<Stretch, FactValues>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  readonly read = <T>(fact: BlockFact<T>, block: Block): T | undefined =>
    this.readAmong(this.valuesOf(block), fact, block);

  /** All that is known of a block; to be looked up once where many facts are read. */
  valuesOf(block: Block): FactValues {
    return valuesAmong(this.#ofBlocks, block);
  }

  /** All that is known of a stretch. */
  valuesOfStretch(stretch: Stretch): FactValues {
    return valuesAmong(this.#ofStretches, stretch);
  }

  /** @param values those of the block or stretch. */
  readAmong<T, U>(values: FactValues, fact: UnitFact<T, U>, unit: U): T | undefined {
    const known = values.get(fact);
    // The map is keyed by the fact itself, so the value has the fact's type.
    if (known !== undefined) return known === SILENCE ? undefined : (known as T);
    const value = fact.compute(unit, this);
    values.set(fact, value === undefined ? SILENCE : value);
    return value;
  }
}

/** A fact about blocks, or one about stretches. */
export interface UnitFact<T, U> {
  readonly compute: (unit: U, context: FactContext) => T | undefined;
}

/** Values of facts about one block or stretch, by the fact. */
export type FactValues = Map<object, unknown>;

function valuesAmong<U extends object>(known: WeakMap<U, FactValues>, unit: U): FactValues {
  let values = known.get(unit);
  if (!values) {
    values = new Map();
    known.set(unit, values);
  }
  return values;
}
