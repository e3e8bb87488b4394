import {
  footnotePositions,
  footnoteSides,
  type FootnotePosition,
} from '../../facts/sources/footnotePositions.ts';
import { placeOf } from '../../markdown/block.ts';
import { majorityAmong } from '../majority.ts';
import { choice, options } from '../options.ts';
import { documentRule, type Finding, type Fix } from '../rule.ts';

type Message = 'after' | 'before' | 'inside' | 'moveBefore' | 'moveAfter' | 'moveOut';

/** A footnote marker on the wrong side of a punctuation mark, or in the middle of a word. */
export const footnotePosition = documentRule({
  id: 'footnote-position',
  group: 'sources',
  title: { zh: '脚注位置', en: 'Position of footnote markers' },
  severity: 'warning',
  fixable: 'fix',
  options: options({
    place: choice(['auto', 'before', 'after'], {
      zh: '注码在标点前还是标点后；auto 随全文多数',
      en: 'Markers before or after the punctuation mark; auto: as most of the draft',
    }),
  }),
  messages: {
    after: {
      zh: '脚注标记 [^{label}] 在标点之后，本文的体例是放在标点之前，紧跟所注的文字。',
      en: 'Marker [^{label}] stands after the punctuation mark; in this draft markers stand before it, right after what they annotate.',
    },
    before: {
      zh: '脚注标记 [^{label}] 在标点之前，本文的体例是放在标点之后。',
      en: 'Marker [^{label}] stands before the punctuation mark; in this draft markers stand after it.',
    },
    inside: {
      zh: '脚注标记 [^{label}] 插在“{word}”中间，把它断开了；应放在整个词语之后。',
      en: 'Marker [^{label}] cuts “{word}” in two; put it after the word.',
    },
    moveBefore: { zh: '移到标点之前', en: 'Move it before the punctuation mark' },
    moveAfter: { zh: '移到标点之后', en: 'Move it after the punctuation mark' },
    moveOut: { zh: '移到“{word}”之后', en: 'Move it after “{word}”' },
  },
  facts: { positions: footnotePositions, sides: footnoteSides },
  check({ positions, sides }, { options: { place }, each }): Iterable<Finding<Message>> {
    const wanted = place === 'auto' ? majorityAmong(Object.entries(sides)) : place;
    return each('stretch', positions, [wanted], (own) => own.flatMap((one) => faultOf(one, wanted) ?? []));
  },
});

/** @param wanted undefined where the draft has no way of its own. */
function faultOf(position: FootnotePosition, wanted: string | undefined): Finding<Message> | undefined {
  const { split, side, at, label } = position;
  if (split) {
    const data = { label, word: split.word };
    return { message: 'inside', data, at, suggestions: [moveOut(position, split.rest.end, split.word)] };
  }
  return wanted !== undefined && side !== undefined && side !== wanted
    ? { message: side, data: { label }, at, fix: swap(position) }
    : undefined;
}

/** Markers and mark change places where nothing but white space is between them. */
function swap({ at, mark, side }: FootnotePosition): Fix<Message> | undefined {
  if (!mark || !side) return undefined;
  const { block } = at;
  const whole = { start: Math.min(at.start, mark.start), end: Math.max(at.end, mark.end) };
  const markers = block.source.slice(at.start, at.end);
  const punctuation = block.source.slice(mark.start, mark.end);
  const between =
    side === 'after' ? block.source.slice(mark.end, at.start) : block.source.slice(at.end, mark.start);
  if (/\S/.test(between)) return undefined;
  return {
    title: side === 'after' ? 'moveBefore' : 'moveAfter',
    edits: [
      { at: placeOf(block, whole), text: side === 'after' ? markers + punctuation : punctuation + markers },
    ],
  };
}

function moveOut({ at }: FootnotePosition, end: number, word: string): Fix<Message> {
  const { block } = at;
  const markers = block.source.slice(at.start, at.end);
  return {
    title: 'moveOut',
    data: { word },
    edits: [
      { at, text: '' },
      { at: placeOf(block, { start: end, end }), text: markers },
    ],
  };
}
