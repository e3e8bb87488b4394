import { comparePlaces, firstOf, type Enumeration, type PlacedOrdinal } from './enumeration.ts';
import type { PlaceOrder } from './enumerationJudgement.ts';
import {
  depthOf,
  endsWithinStretch,
  goesBeyond,
  readLane,
  type Lane,
  type OrdinalStretch,
} from './enumerationLanes.ts';
import { entryOf } from '../headings/headingPlaces.ts';
import { remembered } from '../remembered.ts';

/** A lane that may go on in other stretches. */
interface Link {
  /** Of its stretch. */
  readonly index: number;
  readonly tokens: readonly PlacedOrdinal[];
}

/**
 * The enumerations of the document in the order of their first members, footnotes first, before they are judged
 * together. Those that stay within their stretch are the same objects as long as its ordinals are.
 */
export function readRuns(stretches: readonly OrdinalStretch[]): readonly Enumeration[] {
  const found = stretches.map((): (readonly Enumeration[])[] => []);
  const links = new Map<string, Link[]>();
  for (const [index, { lanes }] of stretches.entries()) {
    for (const { key, tokens } of lanes) {
      if (key === undefined) found[index]?.push(readAlone(tokens, undefined));
      else entryOf(links, key, () => []).push({ index, tokens });
    }
  }
  for (const all of links.values()) {
    for (const { chain, ahead } of chainsOf(all, stretches)) {
      const [first] = chain;
      if (chain.length === 1 && first) found[first.index]?.push(readAlone(first.tokens, ahead));
      else for (const [index, run] of readChain(chain, ahead, stretches)) found[index]?.push([run]);
    }
  }
  return inOrder(
    found.map((lists) => (lists.length > 1 ? lists.flat().sort(compareRuns) : (lists[0] ?? []))),
  );
}

/** Body text in the order of the stretches. Positions fall from footnote to footnote, so these stand the other way round. */
function inOrder(byStretch: readonly (readonly Enumeration[])[]): readonly Enumeration[] {
  const notes: Enumeration[] = [];
  const body: Enumeration[] = [];
  for (const runs of byStretch) for (const run of runs) if (firstOf(run).position >= 0) body.push(run);
  for (const runs of byStretch.toReversed()) {
    for (const run of runs) if (firstOf(run).position < 0) notes.push(run);
  }
  return [...notes, ...body];
}

function compareRuns(a: Enumeration, b: Enumeration): number {
  return comparePlaces(firstOf(a), firstOf(b));
}

/** The order of the document that {@link readRuns} keeps. */
export function orderOf(stretches: readonly OrdinalStretch[]): PlaceOrder {
  let indices: Map<object, number> | undefined;
  return (a, b) => {
    if (a.stretch === b.stretch) return comparePlaces(a, b);
    if (a.position < 0 !== b.position < 0) return a.position - b.position;
    indices ??= new Map(stretches.map(({ mark }, index) => [mark, index]));
    const distance = (indices.get(a.stretch) ?? 0) - (indices.get(b.stretch) ?? 0);
    return a.position < 0 ? -distance : distance;
  };
}

interface Chain {
  readonly chain: readonly Link[];
  /** The next ordinal of the lane after the chain. */
  readonly ahead: PlacedOrdinal | undefined;
}

/** Cuts a lane of the document where a heading ends every run. */
function* chainsOf(links: readonly Link[], stretches: readonly OrdinalStretch[]): Iterable<Chain> {
  let start = 0;
  for (const [index, link] of links.entries()) {
    const next = links[index + 1];
    const ahead = next?.tokens[0];
    const last = link.tokens.at(-1);
    const goesOn =
      next &&
      ahead &&
      last &&
      (goesBeyond(ahead.ordinal.form) || !endsBetween(last, link.index, ahead, next.index, stretches));
    if (goesOn) continue;
    yield { chain: links.slice(start, index + 1), ahead };
    start = index + 1;
  }
}

/** Whether a heading between ordinals of two stretches ends the section of the first. */
function endsBetween(
  before: PlacedOrdinal,
  from: number,
  token: PlacedOrdinal,
  to: number,
  stretches: readonly OrdinalStretch[],
): boolean {
  const depth = depthOf(before);
  if (depth === 0) return true;
  const ends = (one: number): boolean => one <= depth;
  if (before.stretch.depths.slice(before.section).some(ends)) return true;
  for (let index = from + 1; index < to; index++) {
    if (stretches[index]?.mark.depths.some(ends) === true) return true;
  }
  return token.stretch.depths.slice(0, token.section).some(ends);
}

/** A lane that nothing goes on with in another stretch. What it comes to depends on it, and on how the next ordinal counts. */
const readAlone = remembered(
  (tokens: Lane['tokens'], ahead: PlacedOrdinal | undefined): readonly Enumeration[] =>
    readLane(tokens, ahead).toSorted(compareRuns),
  ([before], [after]) =>
    before?.ordinal.value === after?.ordinal.value && before?.ordinal.level === after?.ordinal.level,
);

/** The runs of lanes that go on with one another, each with the index of the stretch that it begins in. */
function readChain(
  chain: readonly Link[],
  ahead: PlacedOrdinal | undefined,
  stretches: readonly OrdinalStretch[],
): readonly (readonly [number, Enumeration])[] {
  const indices = new Map(chain.map(({ index }) => [stretches[index]?.mark, index]));
  const indexOf = ({ stretch }: PlacedOrdinal): number => indices.get(stretch) ?? 0;
  const tokens = chain.flatMap((link) => link.tokens);
  const runs = readLane(tokens, ahead, (before, token) =>
    before.stretch === token.stretch
      ? endsWithinStretch(before, token)
      : endsBetween(before, indexOf(before), token, indexOf(token), stretches),
  );
  return runs.map((run) => [indexOf(firstOf(run)), run]);
}
