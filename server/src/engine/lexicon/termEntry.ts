/** One entry of the term base. */
export interface TermEntry {
  /** 规范写法. */
  readonly preferred: string;
  /** Wrong or outdated forms; a form in slashes (`/五大篇文章?/`) is a regular expression. */
  readonly variants: readonly string[];
  readonly note?: string | undefined;
  /** Of a group: its members in canonical order. */
  readonly members?: readonly string[] | undefined;
  /** `always`: “…” round it, `never`: without, `auto`: as the document does more often. */
  readonly quotes?: 'always' | 'never' | 'auto' | undefined;
  /** 全称 of an abbreviation, or the short form's full name. */
  readonly expansion?: string | undefined;
  /** Left alone where it stands in one of these. */
  readonly exempt?: readonly ('quotation' | 'title')[] | undefined;
  /** Accepted short forms: never reported, and nothing within one is taken for a variant of another entry. */
  readonly short?: readonly string[] | undefined;
  /** Name of the term set it belongs to, such as `finance`. */
  readonly set?: string | undefined;
}
