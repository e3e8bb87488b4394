import { closerOf, openerOf, pairFaults, type PairFaults } from '../../facts/typography/pairing.ts';
import type { LoneMark } from '../../facts/typography/enclosures.ts';
import { placeOf, type Place } from '../../markdown/block.ts';
import { sourceOf } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import { pointAfter, pointBefore } from '../insertion.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding, type Fix } from '../rule.ts';
import { endOfWords, looksClosing, startOfWords } from './pairExtent.ts';
import { punctuationPairMessages } from './punctuationPairMessages.ts';

type Message = keyof typeof punctuationPairMessages;

/** Quotes, brackets and title marks that do not come in pairs. */
export const punctuationPair = documentRule({
  id: 'punctuation-pair',
  group: 'typography',
  title: { zh: '标点配对', en: 'Paired punctuation' },
  severity: 'error',
  fixable: 'suggest',
  options: noOptions,
  messages: punctuationPairMessages,
  facts: { faults: pairFaults },
  *check({ faults }): Iterable<Finding<Message>> {
    for (const fault of faults) {
      for (const span of fault.mixed.filter((mixed) => !isOrdinal(fault.passage.text, mixed)))
        yield mixedFinding(fault, span);
      for (const at of fault.turned) yield turnedFinding(fault, { mark: fault.passage.text.charAt(at), at });
      for (const { inner } of fault.crossings) yield { message: 'crossed', at: placeIn(fault, inner) };
      yield* checkLone(fault);
    }
  },
});

/** Two lone quotes side by side are one fault. */
function* checkLone(fault: PairFaults): Iterable<Finding<Message>> {
  const { lone, passage } = fault;
  for (let index = 0; index < lone.length; index++) {
    const mark = lone[index];
    const next = lone[index + 1];
    if (!mark) continue;
    const between = next ? passage.text.slice(mark.at + 1, next.at) : '';
    const together =
      next !== undefined &&
      isDouble(mark) &&
      isDouble(next) &&
      between !== '' &&
      !/[。！？；\n]/.test(between);
    if (
      together &&
      mark.side === next.side &&
      (mark.side === 'closing' || looksClosing(passage.text, next.at))
    ) {
      yield turnedFinding(fault, mark.side === 'closing' ? mark : next);
      index++;
    } else if (together && mark.side === 'closing' && next.side === 'opening') {
      const edits = [replacement(fault, mark.at, '“'), replacement(fault, next.at, '”')];
      const at = placeIn(fault, { start: mark.at, end: next.at + 1 });
      const fix: Fix<Message> = { title: 'replace', data: { partner: `“${between}”` }, edits };
      yield { message: 'reversed', data: { words: between }, at, suggestions: [fix] };
      index++;
    } else {
      yield loneFinding(fault, mark);
    }
  }
}

function isDouble({ mark }: LoneMark): boolean {
  return mark === '“' || mark === '”';
}

function turnedFinding(fault: PairFaults, { mark, at }: Pick<LoneMark, 'mark' | 'at'>): Finding<Message> {
  const partner = mark === '“' ? '”' : '“';
  const fix: Fix<Message> = { title: 'replace', data: { partner }, edits: [replacement(fault, at, partner)] };
  return {
    message: 'turned',
    data: { mark, partner },
    at: placeIn(fault, { start: at, end: at + 1 }),
    suggestions: [fix],
  };
}

/** （1) is a matter of numbering. */
function isOrdinal(text: string, { start, end }: Span): boolean {
  return (
    /^[（(][\d一二三四五六七八九十a-zA-Z]{1,3}[）)]$/.test(text.slice(start, Math.min(end, start + 6))) &&
    /^[。；：，\s]?$/.test(text.charAt(start - 1))
  );
}

function mixedFinding(fault: PairFaults, { start, end }: Span): Finding<Message> {
  const isOpenerHalf = fault.passage.text.charAt(start) === '(';
  const at = isOpenerHalf ? start : end - 1;
  const partner = isOpenerHalf ? '（' : '）';
  const fix: Fix<Message> = { title: 'replace', data: { partner }, edits: [replacement(fault, at, partner)] };
  return { message: 'mixed', at: placeIn(fault, { start: at, end: at + 1 }), suggestions: [fix] };
}

function loneFinding(fault: PairFaults, { mark, side, at }: LoneMark): Finding<Message> {
  const partner = side === 'opening' ? closerOf(mark) : openerOf(mark);
  const point =
    side === 'opening'
      ? pointAfter(fault.passage, endOfWords(fault.passage.text, at + 1))
      : pointBefore(fault.passage, startOfWords(fault.passage.text, at));
  const place = placeOf(fault.block, { start: point, end: point });
  const suggestions: readonly Fix<Message>[] = [
    { title: 'insert', data: { partner }, edits: [{ at: place, text: partner }] },
    { title: 'remove', data: { mark }, edits: [replacement(fault, at, '')] },
  ];
  const message = side === 'opening' ? 'unclosed' : 'unopened';
  return { message, data: { mark, partner }, at: placeIn(fault, { start: at, end: at + 1 }), suggestions };
}

function replacement(
  { block, passage }: PairFaults,
  at: number,
  text: string,
): Fix<Message>['edits'][number] {
  return { at: placeOf(block, sourceOf(passage, { start: at, end: at + 1 })), text };
}

function placeIn({ block, passage }: PairFaults, span: Span): Place {
  return placeOf(block, sourceOf(passage, span));
}
