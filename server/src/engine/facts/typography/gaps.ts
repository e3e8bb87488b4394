import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { HAN } from '../../text/han.ts';
import { contains, type Span } from '../../text/span.ts';
import { foreignIn, isReferenceEntry } from './chineseContext.ts';
import { pairMarks, type Enclosure } from './enclosures.ts';
import { blockFact, documentFact, stretchFact } from '../fact.ts';
import { prose, type Prose } from '../sentences.ts';
import { strayGaps, type StrayGap } from './strayGaps.ts';

/** What meets a 汉字: a Latin word, a number, the number of a date, or % after a number. */
export type GapKind = 'letter' | 'digit' | 'date' | 'percent';

/** Where a 汉字 meets a Latin word or a number: the white space, or the empty span between the two. */
export interface Gap extends Span {
  readonly block: Block;
  readonly passage: Passage;
}

/** The gaps of one kind, by whether there is a space. */
export interface GapsOfKind {
  readonly spaced: readonly Gap[];
  readonly tight: readonly Gap[];
}

/** The gaps of a block, those of names and fixed forms left out. */
export interface Gaps {
  readonly kinds: Readonly<Record<GapKind, GapsOfKind>>;
  /** How many of each kind have a space and how many have none, kind by kind as in {@link GAP_KINDS}. */
  readonly counts: readonly number[];
  /** White space that no gap accounts for. */
  readonly stray: readonly StrayGap[];
  readonly isHeading: boolean;
}

export const GAP_KINDS: readonly GapKind[] = ['letter', 'digit', 'date', 'percent'];

/** What all blocks of a stretch have, added up. */
export interface StretchGaps {
  /** As in {@link Gaps}. */
  readonly counts: readonly number[];
  /** Those that have any, in order. */
  readonly blocks: readonly Gaps[];
  readonly stray: readonly StrayGap[];
  /** How many headings there are. */
  readonly headings: number;
}

/** What the document has. */
export interface GapRegister {
  readonly counts: Readonly<Record<GapKind, GapCount>>;
  /** In order. */
  readonly stretches: readonly StretchGaps[];
  readonly stray: readonly StrayGap[];
  readonly headings: number;
}

/** How many gaps of a kind there are, by whether there is a space. */
export interface GapCount {
  readonly spaced: number;
  readonly tight: number;
}

const BOUNDARY = new RegExp(`(?<=[${HAN}]) ?(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%％‰℃]) ?(?=[${HAN}])`, 'gu');
/** The back of the title page and lists of addresses have a layout of their own. */
const IMPRINT =
  /(?:地址|邮编|邮政编码|电话|手机|传真|网址|邮箱|信箱|ISBN|ISSN|CIP|印张|字数|开本|版次|印次|定价|书号|刊号|微信|公众号|统一社会信用代码) ?[：:]/;

/** Of headings with nothing to say, that they are headings counts. */
const BARE_HEADING: Gaps = {
  kinds: { letter: sides(), digit: sides(), date: sides(), percent: sides() },
  counts: [],
  stray: [],
  isHeading: true,
};

const gapsOfBlock = blockFact<Gaps>('gapsOfBlock', (block, context) => {
  const kinds = { letter: sides(), digit: sides(), date: sides(), percent: sides() };
  const stray: StrayGap[] = [];
  for (const each of context.read(prose, block) ?? []) {
    const { passage } = each;
    if (isReferenceEntry(passage) || IMPRINT.test(passage.text)) continue;
    const { enclosures } = pairMarks(passage.text);
    for (const [kind, gap] of gapsIn(each, enclosures)) {
      kinds[kind][gap.end > gap.start ? 'spaced' : 'tight'].push(gap);
    }
    if (passage.text.includes(' ')) stray.push(...strayGaps(block, passage, enclosures));
  }
  const isHeading = block.type === 'heading';
  const counts = GAP_KINDS.flatMap((kind) => [kinds[kind].spaced.length, kinds[kind].tight.length]);
  if (stray.length > 0 || counts.some((count) => count > 0)) return { kinds, counts, stray, isHeading };
  return isHeading ? BARE_HEADING : undefined;
});

const gapsOfStretch = stretchFact('gapsOfStretch', gapsOfBlock, (parts): StretchGaps => {
  const blocks: Gaps[] = [];
  const stray: StrayGap[] = [];
  let headings = 0;
  for (const part of parts) {
    if (part.isHeading) headings++;
    if (part === BARE_HEADING) continue;
    blocks.push(part);
    if (part.stray.length > 0) stray.push(...part.stray);
  }
  return { counts: sumOf(blocks), blocks, stray, headings };
});

