import { announcedLists } from '../../facts/enumerations/announcedLists.ts';
import type { AnnouncedList } from '../../facts/enumerations/announcementFlow.ts';
import type { Enumeration, Member } from '../../facts/enumerations/enumeration.ts';
import { enumerations } from '../../facts/enumerations/enumerations.ts';
import { typedNumbers, type TypedNumberFault } from '../../facts/enumerations/typedNumbers.ts';
import { placeOf } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding, type Fix } from '../rule.ts';
import {
  isRenumberingSafe,
  placeOfMember,
  reformingEdits,
  renumberingEdits,
  replacementEdits,
  withMark,
} from './enumerationEdits.ts';
import { enumerationSequenceMessages as messages } from './enumerationSequenceMessages.ts';
import { writeInForm, writeOrdinal } from './ordinalWriting.ts';

type Message = keyof typeof messages;

export const enumerationSequence = documentRule({
  id: 'enumeration-sequence',
  group: 'numbering',
  title: { zh: '并列序数', en: 'Ordinals of an enumeration' },
  severity: 'error',
  fixable: 'fix',
  options: noOptions,
  messages,
  facts: { enumerations, announcedLists, typedNumbers },
  *check(facts, { each }) {
    const faulty = facts.enumerations.filter((run) => run.members.some(({ fault }) => fault !== undefined));
    const counted = new Map<Enumeration, AnnouncedList>();
    if (faulty.length > 0) {
      for (const list of facts.announcedLists) if (list.enumeration) counted.set(list.enumeration, list);
    }
    const referring = new Map<Passage, boolean>();
    const lists = faulty.flatMap((run) => counted.get(run) ?? []);
    const uncounted = faulty.filter((run) => !counted.has(run));
    // What counts a run decides whether its numbers may be put right, so that a counted run is asked about with its counts.
    yield* each('counted', lists, [], ({ enumeration, announced }) => {
      const values = announced.map(({ announcement }) => announcement.value);
      return enumeration ? findingsOf(enumeration, values, referring) : [];
    });
    yield* each('uncounted', uncounted, [], (run) => findingsOf(run, [], referring));
    yield* each('typed', facts.typedNumbers, [], (fault) => [typedFinding(fault)]);
  },
});

function* findingsOf(
  run: Enumeration,
  announced: readonly number[],
  referring: Map<Passage, boolean>,
): Iterable<Finding<Message>> {
  const odd = run.members.filter((member) => member.fault === 'form');
  const [firstOdd] = odd;
  if (firstOdd) {
    yield formFinding(run, firstOdd, odd);
    return;
  }
  const edits = renumberingEdits(run);
  const fix: Fix<Message> = { title: 'renumber', data: { count: run.members.length }, edits };
  const safe = edits.length > 0 && isRenumberingSafe(run, announced, referring);
  for (const [index, member] of run.members.entries()) {
    if (member.fault === undefined) continue;
    const finding = findingOf(member, index, run.members[index - 1]);
    if (run.members.length === 1) yield { ...finding, suggestions: removal(member) };
    else if (edits.length === 0) yield finding;
    else yield safe ? { ...finding, fix } : { ...finding, suggestions: [fix] };
  }
}

function findingOf(member: Member, index: number, before: Member | undefined): Finding<Message> {
  const other = member.twin ?? before;
  return {
    message: messageOf(member),
    data: {
      found: written(member),
      expected: written(member, index + 1),
      before: before ? written(before) : '',
      other: member.twin ? written(member.twin) : '',
      next: written(member, 2),
      first: written(member, 1),
    },
    at: placeOfMember(member),
    ...(other ? { related: [{ at: placeOfMember(other), message: 'otherMember' }] } : {}),
  };
}

function messageOf({ fault, twin }: Member): Message {
  if (fault === 'gap' || fault === 'start' || fault === 'repeat' || fault === 'lone') return fault;
  return twin ? 'swap' : 'order';
}

function removal(member: Member): readonly Fix<Message>[] {
  const edits = replacementEdits(member, withMark(member), '');
  return edits.length > 0 ? [{ title: 'remove', data: { found: written(member) }, edits }] : [];
}

function formFinding(run: Enumeration, member: Member, odd: readonly Member[]): Finding<Message> {
  const sample = run.members.find(({ ordinal }) => ordinal.form === run.form) ?? member;
  const expected = writeInForm(run.form, member.due) ?? '';
  const edits = reformingEdits(run, odd, sample.ordinal.mark);
  const fix: Fix<Message> = { title: 'replace', data: { expected }, edits };
  return {
    message: 'form',
    data: { found: written(member), sample: written(sample), expected },
    at: placeOfMember(member),
    related: [{ at: placeOfMember(sample), message: 'otherMember' }],
    ...(edits.length > 0 ? { fix } : {}),
  };
}

function typedFinding({ kind, item, expected, block, edits }: TypedNumberFault): Finding<Message> {
  const at = placeOf(block, item);
  const fix: Fix<Message> = {
    title: 'renumberList',
    edits: edits.map((edit) => ({ at: placeOf(block, edit), text: edit.text })),
  };
  return { message: kind, data: { found: item.value, expected }, at, ...(edits.length > 0 ? { fix } : {}) };
}

function written({ ordinal, text }: Member, value = ordinal.value): string {
  const mark = ordinal.form === 'han' || ordinal.form === 'arabic' ? ordinal.mark : '';
  return writeOrdinal(ordinal, text.passage.text, value) + mark;
}
