import { heaviestChain, longestCommonChain, similarity } from './alignment.ts';
import type { ContentsEntry } from './contents.ts';
import type { Line } from '../lines.ts';
import { entryOf } from '../headings/headingPlaces.ts';
import { looseKey, readNumberedText } from './looseKey.ts';

/** What an entry of a 目录 stands for: a heading, or a caption. */
export interface ContentsTarget {
  /** As a reader sees it, number included. */
  readonly text: string;
  /** Without its number. */
  readonly title: string;
  /** The number as written, with what sets it off; empty where there is none. */
  readonly number: string;
  /** Level of the heading; 0 for captions. */
  readonly depth: number;
  /** Index of the heading it hangs under; -1 for none. */
  readonly parent: number;
  /** May be left out of the 目录. */
  readonly optional: boolean;
  /** Its number or form is unlike those round it: where an entry has another one, the entry is not at fault. */
  readonly isIrregular: () => boolean;
  /** The line of the body that holds the text. */
  readonly line: Line;
  /** {@link looseKey} of text and title. */
  readonly key: string;
  readonly titleKey: string;
}

/** An entry and what it stands for. */
export interface ContentsPair {
  readonly entry: ContentsEntry;
  readonly target: ContentsTarget;
}

/** What came of holding a 目录 against the body. */
export interface ContentsAlignment {
  /** In order. */
  readonly pairs: readonly ContentsPair[];
  /** Entries out of order, with what they stand for. */
  readonly moved: readonly ContentsPair[];
  readonly unknown: readonly ContentsEntry[];
  /** Targets without an entry, whether or not the 目录 should list them. */
  readonly unlisted: readonly ContentsTarget[];
}

/** Beyond this many pairs to compare, a stretch without any equal text is not searched for similar ones. */
const MOST_COMPARISONS = 2_500;
/** Less similar titles are different ones. */
const LEAST_SIMILARITY = 0.5;

/** Pairs the entries of a 目录 with what they stand for: equal texts first, then equal titles, then similar ones. */
export function alignContents(
  entries: readonly ContentsEntry[],
  targets: readonly ContentsTarget[],
): ContentsAlignment {
  const paired = new Pairing(entries, targets);
  paired.chain(
    (entry) => entry.keys,
    (target) => target.key,
  );
  paired.chain(
    (entry) => [entry.titleKey],
    (target) => target.titleKey,
  );
  const depths = paired.depths();
  for (const gap of paired.gaps()) {
    const seconds = gap.seconds.filter(
      (index) => depths.size === 0 || depths.has(targets[index]?.depth ?? -1),
    );
    pairSimilar(paired, { firsts: gap.firsts, seconds }, entries, targets);
  }
  return paired.result();
}

interface Gap {
  readonly firsts: readonly number[];
  readonly seconds: readonly number[];
}

function pairSimilar(
  paired: Pairing,
  gap: Gap,
  entries: readonly ContentsEntry[],
  targets: readonly ContentsTarget[],
): void {
  const { firsts, seconds } = gap;
  if (firsts.length === 0 || seconds.length === 0 || firsts.length * seconds.length > MOST_COMPARISONS)
    return;
  const alone = firsts.length === 1 && seconds.length === 1;
  const weight = (first: number, second: number): number => {
    const alike = similarity(entries[first]?.titleKey ?? '', targets[second]?.titleKey ?? '');
    const sameNumber = paired.sameNumber(first, second);
    // One entry for one heading with the same number: whatever the entry says, this is what it is held against.
    if (alone && (sameNumber || alike > 0.2)) return 1;
    return alike + (sameNumber ? 0.2 : 0) - LEAST_SIMILARITY;
  };
  for (const pair of heaviestChain(firsts, seconds, weight)) paired.join(pair.first, pair.second);
}

class Pairing {
  readonly #entries: readonly ContentsEntry[];
  readonly #targets: readonly ContentsTarget[];
  readonly #targetOf = new Map<number, number>();
  readonly #entryOf = new Map<number, number>();

  constructor(entries: readonly ContentsEntry[], targets: readonly ContentsTarget[]) {
    this.#entries = entries;
    this.#targets = targets;
  }

  join(entry: number, target: number): void {
    this.#targetOf.set(entry, target);
    this.#entryOf.set(target, entry);
  }

