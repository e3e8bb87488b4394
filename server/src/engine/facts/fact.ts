import type { Block } from '../markdown/block.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Stretch } from '../markdown/stretches.ts';
import { splice, spliceOf } from '../text/splice.ts';

/** What a fact or rule may read besides the block: the word lists in force (built-in ones and the team's). */
export interface FactContext {
  readonly lexicon: Lexicon;
  /** The value of another fact about the same block; undefined where it has nothing to say. */
  readonly read: <T>(fact: BlockFact<T>, block: Block) => T | undefined;
}

/**
 * Something that can be said of a block from the block alone. Values are immutable and computed once per block.
 * `compute` returns undefined where there is nothing to say: the block is then left out of document facts.
 */
export interface BlockFact<T> {
  readonly kind: 'block';
  readonly id: string;
  readonly compute: (block: Block, context: FactContext) => T | undefined;
}

/**
 * Something that can be said of a stretch of the document from the values of one block fact in it, computed once per
 * stretch: so after an edit no more is read again than the stretch it is in. Where the document is cut into stretches
 * is the engine's affair and may change at any edit; only that each but the first begins with a heading is certain.
 * What a document fact comes to must not depend on the cuts.
 */
export interface StretchFact<T> {
  readonly kind: 'stretch';
  readonly id: string;
  readonly compute: (stretch: Stretch, context: FactContext) => T | undefined;
}

/**
 * Something that can be said of the whole document: the values of one fact about blocks or stretches, in their order,
 * merged. Runs again only if one of those values says something else than before (places in another block are
 * something else), or a document fact it needs is another object; so a block fact names no block where nothing but its
 * presence counts.
 */
export interface DocumentFact<T, P = unknown, N extends DocumentFacts = DocumentFacts> {
  readonly kind: 'document';
  readonly id: string;
  readonly parts: BlockFact<P> | StretchFact<P>;
  /** Other document facts that the merge reads. */
  readonly needs: N;
  readonly merge: (parts: readonly P[], needs: FactValues<N>, context: FactContext) => T;
  /**
   * Set where the parts change more often than what they come to: a value that says the same as the one before gives
   * way to it, so that nothing which reads it runs again.
   */
  readonly settles?: true;
}

/** Document facts by the name under which they are read. Values are erased here and typed through {@link FactValues}. */
export type DocumentFacts = Readonly<Record<string, AnyDocumentFact>>;

/** What a document fact is made of. */
export type PartFact = BlockFact<unknown> | StretchFact<unknown>;

// A heterogeneous collection: the value types are existential and `never`/`unknown` keep variance sound.
export interface AnyDocumentFact {
  readonly kind: 'document';
  readonly id: string;
  readonly parts: PartFact;
  readonly needs: Readonly<Record<string, AnyDocumentFact>>;
  readonly merge: (parts: never, needs: never, context: FactContext) => unknown;
  readonly settles?: true;
}

export type FactValue<F> = F extends { readonly merge: (...args: never[]) => infer T }
  ? T
  : F extends BlockFact<infer T>
    ? T | undefined
    : never;

export type FactValues<N> = { readonly [K in keyof N]: FactValue<N[K]> };

/** Declares a block fact; gives the compiler the types, nothing else. */
export function blockFact<T>(id: string, compute: BlockFact<T>['compute']): BlockFact<T> {
  return { kind: 'block', id, compute };
}

/**
 * Declares a fact about stretches.
 *
 * @param merge gets what the block fact says in the stretch, in the order of the blocks: never nothing. Returns undefined
 * where there is nothing to say; the stretch is then left out of document facts.
 */
export function stretchFact<T, P>(
  id: string,
  parts: BlockFact<P>,
  merge: (parts: readonly P[], context: FactContext) => T | undefined,
): StretchFact<T> {
  const rows = new WeakMap<Block, Row<P>>();
  const compute: StretchFact<T>['compute'] = ({ blocks }, context) => {
    const [first] = blocks;
    if (!first) return undefined;
    const row = readRow(parts, blocks, context, rows.get(first));
    rows.set(first, row);
    const present: P[] = [];
    for (const value of row.values) if (value !== undefined) present.push(value);
    return present.length > 0 ? merge(present, context) : undefined;
  };
  return { kind: 'stretch', id, compute };
}

/** What a fact says of consecutive blocks, one by one. */
interface Row<P> {
  readonly context: FactContext;
  readonly blocks: readonly Block[];
  readonly values: readonly (P | undefined)[];
}

/**
 * Reads only the blocks that are not in the row before: a draft without headings, or with all its footnotes at the end,
 * has a long stretch, and looking each of its blocks up for each fact would cost more than all else.
 *
 * @param before what was read last of a stretch with the same first block.
 */
function readRow<P>(
  fact: BlockFact<P>,
  blocks: readonly Block[],
  context: FactContext,
  before: Row<P> | undefined,
): Row<P> {
  const isKnown = before?.context === context;
  const { head, tail } = spliceOf(isKnown ? before.blocks : [], blocks);
  const fresh = blocks.slice(head, blocks.length - tail).map((block) => context.read(fact, block));
  const values = isKnown ? splice(before.values, head, before.values.length - tail, fresh) : fresh;
  return { context, blocks, values };
}

/** What a document fact needs that needs no other. */
export type NoFacts = Readonly<Record<string, never>>;

/** Declares a document fact; gives the compiler the types, nothing else. */
export function documentFact<T, P, const N extends DocumentFacts = NoFacts>(fact: {
  readonly id: string;
  readonly parts: BlockFact<P> | StretchFact<P>;
  readonly needs?: N;
  readonly merge: (parts: readonly P[], needs: FactValues<N>, context: FactContext) => T;
  readonly settles?: true;
}): DocumentFact<T, P, N> {
  return { kind: 'document', needs: {} as N, ...fact };
}
