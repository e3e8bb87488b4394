import type {
  AnyDocumentFact,
  BlockFact,
  FactContext,
  PartFact,
} from '../../server/src/engine/facts/fact.ts';
import { cutStretches, type Stretch } from '../../server/src/engine/markdown/stretches.ts';
import { Answers } from '../../server/src/engine/linter/answers.ts';
import type { AnyRule, Block, Document, ResolvedConfig, RuleSetting } from '../../server/src/engine/index.ts';
import type { AnyBlockRule } from '../../server/src/engine/rules/registered.ts';

/** Times nested work: what a call spends in metered calls of its own is theirs, not its. */
class Stopwatch {
  readonly times = new Map<string, number>();
  readonly #inner: number[] = [];

  measure<T>(name: string, run: () => T): T {
    const start = performance.now();
    this.#inner.push(0);
    try {
      return run();
    } finally {
      const elapsed = performance.now() - start;
      const own = elapsed - (this.#inner.pop() ?? 0);
      this.times.set(name, (this.times.get(name) ?? 0) + own);
      const outer = this.#inner.length - 1;
      if (outer >= 0) this.#inner[outer] = (this.#inner[outer] ?? 0) + elapsed;
    }
  }
}

/**
 * Runs all rules over a document that no fact is known of, as the linter does, and says what each step took by itself,
 * in milliseconds: `fact …` computing a block fact for all blocks, `merge …` a document fact, `rule …` a rule's check.
 */
export function meter(
  document: Document,
  config: ResolvedConfig,
  rules: readonly AnyRule[],
): ReadonlyMap<string, number> {
  const run = new MeteredRun(document, config);
  for (const rule of rules) {
    const setting = config.rules.get(rule.id);
    if (setting) run.check(rule, setting);
  }
  return run.times;
}

class MeteredRun implements FactContext {
  readonly lexicon;
  readonly #watch = new Stopwatch();
  readonly #document: Document;
  readonly #stretches: readonly Stretch[];
  readonly #values = new Map<BlockFact<unknown>, Map<Block, unknown>>();
  readonly #merged = new Map<AnyDocumentFact, unknown>();

  constructor(document: Document, config: ResolvedConfig) {
    this.lexicon = config.lexicon;
    this.#document = document;
    this.#stretches = cutStretches(document.blocks).list;
  }

  get times(): ReadonlyMap<string, number> {
    return this.#watch.times;
  }

  readonly read = <T>(fact: BlockFact<T>, block: Block): T | undefined => {
    let values = this.#values.get(fact);
    if (!values) {
      values = new Map();
      this.#values.set(fact, values);
    }
    // The map is keyed by the fact itself, so the value has the fact's type.
    if (values.has(block)) return values.get(block) as T | undefined;
    const value = this.#watch.measure(`fact ${fact.id}`, () => fact.compute(block, this));
    values.set(block, value);
    return value;
  };

  check(rule: AnyRule, setting: RuleSetting): void {
    const answers = new Answers();
    const each: Answers['each'] = (...asked) => answers.each(...asked);
    const context = { options: setting.options, lexicon: this.lexicon, each } as never;
    if (rule.kind === 'block') {
      this.#checkBlocks(rule, context);
      return;
    }
    const facts = this.#documentFacts(rule.facts);
    this.#watch.measure(`rule ${rule.id}`, () => [...rule.check(facts as never, context)]);
  }

  #checkBlocks(rule: AnyBlockRule, context: never): void {
    const types: ReadonlySet<string> = new Set(rule.blocks);
    for (const block of this.#document.blocks) {
      if (!types.has(block.type)) continue;
      const facts = Object.fromEntries(
        Object.entries(rule.facts).map(([name, fact]) => [name, this.read(fact, block)]),
      );
      this.#watch.measure(`rule ${rule.id}`, () => [...rule.check(block, facts as never, context)]);
    }
  }

  #documentFacts(facts: Readonly<Record<string, AnyDocumentFact>>): Readonly<Record<string, unknown>> {
    return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, this.#merge(fact)]));
  }

  #partsOf(fact: PartFact): readonly unknown[] {
    if (fact.kind === 'block') return this.#document.blocks.map((block) => this.read(fact, block));
    return this.#stretches.map((stretch) =>
      this.#watch.measure(`stretch ${fact.id}`, () => fact.compute(stretch, this)),
    );
  }

  #merge(fact: AnyDocumentFact): unknown {
    if (this.#merged.has(fact)) return this.#merged.get(fact);
    const parts = this.#partsOf(fact.parts).filter((part) => part !== undefined);
    const needs = this.#documentFacts(fact.needs);
    const value = this.#watch.measure(`merge ${fact.id}`, () =>
      fact.merge(parts as never, needs as never, this),
    );
    this.#merged.set(fact, value);
    return value;
  }
}
