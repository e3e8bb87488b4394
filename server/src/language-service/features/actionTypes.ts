import type { Diagnostic, Edit } from '../../engine/index.ts';

/** Kinds of code actions, as the Language Server Protocol names them. */
export type ActionKind = 'quickfix' | 'source.fixAll.zhangfa';

/** Where a suppression reaches. */
export type SuppressionReach = 'line' | 'block' | 'file';

/** A finding named by what does not depend on a state of the linter: small and serialisable. */
export interface FindingKey {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** What an action does, in few words; `resolveAction` works it out when it is chosen. Plain data. */
export type Recipe =
  | {
      readonly type: 'fix';
      readonly finding: FindingKey;
      /** Which correction: the title tells a stale recipe from one that still holds. */
      readonly title: string;
    }
  | { readonly type: 'fixRule'; readonly rule: string }
  | { readonly type: 'fixAll' }
  | { readonly type: 'suppress'; readonly finding: FindingKey; readonly reach: SuppressionReach }
  | { readonly type: 'off'; readonly rule: string }
  | { readonly type: 'term'; readonly term: string }
  | { readonly type: 'explain'; readonly rule: string };

/** An action offered to the author. */
export interface Action {
  /** In the linter's language. */
  readonly title: string;
  readonly kind: ActionKind;
  /** The safe fix of a finding. */
  readonly isPreferred: boolean;
  /** The findings it mends or is about; none for those about the whole draft. */
  readonly diagnostics: readonly Diagnostic[];
  readonly recipe: Recipe;
}

/** A change of the team's configuration: a rule switched off, or a term added. */
export type ConfigurationChange =
  { readonly rule: string; readonly severity: 'off' } | { readonly term: string };

/** What an action comes to. */
export type ResolvedAction =
  | { readonly edits: readonly Edit[] }
  | { readonly configuration: ConfigurationChange }
  /** Show the page of this rule. */
  | { readonly explain: string };
