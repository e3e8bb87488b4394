/** A sentence in both languages of the product. */
interface Reason {
  readonly zh: string;
  readonly en: string;
}

/**
 * A form that is wrong, with the context in which it is. The context is given as fragments of regular expressions
 * about what stands directly round the form, so that the form itself is all that is matched.
 */
export interface Phrase {
  /** What is wrong: a word, or the characters that are wrong in each of `words`. */
  readonly wrong: string;
  /** What to write for `wrong`. */
  readonly right: string;
  /** The words in which `wrong` is wrong; the finding underlines the word. None: `wrong` is the word. */
  readonly words?: readonly string[];
  /** Must stand before the word. */
  readonly after?: string;
  /** Must not stand before the word. */
  readonly notAfter?: string;
  /** Must stand behind the word. */
  readonly before?: string;
  /** Must not stand behind the word. */
  readonly notBefore?: string;
  /** What the context always holds: a text without it need not be searched. */
  readonly sign?: string;
  readonly reason: Reason;
  /** Offered, not made: another word than this may be the one to change. */
  readonly isProposal?: true;
  /** As wrong in traditional script, where it has the same characters. */
  readonly isOfBothScripts?: true;
  /** The standard or dictionary that says so. */
  readonly source: string;
}

/** Where and when a form is wrong. */
export type Context = Pick<Phrase, 'words' | 'after' | 'notAfter' | 'before' | 'notBefore'>;

/** The words of a list parted by white space. */
export function wordsOf(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