/** The gaps of the document. */
export const gaps = documentFact({
  id: 'gaps',
  parts: gapsOfStretch,
  merge: (stretches): GapRegister => {
    const sums = sumOf(stretches);
    const countOf = (kind: GapKind): GapCount => {
      const at = GAP_KINDS.indexOf(kind) * 2;
      return { spaced: sums[at] ?? 0, tight: sums[at + 1] ?? 0 };
    };
    const counts = {
      letter: countOf('letter'),
      digit: countOf('digit'),
      date: countOf('date'),
      percent: countOf('percent'),
    };
    const stray: StrayGap[] = [];
    let headings = 0;
    for (const stretch of stretches) {
      if (stretch.stray.length > 0) stray.push(...stretch.stray);
      headings += stretch.headings;
    }
    return { counts, stretches, stray, headings };
  },
});

/** The gaps of one kind that have a space, or of those that have none. */
export function* gapsWhere({ stretches }: GapRegister, kind: GapKind, side: keyof GapsOfKind): Iterable<Gap> {
  const count = GAP_KINDS.indexOf(kind) * 2 + (side === 'spaced' ? 0 : 1);
  for (const { counts, blocks } of stretches) {
    if ((counts[count] ?? 0) > 0) for (const { kinds } of blocks) yield* kinds[kind][side];
  }
}

function sumOf(parts: readonly Pick<Gaps, 'counts'>[]): readonly number[] {
  const sums = new Array<number>(GAP_KINDS.length * 2).fill(0);
  for (const { counts } of parts) {
    let index = 0;
    for (const count of counts) {
      if (count > 0) sums[index] = (sums[index] ?? 0) + count;
      index++;
    }
  }
  return sums;
}

function sides(): { readonly spaced: Gap[]; readonly tight: Gap[] } {
  return { spaced: [], tight: [] };
}

function* gapsIn(each: Prose, enclosures: readonly Enclosure[]): Iterable<readonly [GapKind, Gap]> {
  const { block, passage } = each;
  const { text } = passage;
  if (!/[A-Za-z0-9]/.test(text)) return;
  const isForeign = foreignIn(each);
  const notes = new Set(
    passage.marks.flatMap(({ kind, text: at }) => (kind === 'footnoteReference' ? [at.start] : [])),
  );
  const exempt = enclosures.filter(
    ({ family, start, end }) =>
      family === 'title' || (family === 'quotation' && isName(text.slice(start + 1, end - 1))),
  );
  for (const { 0: space, index: start } of text.matchAll(BOUNDARY)) {
    const span = { start, end: start + space.length };
    if (notes.has(start) || notes.has(span.end) || isForeign(start) || isWithin(exempt, span)) continue;
    const kind = kindOf(passage, span);
    if (kind) yield [kind, { ...span, block, passage }];
  }
}

/** “制造e贷”: a product writes its name as it likes. */
function isName(words: string): boolean {
  return words.length <= 12 && !/[，。；：、]/.test(words) && /[A-Za-z]/.test(words);
}

function isWithin(enclosures: readonly Enclosure[], span: Span): boolean {
  return enclosures.some((enclosure) => contains(enclosure, span));
}

const TOKEN = /[\w.,%％‰℃+\-/&]/;

/** Undefined where no rule for spaces holds: 图 1, 第 3 批, A股, the number of a heading. */
function kindOf(passage: Passage, { start, end }: Span): GapKind | undefined {
  const { text } = passage;
  const isLeft = /[A-Za-z0-9]/.test(text.charAt(end));
  let from = isLeft ? end : start;
  let to = from;
  while (from > 0 && TOKEN.test(text.charAt(from - 1))) from--;
  while (to < text.length && TOKEN.test(text.charAt(to))) to++;
  const token = text.slice(from, to);
  const before = text.slice(Math.max(0, from - 3), from).trimEnd();
  const after = text
    .slice(to, to + 2)
    .trimStart()
    .charAt(0);
  // 本报北京10月18日电 10月18日: the dateline stands apart.
  if (isLeft && /日\s?[电電讯訊]$/.test(before)) return undefined;
  if (/[图表式第]$|(?:附件|附录|专栏|案例|附表|附图)$/.test(before)) return undefined;
  if (/[A-Za-z]/.test(token)) return token.length === 1 ? undefined : 'letter';
  // The number of a heading; of a line of a table of contents the page.
  if (passage.kind === 'heading' && before === '' && after !== '年') return undefined;
  if (isLeft && /^\d{1,3}$/.test(token) && /^(?:\n|$)/.test(text.charAt(to))) return undefined;
  if (!isLeft && /[%％‰℃]$/.test(token)) return 'percent';
  return '年月日'.includes(after) && after !== '' ? 'date' : 'digit';
}