  /** Joins what is equal by key and keeps the order, between what is joined already. */
  chain(
    keysOf: (entry: ContentsEntry) => readonly string[],
    keyOf: (target: ContentsTarget) => string,
  ): void {
    if (this.#targetOf.size === this.#entries.length) return;
    // Of the headings of a long report few are listed.
    const places = new Map<string, number[]>();
    for (const [index, entry] of this.#entries.entries()) {
      if (!this.#targetOf.has(index)) for (const key of keysOf(entry)) if (key !== '') places.set(key, []);
    }
    for (const [index, target] of this.#targets.entries()) {
      const indices = places.get(keyOf(target));
      if (indices && !this.#entryOf.has(index)) indices.push(index);
    }
    const bounds = this.#bounds();
    const candidates = this.#entries.map((entry, index) => {
      if (this.#targetOf.has(index)) return [];
      const [low, high] = bounds[index] ?? [0, 0];
      const targets = keysOf(entry).flatMap((key) => places.get(key) ?? []);
      return targets.filter((target) => low < target && target < high);
    });
    for (const { first, second } of longestCommonChain(candidates)) this.join(first, second);
  }

  /** For each entry that is not joined, the joined targets it lies between; an empty range for the others. */
  #bounds(): readonly (readonly [number, number])[] {
    const bounds: [number, number][] = [];
    let low = -1;
    for (const entry of this.#entries.keys()) {
      const target = this.#targetOf.get(entry);
      if (target !== undefined) low = target;
      bounds.push(target === undefined ? [low, this.#targets.length] : [0, 0]);
    }
    let high = this.#targets.length;
    for (let entry = bounds.length - 1; entry >= 0; entry--) {
      const bound = bounds[entry];
      const target = this.#targetOf.get(entry);
      if (target !== undefined) high = target;
      else if (bound) bound[1] = high;
    }
    return bounds;
  }

  depths(): ReadonlySet<number> {
    return new Set([...this.#entryOf.keys()].map((target) => this.#targets[target]?.depth ?? -1));
  }

  /** The stretches between joined pairs. */
  gaps(): readonly Gap[] {
    const gaps: Gap[] = [];
    let firsts: number[] = [];
    let from = 0;
    const close = (target: number): void => {
      const seconds: number[] = [];
      for (let index = from; index < target; index++) if (!this.#entryOf.has(index)) seconds.push(index);
      if (firsts.length > 0) gaps.push({ firsts, seconds });
      firsts = [];
      from = target + 1;
    };
    for (const entry of this.#entries.keys()) {
      const target = this.#targetOf.get(entry);
      if (target === undefined) firsts.push(entry);
      else close(target);
    }
    close(this.#targets.length);
    return gaps;
  }

  sameNumber(entry: number, target: number): boolean {
    const number = looseKey(readNumberedText(this.#entries[entry]?.text ?? '').number);
    return number !== '' && number === looseKey(this.#targets[target]?.number ?? '');
  }

  /** The targets that are not joined, by their titles; none where no entry looks for one. */
  #freeTargets(): Map<string, number[]> {
    const free = new Map<string, number[]>();
    if (this.#targetOf.size === this.#entries.length) return free;
    for (const [index, { titleKey }] of this.#targets.entries()) {
      if (!this.#entryOf.has(index)) entryOf(free, titleKey, () => []).push(index);
    }
    return free;
  }

  result(): ContentsAlignment {
    const free = this.#freeTargets();
    const pairs: ContentsPair[] = [];
    const moved: ContentsPair[] = [];
    const unknown: ContentsEntry[] = [];
    const claimed = new Set<number>();
    for (const [index, entry] of this.#entries.entries()) {
      const own = this.#targetOf.get(index);
      const other = own === undefined ? free.get(entry.titleKey)?.shift() : undefined;
      const target = this.#targets[own ?? other ?? -1];
      if (!target) unknown.push(entry);
      else (own === undefined ? moved : pairs).push({ entry, target });
      if (other !== undefined) claimed.add(other);
    }
    const unlisted = this.#targets.filter((_, index) => !this.#entryOf.has(index) && !claimed.has(index));
    return { pairs, moved, unknown, unlisted };
  }
}
