/** Why a variant of a term cannot be searched for. */
export type VariantProblem =
  /** Shorter than two characters: it would be found in the middle of other words. */
  | 'short'
  /** Not a regular expression (ECMAScript, flag `u`). */
  | 'syntax'
  /** Matches the empty string, so everywhere. */
  | 'empty'
  /** A repetition of a repetition, such as `(a+)+`: on some texts it takes for ever. */
  | 'nested';

const LEAST_LENGTH = 2;

/** The source of the regular expression in `/…/`; undefined where the variant is plain text. */
export function patternSource(variant: string): string | undefined {
  return variant.length > 2 && variant.startsWith('/') && variant.endsWith('/')
    ? variant.slice(1, -1)
    : undefined;
}

/** What is wrong with a variant as a team wrote it; undefined where it is fit for use. */
export function variantProblem(variant: string): VariantProblem | undefined {
  const source = patternSource(variant);
  if (source === undefined) return variant.trim().length < LEAST_LENGTH ? 'short' : undefined;
  if (repeatsRepetition(source)) return 'nested';
  try {
    return new RegExp(source, 'u').test('') ? 'empty' : undefined;
  } catch {
    return 'syntax';
  }
}

/** True where a group that holds an unbounded repetition is itself repeated without bound. */
function repeatsRepetition(source: string): boolean {
  const groups: { repeats: boolean }[] = [{ repeats: false }];
  for (let index = 0; index < source.length; index++) {
    const char = source.charAt(index);
    if (char === '\\') index++;
    else if (char === '[') index = endOfClass(source, index);
    else if (char === '(') groups.push({ repeats: false });
    else if (char === ')' && groups.length > 1) {
      const inner = groups.pop();
      const repeated = isUnbounded(source, index + 1);
      if (inner?.repeats === true && repeated) return true;
      const outer = groups.at(-1);
      if (outer) outer.repeats ||= inner?.repeats === true || repeated;
    } else if (isUnbounded(source, index)) {
      const group = groups.at(-1);
      if (group) group.repeats = true;
    }
  }
  return false;
}

function endOfClass(source: string, start: number): number {
  for (let index = start + 1; index < source.length; index++) {
    if (source.charAt(index) === '\\') index++;
    else if (source.charAt(index) === ']') return index;
  }
  return source.length;
}

/** True where `*`, `+` or `{n,}` stands at the index. */
function isUnbounded(source: string, index: number): boolean {
  return /^(?:[*+]|\{\d+,\})/.test(source.slice(index, index + 12));
}
