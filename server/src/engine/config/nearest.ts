import { distance } from 'fastest-levenshtein';

/**
 * The name that a mistyped one was probably meant to be: the closest, if no more than a third of the letters
 * (and at least two) differ. Case does not count.
 */
export function nearestName(typed: string, names: Iterable<string>): string | undefined {
  const wanted = typed.toLowerCase();
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const name of names) {
    const steps = distance(wanted, name.toLowerCase());
    if (steps < least && steps < name.length) {
      best = name;
      least = steps;
    }
  }
  return best;
}
