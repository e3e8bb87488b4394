/**
 * Which delimiter runs can open and close emphasis (CommonMark 0.31 6.2). An empty string stands for the beginning
 * or the end of the line.
 */

const SPACE = /^\s?$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;

/** True where the code unit counts as punctuation, symbols included: 。 ” % +. */
export function isPunctuation(char: string): boolean {
  return PUNCTUATION.test(char);
}

function isLeftFlanking(before: string, after: string): boolean {
  return !SPACE.test(after) && (!isPunctuation(after) || SPACE.test(before) || isPunctuation(before));
}

function isRightFlanking(before: string, after: string): boolean {
  return isLeftFlanking(after, before);
}

/** True where a run of `*` or `_` between the two can open emphasis. */
export function canOpen(delimiter: string, before: string, after: string): boolean {
  const left = isLeftFlanking(before, after);
  return left && (delimiter.startsWith('*') || !isRightFlanking(before, after) || isPunctuation(before));
}

/** True where a run of `*` or `_` between the two can close emphasis. */
export function canClose(delimiter: string, before: string, after: string): boolean {
  const right = isRightFlanking(before, after);
  return right && (delimiter.startsWith('*') || !isLeftFlanking(before, after) || isPunctuation(after));
}
