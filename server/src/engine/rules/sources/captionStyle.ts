import type { CaptionLine } from '../../facts/floats/captionLine.ts';
import type { Float } from '../../facts/floats/floats.ts';

/** The most frequent value; of equally frequent ones the first. Undefined of nothing. */
export function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  let most = 0;
  for (const [value, count] of counts) {
    if (count <= most) continue;
    best = value;
    most = count;
  }
  return best;
}

/** The value that at least two share and that no other is as frequent as. */
export function majority<T>(values: readonly T[]): T | undefined {
  const best = mostFrequent(values);
  const others = values.filter((value) => value !== best);
  const count = values.length - others.length;
  const second = mostFrequent(others);
  const runnerUp = second === undefined ? 0 : others.filter((value) => value === second).length;
  return count > 1 && count > runnerUp ? best : undefined;
}

/** How captions set the number off: 图 1 架构 has a space on both sides. Undefined where there is no majority. */
export interface CaptionStyle {
  /** Between label and number. */
  readonly gap: string | undefined;
  /** Between number and title. */
  readonly separator: string | undefined;
}

export function houseStyle(captions: readonly CaptionLine[]): CaptionStyle {
  const titled = captions.filter((caption) => caption.title !== '' && !caption.continued);
  return {
    gap: majority(titled.map((caption) => caption.gap)),
    separator: majority(titled.map((caption) => caption.separator)),
  };
}

/** The captions of the document that are written in Chinese. */
export function captionLines(floats: readonly Float[]): readonly CaptionLine[] {
  return floats.flatMap(({ caption }) =>
    caption && !/^[A-Z]/i.test(caption.caption.label) ? [caption.caption] : [],
  );
}
