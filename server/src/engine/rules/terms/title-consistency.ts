import { placeIn } from '../../facts/passageEdits.ts';
import { titleFaults, type BareTitle, type TitleSlip } from '../../facts/terms/titleFaults.ts';
import { titleForms, type TitleForms } from '../../facts/terms/titleForms.ts';
import type { PolicyDocument } from '../../lexicon/policies.ts';
import { placeOf } from '../../markdown/block.ts';
import { pointAfter, pointBefore } from '../insertion.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding } from '../rule.ts';
import { replaceUse } from './replaceUse.ts';

type Message = 'spacing' | 'near' | 'official' | 'bare' | 'other' | 'replace' | 'mark';

/** A 《title》 that is unlike another by a slip, or has lost its marks. */
export const titleConsistency = documentRule({
  id: 'title-consistency',
  group: 'terms',
  title: { zh: '文件名前后不一', en: 'Inconsistent titles' },
  severity: 'warning',
  fixable: 'suggest',
  options: noOptions,
  messages: {
    spacing: {
      zh: '文件名前后不一：别处写作《{other}》，只差空格或标点；同一文件名全文应逐字一致（GB/T 7713.3—2009 4.2.7）。',
      en: 'Elsewhere the title is 《{other}》: only spaces or marks differ, but one title has one form (GB/T 7713.3—2009 4.2.7).',
    },
    near: {
      zh: '文件名疑有出入：别处写作《{other}》，差{difference}；请核对原文件，全文逐字一致（GB/T 7713.3—2009 4.2.7）。',
      en: 'Elsewhere the title is 《{other}》; they differ in {difference}. Check the document itself (GB/T 7713.3—2009 4.2.7).',
    },
    official: {
      zh: '文件名疑有出入：{source}印发的是《{other}》，差{difference}；请核对。',
      en: 'The document that {source} issued is 《{other}》; the difference is {difference}. Please check.',
    },
    bare: {
      zh: '{title}是文件名，别处 {count} 次都用了书名号，此处缺书名号（GB/T 15834—2011 4.15.1）。',
      en: '{title} is a title, in 《》 at {count} other places: put it in 《》 here too (GB/T 15834—2011 4.15.1).',
    },
    other: { zh: '别处写作《{other}》', en: 'Here it is 《{other}》' },
    replace: { zh: '改为《{other}》', en: 'Write 《{other}》' },
    mark: { zh: '加书名号', en: 'Put it in 《》' },
  },
  facts: { faults: titleFaults, forms: titleForms },
  *check({ faults, forms }): Iterable<Finding<Message>> {
    for (const slip of faults.slips) yield slipFinding(slip);
    yield* bareFindings(faults.bare, forms);
  },
});

function slipFinding({ kind, use, wanted, difference, policy, rightUse }: TitleSlip): Finding<Message> {
  const { block, passage, start, end } = use;
  const data = { other: wanted, difference, source: policy ? sourceOf(policy) : '' };
  const fix = replaceUse(use, { start: start + 1, end: end - 1 }, wanted);
  return {
    message: kind,
    data,
    at: placeIn(block, passage, { start, end }),
    suggestions: fix ? [{ title: 'replace', data, edits: fix }] : [],
    related: rightUse
      ? [{ at: placeIn(rightUse.block, rightUse.passage, rightUse), message: 'other', data }]
      : [],
  };
}

function sourceOf({ issuer, year }: PolicyDocument): string {
  return `${issuer}${year === undefined ? '' : ` ${String(year)} 年`}`;
}

/** Marks elsewhere prove a title where they are at least twice as frequent. */
function* bareFindings(bare: readonly BareTitle[], { counts }: TitleForms): Iterable<Finding<Message>> {
  const without = new Map<string, number>();
  for (const { title } of bare) without.set(title, (without.get(title) ?? 0) + 1);
  for (const one of bare) {
    const count = counts.get(one.title) ?? 0;
    if (count >= 2 && (without.get(one.title) ?? 0) * 2 <= count) yield bareFinding(one, count);
  }
}

function bareFinding({ title, block, passage, start, end }: BareTitle, count: number): Finding<Message> {
  const before = pointBefore(passage, start);
  const after = pointAfter(passage, end);
  return {
    message: 'bare',
    data: { title, count },
    at: placeIn(block, passage, { start, end }),
    suggestions: [
      {
        title: 'mark',
        edits: [
          { at: placeOf(block, { start: before, end: before }), text: '《' },
          { at: placeOf(block, { start: after, end: after }), text: '》' },
        ],
      },
    ],
  };
}
