/** How far the words reach that a lone mark was meant to hold. */

const STOP = /[，。；：、！？“”（）《》\n]/;

/** No phrase in quotes or brackets is taken to be longer. */
const LONGEST = 40;

/** From an opening mark up to the next mark, or to 等 before it. */
export function endOfWords(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST);
  let end = Math.min(from + 1, limit);
  while (end < limit && !STOP.test(text.charAt(end)) && !(text.charAt(end) === '等' && end > from + 1)) end++;
  return end;
}

/** From a closing mark back to the mark before it. */
export function startOfWords(text: string, to: number): number {
  const limit = Math.max(0, to - LONGEST);
  let start = Math.max(limit, to - 1);
  while (start > limit && !STOP.test(text.charAt(start - 1))) start--;
  return start;
}

/** An opening quote after words and before a mark or the end: it was meant to close. */
export function looksClosing(text: string, at: number): boolean {
  return (
    /^(?:$|[，。、；：！？）》\s“的等和与之中下式型化为是在])/.test(text.slice(at + 1, at + 2)) &&
    !/[，。、；：！？（\s]/.test(text.charAt(at - 1))
  );
}
