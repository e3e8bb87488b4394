import type { InferOutput } from 'valibot';
import type { BlockFact, DocumentFacts, FactValues } from '../facts/fact.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block, BlockType, Place } from '../markdown/block.ts';
import type { OptionsSchema } from './options.ts';
import type { Wording } from './wording.ts';

export type { Wording } from './wording.ts';

/** `off` keeps a rule silent; the others are those of the Language Server Protocol, without `hint`. */
export type Severity = 'error' | 'warning' | 'info' | 'off';

export type RuleGroup = 'numbering' | 'sources' | 'terms' | 'wording' | 'numbers' | 'typography' | 'markdown';

/** `fix`: safe, applied by `--fix`. `suggest`: quick fixes that need a person's eye. */
export type Fixability = 'fix' | 'suggest' | 'none';

export type Wordings = Readonly<Record<string, Wording>>;

/** What the wording's `{name}` stand for; a wording of its own is put in in the language of the sentence. */
export type Data = Readonly<Record<string, string | number | Wording>>;

/** Replaces the stretch by `text`. */
export interface PlacedEdit {
  readonly at: Place;
  readonly text: string;
}

/** A correction, taken whole or not at all; its edits do not overlap. */
export interface Fix<M extends string = string> {
  /** Names a wording of the rule: what the fix does, in the imperative. */
  readonly title: M;
  readonly data?: Data | undefined;
  readonly edits: readonly PlacedEdit[];
}

/** Another place that belongs to a finding. */
export interface Related<M extends string = string> {
  readonly at: Place;
  readonly message: M;
  readonly data?: Data | undefined;
}

/** What a rule has found and where; not yet worded, and independent of where in the document its block stands. */
export interface Finding<M extends string = string> {
  /** Names a wording of the rule. */
  readonly message: M;
  readonly data?: Data | undefined;
  /** What to underline: as little as names the fault. */
  readonly at: Place;
  /** Set where the finding is about the whole document; `at` is then its first occurrence. */
  readonly scope?: 'document' | undefined;
  /** Safe: keeps the meaning, the Markdown structure and every number. Only for rules that declare `fix`. */
  readonly fix?: Fix<M> | undefined;
  /** Best first. */
  readonly suggestions?: readonly Fix<M>[] | undefined;
  readonly related?: readonly Related<M>[] | undefined;
}

export interface RuleMeta<M extends Wordings, O extends OptionsSchema> {
  /** Thing and aspect, such as `heading-numbering`. Never changes. */
  readonly id: string;
  readonly group: RuleGroup;
  /** 名称, and its English. */
  readonly title: Wording;
  /** In the preset `recommended`. */
  readonly severity: Severity;
  readonly fixable: Fixability;
  /** Every option has a default, a description in both languages, and a name in camelCase. */
  readonly options: O;
  /** The finding's messages and the fixes' titles. */
  readonly messages: M;
}

/** Decided from one block, its facts and the options alone. */
export interface BlockRule<
  M extends Wordings = Wordings,
  O extends OptionsSchema = OptionsSchema,
  F extends Readonly<Record<string, BlockFact<unknown>>> = Readonly<Record<string, BlockFact<unknown>>>,
> extends RuleMeta<M, O> {
  readonly kind: 'block';
  /** The block types it looks at. */
  readonly blocks: readonly BlockType[];
  readonly facts: F;
  readonly check: (
    block: Block,
    facts: FactValues<F>,
    context: RuleContext<O>,
  ) => Iterable<Finding<string & keyof M>>;
}

/** Decided from facts about the whole document; sees no block that no fact shows it. */
export interface DocumentRule<
  M extends Wordings = Wordings,
  O extends OptionsSchema = OptionsSchema,
  F extends DocumentFacts = DocumentFacts,
> extends RuleMeta<M, O> {
  readonly kind: 'document';
  readonly facts: F;
  readonly check: (
    facts: FactValues<F>,
    context: DocumentRuleContext<O>,
  ) => Iterable<Finding<string & keyof M>>;
}

export interface RuleContext<O extends OptionsSchema = OptionsSchema> {
  readonly options: InferOutput<O>;
  readonly lexicon: Lexicon;
  /** Only for document rules, and only where whoever lints knows the files. */
  readonly surroundings?: Surroundings | undefined;
}

/** What a rule about the whole document may read besides its facts. */
export interface DocumentRuleContext<O extends OptionsSchema = OptionsSchema> extends RuleContext<O> {
  /**
   * Asks about items one by one, and about those that it has asked about before not again: what was found in them is
   * taken over as long as all that is `given` is the same.
   *
   * @param key names the question where a rule asks more than one.
   * @param given all that the answer depends on besides the item, the options and the lexicon; compared by identity.
   * @param judge says what is found in the item; nobody changes it afterwards.
   */
  readonly each: <I extends object, M extends string>(
    key: string,
    items: Iterable<I>,
    given: readonly unknown[],
    judge: (item: I) => Iterable<Finding<M>>,
  ) => Iterable<Finding<M>>;
}

/** What is known of the files round a draft. */
export interface Surroundings {
  /**
   * Whether there is a file or folder.
   *
   * @param path relative to the draft's folder, with `/`, percent-encoding undone.
   * @returns undefined where it may not be looked for: outside the folders that are checked.
   */
  readonly exists: (path: string) => boolean | undefined;
}

/** A rule of either kind with its types erased, as registries and the linter hold it. */
export interface Rule {
  readonly kind: 'block' | 'document';
  readonly id: string;
  readonly group: RuleGroup;
  readonly title: Wording;
  readonly severity: Severity;
  readonly fixable: Fixability;
  readonly options: OptionsSchema;
  readonly messages: Wordings;
}

/** Declares a block rule; gives the compiler the types, nothing else. */
export function blockRule<
  const M extends Wordings,
  O extends OptionsSchema,
  const F extends Readonly<Record<string, BlockFact<unknown>>>,
>(rule: Omit<BlockRule<M, O, F>, 'kind'>): BlockRule<M, O, F> {
  return { kind: 'block', ...rule };
}

/** Declares a document rule; gives the compiler the types, nothing else. */
export function documentRule<
  const M extends Wordings,
  O extends OptionsSchema,
  const F extends DocumentFacts,
>(rule: Omit<DocumentRule<M, O, F>, 'kind'>): DocumentRule<M, O, F> {
  return { kind: 'document', ...rule };
}
