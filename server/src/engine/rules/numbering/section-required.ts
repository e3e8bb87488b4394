import { outline, type Heading } from '../../facts/outline.ts';
import { matterOf } from '../../facts/matter.ts';
import { lastBlock } from '../../facts/headings/sections.ts';
import { placeOf, type Place } from '../../markdown/block.ts';
import { HAN } from '../../text/han.ts';
import { options, strings } from '../options.ts';
import { documentRule } from '../rule.ts';

export const sectionRequired = documentRule({
  id: 'section-required',
  group: 'numbering',
  title: { zh: '必备章节', en: 'Required sections' },
  severity: 'off',
  fixable: 'suggest',
  options: options({
    sections: strings({
      zh: '必备章节的标题；可换用的标题以 | 分隔，如 `摘要|内容摘要`',
      en: 'titles of the sections that must be there; alternatives are separated by |, such as `摘要|内容摘要`',
    }),
  }),
  messages: {
    missing: {
      zh: '缺必备章节“{section}”（本文稿的体例要求）。',
      en: 'The section “{section}”, which the profile of this draft asks for, is missing.',
    },
    add: { zh: '加上“{section}”一节', en: 'Add a section “{section}”' },
  },
  facts: { outline, lastBlock },
  *check({ outline: { headings }, lastBlock: last }, { options: { sections } }) {
    const [title] = headings;
    // The English README beside the reports is none of them.
    if (!title || !headings.some((heading) => ANY_HAN.test(heading.title))) return;
    const present = headings.map((heading) => compact(heading.title));
    for (const section of sections) {
      const names = section
        .split('|')
        .map(compact)
        .filter((name) => name !== '');
      const [name] = names;
      if (
        name === undefined ||
        names.some((each) => present.some((one) => one === each || startsWith(one, each)))
      )
        continue;
      const line = `${'#'.repeat(topDepth(headings))} ${name}`;
      const follower = followerOf(name, headings, title);
      const block = follower?.block ?? last ?? title.block;
      const end = block.source.length;
      const at: Place = placeOf(block, follower ? { start: 0, end: 0 } : { start: end, end });
      const text = follower ? `${line}\n\n` : `\n\n${line}`;
      yield {
        message: 'missing',
        data: { section: name },
        at: title.at,
        suggestions: [{ title: 'add', data: { section: name }, edits: [{ at, text }] }],
      };
    }
  },
});

const ANY_HAN = new RegExp(`[${HAN}]`);

function compact(text: string): string {
  return text.replace(/\s+/g, '');
}

/** 摘要：…, 附录 A: the required name with something set off after it. */
function startsWith(title: string, name: string): boolean {
  return title.startsWith(name) && /^[：:（(—A-Z0-9一二三四五六七八九十]/.test(title.slice(name.length));
}

/** The depth of the chapters: that of the document's title only where there are several of it. */
function topDepth(headings: readonly Heading[]): number {
  const depths = headings.map(({ depth }) => depth).sort((a, b) => a - b);
  const [first = 2] = depths;
  return depths[1] === first ? first : Math.min(first + 1, 6);
}

/** Front matter goes before the first chapter, everything else before the back matter; undefined for last of all. */
function followerOf(name: string, headings: readonly Heading[], title: Heading): Heading | undefined {
  const depth = topDepth(headings);
  const chapters = headings.filter((heading) => heading.depth === depth && heading !== title);
  return matterOf(name) === 'front'
    ? chapters.find((heading) => matterOf(heading.text) !== 'front')
    : chapters.find((heading) => matterOf(heading.text) === 'back');
}
