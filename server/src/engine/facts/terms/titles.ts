import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { matchesIn } from '../../text/matches.ts';
import type { Span } from '../../text/span.ts';
import { isReferenceEntry } from '../typography/chineseContext.ts';
import { citationsIn, isQuoted, pairMarks } from '../typography/enclosures.ts';
import { blockFact, documentFact } from '../fact.ts';

/** A 《title》; the span counts in the passage's text and holds the marks. */
export interface TitleUse extends Span {
  readonly block: Block;
  readonly passage: Passage;
  /** Between the marks. */
  readonly title: string;
}

/** A title in the words of the text, without its marks. */
export type BareTitle = TitleUse;

/** The titles that a document cites. */
export interface TitleRegister {
  /** The uses of each title, in the order in which the titles first appear; a difference of one space makes another title. */
  readonly titles: ReadonlyMap<string, readonly TitleUse[]>;
  /** Where a title of the register stands without 《》 in running text. */
  readonly bare: readonly BareTitle[];
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
const SHORTEST = 6;
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

/** The title register. */
export const titles = documentFact({
  id: 'titles',
  parts: titlesOfBlock,
  merge: (parts): TitleRegister => {
    const register = new Map<string, TitleUse[]>();
    for (const { uses } of parts) {
      for (const use of uses) {
        const known = register.get(use.title);
        if (known) known.push(use);
        else register.set(use.title, [use]);
      }
    }
    const byEnd = new Map<string, string[]>();
    for (const title of register.keys()) {
      if (title.length < SHORTEST) continue;
      const end = title.slice(-SHORTEST);
      const alike = byEnd.get(end);
      if (alike) alike.push(title);
      else byEnd.set(end, [title]);
    }
    const bare: BareTitle[] = [];
    for (const { endings } of parts) {
      for (const ending of endings) {
        const titlesThere = byEnd.get(ending.tail);
        const title = titlesThere && bareTitle(ending, titlesThere);
        if (title) bare.push(title);
      }
    }
    return { titles: register, bare };
  },
});

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

/** What may stand before a whole title: no Han, or a word that governs it. */
const LEAD = /^$|[^\u4e00-\u9fff]|[的在据照和与及布发台施依对为是了按由从向将把以等合]/;
/** 蓝皮书发布会, 蓝皮书课题组 are names of their own. */
const CONTINUED = /^(?:发布会|编委会|编写组|编辑部|课题组|起草组|系列|丛书|论坛|[》”])/;

function bareTitle(ending: TitleEnding, titlesThere: readonly string[]): BareTitle | undefined {
  const { block, passage, end } = ending;
  const title = titlesThere.find((known) => ending.title.endsWith(known));
  if (title === undefined) return undefined;
  const start = end - title.length;
  const isWhole =
    LEAD.test(passage.text.charAt(start - 1)) && !CONTINUED.test(passage.text.slice(end, end + 3));
  return isWhole ? { block, passage, start, end, title } : undefined;
}
