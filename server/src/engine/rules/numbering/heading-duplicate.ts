import { outline, type Heading, type Section } from '../../facts/outline.ts';
import { PLACEHOLDER } from '../../markdown/passage.ts';
import { noOptions } from '../options.ts';
import { documentRule } from '../rule.ts';

export const headingDuplicate = documentRule({
  id: 'heading-duplicate',
  group: 'numbering',
  title: { zh: '标题重复', en: 'Equal headings' },
  severity: 'warning',
  fixable: 'none',
  options: noOptions,
  messages: {
    duplicate: {
      zh: '同一章节之下已有标题“{title}”：合并两节，或改写其中一个，使读者和链接能够分辨。',
      en: 'There is a heading “{title}” under this parent already: merge the two, or reword one so that readers and links can tell them apart.',
    },
    earlier: { zh: '前一处', en: 'the earlier one' },
  },
  facts: { outline },
  *check({ outline: { roots } }) {
    for (const siblings of groupsOf(roots)) {
      for (const [earlier, heading] of duplicatesIn(siblings)) {
        yield {
          message: 'duplicate',
          data: { title: writtenTitle(heading) },
          at: heading.at,
          related: [{ at: earlier.at, message: 'earlier' }],
        };
      }
    }
  },
});

function* groupsOf(sections: readonly Section[]): Iterable<readonly Section[]> {
  if (sections.length > 1) yield sections;
  for (const section of sections) yield* groupsOf(section.children);
}

/** Pairs of equal titles. Several titles that recur are the pattern of a report whose levels are all set alike. */
function duplicatesIn(siblings: readonly Section[]): readonly (readonly [Heading, Heading])[] {
  const first = new Map<string, Heading>();
  const again = new Map<string, (readonly [Heading, Heading])[]>();
  for (const { heading } of siblings) {
    const key = nameOf(heading);
    if (key === '') continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, heading);
    else if (earlier.depth === heading.depth) again.set(key, [...(again.get(key) ?? []), [earlier, heading]]);
  }
  const pairs = [...again.values()];
  return pairs.length === 1 && pairs[0]?.length === 1 ? pairs[0] : [];
}

const names = new WeakMap<Heading, string>();

/** The title without white space, remembered by heading; empty where it names nothing, as a date or a version does. */
function nameOf(heading: Heading): string {
  let name = names.get(heading);
  if (name === undefined) {
    const title = writtenTitle(heading).replace(/\s+/g, '');
    name = /\p{L}/u.test(title) ? title : '';
    names.set(heading, name);
  }
  return name;
}

/** Code and images are one placeholder in the text. */
function writtenTitle({ title, block, passage }: Heading): string {
  return title.includes(PLACEHOLDER) ? block.source.slice(passage.source.start, passage.source.end) : title;
}
