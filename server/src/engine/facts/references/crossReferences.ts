import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import { readCaption } from '../floats/captionLine.ts';
import { contents } from '../contents/contents.ts';
import type { CrossReference } from './crossReference.ts';
import { blockFact, documentFact } from '../fact.ts';
import { floatReferences } from './floatReferences.ts';
import { headingReferences } from './headingReferences.ts';
import { simplified } from '../../text/traditional.ts';
import { linesOf } from '../lines.ts';

export type { CrossReference } from './crossReference.ts';

/** The references of the document in order. */
export interface CrossReferences {
  readonly references: readonly CrossReference[];
}

/** The references of a block; captions and headings do not refer to themselves. */
export const referencesOf = blockFact<readonly CrossReference[]>('references', (block) => {
  if (block.type === 'heading') return undefined;
  const found = block.passages.flatMap((passage) =>
    mayRefer(simplified(passage.text)) ? inPassage(block, passage) : [],
  );
  return found.length > 0 ? found : undefined;
});

/** All references of the document, without the entries of its 目录, 图目录 and 表目录. */
export const crossReferences = documentFact({
  id: 'crossReferences',
  parts: referencesOf,
  needs: { contents },
  merge: (parts, needs): CrossReferences => {
    const listed = new Set(needs.contents.lists.flatMap((list) => list.blocks));
    const references: CrossReference[] = [];
    for (const part of parts) for (const one of part) if (!listed.has(one.at.block)) references.push(one);
    return { references };
  },
});

function mayRefer(text: string): boolean {
  return /[图表章节篇编见如]|部分|附[录件]|Fig|Table/i.test(text);
}

function inPassage(block: Block, passage: Passage): readonly CrossReference[] {
  return linesOf(block, passage).flatMap((written) => {
    const line = { ...written, text: simplified(written.text) };
    const titles = titleSpans(line.text);
    // A picture may stand before its caption in the same line.
    const opening = /^[\s\ufffc]*/.exec(line.text)?.[0].length ?? 0;
    const caption = readCaption(line.text.slice(opening));
    const own = caption ? opening + caption.titleAt : 0;
    return [...floatReferences(line), ...headingReferences(line)]
      .sort((a, b) => a.span.start - b.span.start)
      .filter(
        ({ span }) =>
          span.start >= own && !titles.some((title) => title.start <= span.start && span.end <= title.end),
      )
      .filter(({ span }) => !isForeign(line.text, span.start))
      .map((found) => found.reference);
  });
}

/** What stands in 《…》 numbers another document. */
function titleSpans(text: string): readonly Span[] {
  if (!text.includes('《')) return [];
  return [...text.matchAll(/《[^《》]*》/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const FOREIGN =
  /(?:》(?:（[^（）]{0,40}）)?|[法案律]|条例|办法|规定|章程|公约|协[定议]|合同|指引|细则|准则|标准|规范|指南|手册|白皮书|蓝皮书|意见|通知|方案|规划|纲要|决定|建议书|原文|该报告|该书|年报|公告|招股书|论文)(?:[的里之]|中的?)?(?:正文)?$/;

/** The chapter of a law, the figure of another report: 《证券法》第三章, 该报告图 2. */
function isForeign(text: string, at: number): boolean {
  return FOREIGN.test(text.slice(Math.max(0, at - 48), at).trimEnd());
}
