import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { groupBy } from '../../text/grouping.ts';
import { matchesIn } from '../../text/matches.ts';
import type { Span } from '../../text/span.ts';
import { isReferenceEntry } from '../typography/chineseContext.ts';
import { citationsIn, isQuoted, pairMarks } from '../typography/enclosures.ts';
import { blockFact, stretchFact } from '../fact.ts';

/** A 《title》; the span counts in the passage's text and holds the marks. */
export interface TitleUse extends Span {
  readonly block: Block;
  readonly passage: Passage;
  /** Between the marks. */
  readonly title: string;
}

/** Where a bare title may end; `title` is all that stands before, {@link LONGEST} at most. */
export interface TitleEnding extends TitleUse {
  /** The last {@link SHORTEST} characters. */
  readonly tail: string;
}

/** What one block has for the register. */
export interface TitlesOfBlock {
  readonly uses: readonly TitleUse[];
  /** Words that may be the end of a bare title. */
  readonly endings: readonly TitleEnding[];
}

const LONGEST = 48;
/** Shorter titles are common words as well. */
export const SHORTEST = 6;
const ENDING =
  /[蓝白绿]皮书|报告|办法|规定|条例|意见|通知|方案|规划|纲要|指南|指引|细则|框架|公报|计划|准则|标准|法案|宣言|倡议|协定|公约|年鉴|手册|守则/g;

const titlesOfBlock = blockFact<TitlesOfBlock>('titlesOfBlock', (block) => {
  const uses: TitleUse[] = [];
  const endings: TitleEnding[] = [];
  for (const passage of block.passages) {
    for (const use of titlesIn(block, passage)) uses.push(use);
    if (passage.kind === 'cell' || isReferenceEntry(passage)) continue;
    for (const ending of endingsIn(block, passage)) endings.push(ending);
  }
  return uses.length + endings.length > 0 ? { uses, endings } : undefined;
});

/** What a stretch has for the register, the uses by their titles. */
export interface TitlesOfStretch {
  readonly uses: ReadonlyMap<string, readonly TitleUse[]>;
  readonly endings: readonly TitleEnding[];
}

export const titlesOfStretch = stretchFact<TitlesOfStretch, TitlesOfBlock>(
  'titlesOfStretch',
  titlesOfBlock,
  (parts) => ({
    uses: groupBy(
      parts.flatMap(({ uses }) => uses),
      ({ title }) => title,
    ),
    endings: parts.flatMap(({ endings }) => endings),
  }),
);

/** The titles of a block and nothing else, so that they stay the same while the words round them are edited. */
const titleTexts = blockFact<readonly string[]>('titleTexts', (block, context) => {
  const { uses = [] } = context.read(titlesOfBlock, block) ?? {};
  return uses.length > 0 ? uses.map(({ title }) => title) : undefined;
});

export const titleTextsOfStretch = stretchFact<readonly string[], readonly string[]>(
  'titleTextsOfStretch',
  titleTexts,
  (parts) => parts.flat(),
);

function titlesIn(block: Block, passage: Passage): readonly TitleUse[] {
  const { text } = passage;
  if (!text.includes('《')) return [];
  let reach = 0;
  return pairMarks(text)
    .enclosures.filter(({ family, start }) => family === 'title' && text.charAt(start) === '《')
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end }) => {
      const title = text.slice(start + 1, end - 1);
      if (start < reach || title.trim() === '') return [];
      reach = end;
      return [{ block, passage, start, end, title }];
    });
}

function endingsIn(block: Block, passage: Passage): readonly TitleEnding[] {
  const { text } = passage;
  const { isInTitle, isInQuotation } = citationsIn(text);
  return matchesIn(text, ENDING).flatMap(({ 0: word, index }) => {
    const end = index + word.length;
    const span = { start: index, end };
    if (end < SHORTEST || isInTitle(span) || isInQuotation(span) || isQuoted(passage, span)) return [];
    const start = Math.max(0, end - LONGEST);
    const tail = text.slice(end - SHORTEST, end);
    return [{ block, passage, start, end, title: text.slice(start, end), tail }];
  });
}
