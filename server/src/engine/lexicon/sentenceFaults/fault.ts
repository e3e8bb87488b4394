interface Reason {
  readonly zh: string;
  readonly en: string;
}

/** A sentence pattern that is at odds with itself or lacks a part. */
export interface SentenceFault {
  readonly pattern: RegExp;
  /** Every match has one of these: a text without any need not be searched. */
  readonly signs: readonly string[];
  /** What is wrong: two patterns run into one, no subject, or a word missing. */
  readonly fault: 'blended' | 'subjectless' | 'incomplete';
  /** What to write, `$1` and so on standing for the groups; none where only the author knows. */
  readonly right?: string;
  readonly reason: Reason;
}

export function blended(
  pattern: RegExp,
  signs: string,
  right: string | undefined,
  zh: string,
  en: string,
): SentenceFault {
  return { pattern, signs: signs.split(' '), fault: 'blended', ...(right && { right }), reason: { zh, en } };
}

export function incomplete(
  pattern: RegExp,
  signs: string,
  right: string,
  zh: string,
  en: string,
): SentenceFault {
  return { pattern, signs: signs.split(' '), fault: 'incomplete', right, reason: { zh, en } };
}

export function subjectless(
  pattern: RegExp,
  signs: string,
  right: string | undefined,
  zh: string,
  en: string,
) {
  return { ...blended(pattern, signs, right, zh, en), fault: 'subjectless' } as const;
}
