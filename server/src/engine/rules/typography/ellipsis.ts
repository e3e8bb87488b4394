import { beginsChinese, endsChinese, foreignIn } from '../../facts/typography/chineseContext.ts';
import { citationsIn } from '../../facts/typography/enclosures.ts';
import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import { prose } from '../../facts/sentences.ts';
import type { Span } from '../../text/span.ts';
import { noOptions } from '../options.ts';
import { blockRule, type Finding } from '../rule.ts';

type Message = 'form' | 'long' | 'etc' | 'replace' | 'remove';

/** Ellipses that are no ……, and …… together with 等. */
export const ellipsis = blockRule({
  id: 'ellipsis',
  group: 'typography',
  title: { zh: '省略号', en: 'Ellipsis' },
  severity: 'warning',
  fixable: 'fix',
  options: noOptions,
  messages: {
    form: {
      zh: '省略号“{marks}”应写作“……”，六个点，占两个字位置（GB/T 15834—2011 4.11）。',
      en: 'Write the ellipsis as “……”, six dots, instead of “{marks}” (GB/T 15834—2011 4.11).',
    },
    long: {
      zh: '省略号“{marks}”过长：六个点即可，省略整段时十二个点（GB/T 15834—2011 4.11、A.9.1）。',
      en: '“{marks}” is too long: six dots will do, twelve for whole paragraphs (GB/T 15834—2011 4.11, A.9.1).',
    },
    etc: {
      zh: '“……”与“等”意思相同，不同时用（GB/T 15834—2011 A.9.2）；这里留“等”。',
      en: '“……” and 等 mean the same and are not used together (GB/T 15834—2011 A.9.2); keep 等.',
    },
    replace: { zh: '改为“……”', en: 'Replace by “……”' },
    remove: { zh: '删去“……”', en: 'Remove “……”' },
  },
  facts: { prose },
  blocks: ['paragraph', 'heading', 'table', 'list', 'blockquote', 'footnoteDefinition'],
  *check(block, facts): Iterable<Finding<Message>> {
    for (const each of facts.prose ?? []) {
      const { passage } = each;
      const found = ellipsesIn(passage.text);
      if (found.length === 0) continue;
      const isForeign = foreignIn(each);
      const { isInTitle } = citationsIn(passage.text);
      for (const { message, right, start, end } of found) {
        if (isForeign(start) || isInTitle({ start, end })) continue;
        const edits = replaceIn(block, passage, { start, end, text: right });
        yield {
          message,
          data: { marks: passage.text.slice(start, end) },
          at: placeIn(block, passage, { start, end }),
          fix: edits && { title: right === '' ? 'remove' : 'replace', edits },
        };
      }
    }
  },
});

interface Fault extends Span {
  readonly message: 'form' | 'long' | 'etc';
  readonly right: '' | '……';
}

const DOTS = /\.{3,}|。{3,}|．{3,}|…+|·{3,}/g;
/** 目录 …… 3: dots that lead to a page. */
const LEADER = /^\s*(?:(?:\d{1,4}|[ivxIVX]{1,6})\s*)?$/;
const TWELVE_DOTS = 4;
const FULL_LENGTH = 2;

function ellipsesIn(text: string): readonly Fault[] {
  if (!/\.{3}|。{3}|．{3}|…|·{3}/.test(text)) return [];
  return Array.from(text.matchAll(DOTS)).flatMap(({ 0: marks, index: start }) => {
    const end = start + marks.length;
    const isEllipsis = marks.startsWith('…');
    if (!isChinese(text, { start, end }, marks)) return [];
    if (/\d/.test(text.charAt(end)) || (marks.length > 6 && LEADER.test(lineAfter(text, end)))) return [];
    if (isEllipsis && marks.length === FULL_LENGTH) return etcAt(text, { start, end });
    if (isEllipsis && marks.length === TWELVE_DOTS) return [];
    const isLong = isEllipsis && marks.length > FULL_LENGTH;
    return [{ message: isLong ? 'long' : 'form', right: '……', start, end } as const];
  });
}

function isChinese(text: string, { start, end }: Span, marks: string): boolean {
  if (/^[。．]/.test(marks)) return true;
  const before = text.charAt(start - 1);
  return (
    endsChinese(before) ||
    /[，、；：。“（]/.test(before) ||
    (beginsChinese(text.charAt(end)) && before !== ' ')
  );
}

/** 等 that goes on as 等到, 等待 … is another word. */
const ETC_AFTER = /^等等?(?![到待于级候了着你我他她一同价额])/;
const ETC_BEFORE = /[、，][^、，。；]{1,30}等等?$/;

function etcAt(text: string, { start, end }: Span): readonly Fault[] {
  const isEtc =
    ETC_AFTER.test(text.slice(end, end + 3)) || ETC_BEFORE.test(text.slice(Math.max(0, start - 34), start));
  return isEtc ? [{ message: 'etc', right: '', start, end }] : [];
}

/** The rest of the line; what is longer than a page number does not matter. */
function lineAfter(text: string, at: number): string {
  const [line = ''] = text.slice(at, at + 16).split('\n', 1);
  return line;
}
