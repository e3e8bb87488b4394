import type { TrendItem } from '../../facts/headings/trendItems.ts';
import { countHan } from '../../text/han.ts';
import type { Span } from '../../text/span.ts';

/** 汉字 of the longest sentence that passes for a title, and of the shortest that has run on into the text. */
const LONGEST_TITLE = 32;
const SHORTEST_RUN_ON = 36;
/** How much longer than those of the siblings’ titles the clause is in which a title and the text have grown together. */
const GROWN = 1.3;
/** A form that so many of the siblings share is theirs. */
export const MOST = 2 / 3;

/** A trend whose title runs on into its text. */
export interface RunOn {
  readonly item: TrendItem;
  /** The clause in which the title must end. */
  readonly at: Span;
  /** Where the text plainly begins; undefined where only the siblings show that it does. */
  readonly textStart: number | undefined;
  /** The title of a sibling, for comparison. */
  readonly sample: string;
}

/** True for a number with nothing after it. */
export function isBare({ passage, number }: TrendItem): boolean {
  return passage.text.slice(number.end).trim() === '';
}

/** Paragraphs of one title and nothing after it, neither in the paragraph nor below, where the others have a text. */
export function loneTitles(items: readonly TrendItem[]): readonly TrendItem[] {
  const found = items.filter((item) => !item.followed && isOnlyTitle(item));
  const texts = items.filter((item) => item.followed || titleOf(item)).length;
  return texts >= (items.length - found.length) * MOST ? found : [];
}

/** The last, if it is a title alone and what stands below may go on from all of them: the others have their text beside them. */
export function loneLast(items: readonly TrendItem[]): TrendItem | undefined {
  const last = items.at(-1);
  if (!last?.followed || !isOnlyTitle(last)) return undefined;
  return items.every((item) => item === last || (!item.followed && titleOf(item))) ? last : undefined;
}

function isOnlyTitle(item: TrendItem): boolean {
  const { kind, sentences, passage } = item;
  if (kind !== 'paragraph' || isBare(item)) return false;
  return sentences.length < 2 && countHan(passage.text) <= LONGEST_TITLE;
}

/** Trends whose title runs on into the text, among siblings whose title is a sentence of its own. */
export function findRunOns(items: readonly TrendItem[]): readonly RunOn[] {
  const titled = items.flatMap((item) => {
    const title = titleOf(item);
    return title ? [{ item, title, clauses: clausesIn(item, title.end) }] : [];
  });
  const [first] = titled;
  if (!first) return [];
  const count = first.clauses.length;
  const longest = titled
    .flatMap(({ item, clauses }) => clauses.map((clause) => lengthOf(item, clause)))
    .reduce((most, length) => Math.max(most, length), 0);
  const sample = first.item.passage.text.slice(first.title.start, first.title.end);
  const runs = items.filter(isRunOn).map((item): RunOn => {
    const textStart = textStartIn(item);
    const at = textStart === undefined ? boundaryOf(item, count) : clauseAt(item, textStart);
    return { item, at, textStart, sample };
  });
  if (titled.length >= items.length * MOST) {
    return runs.filter(({ item }) => lengthOf(item, boundaryOf(item, count)) >= longest * GROWN);
  }
  // Where few have a title, only a sentence that plainly begins in the middle of another proves that it was lost.
  const proved =
    titled.length + runs.length === items.length && runs.some(({ textStart }) => textStart !== undefined);
  return proved ? runs : [];
}

/** The title sentence of a trend; undefined where its first sentence is too long for one or stands alone. */
function titleOf({ sentences, passage, number }: TrendItem): Span | undefined {
  const [first, second] = sentences;
  if (!first || !second) return undefined;
  const lineEnd = passage.text.indexOf('\n');
  const end = lineEnd > number.end && lineEnd < first.end ? lineEnd : first.end;
  const length = countHan(passage.text.slice(number.end, end));
  return length >= 4 && length <= LONGEST_TITLE ? { start: number.end, end } : undefined;
}

function isRunOn(item: TrendItem): boolean {
  const [first] = item.sentences;
  if (item.kind === 'heading' || !first || item.sentences.length < 2 || titleOf(item)) return false;
  return first.clauses.length > 2 && countHan(first.text) >= SHORTEST_RUN_ON;
}

/** Words that begin a sentence: after a Han character in the middle of a clause they show that a full stop is lost. */
const OPENING =
  /(?<=[\u4e00-\u9fff]{3})(?<![在从自到据对与和及的是为于向])(?:近(?:些|几)?年来|当前|目前|如今|与此同时|一方面|据统计|数据显示)(?=[，,])/;

function textStartIn({ sentences, number }: TrendItem): number | undefined {
  const [first] = sentences;
  if (!first) return undefined;
  const match = OPENING.exec(first.text.slice(number.end - first.start));
  return match ? number.end + match.index : undefined;
}

/** The clauses after the number and before an offset. */
function clausesIn({ sentences, number }: TrendItem, end = Infinity): readonly Span[] {
  return sentences[0]?.clauses.filter((clause) => clause.start >= number.end && clause.start < end) ?? [];
}

function lengthOf({ passage }: TrendItem, { start, end }: Span): number {
  return countHan(passage.text.slice(start, end));
}

function clauseAt({ sentences, number }: TrendItem, offset: number): Span {
  return sentences[0]?.clauses.find(({ start, end }) => start <= offset && offset < end) ?? number;
}

/** The clause in which the title must end if it has as many clauses as those of the siblings. */
function boundaryOf(item: TrendItem, count: number): Span {
  const own = clausesIn(item);
  return own[Math.min(count, own.length) - 1] ?? item.number;
}
