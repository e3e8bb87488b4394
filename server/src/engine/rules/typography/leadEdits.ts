import type { BoldLead } from '../../facts/typography/boldLeads.ts';
import { placeOf } from '../../markdown/block.ts';
import { sourceOf } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import { pointAfter, pointBefore } from '../insertion.ts';
import type { PlacedEdit } from '../rule.ts';

/** Makes a lead bold; undefined where ** would not open or close: before a quote, or where the sentence goes on. */
export function withBold(
  { member, lead }: BoldLead,
  withOrdinal: boolean,
): readonly PlacedEdit[] | undefined {
  const { block, passage } = member.text;
  const words = passage.text;
  const start = withOrdinal ? member.ordinal.start : lead.start;
  const opensAtWord = withOrdinal || /[\p{Script=Han}A-Za-z0-9]/u.test(words.charAt(start));
  const closesAtMark = /^[。！？；]?$/.test(words.charAt(lead.end));
  const hasMarks = passage.marks.some(
    ({ kind, text }) => kind !== 'footnoteReference' && text.start < lead.end && text.end > start,
  );
  if (hasMarks || !opensAtWord || !closesAtMark || lead.end - start < 2) return undefined;
  const before = pointBefore(passage, start);
  const after = pointAfter(passage, lead.end);
  return [
    { at: placeOf(block, { start: before, end: before }), text: '**' },
    { at: placeOf(block, { start: after, end: after }), text: '**' },
  ];
}

/** Takes the ** of a lead away; undefined where they are not rendered. */
export function withoutBold(odd: BoldLead): readonly PlacedEdit[] | undefined {
  const { block } = odd.member.text;
  const source = strongSource(odd);
  return (
    source && [
      { at: placeOf(block, { start: source.start, end: source.start + 2 }), text: '' },
      { at: placeOf(block, { start: source.end - 2, end: source.end }), text: '' },
    ]
  );
}

/** Moves the closing ** to the end of the lead; undefined where other delimiters stand between. */
export function withLongerBold(cut: BoldLead): readonly PlacedEdit[] | undefined {
  const { member, lead, bold } = cut;
  const { block, passage } = member.text;
  const source = strongSource(cut);
  const rest = { start: bold?.end ?? lead.end, end: lead.end };
  const isPlain = !passage.marks.some(({ text }) => text.start < rest.end && text.end > rest.start);
  if (!source || !isPlain) return undefined;
  const point = sourceOf(passage, rest).end;
  return [
    { at: placeOf(block, { start: source.end - 2, end: source.end }), text: '' },
    { at: placeOf(block, { start: point, end: point }), text: '**' },
  ];
}

/** With its delimiters. */
function strongSource({ member, bold }: BoldLead): Span | undefined {
  return member.text.passage.marks.find(({ kind, text }) => kind === 'strong' && text === bold)?.source;
}
