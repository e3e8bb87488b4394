import { quotableUses, type TermUse } from '../../facts/terms/termUses.ts';
import { placeOf } from '../../markdown/block.ts';
import { sourceOf } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import { pointAfter, pointBefore } from '../insertion.ts';
import { majorityOf } from '../majority.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding, type Fix, type PlacedEdit } from '../rule.ts';

type Message = 'missing' | 'missingThroughout' | 'superfluous' | 'add' | 'remove';

/** A term with quotation marks where it takes none, or the reverse. */
export const termQuotes = documentRule({
  id: 'term-quotes',
  group: 'terms',
  title: { zh: '术语引号', en: 'Quotation marks of a term' },
  severity: 'warning',
  fixable: 'fix',
  options: noOptions,
  messages: {
    missing: {
      zh: '{term}应加引号，写作“{term}”：有特殊含义的用语用引号标示（GB/T 15834—2011 4.8.3.3），全文应一致。',
      en: 'Write “{term}” in quotation marks (GB/T 15834—2011 4.8.3.3), as elsewhere in the draft.',
    },
    missingThroughout: {
      zh: '全文 {count} 处{term}都没有加引号，规范写法是“{term}”（GB/T 15834—2011 4.8.3.3）；如果是本刊体例，请在术语表里设 quotes。',
      en: 'None of the {count} uses of {term} has the quotation marks that it takes (GB/T 15834—2011 4.8.3.3); if that is your style, set `quotes` in the term base.',
    },
    superfluous: {
      zh: '“{term}”不必加引号：术语表或全文多数写作{term}，应一致。',
      en: '{term} takes no quotation marks in the term base or in most of the draft.',
    },
    add: { zh: '给{term}加引号', en: 'Put {term} in quotation marks' },
    remove: { zh: '删去{term}的引号', en: 'Remove the quotation marks' },
  },
  facts: { uses: quotableUses },
  *check({ uses }) {
    for (const group of uses.values()) yield* checkTerm(group);
  },
});

/** Findings about the uses of one term. */
function* checkTerm(uses: readonly TermUse[]): Iterable<Finding<Message>> {
  const first = uses[0];
  if (!first) return;
  const { preferred: term, quotes } = first.entry;
  const wanted = quotes === 'auto' ? majorityOf(uses.map((use) => use.quoted)) : quotes === 'always';
  const isFirm = uses.filter((use) => use.quoted).length >= LEAST_THROUGHOUT;
  const odd =
    wanted === undefined
      ? []
      : uses.filter((use) => use.quoted !== wanted && (isFirm || !followsMembers(use)));
  if (odd.length >= LEAST_THROUGHOUT && odd.length === uses.length && wanted === true) {
    const at = placeOf(first.block, sourceOf(first.passage, first));
    yield { message: 'missingThroughout', data: { term, count: odd.length }, at, scope: 'document' };
    return;
  }
  for (const use of odd) {
    const span = use.quoted ? { start: use.start - 1, end: use.end + 1 } : use;
    const at = placeOf(use.block, sourceOf(use.passage, span));
    yield { message: use.quoted ? 'superfluous' : 'missing', data: { term }, at, fix: fixOf(use, span) };
  }
}

/** …、数字金融五篇大文章: after its members the term is often written without quotes, in official texts too. */
function followsMembers({ entry, passage, start }: TermUse): boolean {
  const before = passage.text.slice(Math.max(0, start - 20), start).replace(/[”’]?\s?[这等]?$/, '');
  return entry.members?.some((member) => before.endsWith(member)) === true;
}

/** A document that has a term so often and never in quotes has its reasons. */
const LEAST_THROUGHOUT = 3;

function fixOf(use: TermUse, span: Span): Fix<Message> {
  const { block, passage, entry, quoted } = use;
  const edit = (start: number, end: number, text: string): PlacedEdit => ({
    at: placeOf(block, { start, end }),
    text,
  });
  const data = { term: entry.preferred };
  if (quoted) {
    const opening = sourceOf(passage, { start: span.start, end: use.start });
    const closing = sourceOf(passage, { start: use.end, end: span.end });
    return {
      title: 'remove',
      data,
      edits: [edit(opening.start, opening.end, ''), edit(closing.start, closing.end, '')],
    };
  }
  const before = pointBefore(passage, use.start);
  const after = pointAfter(passage, use.end);
  return { title: 'add', data, edits: [edit(before, before, '“'), edit(after, after, '”')] };
}
