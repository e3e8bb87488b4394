import type { AnyDocumentFact, BlockFact } from '../facts/fact.ts';
import type { Block, BlockType } from '../markdown/block.ts';
import type { Finding, Rule } from './rule.ts';

/** Any block rule: what its facts and options are is its own affair, so `check` can only be called by the linter. */
export interface AnyBlockRule extends Rule {
  readonly kind: 'block';
  readonly blocks: readonly BlockType[];
  readonly facts: Readonly<Record<string, BlockFact<unknown>>>;
  readonly check: (block: Block, facts: never, context: never) => Iterable<Finding>;
}

/** Any document rule. */
export interface AnyDocumentRule extends Rule {
  readonly kind: 'document';
  readonly facts: Readonly<Record<string, AnyDocumentFact>>;
  readonly check: (facts: never, context: never) => Iterable<Finding>;
}

export type AnyRule = AnyBlockRule | AnyDocumentRule;
