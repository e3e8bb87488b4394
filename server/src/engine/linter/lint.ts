import type { ResolvedConfig, RuleSetting } from '../config/resolved.ts';
import { directives } from '../facts/directives.ts';
import { evidence, type Evidence } from '../facts/evidence.ts';
import type { AnyDocumentFact, BlockFact, FactValue } from '../facts/fact.ts';
import type { Block } from '../markdown/block.ts';
import type { Document } from '../markdown/document.ts';
import { rules as allRules } from '../rules/registry.ts';
import type { AnyBlockRule, AnyDocumentRule, AnyRule } from '../rules/registered.ts';
import type { Finding, Rule, Surroundings } from '../rules/rule.ts';
import { splice } from '../text/splice.ts';
import { Answers } from './answers.ts';
import type { Diagnostic, RuleCrash } from './diagnostic.ts';
import { byName, Evaluation, named } from './evaluate.ts';
import { FactReader } from './factReader.ts';
import { BlockIndices, Placement, wordFinding, type PlacedFindings, type WordedFinding } from './place.ts';
import { suppress } from './suppress.ts';
import { unusedFindings } from './unused.ts';

/** What is found in one document, with what makes the next run over its successor cheap. */
export interface LintResult {
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
  readonly evidence: Evidence;
  readonly crashes: readonly RuleCrash[];
  /** For the next {@link Linter.lint} alone. */
  readonly memory: Memory;
}

interface Memory {
  readonly evaluation: Evaluation;
  /** What the block rules found, block by block. */
  readonly byBlock: readonly (readonly WordedFinding[])[];
  readonly byRule: ReadonlyMap<AnyDocumentRule, RuleResult>;
  readonly placed: PlacedFindings;
}

/** What a document rule has found, and in what. */
interface RuleResult {
  readonly inputs: readonly unknown[];
  readonly surroundings: Surroundings | undefined;
  readonly found: readonly WordedFinding[];
}

/** Rules, set as a configuration says, ready to run. Keeps what it knows of blocks as long as they live. */
export interface Linter {
  readonly config: ResolvedConfig;
  /**
   * Never throws.
   *
   * @param previous what this linter found in an earlier state of the document; what has not changed since is taken over.
   * @param surroundings the files round the document. Another object is another state of them. Without it nothing is
   * said of other files.
   */
  readonly lint: (document: Document, previous?: LintResult, surroundings?: Surroundings) => LintResult;
  /**
   * What is the case in the document that was linted. Computed once for all who ask, and taken over from the document
   * before where nothing it rests on has changed.
   *
   * @param result what this linter found.
   */
  readonly read: <F extends AnyDocumentFact>(result: LintResult, fact: F) => FactValue<F>;
}

const NOTHING: readonly WordedFinding[] = [];

/** A block rule with what is the same for all blocks. */
interface PreparedRule {
  readonly rule: AnyBlockRule;
  readonly setting: RuleSetting;
  readonly facts: readonly (readonly [string, BlockFact<unknown>])[];
  readonly context: never;
}

export function createLinter(config: ResolvedConfig, rules: readonly AnyRule[] = allRules): Linter {
  const runner = new Runner(config, rules);
  return {
    config,
    lint: (document, previous, surroundings) => runner.run(document, previous?.memory, surroundings),
    // A fact's value has the fact's type.
    read: (result, fact) => result.memory.evaluation.value(fact) as FactValue<typeof fact>,
  };
}

class Runner {
  readonly #config: ResolvedConfig;
  readonly #reader: FactReader;
  readonly #blockRules = new Map<string, PreparedRule[]>();
  readonly #documentRules: readonly (readonly [AnyDocumentRule, RuleSetting])[];
  readonly #unused: readonly [AnyRule, RuleSetting] | undefined;
  readonly #byBlock = new WeakMap<Block, readonly WordedFinding[]>();
  readonly #answers = new Map<AnyDocumentRule, Answers>();
  readonly #worded = new WeakMap<Finding, WordedFinding>();
  readonly #indices = new BlockIndices();

