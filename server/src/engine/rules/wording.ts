/** A sentence in both languages of the product. `{name}` stands for a value of the finding's data. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}
