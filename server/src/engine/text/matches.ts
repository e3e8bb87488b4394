const NONE: readonly RegExpExecArray[] = [];

/**
 * What `text.matchAll(pattern)` gives, all at once. `matchAll` makes a copy of the pattern for every call, which costs
 * more than the search of a short text in vain; so this is for what is sought in every passage and seldom found.
 *
 * @param pattern global, as `matchAll` asks
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  while (match) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += pattern.unicode && isAstral(text, match.index) ? 2 : 1;
    match = pattern.exec(text);
  }
  return found;
}

function isAstral(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
