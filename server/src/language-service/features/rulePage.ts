/** An example of a rule's page. */
export interface RuleExample {
  /** 错误, 正确, 不报 … as the fence says. */
  readonly label: string;
  /** Markdown, with ⟦ ⟧ round what is found. */
  readonly text: string;
}

/** A rule's page taken apart. */
export interface RulePage {
  readonly id: string;
  /** 名称, in the language asked for. */
  readonly title: string;
  /** One English sentence. */
  readonly summary: string;
  /** 依据: the clauses, in Markdown; empty where the page has none. */
  readonly clauses: string;
  /** 为什么, in Markdown. */
  readonly reason: string;
  readonly examples: readonly RuleExample[];
  /** The whole page. */
  readonly markdown: string;
}

/** The page of a rule; undefined where there is no such rule. */
export function rulePage(id: string): RulePage | undefined {
  void id;
  return undefined;
}
