import { closerOf } from '../../facts/enumerations/textSegments.ts';
import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { countHan } from '../../text/han.ts';
import type { Span } from '../../text/span.ts';
import { noOptions } from '../options.ts';
import { blockRule, type Finding, type Fix } from '../rule.ts';
import { quotationEndMessages } from './quotationEndMessages.ts';

type Message = keyof typeof quotationEndMessages;

/** The full stop on the wrong side of a closing quote. */
export const quotationEnd = blockRule({
  id: 'quotation-end',
  group: 'typography',
  title: { zh: '引文末标点', en: 'Marks at the end of quotations' },
  severity: 'warning',
  fixable: 'suggest',
  options: noOptions,
  messages: quotationEndMessages,
  facts: {},
  blocks: ['paragraph', 'list', 'blockquote', 'table', 'footnoteDefinition'],
  *check(block): Iterable<Finding<Message>> {
    for (const passage of block.passages) {
      const { text } = passage;
      if (!text.includes('”')) continue;
      for (let at = text.indexOf('“'); at >= 0; at = text.indexOf('“', at + 1)) {
        const end = closerOf(text, at, Math.min(text.length, at + LONGEST));
        if (end === undefined) continue;
        yield* checkQuotation(block, passage, { start: at, end: end + 1 });
        at = end;
      }
    }
  },
});

/** Longer stretches between quotes are no quotation of a sentence. */
const LONGEST = 1000;

function* checkQuotation(block: Block, passage: Passage, quote: Span): Iterable<Finding<Message>> {
  const { text } = passage;
  const words = text.slice(quote.start + 1, quote.end - 1);
  const isEmbedded = /[\p{Script=Han}》\w]/u.test(text.charAt(quote.start - 1));
  const next = text.slice(quote.end).charAt(0);
  if (words.endsWith('。')) {
    const isOneSentence = !/[。！？]/.test(words.slice(0, -1));
    if (isEmbedded && isOneSentence) yield insideFinding(block, passage, quote, next);
  } else if (next === '。' && isSpeech(text, quote.start, words)) {
    yield outsideFinding(block, passage, quote);
  } else if (/[^相同平均中高初甲乙特一二三优头]等$/.test(words) && /^\p{Script=Han}/u.test(next)) {
    yield* etcFinding(block, passage, quote);
  }
}

function insideFinding(block: Block, passage: Passage, quote: Span, next: string): Finding<Message> {
  const stop = { start: quote.end - 2, end: quote.end };
  const remove = fixOf('remove', replaceIn(block, passage, { ...stop, text: '”' }));
  const move = fixOf('move', replaceIn(block, passage, { ...stop, text: '”。' }));
  const at = placeIn(block, passage, stop);
  if (/[，、；：。！？]/.test(next)) {
    return { message: 'before', data: { mark: next }, at, suggestions: remove };
  }
  return {
    message: 'inside',
    at,
    suggestions: CONTINUES.test(next) ? [...remove, ...move] : [...move, ...remove],
  };
}

/** 的要求, 等目标, 这一理念: the sentence goes on after the quotation. */
const CONTINUES = /[的等这之为是中和与]/;

const SPEECH = /(?:[说称道讲曰问]|指出|强调|提出|表示|认为|写道|要求|回答)：$/;
const LEAST_HAN = 10;

/** A sentence with clauses of its own after 指出：, not the title or motto of something. */
function isSpeech(text: string, at: number, words: string): boolean {
  return (
    SPEECH.test(text.slice(Math.max(0, at - 6), at)) &&
    /[\p{Script=Han}A-Za-z\d%]$/u.test(words) &&
    words.includes('，') &&
    countHan(words) >= LEAST_HAN
  );
}

function outsideFinding(block: Block, passage: Passage, quote: Span): Finding<Message> {
  const marks = { start: quote.end - 1, end: quote.end + 1 };
  const edits = replaceIn(block, passage, { ...marks, text: '。”' });
  return { message: 'outside', at: placeIn(block, passage, marks), suggestions: fixOf('moveIn', edits) };
}

/** Only where the quoted words name something: what is short and has no marks within. */
function* etcFinding(block: Block, passage: Passage, quote: Span): Iterable<Finding<Message>> {
  const words = passage.text.slice(quote.start + 1, quote.end - 2);
  if (words.length < 4 || words.length > 30 || /[，、。；]/.test(words)) return;
  const marks = { start: quote.end - 2, end: quote.end };
  const edits = replaceIn(block, passage, { ...marks, text: '”等' });
  yield { message: 'etc', at: placeIn(block, passage, marks), suggestions: fixOf('moveEtc', edits) };
}

function fixOf(
  title: 'move' | 'remove' | 'moveIn' | 'moveEtc',
  edits: ReturnType<typeof replaceIn>,
): readonly Fix<Message>[] {
  return edits && edits.length > 0 ? [{ title, edits }] : [];
}
