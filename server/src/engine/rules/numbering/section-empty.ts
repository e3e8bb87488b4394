import { readCaption } from '../../facts/floats/captionLine.ts';
import { contentsKindOf } from '../../facts/contents/contents.ts';
import { matterOf } from '../../facts/matter.ts';
import type { Heading } from '../../facts/outline.ts';
import { sectionContents } from '../../facts/headings/sections.ts';
import { PLACEHOLDER } from '../../markdown/passage.ts';
import { noOptions } from '../options.ts';
import { documentRule } from '../rule.ts';

/** A document with this many empty sections, and more of them than of others, is an outline yet to be filled. */
const LEAST_OUTLINE = 3;

export const sectionEmpty = documentRule({
  id: 'section-empty',
  group: 'numbering',
  title: { zh: '空章节', en: 'Empty section' },
  severity: 'warning',
  fixable: 'none',
  options: noOptions,
  messages: {
    empty: {
      zh: '“{title}”之下没有内容：补写正文，或删去这个标题。',
      en: 'Nothing stands under “{title}”: write the section or remove the heading.',
    },
    outline: {
      zh: '全文有 {count} 个标题之下没有内容，如“{title}”：多数章节有待补写。',
      en: '{count} headings of the draft have nothing under them, such as “{title}”: most sections are yet to be written.',
    },
  },
  facts: { sectionContents },
  *check({ sectionContents: sections }) {
    // A heading with headings under it is a parent, not an empty section.
    const leaves = sections.filter(
      ({ heading, next }, index) => !isTitle(heading, index) && (!next || next.depth <= heading.depth),
    );
    const empty = leaves.filter(({ heading, hasText }) => !hasText && isMeantToHaveText(heading));
    const [first] = empty;
    if (!first) return;
    if (empty.length >= LEAST_OUTLINE && empty.length * 2 > leaves.length) {
      const data = { title: written(first.heading), count: empty.length };
      yield { message: 'outline', data, at: first.heading.at, scope: 'document' };
      return;
    }
    for (const { heading } of empty)
      yield { message: 'empty', data: { title: written(heading) }, at: heading.at };
  },
});

/** Tools fill a 目录 and a list of references; a caption set as a heading has its figure above it. */
function isMeantToHaveText({ text, title }: Heading): boolean {
  if (text === '' || contentsKindOf(text) !== undefined || readCaption(text)) return false;
  return !(matterOf(title) === 'back' && /文献|资料|来源|注/.test(title));
}

/** The title of the document, even where its chapters are headings of the same depth. */
function isTitle({ depth }: Heading, index: number): boolean {
  return index === 0 && depth === 1;
}

/** As a person would quote it: code and images are one placeholder in the text. */
function written({ text, block, passage }: Heading): string {
  return text.includes(PLACEHOLDER) ? block.source.slice(passage.source.start, passage.source.end) : text;
}
