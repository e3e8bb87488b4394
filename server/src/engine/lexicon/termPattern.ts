import { patternWork } from './patternWork.ts';

/** Why a variant of a term cannot be searched for. */
export type VariantProblem =
  /** Shorter than two characters: it would be found in the middle of other words. */
  | 'short'
  /** Not a regular expression (ECMAScript, flag `u`). */
  | 'syntax'
  /** Matches the empty string, so everywhere. */
  | 'empty'
  /** A repetition of what has a choice of its own, such as `(a+)+` or `(a|b)+`: on some texts it takes for ever. */
  | 'nested'
  /** So many repetitions, optional parts and alternatives that a long paragraph takes seconds. */
  | 'heavy'
  /** Refers back to a group. */
  | 'reference';

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
  const problem = patternWork(source);
  if (problem !== undefined) return problem;
  try {
    return new RegExp(source, 'u').test('') ? 'empty' : undefined;
  } catch {
    return 'syntax';
  }
}