  constructor(config: ResolvedConfig, rules: readonly AnyRule[]) {
    this.#config = config;
    this.#reader = new FactReader(config.lexicon);
    const documentRules: (readonly [AnyDocumentRule, RuleSetting])[] = [];
    for (const rule of rules) {
      const setting = config.rules.get(rule.id);
      if (!setting) continue;
      if (rule.kind === 'document') {
        documentRules.push([rule, setting]);
        this.#answers.set(rule, new Answers());
        if (rule.id === 'unused-suppression') this.#unused = [rule, setting];
        continue;
      }
      const facts = Object.entries(rule.facts);
      const prepared: PreparedRule = { rule, setting, facts, context: this.#contextOf(setting) };
      for (const type of rule.blocks) {
        const alike = this.#blockRules.get(type);
        if (alike) alike.push(prepared);
        else this.#blockRules.set(type, [prepared]);
      }
    }
    this.#documentRules = documentRules;
  }

  run(document: Document, before: Memory | undefined, surroundings: Surroundings | undefined): LintResult {
    const crashes: RuleCrash[] = [];
    const evaluation = new Evaluation(document, this.#reader, before?.evaluation);
    const byBlock = this.#runBlockRules(evaluation, before, crashes);
    const byRule = this.#runDocumentRules(evaluation, before, surroundings, crashes);
    const starts = this.#indices.startsOf(document, evaluation.splice);
    const found = joined(byBlock, byRule);
    const placement = new Placement(starts, before?.placed, evaluation.move);
    const diagnosed = this.#place(found, placement, crashes);
    const silenced = suppress(diagnosed, this.#read(evaluation, directives), document, starts);
    const unused = this.#unused
      ? unusedFindings(silenced.unused, this.#config, this.#unused, document, starts)
      : [];
    const diagnostics = [...silenced.diagnostics, ...unused].sort(byPlace);
    const coverage = this.#read(evaluation, evidence);
    evaluation.settle();
    return {
      diagnostics,
      evidence: coverage,
      crashes,
      memory: { evaluation, byBlock, byRule, placed: placement.placed },
    };
  }

  #read<T>(evaluation: Evaluation, fact: AnyDocumentFact & { readonly merge: (...args: never[]) => T }): T {
    return evaluation.value(fact) as T;
  }

  #runBlockRules(
    evaluation: Evaluation,
    before: Memory | undefined,
    crashes: RuleCrash[],
  ): readonly (readonly WordedFinding[])[] {
    const { blocks } = evaluation.document;
    const { head, tail } = evaluation.splice;
    const known = before?.byBlock ?? [];
    const fresh = blocks.slice(head, blocks.length - tail).map((block) => this.#checkBlock(block, crashes));
    return splice(known, head, known.length - tail, fresh);
  }

  #checkBlock(block: Block, crashes: RuleCrash[]): readonly WordedFinding[] {
    const known = this.#byBlock.get(block);
    if (known) return known;
    const rules = this.#blockRules.get(block.type);
    if (!rules) return NOTHING;
    const found: WordedFinding[] = [];
    const values = this.#reader.valuesOf(block);
    for (const { rule, setting, facts, context } of rules) {
      this.#guard(rule, crashes, () => {
        const own: Record<string, unknown> = {};
        for (const [name, fact] of facts) own[name] = this.#reader.readAmong(values, fact, block);
        for (const finding of rule.check(block, own as never, context)) {
          found.push(this.#word(finding, rule, setting));
        }
      });
    }
    const result = found.length > 0 ? found : NOTHING;
    this.#byBlock.set(block, result);
    return result;
  }

  #runDocumentRules(
    evaluation: Evaluation,
    before: Memory | undefined,
    surroundings: Surroundings | undefined,
    crashes: RuleCrash[],
  ): Memory['byRule'] {
    const results = new Map<AnyDocumentRule, RuleResult>();
    for (const [rule, setting] of this.#documentRules) {
      this.#guard(rule, crashes, () => {
        const { names, facts } = named(rule.facts);
        const inputs = facts.map((fact) => evaluation.value(fact));
        const known = before?.byRule.get(rule);
        const isSame =
          known?.surroundings === surroundings &&
          inputs.every((value, index) => value === known?.inputs[index]);
        if (known && isSame && facts.length > 0) {
          results.set(rule, known);
          return;
        }
        const findings = rule.check(
          byName(names, inputs) as never,
          this.#documentContextOf(rule, setting, surroundings),
        );
        const found = Array.from(findings, (finding) => this.#wordOnce(finding, rule, setting));
        results.set(rule, { inputs, surroundings, found });
      });
    }
    return results;
  }

  #contextOf(setting: RuleSetting): never {
    // The options have been through the rule's own schema.
    return { options: setting.options, lexicon: this.#config.lexicon } as never;
  }

  #documentContextOf(
    rule: AnyDocumentRule,
    setting: RuleSetting,
    surroundings: Surroundings | undefined,
  ): never {
    const each: Answers['each'] = (key, items, given, judge) =>
      this.#answers.get(rule)?.each(key, items, [surroundings, ...given], judge) ?? [];
    return { options: setting.options, lexicon: this.#config.lexicon, surroundings, each } as never;
  }

  /** What a document rule takes over from an earlier check has its words already. */
  #wordOnce(finding: Finding, rule: Rule, setting: RuleSetting): WordedFinding {
    const known = this.#worded.get(finding);
    if (known) return known;
    const worded = this.#word(finding, rule, setting);
    this.#worded.set(finding, worded);
    return worded;
  }

  #word(finding: Finding, rule: Rule, setting: RuleSetting): WordedFinding {
    return wordFinding(finding, rule, setting, this.#config.language);
  }

  #place(found: readonly WordedFinding[], placement: Placement, crashes: RuleCrash[]): readonly Diagnostic[] {
    const placed: Diagnostic[] = [];
    for (const one of found) {
      this.#guard(one.rule, crashes, () => {
        placed.push(placement.place(one));
      });
    }
    return placed;
  }

  /** A rule that throws costs its own findings and no other's. */
  #guard(rule: Rule, crashes: RuleCrash[], run: () => void): void {
    try {
      run();
    } catch (error) {
      if (crashes.some((crash) => crash.rule === rule.id)) return;
      const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
      crashes.push({ rule: rule.id, error: message, stack });
    }
  }
}

/** All that was found: block by block, then rule by rule. Most blocks have nothing. */
function joined(byBlock: Memory['byBlock'], byRule: Memory['byRule']): readonly WordedFinding[] {
  const all: WordedFinding[] = [];
  for (const found of byBlock) for (const one of found) all.push(one);
  for (const { found } of byRule.values()) for (const one of found) all.push(one);
  return all;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
