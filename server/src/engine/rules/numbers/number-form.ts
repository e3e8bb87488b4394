import { unlikeGroups, type LongNumber, type UnlikeGroups } from '../../facts/numbers/digitGroups.ts';
import { numberForms, type NumberForm } from '../../facts/numbers/numberForms.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding, type Fix } from '../rule.ts';
import { isThroughout } from '../throughout.ts';
import { numberFormMessages } from './numberFormMessages.ts';

type Message = keyof typeof numberFormMessages;

/** Numbers that are not written as GB/T 15835 has it: full-width digits, 二零二五年, 三、四家, .46, 4千, 25年3月. */
export const numberForm = documentRule({
  id: 'number-form',
  group: 'numbers',
  title: { zh: '数字形式', en: 'Form of numbers' },
  severity: 'warning',
  fixable: 'fix',
  options: noOptions,
  messages: numberFormMessages,
  facts: { forms: numberForms, groups: unlikeGroups },
  *check({ forms: { wrong, right }, groups }): Iterable<Finding<Message>> {
    const house = new Set<NumberForm['kind']>();
    for (const kind of ['digits', 'percent'] as const) {
      const all = wrong.filter((form) => form.kind === kind);
      const [first] = all;
      if (!first || !isThroughout(all.length, right[kind])) continue;
      house.add(kind);
      yield throughout(first, all, right[kind]);
    }
    for (const form of wrong) if (!house.has(form.kind)) yield single(form);
    if (groups) for (const number of groups.unlike) yield unlikeOthers(number, groups);
  },
});

function single({ kind, text, right, sibling, at, isSafe, edits }: NumberForm): Finding<Message> {
  const data = { text, right, sibling };
  const fix: Fix<Message> | undefined = edits && { title: 'replace', data, edits };
  return { message: kind, data, at, ...(isSafe ? { fix } : { suggestions: fix ? [fix] : [] }) };
}

function throughout(first: NumberForm, all: readonly NumberForm[], others: number): Finding<Message> {
  const edits = all.flatMap((form) => form.edits ?? []);
  return {
    message: first.kind === 'digits' ? 'digitsThroughout' : 'percentThroughout',
    data: { count: all.length, others },
    at: first.at,
    scope: 'document',
    fix: edits.length > 0 ? { title: 'replaceAll', edits } : undefined,
  };
}

function unlikeOthers({ text, at, written }: LongNumber, { house, others }: UnlikeGroups): Finding<Message> {
  const { text: right, edits } = written[house];
  const data = { text, right, others };
  return { message: house, data, at, suggestions: edits ? [{ title: 'replace', data, edits }] : [] };
}
