import { partitionPoint } from '../text/partition.ts';
import { splice, splicePlaces, type Splice } from '../text/splice.ts';
import type { Block } from './block.ts';

/** Consecutive blocks of a document: one of its upper headings and all up to the next. The first need have no heading. */
export interface Stretch {
  readonly blocks: readonly Block[];
}

/** A document in stretches. */
export interface Stretches {
  readonly list: readonly Stretch[];
  /** The index of each one's first block; as long as `list`. */
  readonly firsts: readonly number[];
  /** The lowest level at whose headings the document is cut. */
  readonly depth: number;
  /** How many headings of each level the document has; the index is the level. */
  readonly counts: readonly number[];
}

const NO_HEADINGS: Stretches['counts'] = [0, 0, 0, 0, 0, 0, 0];

/**
 * Cuts a document into stretches, about as many as each has blocks: what costs a step per stretch and a step per block
 * of one stretch costs least then.
 */
export function cutStretches(blocks: readonly Block[]): Stretches {
  const counts = [...NO_HEADINGS];
  for (const block of blocks) count(counts, block, 1);
  const depth = depthFor(counts, blocks.length);
  return { ...cut(blocks, 0, blocks.length, depth), depth, counts };
}

/**
 * The same after an edit, with all stretches that it leaves alone.
 *
 * @param splice leads from the blocks before to those after.
 * @param stretches those of the blocks before.
 */
export function cutAgain(
  after: readonly Block[],
  { head, tail, delta }: Splice,
  before: readonly Block[],
  stretches: Stretches,
): Stretches {
  if (head === after.length && delta === 0) return stretches;
  const behind = before.length - tail;
  const counts = [...stretches.counts];
  for (let index = head; index < behind; index++) count(counts, before[index], -1);
  for (let index = head; index < after.length - tail; index++) count(counts, after[index], 1);
  const depth = depthFor(counts, after.length);
  if (depth !== stretches.depth) return { ...cut(after, 0, after.length, depth), depth, counts };
  const { list } = stretches;
  // The stretch that the first changed block follows or stands in, up to the first that begins behind the last.
  const from = Math.max(0, partitionPoint(stretches.firsts, (first) => first < head) - 1);
  const to = Math.max(
    from + 1,
    partitionPoint(stretches.firsts, (first) => first < behind),
  );
  const end = (stretches.firsts[to] ?? before.length) + delta;
  const fresh = cut(after, stretches.firsts[from] ?? 0, end, depth);
  const firsts = splicePlaces(stretches.firsts, from, to, fresh.firsts, delta);
  const kept = fresh.list.map((one, index) => sameOr(list[from + index], one));
  return { list: splice(list, from, to, kept), firsts, depth, counts };
}

/** What was there before, if it has the same blocks. */
function sameOr(before: Stretch | undefined, after: Stretch): Stretch {
  const { blocks } = after;
  const isSame =
    before?.blocks.length === blocks.length && blocks.every((block, index) => block === before.blocks[index]);
  return isSame ? before : after;
}

function levelOf(block: Block | undefined): number {
  return block?.type === 'heading' ? (block.node.depth ?? 0) : 0;
}

function count(counts: number[], block: Block | undefined, by: number): void {
  const level = levelOf(block);
  if (level > 0) counts[level] = (counts[level] ?? 0) + by;
}

function depthFor(counts: readonly number[], blocks: number): number {
  const wanted = Math.sqrt(blocks);
  let headings = 0;
  for (let depth = 1; depth < counts.length; depth++) {
    headings += counts[depth] ?? 0;
    if (headings >= wanted) return depth;
  }
  return counts.length - 1;
}

function cut(
  blocks: readonly Block[],
  from: number,
  to: number,
  depth: number,
): Pick<Stretches, 'list' | 'firsts'> {
  const firsts: number[] = [];
  for (let index = from; index < to; index++) {
    const level = levelOf(blocks[index]);
    if (index === from || (level > 0 && level <= depth)) firsts.push(index);
  }
  const list = firsts.map((first, index) => ({ blocks: blocks.slice(first, firsts[index + 1] ?? to) }));
  return { list, firsts };
}
