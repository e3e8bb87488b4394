/**
 * Whether the target of a reference exists. `none`: the document has nothing of the kind at all. `unknown`: nobody
 * can tell, for the reference may be to another volume, or to something that has lost its number.
 */
export interface Verdict {
  readonly target: 'found' | 'missing' | 'none' | 'unknown';
  /** What exists of the kind, the nearest number first; as the parts of a number. */
  readonly nearest: readonly (readonly number[])[];
}

export const FOUND: Verdict = { target: 'found', nearest: [] };
export const UNKNOWN: Verdict = { target: 'unknown', nearest: [] };
export const NONE: Verdict = { target: 'none', nearest: [] };

/** The two nearest numbers; of equals, the ones that come first. */
export function nearest(
  numbers: readonly (readonly number[])[],
  wanted: readonly number[],
): readonly (readonly number[])[] {
  let best: readonly (readonly number[])[] = [];
  let least = Infinity;
  let second = Infinity;
  for (const parts of numbers) {
    const distance = distanceOf(parts, wanted);
    if (distance < least) {
      best = [parts, ...best.slice(0, 1)];
      second = least;
      least = distance;
    } else if (distance < second) {
      best = [...best.slice(0, 1), parts];
      second = distance;
    }
  }
  return best;
}

function distanceOf(parts: readonly number[], wanted: readonly number[]): number {
  return parts.reduce(
    (sum, part, index) =>
      sum + Math.abs(part - (wanted[index] ?? 0)) * (index === parts.length - 1 ? 1 : 100),
    0,
  );
}
