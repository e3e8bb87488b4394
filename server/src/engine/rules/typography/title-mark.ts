import { pairMarks, type Enclosure } from '../../facts/typography/enclosures.ts';
import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { countHan } from '../../text/han.ts';
import { contains } from '../../text/span.ts';
import { noOptions } from '../options.ts';
import { blockRule, type Finding, type Fix } from '../rule.ts';

type Message = 'noTitle' | 'nested' | 'remove' | 'quote' | 'inner';

/** 《》 round what is no work, and 《》 within 《》. */
export const titleMark = blockRule({
  id: 'title-mark',
  group: 'typography',
  title: { zh: '书名号', en: 'Title marks' },
  severity: 'info',
  fixable: 'suggest',
  options: noOptions,
  messages: {
    noTitle: {
      zh: '“{head}”不是作品，会议、奖项、课题、活动、证照等名称不用书名号（GB/T 15834—2011 A.13.1）。',
      en: 'A {head} is no work: names of meetings, prizes, projects, events and certificates take no 《》 (GB/T 15834—2011 A.13.1).',
    },
    nested: {
      zh: '书名号里还有书名号，里面的用单书名号〈〉（GB/T 15834—2011 4.15.3.5）。',
      en: 'A title within a title takes 〈〉 (GB/T 15834—2011 4.15.3.5).',
    },
    remove: { zh: '删去书名号', en: 'Remove 《》' },
    quote: { zh: '改用引号', en: 'Use quotation marks' },
    inner: { zh: '里面的改为〈〉', en: 'Use 〈〉 within' },
  },
  facts: {},
  blocks: ['paragraph', 'heading', 'list', 'blockquote', 'table', 'footnoteDefinition'],
  *check(block): Iterable<Finding<Message>> {
    for (const passage of block.passages) {
      const { text } = passage;
      if (!text.includes('《')) continue;
      const titles = pairMarks(text)
        .enclosures.filter(({ start }) => text.charAt(start) === '《')
        .sort((a, b) => a.start - b.start);
      let outer: Enclosure | undefined;
      for (const title of titles) {
        if (outer && contains(outer, title)) {
          yield nestedFinding(block, passage, title);
          continue;
        }
        outer = title;
        const head = headOf(text, title);
        if (head !== undefined) yield noTitleFinding(block, passage, title, head);
      }
    }
  },
});

/** What the name is of, and how many 汉字 such names have at least: shorter ones are journals (《金融论坛》) and books. */
const HEADS: readonly (readonly [RegExp, number])[] = [
  [/(?:峰会|年会|研讨会|座谈会|博览会|发布会|推介会|交流会|培训班|营业执照|许可证|资格证书)$/, 4],
  [/(?:大赛|竞赛|特等奖|一等奖|二等奖|三等奖|科技进步奖|创新奖|金奖|课题|活动)$/, 6],
  [/(?:论坛|大会|工程|项目)$/, 8],
];
/** Programmes and films bear such names as works. */
const WORK = /节目|栏目|综艺|电影|影片|纪录片|电视|剧|期刊|杂志|学报|图书|专著|教材|一书|小说|歌曲/;
const BOOK = /[与和及]工程$|^关于|史$/;
const AROUND = 10;

function headOf(text: string, { start, end }: Enclosure): string | undefined {
  const name = text.slice(start + 1, end - 1);
  const around = text.slice(Math.max(0, start - AROUND), start) + text.slice(end, end + AROUND);
  if (WORK.test(around) || BOOK.test(name)) return undefined;
  for (const [pattern, least] of HEADS) {
    const head = pattern.exec(name)?.[0];
    if (head !== undefined && countHan(name) >= least) return head;
  }
  return undefined;
}

function noTitleFinding(block: Block, passage: Passage, title: Enclosure, head: string): Finding<Message> {
  const suggestions = [
    ...marksFix('remove', block, passage, title, ['', '']),
    ...marksFix('quote', block, passage, title, ['“', '”']),
  ];
  return { message: 'noTitle', data: { head }, at: placeIn(block, passage, title), suggestions };
}

function nestedFinding(block: Block, passage: Passage, title: Enclosure): Finding<Message> {
  const suggestions = marksFix('inner', block, passage, title, ['〈', '〉']);
  return { message: 'nested', at: placeIn(block, passage, title), suggestions };
}

function marksFix(
  title: 'remove' | 'quote' | 'inner',
  block: Block,
  passage: Passage,
  { start, end }: Enclosure,
  [opening, closing]: readonly [string, string],
): readonly Fix<Message>[] {
  const edits = replaceIn(
    block,
    passage,
    { start, end: start + 1, text: opening },
    { start: end - 1, end, text: closing },
  );
  return edits ? [{ title, edits }] : [];
}
